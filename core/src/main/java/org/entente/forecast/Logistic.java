package org.entente.forecast;

/**
 * Logistic regression with a ridge, fitted by Newton's method; the first weight is the constant.
 */
final class Logistic {
  private static final int STEPS = 25;

  private Logistic() {}

  /** Weights for rows whose first value is 1. */
  static double[] fit(double[][] rows, boolean[] truths, double ridge) {
    int n = rows.length == 0 ? 1 : rows[0].length;
    double[] weights = new double[n];
    for (int step = 0; step < STEPS; step++) {
      double[][] system = new double[n][n + 1];
      for (int i = 0; i < rows.length; i++) {
        double p = chance(sum(weights, rows[i]));
        double error = (truths[i] ? 1 : 0) - p;
        double curve = Math.max(1e-9, p * (1 - p));
        for (int a = 0; a < n; a++) {
          system[a][n] += error * rows[i][a];
          double ca = curve * rows[i][a];
          for (int b = 0; b <= a && ca != 0; b++) {
            system[a][b] += ca * rows[i][b];
          }
        }
      }
      for (int a = 0; a < n; a++) {
        for (int b = a + 1; b < n; b++) {
          system[a][b] = system[b][a];
        }
        system[a][a] += a == 0 ? 1e-6 : ridge;
        system[a][n] -= a == 0 ? 0 : ridge * weights[a];
      }
      double[] move = solve(system);
      double largest = 0;
      for (int a = 0; a < n; a++) {
        // A long step would leave the region where the quadratic is a good guess.
        double bounded = Math.max(-3, Math.min(3, move[a]));
        weights[a] += bounded;
        largest = Math.max(largest, Math.abs(bounded));
      }
      if (largest < 1e-7) {
        break;
      }
    }
    return weights;
  }

  static double sum(double[] weights, double[] row) {
    double sum = 0;
    for (int k = 0; k < weights.length; k++) {
      sum += weights[k] * row[k];
    }
    return sum;
  }

  static double chance(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  /** Gaussian elimination with the largest pivot; a singular column gets 0. */
  private static double[] solve(double[][] m) {
    int n = m.length;
    for (int c = 0; c < n; c++) {
      int pivot = c;
      for (int r = c + 1; r < n; r++) {
        pivot = Math.abs(m[r][c]) > Math.abs(m[pivot][c]) ? r : pivot;
      }
      double[] kept = m[c];
      m[c] = m[pivot];
      m[pivot] = kept;
      if (Math.abs(m[c][c]) < 1e-12) {
        continue;
      }
      for (int r = c + 1; r < n; r++) {
        double factor = m[r][c] / m[c][c];
        for (int k = c; k <= n && factor != 0; k++) {
          m[r][k] -= factor * m[c][k];
        }
      }
    }
    double[] x = new double[n];
    for (int r = n - 1; r >= 0; r--) {
      double sum = m[r][n];
      for (int k = r + 1; k < n; k++) {
        sum -= m[r][k] * x[k];
      }
      x[r] = Math.abs(m[r][r]) < 1e-12 ? 0 : sum / m[r][r];
    }
    return x;
  }
}
