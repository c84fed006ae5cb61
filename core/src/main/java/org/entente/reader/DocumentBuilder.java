package org.entente.reader;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
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
  @Nullable String language;

  /** A date the page gives that is in no calendar. */
  @Nullable String impossibleDate;

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

  /** Takes the day of publication from what the page says of it; the first that can be counts. */
  void published(@Nullable String said) {
    if (said == null || published != null) {
      return;
    }
    published = PublicationDate.find(said).orElse(null);
    if (published == null && impossibleDate == null) {
      impossibleDate = PublicationDate.impossible(said).orElse(null);
    }
  }

  /** A builder for a text that stands within this page's file, to be given to {@link #embed}. */
  DocumentBuilder part() {
    return new DocumentBuilder(source, options);
  }

  /**
   * Appends what was read from a text that itself stands within the file (in a string of JSON, in
   * an element of a feed).
   *
   * @param part what was read, placed in that text
   * @param outer where the characters of that text stand in the file
   */
  void embed(DocumentBuilder part, Alignment outer) {
    if (part.isEmpty()) {
      return;
    }
    String clean = part.text.text();
    Alignment inner = part.text.alignment();
    gap(outer.begin(inner.begin(0)));
    int base = text.length();
    int run = 0;
    Span at = outer.original(inner.original(new Span(0, 1)));
    int from = at.begin();
    int to = at.end();
    for (int i = 1; i < clean.length(); i++) {
      Span next = outer.original(inner.original(new Span(i, i + 1)));
      boolean even = to - from == i - run && next.end() - next.begin() == 1;
      if (!even || next.begin() != to) {
        text.replace(clean.substring(run, i), from, to);
        run = i;
        from = next.begin();
      }
      to = next.end();
    }
    text.replace(clean.substring(run), from, to);
    for (Block b : part.blocks) {
      blocks.add(new Block(b.kind(), new Span(base + b.span().begin(), base + b.span().end())));
    }
  }

  boolean isEmpty() {
    return blocks.isEmpty();
  }

  /** The language the text is in, if it is beyond doubt none that can be read; null otherwise. */
  @Nullable String otherLanguage() {
    String other = LanguageGuess.other(text.text());
    boolean declared = language != null && !language.toLowerCase(Locale.ROOT).startsWith("en");
    return other == null && declared && !LanguageGuess.isEnglish(text.text()) ? language : other;
  }

  int length() {
    return text.length();
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
