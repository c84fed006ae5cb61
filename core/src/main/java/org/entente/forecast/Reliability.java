package org.entente.forecast;

import java.util.ArrayList;
import java.util.List;

/**
 * How good probabilities are: Brier score (1950), mean log score, calibration error over ten bins
 * of equal width, and skill against two references.
 *
 * @param skillOverBase 1 − Brier / Brier of the base rate
 * @param skillOverPersistence the same against "as in the days before", itself calibrated
 */
public record Reliability(
    String name,
    long questions,
    double rate,
    double brier,
    double logScore,
    double calibrationError,
    double skillOverBase,
    double skillOverPersistence,
    List<Bin> bins) {
  /** Questions whose probabilities fell into one tenth. */
  public record Bin(long questions, double forecast, double observed) {}

  private static final int BINS = 10;

  /** Compares probabilities, and those of both references, with what happened. */
  static Reliability of(
      String name, double[] p, double[] base, double[] persistence, boolean[] truths) {
    double[] sums = new double[5];
    double[][] bins = new double[BINS][3];
    for (int i = 0; i < p.length; i++) {
      double y = truths[i] ? 1 : 0;
      sums[0] += y;
      sums[1] += (p[i] - y) * (p[i] - y);
      sums[2] -= Math.log(Math.max(1e-12, truths[i] ? p[i] : 1 - p[i]));
      sums[3] += (base[i] - y) * (base[i] - y);
      sums[4] += (persistence[i] - y) * (persistence[i] - y);
      double[] bin = bins[Math.min(BINS - 1, (int) (p[i] * BINS))];
      bin[0]++;
      bin[1] += p[i];
      bin[2] += y;
    }
    double n = Math.max(1, p.length);
    double error = 0;
    List<Bin> kept = new ArrayList<>();
    for (double[] bin : bins) {
      error += Math.abs(bin[1] - bin[2]) / n;
      double size = Math.max(1, bin[0]);
      kept.add(new Bin((long) bin[0], bin[1] / size, bin[2] / size));
    }
    return new Reliability(
        name,
        p.length,
        sums[0] / n,
        sums[1] / n,
        sums[2] / n,
        error,
        sums[3] == 0 ? 0 : 1 - sums[1] / sums[3],
        sums[4] == 0 ? 0 : 1 - sums[1] / sums[4],
        kept);
  }
}
