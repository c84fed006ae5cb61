package org.entente.relation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bounded level behind noisy counts: a local level model (Harvey 1989, Forecasting, Structural
 * Time Series Models and the Kalman Filter, ch. 4; Durbin and Koopman 2012, Time Series Analysis by
 * State Space Methods, ch. 2).
 *
 * <p>Observed is y = asin(net). For a net share of n events its variance is 1/n whatever the share
 * (the arcsine transformation), so that a month of many events moves the level more than one of few
 * and a month without any does not move it. The variance of the level's steps is the one of highest
 * likelihood on a grid. The level is filtered, not smoothed: it never looks ahead.
 *
 * @param level −1…1, one a period
 * @param low lower end of the 95 % interval
 * @param high upper end
 * @param stepVariance variance of the level's step from period to period, on the arcsine scale
 * @param halfLife periods after which an observation's weight has halved, at the median volume
 */
public record LocalLevel(
    double[] level, double[] low, double[] high, double stepVariance, double halfLife) {
  private static final double[] GRID = {
    0.0005, 0.001, 0.002, 0.004, 0.008, 0.015, 0.03, 0.06, 0.12, 0.25
  };

  /** Fits and filters. */
  public static LocalLevel of(List<Tally> tallies) {
    double best = GRID[0];
    double bestLikelihood = Double.NEGATIVE_INFINITY;
    for (double q : GRID) {
      double likelihood = filter(tallies, q, null, null);
      if (likelihood > bestLikelihood) {
        bestLikelihood = likelihood;
        best = q;
      }
    }
    double[] mean = new double[tallies.size()];
    double[] variance = new double[tallies.size()];
    filter(tallies, best, mean, variance);
    double[] low = new double[mean.length];
    double[] high = new double[mean.length];
    for (int t = 0; t < mean.length; t++) {
      double width = 1.96 * Math.sqrt(variance[t]);
      low[t] = back(mean[t] - width);
      high[t] = back(mean[t] + width);
      mean[t] = back(mean[t]);
    }
    return new LocalLevel(mean, low, high, best, halfLife(best, medianVolume(tallies)));
  }

  private static double back(double angle) {
    return Math.sin(Math.max(-Math.PI / 2, Math.min(Math.PI / 2, angle)));
  }

  /** The Kalman filter; returns the log likelihood up to a constant. */
  private static double filter(
      List<Tally> tallies, double q, double @Nullable [] means, double @Nullable [] variances) {
    double a = 0;
    double p = 1;
    double likelihood = 0;
    for (int t = 0; t < tallies.size(); t++) {
      Tally tally = tallies.get(t);
      p += t == 0 ? 0 : q;
      int n = tally.events();
      if (n > 0) {
        // One half event of each kind keeps unanimous months off the edge of the scale.
        double y = Math.asin((double) (tally.cooperation() - tally.conflict()) / (n + 1));
        double f = p + 1.0 / n;
        double error = y - a;
        likelihood -= 0.5 * (Math.log(f) + error * error / f);
        a += p / f * error;
        p -= p * p / f;
      }
      if (means != null && variances != null) {
        means[t] = a;
        variances[t] = p;
      }
    }
    return likelihood;
  }

  private static double medianVolume(List<Tally> tallies) {
    int[] volumes = tallies.stream().mapToInt(Tally::events).filter(n -> n > 0).sorted().toArray();
    return volumes.length == 0 ? 1 : volumes[volumes.length / 2];
  }

  /** From the gain of the filter in its steady state (Durbin and Koopman 2012, section 2.11). */
  private static double halfLife(double q, double volume) {
    double ratio = q * volume;
    double p = (ratio + Math.sqrt(ratio * ratio + 4 * ratio)) / 2;
    double gain = p / (p + 1);
    return Math.log(0.5) / Math.log(1 - gain);
  }
}
