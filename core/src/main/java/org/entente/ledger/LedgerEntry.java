package org.entente.ledger;

import java.util.List;

/**
 * A document with its mentions, each with the event it tells.
 *
 * @param text the readable text of the document
 */
public record LedgerEntry(RecordedDocument document, String text, List<Resolved> mentions) {
  public LedgerEntry {
    mentions = List.copyOf(mentions);
  }

  /** A mention, its key, and the id of its event. */
  public record Resolved(RecordedMention mention, EventKey key, String event) {}
}
