package org.entente.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.entente.text.Document;
import org.entente.text.Span;

/** What the readers made of an input, for tests. */
final class Reading {
  static final String STORY =
      "Mongolia and Chile signed an agreement on the supply of copper in Ulaanbaatar on Tuesday,"
          + " the two governments said.";

  final List<Document> documents = new ArrayList<>();
  final List<ReadProblem> problems = new ArrayList<>();
  final ArticleReader reader = new ArticleReader(ReadOptions.NONE, documents::add, problems::add);

  static Reading of(byte[] bytes) {
    Reading reading = new Reading();
    reading.reader.read("input", bytes);
    return reading;
  }

  static Reading of(String text) {
    return of(bytes(text));
  }

  Document only() {
    assertEquals(1, documents.size(), problems.toString());
    return documents.get(0);
  }

  String complaint() {
    assertEquals(1, problems.size(), problems.toString());
    return problems.get(0).toString();
  }

  /** Where the words stand in the file, found by way of the readable text. */
  static String original(String file, Document d, String words) {
    int at = d.text().indexOf(words);
    assertTrue(at >= 0, "'" + words + "' is not in: " + d.text());
    Span span = d.original(new Span(at, at + words.length()));
    return file.substring(span.begin(), span.end());
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  /** A record of a web archive that holds an answer of a web server. */
  static byte[] warcRecord(String url, String headers, byte[] body) {
    byte[] http = bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + headers + "\r\n");
    int length = http.length + body.length;
    byte[] head =
        bytes(
            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: "
                + url
                + "\r\nWARC-Date: 2024-11-16T01:19:00Z\r\n"
                + "WARC-Record-ID: <urn:uuid:6b1d9c1e-0000-4000-8000-000000000001>\r\n"
                + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
                + length
                + "\r\n\r\n");
    return join(head, http, body, bytes("\r\n\r\n"));
  }

  static String html(String story) {
    return "<!doctype html><html><head><title>Copper</title></head><body><article><h1>Copper"
        + " agreed</h1><p>"
        + story
        + "</p></article></body></html>";
  }
}
