package org.entente.ledger;

import java.util.List;

/**
 * Two or more things that cannot all be true.
 *
 * @param about what they differ on, in words: 'troops sent by PRK'
 * @param explanation why they do not fit
 */
public record Contradiction(Kind kind, String about, String explanation, List<Voice> voices) {
  public Contradiction {
    voices = List.copyOf(voices);
  }

  /** In what they differ. */
  public enum Kind {
    POLARITY,
    FIGURES,
    DATES,
    PLACES,
    KNOWN_COMMITMENT
  }

  /**
   * One side.
   *
   * @param says what it amounts to: '12,500', '2024-07', 'denied by RUS'
   * @param quote the words
   * @param document id of the document; the id of a commitment where the rulebook speaks
   */
  public record Voice(String says, String quote, String document) {}

  /** Whether all voices stand in one document. */
  public boolean isWithinOneDocument() {
    return voices.stream().map(Voice::document).distinct().count() == 1;
  }
}
