package org.entente.evaluation;

import java.util.Locale;

/**
 * Precision, recall and their harmonic mean.
 *
 * @param predicted how many answers were given
 * @param correct how many of the answers are right
 * @param gold how many answers there are to find
 * @param found how many of those were found
 */
public record Score(int predicted, int correct, int gold, int found) {
  public static final Score NONE = new Score(0, 0, 0, 0);

  public Score plus(Score other) {
    return new Score(
        predicted + other.predicted,
        correct + other.correct,
        gold + other.gold,
        found + other.found);
  }

  /** Share of the answers that are right, 0…1; 0 when none was given. */
  public double precision() {
    return predicted == 0 ? 0 : (double) correct / predicted;
  }

  /** Share of what there is to find that was found, 0…1; 0 when there is nothing. */
  public double recall() {
    return gold == 0 ? 0 : (double) found / gold;
  }

  /** Harmonic mean of precision and recall, 0…1. */
  public double f1() {
    double p = precision();
    double r = recall();
    return p + r == 0 ? 0 : 2 * p * r / (p + r);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "P %.3f R %.3f F1 %.3f", precision(), recall(), f1());
  }
}
