package org.entente.text;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of news: its readable text, where that text stands in the file, and what is known of the
 * page.
 *
 * @param id stable name; the same content from the same place has the same id
 * @param source the file, address or stream it was read from
 * @param url the page's own address, if it names one
 * @param publisher the outlet
 * @param title the headline
 * @param authors the byline, in order
 * @param published date of publication, in the outlet's own time zone
 * @param language ISO 639-1 code, 'en'
 * @param text the readable text; all spans in the pipeline index it
 * @param blocks the parts of the text, in order, without overlap
 * @param alignment from the text to the file
 */
public record Document(
    String id,
    String source,
    @Nullable String url,
    @Nullable String publisher,
    @Nullable String title,
    List<String> authors,
    @Nullable LocalDate published,
    String language,
    String text,
    List<Block> blocks,
    Alignment alignment) {
  public Document {
    authors = List.copyOf(authors);
    blocks = List.copyOf(blocks);
  }

  /** A document of one paragraph whose text is the file. */
  public static Document plain(String id, String text, @Nullable LocalDate published) {
    return new Document(
        id,
        id,
        null,
        null,
        null,
        List.of(),
        published,
        "en",
        text,
        List.of(new Block(Block.Kind.PARAGRAPH, new Span(0, text.length()))),
        Alignment.identity());
  }

  /** The readable characters of {@code span}. */
  public String quote(Span span) {
    return text.substring(span.begin(), span.end());
  }

  /** Where {@code span} of the readable text stands in the file. */
  public Span original(Span span) {
    return alignment.original(span);
  }
}
