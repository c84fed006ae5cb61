package org.entente.forecast;

/** Ranks the true answers of a query among all entities. */
interface Ranker {
  /**
   * The filtered rank of each answer: one plus the entities that score higher and half of those
   * that score the same, where the other answers do not count. The score may not depend on {@code
   * answers}, nor on other queries of the moment.
   */
  double[] ranks(Moment moment, int subject, int relation, int[] answers);
}
