package org.entente.statement;

/**
 * What a word does to the predicate it governs or modifies: 'plan' makes it planned, 'fail' negates
 * it, 'alleged' makes it less sure.
 *
 * @param modality {@link Modality#ACTUAL} when the word leaves it alone
 * @param polarity {@link Polarity#AFFIRMED} when the word leaves it alone
 * @param certainty 0…1, at most so sure; 1 leaves it alone
 * @param takes 'object' when nouns are governed too ('averted an attack'), 'clause' when clauses
 *     alone are, 'passive' when it must be a passive ('is said to')
 */
public record Mark(Modality modality, Polarity polarity, double certainty, String takes) {
  boolean takesObject() {
    return takes.equals("object");
  }
}
