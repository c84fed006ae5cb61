package org.entente.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes from one side to another, as one mention tells it.
 *
 * @param good what: 'munitions', 'troops', 'oil'
 * @param quantity as the text gives it, null when it gives none
 * @param day of the deed, else of publication
 */
public record Flow(
    String from,
    String to,
    String good,
    @Nullable String quantity,
    Standing standing,
    @Nullable LocalDate day,
    RecordedMention mention) {
  /** Whether the same goes from and to the same. */
  public boolean isSameWay(Flow other) {
    return good.equals(other.good) && from.equals(other.from) && to.equals(other.to);
  }

  /** The flow, known otherwise. */
  Flow standing(Standing other) {
    return new Flow(from, to, good, quantity, other, day, mention);
  }

  /** How it is known. */
  public enum Standing {
    /** The author tells it as a fact. */
    OBSERVED,
    /** Somebody who is quoted tells it. */
    CLAIMED,
    DENIED,
    /** Whoever gives it says that it will be, or agrees to it. */
    PROMISED,
    /** Somebody else says that it will or may be. */
    EXPECTED
  }
}
