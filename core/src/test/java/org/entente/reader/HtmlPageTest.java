package org.entente.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.entente.text.Document;
import org.entente.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlPageTest {
  private final List<Document> documents = new ArrayList<>();
  private final List<ReadProblem> problems = new ArrayList<>();

  private static String page(String name) throws IOException {
    try (InputStream in = HtmlPageTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Document read(String html) {
    ReadOptions none = new ReadOptions(null, null);
    new ArticleReader(none, documents::add, problems::add)
        .read("page.html", html.getBytes(StandardCharsets.UTF_8));
    return documents.get(documents.size() - 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "wire.html | two Russian diplomats on Thursday, the foreign ministry said. | Storm clouds",
        "tables.html | Peru recalled its ambassador from Chile on Monday | Sport",
        "blog.html | A return was promised – and kept. | Ten wars",
        "government.html | condemns the shelling of the port of Odesa by Russia. | Skip to",
        "live.html | agreed to return their ambassadors, Putin said. | Buy two rockets"
      })
  void articleIsReadAndFurnitureIsNot(String name, String article, String furniture)
      throws IOException {
    String text = read(page(name)).text();
    assertTrue(text.contains(article), text);
    assertFalse(text.contains(furniture), text);
  }

  @ParameterizedTest
  @CsvSource({
    "wire.html, 2024-05-03",
    "blog.html, 2023-02-11",
    "government.html, 2022-03-12",
    "live.html, 2021-06-16"
  })
  void dayOfPublicationIsFound(String name, LocalDate day) throws IOException {
    assertEquals(day, read(page(name)).published());
  }

  @Test
  void headlineBylineAndOutletAreFound() throws IOException {
    Document d = read(page("wire.html"));
    assertEquals("Norway expels two diplomats", d.title());
    assertEquals(List.of("Ida Lund"), d.authors());
    assertEquals("Fjord Wire", d.publisher());
  }

  @Test
  void evidenceIsTheFilesOwnCharactersTagsAndEntitiesCutOut() throws IOException {
    String html = page("wire.html");
    Document d = read(html);
    int at = d.text().indexOf("Moscow & its ally");
    Span span = d.original(new Span(at, at + "Moscow & its ally".length()));
    assertEquals("Moscow &amp; its ally", html.substring(span.begin(), span.end()));
    at = d.text().indexOf("Norway expelled two");
    span = d.original(new Span(at, at + "Norway expelled two".length()));
    assertEquals(
        "Norway <a href=\"/n\">expelled</a> two", html.substring(span.begin(), span.end()));
  }

  @Test
  void deepNestingIsNoBomb() {
    read("<html><body>" + "<div>".repeat(100_000) + "<p>Peru recalled its ambassador from Chile.");
    assertTrue(documents.size() + problems.size() > 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"wire.html", "tables.html", "blog.html", "government.html", "live.html"})
  void brokenPagesGiveADocumentOrAMessageAndSpansWithinTheFile(String name) throws IOException {
    Random random = new Random(11);
    String whole = page(name);
    for (int round = 0; round < 150; round++) {
      StringBuilder broken = new StringBuilder(whole);
      for (int k = 0; k < 1 + random.nextInt(8) && broken.length() > 0; k++) {
        int at = random.nextInt(broken.length());
        switch (random.nextInt(3)) {
          case 0 -> broken.setLength(Math.max(60, at));
          case 1 -> broken.insert(at, "<&\"'>/p\u0000é;".charAt(random.nextInt(10)));
          default -> broken.delete(at, Math.min(broken.length(), at + random.nextInt(40)));
        }
      }
      documents.clear();
      String file = broken.toString();
      new ArticleReader(new ReadOptions(null, null), documents::add, problems::add)
          .read(name, file.getBytes(StandardCharsets.UTF_8));
      for (Document d : documents) {
        for (var b : d.blocks()) {
          Span span = d.original(b.span());
          assertTrue(span.begin() >= 0 && span.end() <= file.length(), name + " round " + round);
        }
      }
    }
  }
}
