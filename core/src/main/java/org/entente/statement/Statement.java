package org.entente.statement;

import java.util.List;

/**
 * How one predicate is said: by whom, in which world, whether so or not, and how surely.
 *
 * @param sentence index of the sentence
 * @param token index of the predicate (a verb, or a noun that names an event)
 * @param attributions who says it, the innermost speaker first; empty when only the author speaks
 * @param certainty 0…1: 1 the author asserts it, 0.5 nobody knows, 0 it is ruled out; denial and
 *     negation do not lower it (polarity and stance tell them)
 */
public record Statement(
    int sentence,
    int token,
    List<Attribution> attributions,
    Modality modality,
    Polarity polarity,
    double certainty) {
  public Statement {
    attributions = List.copyOf(attributions);
  }
}
