package org.entente.reader;

import static org.entente.reader.Reading.STORY;
import static org.entente.reader.Reading.bytes;
import static org.entente.reader.Reading.gzip;
import static org.entente.reader.Reading.html;
import static org.entente.reader.Reading.join;
import static org.entente.reader.Reading.warcRecord;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.entente.text.Block;
import org.entente.text.Document;
import org.entente.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {
  private static void says(String expected, Reading reading) {
    String complaint = reading.complaint();
    assertTrue(complaint.startsWith("input"), complaint);
    assertTrue(complaint.contains(expected), complaint);
  }

  @Test
  void emptyFileIsNamed() {
    says("input: empty; give a file with text", Reading.of(""));
    says("input: empty", Reading.of(gzip(new byte[0])));
  }

  @Test
  void binaryFileIsNamed() {
    byte[] noise = new byte[5000];
    new Random(1).nextBytes(noise);
    noise[0] = 'P';
    says("binary, no text", Reading.of(noise));
  }

  @Test
  void invalidUtf8IsReadAndSaidWithItsPlace() {
    byte[] text = (STORY + " Montréal").getBytes(StandardCharsets.ISO_8859_1);
    Reading reading = Reading.of(text);
    says("byte " + (text.length - 3) + " is no UTF-8; read as windows-1252", reading);
    assertTrue(reading.only().text().endsWith("Montréal"));
  }

  @Test
  void wronglyDeclaredCharsetDoesNoHarm() {
    String page = html("Montréal. " + STORY).replace("<head>", "<head><meta charset='latin1'>");
    assertTrue(Reading.of(page).only().text().contains("Montréal"));
  }

  @Test
  void impossibleDateIsSaidAndThePageIsRead() {
    Reading reading = Reading.of("Date: 31 February 2024\nTitle: Copper\n\n" + STORY);
    says("no calendar has the date '31 february 2024'", reading);
    assertNull(reading.only().published());
    says(
        "line 1: no calendar has the date '2024-13-05'",
        Reading.of("{\"text\":\"" + STORY + "\",\"date\":\"2024-13-05\"}"));
  }

  @Test
  void gzipThatEndsEarlyIsSaid() {
    byte[] whole = gzip(bytes(html(STORY)));
    Reading cut = Reading.of(Arrays.copyOf(whole, whole.length - 20));
    says("the gzip ends early; fetch it again", cut);
    assertTrue(cut.documents.isEmpty());
    assertTrue(cut.complaint().strip().endsWith("fetch it again"), cut.complaint());
    byte[] broken = whole.clone();
    broken[whole.length - 6] ^= 0x55;
    says("broken gzip", Reading.of(broken));
  }

  @Test
  void archiveCutOffGivesThePagesBefore() {
    byte[] one = warcRecord("https://a.example/1", "", bytes(html(STORY)));
    Reading reading = Reading.of(join(one, Arrays.copyOf(one, one.length - 60)));
    assertEquals("https://a.example/1", reading.documents.get(0).url());
    says("record 2", reading);
  }

  @Test
  void feedCutOffGivesTheItemsBefore() {
    String item =
        "<item><title>Copper agreed</title><description>" + STORY + "</description></item>";
    Reading reading = Reading.of("<rss><channel>" + item + item.substring(0, 90));
    assertEquals("Copper agreed", reading.only().title());
    says("item 2 at character " + (14 + item.length()), reading);
  }

  @Test
  void badLineOfJsonIsNamedAndTheRestGoesThrough() {
    String good = "{\"text\":\"" + STORY + "\"}\n";
    Reading reading = Reading.of(good + "{\"text\":\"cut o\n" + good + "{\"title\":\"x\"}\n[1]\n");
    assertEquals(2, reading.documents.size());
    assertEquals(
        List.of("line 2", "line 4", "line 5"),
        reading.problems.stream().map(ReadProblem::place).toList());
  }

  @Test
  void bytesThatAreNoUtf8InALineOfJsonAreSaidAndTheLineIsRead() {
    byte[] line = bytes("{\"text\":\"" + STORY + " Montr?al\"}\n");
    line[line.length - 6] = (byte) 0xE9;
    Reading reading = Reading.of(line);
    assertEquals("line 1", reading.problems.get(0).place());
    says("bytes that are no UTF-8", reading);
    assertTrue(reading.only().text().endsWith("Montr\uFFFDal"));
  }

  @Test
  void enormousPageIsTurnedDownBeforeItIsTakenApart() {
    String page =
        "<html><body>" + "<p>Copper agreed with Tin.</p>".repeat(300_000) + "</body></html>";
    says("an HTML page of " + page.length() + " characters", Reading.of(page));
  }

  @Test
  void fiftyMegabytesOfOneLineAreTurnedDown() {
    byte[] line = new byte[50 << 20];
    Arrays.fill(line, (byte) 'a');
    says("no article is longer than 2000000; split it", Reading.of(line));
    line[0] = '{';
    line[1] = '"';
    says("line 1: longer than 8 million characters", Reading.of(line));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<div>", "<p>", "<b>", "<table><tr><td>", "<ul><li>", "<article>", "<a>"})
  void deeplyNestedPageIsReadInTime(String tag) {
    String bomb = "<html><body>" + tag.repeat(20_000) + STORY + "</body></html>";
    assertTimeout(Duration.ofSeconds(20), () -> Reading.of(bomb));
  }

  @Test
  void oneBadFileAmongHundredsIsNamed(@TempDir Path folder) throws IOException {
    for (int i = 0; i < 200; i++) {
      Files.writeString(folder.resolve("page" + i + ".txt"), "Copper " + i + "\n\n" + STORY);
    }
    Files.write(folder.resolve("page17.txt"), new byte[] {0, 1, 2, 3});
    Reading reading = new Reading();
    reading.reader.read(folder);
    assertEquals(199, reading.documents.size());
    assertTrue(reading.complaint().contains("page17.txt: binary"), reading.complaint());
  }

  @Test
  void streamThatFailsIsSaid() {
    Reading reading = new Reading();
    reading.reader.read(
        "input",
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("device gone");
          }
        });
    says("cannot be read: device gone", reading);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void mutatedFilesAreReadOrNamedAndSpansStayInTheFile(int seed) {
    Random random = new Random(seed);
    List<byte[]> seeds =
        List.of(
            bytes("Copper agreed\nBy Ada Berg\n(Published 3 May 2024)\n\n" + STORY + "\n" + STORY),
            bytes(html(STORY + " &amp; <b>more</b>")),
            bytes(
                "<rss><channel><title>C</title><item><title>A &amp; b</title><description>"
                    + "<![CDATA[<p>"
                    + STORY
                    + "</p>]]></description></item></channel></rss>"),
            bytes(
                "{\"title\":\"A\",\"text\":\"" + STORY + "\\n\\u0041\",\"date\":\"2024-01-02\"}\n"),
            warcRecord("https://a.example/1", "", bytes(html(STORY))),
            gzip(bytes(html(STORY))));
    for (byte[] whole : seeds) {
      for (int round = 0; round < 60; round++) {
        Reading reading = Reading.of(mutated(whole, random));
        assertTrue(reading.documents.size() + reading.problems.size() > 0);
        for (Document d : reading.documents) {
          for (Block block : d.blocks()) {
            Span span = d.original(block.span());
            assertTrue(span.begin() >= 0 && span.end() <= 1000, span.toString());
          }
        }
      }
    }
  }

  private static byte[] mutated(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    for (int i = random.nextInt(12); i >= 0; i--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(4)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] = (byte) "<>&;\"'\\{}[]/!-\n".charAt(random.nextInt(15));
        case 2 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
        default -> {
          int from = random.nextInt(bytes.length);
          byte[] piece = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + 40));
          System.arraycopy(piece, 0, bytes, at, Math.min(piece.length, bytes.length - at));
        }
      }
    }
    return bytes;
  }
}
