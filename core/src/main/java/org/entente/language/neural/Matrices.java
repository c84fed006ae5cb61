package org.entente.language.neural;

import java.util.Arrays;

/**
 * Sums, products and curves of matrices. A matrix is an array of rows of one length; where a room
 * is wider than its use, what lies beyond is not looked at.
 */
final class Matrices {
  static final float TANH_REACH = 4.97f;
  static final float P0 = 135135;
  static final float P1 = 17325;
  static final float P2 = 378;
  static final float Q1 = 62370;
  static final float Q2 = 3150;
  static final float Q3 = 28;

  private Matrices() {}

  /** Adds to {@code c} the first {@code n} of {@code a} times the rows of {@code b}. */
  static void addProduct(float[] a, float[][] b, int n, float[] c) {
    FastArithmetic.get().addProduct(a, b, n, c, c.length);
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

  /** Adds the product of the first {@code n} rows of {@code a}, {@code k} wide, and {@code b}. */
  static void addProduct(float[][] a, int n, float[][] b, int k, float[][] c) {
    if (n > 0) {
      FastArithmetic.get().addProduct(a, n, b, k, c, c[0].length);
    }
  }

  /**
   * Adds the product of {@code a} turned over and {@code b}, both of {@code n} rows: the gradient
   * of weights that map a to b.
   */
  static void addOuter(float[][] a, float[][] b, int n, int width, float[][] c) {
    float[][] turned = new float[width][n];
    transpose(a, n, width, turned);
    FastArithmetic.get().addProduct(turned, width, b, n, c, c[0].length);
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

  /** Hyperbolic tangent in place, from {@code from} to {@code to}. */
  static void tanh(float[] x, int from, int to) {
    for (int i = from; i < to; i++) {
      x[i] = tanh(x[i]);
    }
  }

  /**
   * Hyperbolic tangent by a quotient of polynomials (its continued fraction, cut after the seventh
   * power); right to 1e-4.
   */
  static float tanh(float x) {
    float v = Math.max(-TANH_REACH, Math.min(TANH_REACH, x));
    float s = v * v;
    float p = Math.fma(Math.fma(s + P2, s, P1), s, P0);
    float q = Math.fma(Math.fma(Math.fma(Q3, s, Q2), s, Q1), s, P0);
    return v * p / q;
  }

  /** Logistic function in place, as a tangent of half the angle. */
  static void sigmoid(float[] x, int from, int to) {
    for (int i = from; i < to; i++) {
      x[i] = sigmoid(x[i]);
    }
  }

  static float sigmoid(float x) {
    return Math.fma(tanh(x * 0.5f), 0.5f, 0.5f);
  }
}
