package org.entente.coding;

import org.entente.text.Sentence;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/** Says what one party does to another where no rule does. */
public interface Opinion {
  /** Never has one. */
  Opinion NONE = (sentence, source, target) -> null;

  /**
   * @param type code of an event type
   * @param probability of that type, given that something happens, from 0 to 1
   * @param nothing probability that nothing happens, from 0 to 1
   */
  record Guess(String type, double probability, double nothing) {}

  /**
   * What {@code source} does to {@code target}, or null when there is no opinion.
   *
   * @param target whom it is done to; null for nobody in particular
   */
  @Nullable Guess guess(Sentence sentence, Span source, @Nullable Span target);
}
