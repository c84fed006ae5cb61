package org.entente.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as the ledger keeps it, without its text.
 *
 * @param recordedAt when it was appended
 * @param original id of the earlier document that it reprints, else its own
 */
public record RecordedDocument(
    String id,
    String source,
    @Nullable String url,
    @Nullable String publisher,
    @Nullable String title,
    List<String> authors,
    @Nullable LocalDate published,
    Instant recordedAt,
    String original) {
  public RecordedDocument {
    authors = List.copyOf(authors);
  }

  /** The same, as a reprint of {@code earlier}. */
  RecordedDocument of(String earlier) {
    return new RecordedDocument(
        id, source, url, publisher, title, authors, published, recordedAt, earlier);
  }

  /** Who published it; where that is not known its title in quotes, else its source. */
  public String outlet() {
    String p = publisher;
    String t = title;
    return p != null ? p : t != null ? "“" + t.replaceAll("\\s+", " ").strip() + "”" : source;
  }
}
