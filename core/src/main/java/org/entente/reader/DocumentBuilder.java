package org.entente.reader;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.entente.text.Alignment;
import org.entente.text.Block;
import org.entente.text.Document;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/** Collects what a reader finds in a page, and makes the document of it. */
final class DocumentBuilder {
  private final String source;
  private final ReadOptions options;
  private final Alignment.Builder text = new Alignment.Builder();
  private final List<Block> blocks = new ArrayList<>();
  final List<String> authors = new ArrayList<>();
  @Nullable String id;
  @Nullable String url;
  @Nullable String publisher;
  @Nullable String title;
  @Nullable LocalDate published;

  DocumentBuilder(String source, ReadOptions options) {
    this.source = source;
    this.options = options;
  }

  /** The readable text so far; pieces of a block are appended to it. */
  Alignment.Builder text() {
    return text;
  }

  /** Ends the block that began at {@code begin} in the readable text. */
  void block(Block.Kind kind, int begin) {
    if (text.length() > begin) {
      blocks.add(new Block(kind, new Span(begin, text.length())));
    }
  }

  /** Parts two blocks; the separator stands for no characters of the file. */
  void gap(int at) {
    if (text.length() > 0) {
      text.replace("\n\n", at, at);
    }
  }

  boolean isEmpty() {
    return blocks.isEmpty();
  }

  Document build() {
    String clean = text.text();
    LocalDate day = options.published() == null ? published : options.published();
    String outlet = options.publisher() == null ? publisher : options.publisher();
    String name = id == null ? hash(clean + "\u0000" + url) : id;
    return new Document(
        name, source, url, outlet, title, authors, day, "en", clean, blocks, text.alignment());
  }

  /** First 16 hexadecimal digits of the SHA-256, so that the same content has the same id. */
  private static String hash(String content) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] sum = digest.digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sum).substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
