package org.entente.forecast;

/**
 * The probability that an event falls within a number of days: logistic regression for each
 * horizon, whose log-odds are calibrated on later windows (Platt 1999), with a constant of its own
 * for onset and continuation, for one type and any. The calibration is folded into the weights, so
 * that the log-odds stay a plain sum of contributions.
 *
 * <p>With too few events to fit anything, the rate of the kind in the dyad is drawn to the overall
 * rate (a gamma prior on a Poisson rate), and the log-odds are those two contributions.
 */
final class WindowModel {
  static final int[] HORIZONS = {7, 30, 90};

  /** Pseudo-days of the overall rate that the dyad's own days are mixed with. */
  static final double PRIOR_DAYS = 365;

  private static final double RIDGE = 5;

  /** For each horizon, weights of the features; an empty row when it could not be fitted. */
  final double[][] weights;

  WindowModel(double[][] weights) {
    this.weights = weights;
  }

  /** Nothing fitted: rates alone. */
  static WindowModel unfitted() {
    return new WindowModel(new double[HORIZONS.length][0]);
  }

  /** Fits one horizon on some windows and calibrates it on later ones. */
  static double[] fit(WindowSample fitted, WindowSample later) {
    double[] weights = Logistic.fit(fitted.rows(), fitted.truths(), RIDGE);
    double[][] scores = new double[later.rows().length][];
    for (int i = 0; i < scores.length; i++) {
      double[] row = later.rows()[i];
      scores[i] =
          new double[] {
            1,
            Logistic.sum(weights, row),
            row[WindowFeatures.CONTINUED],
            row[WindowFeatures.ONE_TYPE],
          };
    }
    double[] platt = Logistic.fit(scores, later.truths(), 1e-3);
    for (int k = 0; k < weights.length; k++) {
      weights[k] = weights[k] * platt[1] + (k == 0 ? platt[0] : 0);
    }
    weights[WindowFeatures.CONTINUED] += platt[2];
    weights[WindowFeatures.ONE_TYPE] += platt[3];
    return weights;
  }

  boolean isFitted(int horizon) {
    return weights[horizon].length > 0;
  }

  /** What each feature adds to the log-odds; their sum, in this order, is the score. */
  double[] contributions(int horizon, double[] row) {
    double[] parts = new double[row.length];
    for (int k = 0; k < row.length; k++) {
      parts[k] = weights[horizon][k] * row[k];
    }
    return parts;
  }

  /** The nearest horizon, by ratio. */
  static int nearest(int days) {
    int best = 0;
    for (int k = 1; k < HORIZONS.length; k++) {
      best = off(HORIZONS[k], days) < off(HORIZONS[best], days) ? k : best;
    }
    return best;
  }

  private static double off(int horizon, int days) {
    return Math.abs(Math.log((double) horizon / days));
  }

  /** A probability within {@code from} days, for {@code to} days at the same constant rate. */
  static double rescaled(double p, int from, int to) {
    return from == to ? p : 1 - Math.pow(1 - p, (double) to / from);
  }
}
