package org.entente.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as the ledger keeps it.
 *
 * @param recordedAt when it was appended
 * @param text its readable text
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
    String text) {
  public RecordedDocument {
    authors = List.copyOf(authors);
  }

  /** The outlet, or the source where no outlet is known. */
  public String outlet() {
    String p = publisher;
    return p == null ? source : p;
  }
}
