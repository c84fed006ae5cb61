package org.entente.relation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds where the mean of a series changes, by PELT (Killick, Fearnhead and Eckley 2012, Optimal
 * Detection of Changepoints With a Linear Computational Cost, JASA 107).
 *
 * <p>The series is brought to a stable variance first: asinh(x / median |x|) is linear for small
 * values and logarithmic for large ones, of either sign. The noise is that of the differences from
 * one period to the next, which a change of level hardly touches.
 */
public final class ChangePoints {
  /** Fewest periods between two changes. */
  private static final int SHORTEST = 4;

  /** Cost of a change in units of ln(number of periods); the BIC would take 2. */
  private static final double PENALTY = 4;

  private ChangePoints() {}

  /** Indexes at which a new level begins, ascending. */
  public static List<Integer> find(double[] series) {
    return series.length < 2 * SHORTEST ? List.of() : pelt(stabilised(series));
  }

  /** asinh(x / median of |x| where x is not 0). */
  static double[] stabilised(double[] series) {
    double[] sizes = Arrays.stream(series).map(Math::abs).filter(x -> x > 0).sorted().toArray();
    int n = sizes.length;
    double scale = n == 0 ? 1 : (sizes[n / 2] + sizes[(n - 1) / 2]) / 2;
    return Arrays.stream(series).map(x -> asinh(x / scale)).toArray();
  }

  private static double asinh(double x) {
    double size = Math.abs(x);
    return Math.copySign(Math.log(size + Math.sqrt(size * size + 1)), x);
  }

  private static double noise(double[] y) {
    double sum = 0;
    for (int i = 1; i < y.length; i++) {
      sum += (y[i] - y[i - 1]) * (y[i] - y[i - 1]);
    }
    return sum / (2 * (y.length - 1));
  }

  private static List<Integer> pelt(double[] y) {
    double noise = noise(y);
    if (noise < 1e-12) {
      return List.of();
    }
    int n = y.length;
    double penalty = PENALTY * Math.log(n) * noise;
    double[] sum = new double[n + 1];
    double[] squares = new double[n + 1];
    for (int i = 0; i < n; i++) {
      sum[i + 1] = sum[i] + y[i];
      squares[i + 1] = squares[i] + y[i] * y[i];
    }
    double[] best = new double[n + 1];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    best[0] = -penalty;
    int[] from = new int[n + 1];
    int[] expires = new int[n + 1];
    List<Integer> candidates = new ArrayList<>();
    for (int t = SHORTEST; t <= n; t++) {
      if (best[t - SHORTEST] < Double.POSITIVE_INFINITY) {
        candidates.add(t - SHORTEST);
      }
      for (int s : candidates) {
        double cost = best[s] + cost(sum, squares, s, t) + penalty;
        if (cost < best[t]) {
          best[t] = cost;
          from[t] = s;
        }
      }
      prune(candidates, expires, best, sum, squares, t);
    }
    List<Integer> changes = new ArrayList<>();
    for (int t = from[n]; t > 0; t = from[t]) {
      changes.add(0, t);
    }
    return changes;
  }

  /**
   * Drops starts that can never be the best again. A start that is worse than beginning anew at t
   * is so for every later end (their theorem 3.1), once a segment from t is long enough.
   */
  private static void prune(
      List<Integer> candidates,
      int[] expires,
      double[] best,
      double[] sum,
      double[] squares,
      int t) {
    for (int s : candidates) {
      if (expires[s] == 0 && best[s] + cost(sum, squares, s, t) > best[t]) {
        expires[s] = t + SHORTEST;
      }
    }
    candidates.removeIf(s -> expires[s] != 0 && expires[s] <= t);
  }

  /** Squared distances from the mean of [s, t). */
  private static double cost(double[] sum, double[] squares, int s, int t) {
    double total = sum[t] - sum[s];
    return squares[t] - squares[s] - total * total / (t - s);
  }
}
