package org.entente.language.neural;

/**
 * Arithmetic in loops that the compiler turns into vector instructions, four rows at a time. With
 * the bounds taken from the arrays themselves it needs no checks inside.
 */
final class PlainArithmetic implements Arithmetic {
  /** Four rows of {@code b} serve all rows of {@code a} before the next four are fetched. */
  @Override
  public void addProduct(float[][] a, int n, float[][] b, int k, float[][] c, int m) {
    int i = 0;
    for (; i + 3 < k; i += 4) {
      float[] p = b[i];
      float[] q = b[i + 1];
      float[] r = b[i + 2];
      float[] s = b[i + 3];
      for (int t = 0; t < n; t++) {
        float[] row = a[t];
        addRows(row[i], row[i + 1], row[i + 2], row[i + 3], p, q, r, s, c[t], m);
      }
    }
    for (; i < k; i++) {
      for (int t = 0; t < n; t++) {
        addRow(a[t][i], b[i], c[t], m);
      }
    }
  }

  @Override
  public void addProduct(float[] a, float[][] b, int k, float[] c, int m) {
    int i = 0;
    for (; i + 3 < k; i += 4) {
      addRows(a[i], a[i + 1], a[i + 2], a[i + 3], b[i], b[i + 1], b[i + 2], b[i + 3], c, m);
    }
    for (; i < k; i++) {
      addRow(a[i], b[i], c, m);
    }
  }

  @Override
  public void step(float[] gates, float[] product, float[] before, float[] state, int h) {
    for (int j = 0; j < 2 * h; j++) {
      gates[j] += product[j];
    }
    Matrices.sigmoid(gates, 0, 2 * h);
    for (int j = 0; j < h; j++) {
      gates[2 * h + j] = Math.fma(gates[j], product[2 * h + j], gates[2 * h + j]);
    }
    Matrices.tanh(gates, 2 * h, 3 * h);
    for (int j = 0; j < h; j++) {
      state[j] = mix(gates[h + j], gates[2 * h + j], before[j]);
    }
  }

  @Override
  public void positive(float[] row, int n) {
    for (int j = 0; j < n; j++) {
      row[j] = Math.max(0f, row[j]);
    }
  }

  /** The new state: what was before as far as {@code update} keeps it, else what is fresh. */
  static float mix(float update, float fresh, float before) {
    return Math.fma(update, before - fresh, fresh);
  }

  private static void addRows(
      float a,
      float b,
      float c,
      float d,
      float[] p,
      float[] q,
      float[] r,
      float[] s,
      float[] sum,
      int width) {
    int m = Math.min(Math.min(p.length, q.length), Math.min(r.length, s.length));
    m = Math.min(width, Math.min(m, sum.length));
    for (int j = 0; j < m; j++) {
      sum[j] = Math.fma(d, s[j], Math.fma(c, r[j], Math.fma(b, q[j], Math.fma(a, p[j], sum[j]))));
    }
  }

  private static void addRow(float a, float[] row, float[] sum, int width) {
    int m = Math.min(width, Math.min(row.length, sum.length));
    for (int j = 0; j < m; j++) {
      sum[j] = Math.fma(a, row[j], sum[j]);
    }
  }

  @Override
  public void addRows(byte[] bytes, int[] starts, int count, short[] sums, int width) {
    for (int k = 0; k < count; k++) {
      int from = starts[k];
      for (int j = 0; j < width; j++) {
        sums[j] += bytes[from + j];
      }
    }
  }
}
