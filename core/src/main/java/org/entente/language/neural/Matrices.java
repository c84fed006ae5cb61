package org.entente.language.neural;

import java.util.Arrays;

/**
 * The hot loops. A matrix is an array of rows of one length; with the bounds taken from the arrays
 * themselves the compiler turns the inner loop of {@link #addProduct} into vector instructions.
 */
final class Matrices {
  private Matrices() {}

  /** Adds to {@code c} the first {@code n} of {@code a} times the rows of {@code b}. */
  static void addProduct(float[] a, float[][] b, int n, float[] c) {
    int i = 0;
    for (; i + 3 < n; i += 4) {
      addRows(a[i], a[i + 1], a[i + 2], a[i + 3], b[i], b[i + 1], b[i + 2], b[i + 3], c);
    }
    for (; i < n; i++) {
      addRow(a[i], b[i], c);
    }
  }

  private static void addRows(
      float a, float b, float c, float d, float[] p, float[] q, float[] r, float[] s, float[] sum) {
    int m = Math.min(Math.min(p.length, q.length), Math.min(r.length, s.length));
    m = Math.min(m, sum.length);
    for (int j = 0; j < m; j++) {
      sum[j] += a * p[j] + b * q[j] + c * r[j] + d * s[j];
    }
  }

  /** Adds to {@code sum} a row times {@code a}. */
  static void addRow(float a, float[] row, float[] sum) {
    int m = Math.min(row.length, sum.length);
    for (int j = 0; j < m; j++) {
      sum[j] += a * row[j];
    }
  }

  /** Adds a row to another. */
  static void add(float[] row, float[] sum) {
    int m = Math.min(row.length, sum.length);
    for (int j = 0; j < m; j++) {
      sum[j] += row[j];
    }
  }

  /**
   * Adds the product of the first {@code n} rows of {@code a}, {@code k} wide, and {@code b}. Four
   * rows of {@code b} serve all rows of {@code a} before the next four are fetched.
   */
  static void addProduct(float[][] a, int n, float[][] b, int k, float[][] c) {
    int i = 0;
    for (; i + 3 < k; i += 4) {
      float[] p = b[i];
      float[] q = b[i + 1];
      float[] r = b[i + 2];
      float[] s = b[i + 3];
      for (int t = 0; t < n; t++) {
        float[] row = a[t];
        addRows(row[i], row[i + 1], row[i + 2], row[i + 3], p, q, r, s, c[t]);
      }
    }
    for (; i < k; i++) {
      for (int t = 0; t < n; t++) {
        addRow(a[t][i], b[i], c[t]);
      }
    }
  }

  /**
   * Adds the product of {@code a} turned over and {@code b}, both of {@code n} rows: the gradient
   * of weights that map a to b.
   */
  static void addOuter(float[][] a, float[][] b, int n, int width, float[][] c) {
    float[] column = new float[n];
    for (int i = 0; i < width; i++) {
      for (int t = 0; t < n; t++) {
        column[t] = a[t][i];
      }
      addProduct(column, b, n, c[i]);
    }
  }

  /** Turns {@code a} over into {@code b}. */
  static void transpose(float[][] a, int rows, int columns, float[][] b) {
    for (int i = 0; i < rows; i++) {
      float[] row = a[i];
      for (int j = 0; j < columns; j++) {
        b[j][i] = row[j];
      }
    }
  }

  static void clear(float[][] a, int rows) {
    for (int i = 0; i < rows; i++) {
      Arrays.fill(a[i], 0);
    }
  }

  /**
   * Hyperbolic tangent of {@code x} from {@code from} to {@code to}, in place, by a quotient of
   * polynomials (coefficients of the Eigen library); right to about 1e-6.
   */
  static void tanh(float[] x, int from, int to) {
    for (int i = from; i < to; i++) {
      float v = Math.max(-7.9f, Math.min(7.9f, x[i]));
      float s = v * v;
      float p = -2.76076847742355e-16f * s + 2.00018790482477e-13f;
      p = p * s - 8.60467152213735e-11f;
      p = p * s + 5.12229709037114e-08f;
      p = p * s + 1.48572235717979e-05f;
      p = p * s + 6.37261928875436e-04f;
      p = p * s + 4.89352455891786e-03f;
      float q = 1.19825839466702e-06f * s + 1.18534705686654e-04f;
      q = q * s + 2.26843463243900e-03f;
      q = q * s + 4.89352518554385e-03f;
      x[i] = v * p / q;
    }
  }

  /** Logistic function, in place, as a tangent of half the angle. */
  static void sigmoid(float[] x, int from, int to) {
    for (int i = from; i < to; i++) {
      x[i] *= 0.5f;
    }
    tanh(x, from, to);
    for (int i = from; i < to; i++) {
      x[i] = 0.5f * x[i] + 0.5f;
    }
  }
}
