package org.entente.reader;

import static org.entente.reader.Reading.STORY;
import static org.entente.reader.Reading.bytes;
import static org.entente.reader.Reading.gzip;
import static org.entente.reader.Reading.html;
import static org.entente.reader.Reading.join;
import static org.entente.reader.Reading.original;
import static org.entente.reader.Reading.warcRecord;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.entente.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatsTest {
  private static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0"><channel><title>The Steppe Courier</title><language>en-gb</language>
      <item><title>Copper &amp; rails agreed</title><link>https://steppe.example/1</link>
      <pubDate>Sat, 16 Nov 2024 06:49:00 GMT</pubDate>
      <description>&lt;p&gt;Mongolia &amp;amp; Chile signed an &lt;b&gt;agreement&lt;/b&gt; on copper.&lt;/p&gt;</description></item>
      <item><title>Envoy recalled</title><link>https://steppe.example/2</link>
      <description><![CDATA[<p>Peru recalled its <i>ambassador</i> from Chile on Monday.</p>]]></description></item>
      </channel></rss>
      """;

  private static final String ATOM =
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>Fjord Post</title>
      <entry><title>Ministers meet</title><link rel="self" href="https://fjord.example/self"/>
      <link href="https://fjord.example/a"/><published>2023-02-11T08:00:00Z</published>
      <author><name>Ada Berg</name></author>
      <content type="xhtml"><div><p>Norway&#8217;s minister visited Finland.</p></div></content></entry>
      </feed>
      """;

  @Test
  void eachItemOfAFeedIsADocument() {
    List<Document> items = Reading.of(RSS).documents;
    assertEquals(2, items.size());
    Document first = items.get(0);
    assertEquals("Copper & rails agreed", first.title());
    assertEquals("The Steppe Courier", first.publisher());
    assertEquals("https://steppe.example/1", first.url());
    assertEquals(LocalDate.of(2024, 11, 16), first.published());
  }

  @Test
  void wordsOfAFeedStandWhereTheyAreInTheFile() {
    List<Document> items = Reading.of(RSS).documents;
    assertEquals("Copper &amp; rails", original(RSS, items.get(0), "Copper & rails"));
    assertEquals("Mongolia &amp;amp; Chile", original(RSS, items.get(0), "Mongolia & Chile"));
    assertEquals(
        "an &lt;b&gt;agreement&lt;/b&gt; on", original(RSS, items.get(0), "an agreement on"));
    assertEquals("its <i>ambassador</i> from", original(RSS, items.get(1), "its ambassador from"));
  }

  @Test
  void entriesOfAtomAreReadWithTheirOwnAddress() {
    Document entry = Reading.of(ATOM).only();
    assertEquals("https://fjord.example/a", entry.url());
    assertEquals(List.of("Ada Berg"), entry.authors());
    assertEquals(LocalDate.of(2023, 2, 11), entry.published());
    assertEquals("Norway&#8217;s minister", original(ATOM, entry, "Norway’s minister"));
  }

  @Test
  void eachLineOfJsonIsADocumentWithItsFields() {
    String file =
        "{\"title\":\"Copper agreed\",\"text\":\"Mongolia and Chile signed.\\nChile \\u0022gains\\u0022.\","
            + "\"date\":\"2024-11-16\",\"source\":\"Courier\",\"url\":\"https://c.example/1\"}\n\n"
            + "{\"id\":\"b\",\"body\":\"Peru recalled its ambassador.\",\"published\":\"2024-11-17\"}\r\n";
    List<Document> documents = Reading.of(file).documents;
    assertEquals(2, documents.size());
    Document first = documents.get(0);
    assertEquals("Courier", first.publisher());
    assertEquals(LocalDate.of(2024, 11, 16), first.published());
    assertEquals("Copper agreed", original(file, first, "Copper agreed"));
    assertEquals("Chile \\u0022gains\\u0022.", original(file, first, "Chile \"gains\"."));
    assertEquals("b", documents.get(1).id());
    assertEquals("its ambassador", original(file, documents.get(1), "its ambassador"));
  }

  @Test
  void htmlInJsonIsReadAsHtml() {
    String file = "{\"content\":\"<p>Peru &amp; Chile <b>met</b> in \\\"Lima\\\".<\\/p>\"}";
    Document d = Reading.of(file).only();
    assertEquals("Peru & Chile met in \"Lima\".", d.text());
    assertEquals("Chile <b>met</b> in \\\"Lima\\\"", original(file, d, "Chile met in \"Lima\""));
  }

  @Test
  void pagesOfAWebArchiveAreRead() {
    byte[] archive =
        join(
            warcRecord("https://a.example/1", "", bytes(html(STORY))),
            warcRecord(
                "https://a.example/2",
                "Content-Encoding: gzip\r\n",
                gzip(bytes(html(STORY.replace("Chile", "Peru"))))));
    List<Document> pages = Reading.of(archive).documents;
    assertEquals(2, pages.size());
    assertEquals("https://a.example/1", pages.get(0).url());
    assertEquals("Mongolia and Chile", original(html(STORY), pages.get(0), "Mongolia and Chile"));
    assertTrue(pages.get(1).text().contains("Mongolia and Peru"));
  }

  @Test
  void membersOfACompressedArchiveAreAllRead() {
    byte[] archive =
        join(
            gzip(warcRecord("https://a.example/1", "", bytes(html(STORY)))),
            gzip(warcRecord("https://a.example/2", "", bytes(html(STORY)))));
    assertEquals(2, Reading.of(archive).documents.size());
  }

  @Test
  void compressedFilesAreReadAsWhatTheyHold() {
    assertEquals(2, Reading.of(gzip(bytes(RSS))).documents.size());
    Document page = Reading.of(gzip(bytes(html(STORY)))).only();
    assertEquals("Mongolia and Chile", original(html(STORY), page, "Mongolia and Chile"));
  }

  @Test
  void folderIsReadInAlphabeticalOrderAtAnyDepth(@TempDir Path folder) throws IOException {
    Files.createDirectory(folder.resolve("a"));
    Files.writeString(folder.resolve("b.txt"), "Headline of b\n\n" + STORY);
    Files.writeString(folder.resolve("a/z.txt"), "Headline of z\n\n" + STORY);
    Reading reading = new Reading();
    reading.reader.read(folder);
    assertEquals(
        List.of("Headline of z", "Headline of b"),
        reading.documents.stream().map(Document::title).toList());
  }

  @Test
  void textsOfOtherLanguagesAreNamedAndLeftOut() {
    Reading french =
        Reading.of(
            "Le président de la Mongolie est arrivé dans la capitale du Chili pour une visite qui"
                + " doit durer trois jours et au cours de laquelle les deux pays vont signer un"
                + " accord sur le cuivre, a annoncé le ministère des affaires étrangères.");
    assertTrue(french.documents.isEmpty());
    assertTrue(french.complaint().contains("not in English (fr), left out"), french.complaint());
    assertEquals(ReadProblem.Weight.NOTE, french.problems.get(0).weight());
    Reading russian =
        Reading.of("Президент Монголии прибыл в столицу Чили с трёхдневным визитом, сообщили там.");
    assertTrue(russian.complaint().contains("Cyrillic script"), russian.complaint());
  }

  @Test
  void shortOrMixedTextsAreTakenForEnglish() {
    assertFalse(Reading.of("Le Monde: Macron meets Xi").documents.isEmpty());
    assertFalse(
        Reading.of(
                "The president of La Paz de los Andes said that the Partido de la Gente y el"
                    + " Frente por la Patria would meet on Monday in the capital of the country.")
            .documents
            .isEmpty());
  }

  @Test
  void declaredLanguageCountsWhereTheTextLeavesItOpen() {
    Reading reading = Reading.of("{\"text\":\"Macron trifft Xi in Peking.\",\"language\":\"de\"}");
    assertTrue(reading.complaint().contains("not in English (de)"), reading.complaint());
    String english =
        "{\"text\":\"" + STORY + " The two ministers had met there.\",\"lang\":\"de\"}";
    assertEquals(1, Reading.of(english).documents.size());
  }
}
