package org.entente.ledger;

import java.util.List;

/** A document with its mentions, each with the event it tells. */
public record LedgerEntry(RecordedDocument document, List<Resolved> mentions) {
  public LedgerEntry {
    mentions = List.copyOf(mentions);
  }

  /** A mention, its key, and the id of its event. */
  public record Resolved(RecordedMention mention, EventKey key, String event) {}
}
