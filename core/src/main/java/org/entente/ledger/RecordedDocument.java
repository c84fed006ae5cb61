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

  /** The outlet, or the source where no outlet is known. */
  public String outlet() {
    String p = publisher;
    return p == null ? source : p;
  }
}
