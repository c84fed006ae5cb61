package org.entente.language.neural;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * Arithmetic by the vector instructions of the machine ({@code jdk.incubator.vector}): sums of four
 * rows and two vectors of columns stay in registers while the factors pass by. Fast only once the
 * second compiler has seen it.
 */
final class VectorArithmetic implements Arithmetic {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int L = SPECIES.length();

  /** Not wider than 256 bits, of which rows are a multiple. */
  private static final VectorSpecies<Short> SHORTS =
      VectorSpecies.of(short.class, VectorShape.forBitSize(Math.min(256, SPECIES.vectorBitSize())));

  private static final VectorSpecies<Byte> BYTES =
      VectorSpecies.of(byte.class, VectorShape.forBitSize(SHORTS.vectorBitSize() / 2));

  /** Two vectors of the columns of {@code b} serve all rows before the next two are fetched. */
  @Override
  public void addProduct(float[][] a, int n, float[][] b, int k, float[][] c, int m) {
    int eights = n / 8 * 8;
    int pairs = n / 2 * 2;
    int j = 0;
    for (; j + 2 * L <= m; j += 2 * L) {
      for (int t = 0; t < eights; t += 8) {
        tile(a, t, b, k, c, j);
      }
    }
    if (j + L <= m) {
      for (int t = 0; t < eights; t += 4) {
        narrowTile(a[t], a[t + 1], a[t + 2], a[t + 3], b, k, c[t], c[t + 1], c[t + 2], c[t + 3], j);
      }
      j += L;
    }
    for (int t = 0; t < eights && j < m; t++) {
      rest(a[t], b, k, c[t], j, m);
    }
    int left = eights;
    if (left + 4 <= n) {
      fourRows(a[left], a[left + 1], a[left + 2], a[left + 3], b, k, c, left, m);
      left += 4;
    }
    if (left < pairs) {
      twoRows(a[left], a[left + 1], b, k, c[left], c[left + 1], m);
      left += 2;
    }
    if (left < n) {
      addProduct(a[left], b, k, c[left], m);
    }
  }

  private static void fourRows(
      float[] a0,
      float[] a1,
      float[] a2,
      float[] a3,
      float[][] b,
      int k,
      float[][] c,
      int t,
      int m) {
    int j = 0;
    for (; j + 2 * L <= m; j += 2 * L) {
      tile(a0, a1, a2, a3, b, k, c[t], c[t + 1], c[t + 2], c[t + 3], j);
    }
    if (j + L <= m) {
      narrowTile(a0, a1, a2, a3, b, k, c[t], c[t + 1], c[t + 2], c[t + 3], j);
      j += L;
    }
    if (j < m) {
      rest(a0, b, k, c[t], j, m);
      rest(a1, b, k, c[t + 1], j, m);
      rest(a2, b, k, c[t + 2], j, m);
      rest(a3, b, k, c[t + 3], j, m);
    }
  }

  private static void twoRows(
      float[] a0, float[] a1, float[][] b, int k, float[] c0, float[] c1, int m) {
    int j = 0;
    for (; j + 4 * L <= m; j += 4 * L) {
      twoFourWide(a0, a1, b, k, c0, c1, j);
    }
    for (; j + L <= m; j += L) {
      oneWide(a0, b, k, c0, j);
      oneWide(a1, b, k, c1, j);
    }
    rest(a0, b, k, c0, j, m);
    rest(a1, b, k, c1, j, m);
  }

  @Override
  public void addProduct(float[] a, float[][] b, int k, float[] c, int m) {
    int j = 0;
    for (; j + 4 * L <= m; j += 4 * L) {
      fourWide(a, b, k, c, j);
    }
    for (; j + L <= m; j += L) {
      oneWide(a, b, k, c, j);
    }
    rest(a, b, k, c, j, m);
  }

  private static void tile(float[][] a, int t, float[][] b, int k, float[][] c, int j) {
    float[] a0 = a[t];
    float[] a1 = a[t + 1];
    float[] a2 = a[t + 2];
    float[] a3 = a[t + 3];
    float[] a4 = a[t + 4];
    float[] a5 = a[t + 5];
    float[] a6 = a[t + 6];
    float[] a7 = a[t + 7];
    FloatVector s00 = at(c[t], j);
    FloatVector s01 = at(c[t], j + L);
    FloatVector s10 = at(c[t + 1], j);
    FloatVector s11 = at(c[t + 1], j + L);
    FloatVector s20 = at(c[t + 2], j);
    FloatVector s21 = at(c[t + 2], j + L);
    FloatVector s30 = at(c[t + 3], j);
    FloatVector s31 = at(c[t + 3], j + L);
    FloatVector s40 = at(c[t + 4], j);
    FloatVector s41 = at(c[t + 4], j + L);
    FloatVector s50 = at(c[t + 5], j);
    FloatVector s51 = at(c[t + 5], j + L);
    FloatVector s60 = at(c[t + 6], j);
    FloatVector s61 = at(c[t + 6], j + L);
    FloatVector s70 = at(c[t + 7], j);
    FloatVector s71 = at(c[t + 7], j + L);
    for (int i = 0; i < k; i++) {
      float[] row = b[i];
      FloatVector p = at(row, j);
      FloatVector q = at(row, j + L);
      FloatVector x0 = constant(a0[i]);
      s00 = x0.fma(p, s00);
      s01 = x0.fma(q, s01);
      FloatVector x1 = constant(a1[i]);
      s10 = x1.fma(p, s10);
      s11 = x1.fma(q, s11);
      FloatVector x2 = constant(a2[i]);
      s20 = x2.fma(p, s20);
      s21 = x2.fma(q, s21);
      FloatVector x3 = constant(a3[i]);
      s30 = x3.fma(p, s30);
      s31 = x3.fma(q, s31);
      FloatVector x4 = constant(a4[i]);
      s40 = x4.fma(p, s40);
      s41 = x4.fma(q, s41);
      FloatVector x5 = constant(a5[i]);
      s50 = x5.fma(p, s50);
      s51 = x5.fma(q, s51);
      FloatVector x6 = constant(a6[i]);
      s60 = x6.fma(p, s60);
      s61 = x6.fma(q, s61);
      FloatVector x7 = constant(a7[i]);
      s70 = x7.fma(p, s70);
      s71 = x7.fma(q, s71);
    }
    s00.intoArray(c[t], j);
    s01.intoArray(c[t], j + L);
    s10.intoArray(c[t + 1], j);
    s11.intoArray(c[t + 1], j + L);
    s20.intoArray(c[t + 2], j);
    s21.intoArray(c[t + 2], j + L);
    s30.intoArray(c[t + 3], j);
    s31.intoArray(c[t + 3], j + L);
    s40.intoArray(c[t + 4], j);
    s41.intoArray(c[t + 4], j + L);
    s50.intoArray(c[t + 5], j);
    s51.intoArray(c[t + 5], j + L);
    s60.intoArray(c[t + 6], j);
    s61.intoArray(c[t + 6], j + L);
    s70.intoArray(c[t + 7], j);
    s71.intoArray(c[t + 7], j + L);
  }

  private static void twoFourWide(
      float[] a0, float[] a1, float[][] b, int k, float[] c0, float[] c1, int j) {
    FloatVector s00 = at(c0, j);
    FloatVector s01 = at(c0, j + L);
    FloatVector s02 = at(c0, j + 2 * L);
    FloatVector s03 = at(c0, j + 3 * L);
    FloatVector s10 = at(c1, j);
    FloatVector s11 = at(c1, j + L);
    FloatVector s12 = at(c1, j + 2 * L);
    FloatVector s13 = at(c1, j + 3 * L);
    for (int i = 0; i < k; i++) {
      float[] row = b[i];
      FloatVector x = constant(a0[i]);
      FloatVector y = constant(a1[i]);
      FloatVector p0 = at(row, j);
      s00 = x.fma(p0, s00);
      s10 = y.fma(p0, s10);
      FloatVector p1 = at(row, j + L);
      s01 = x.fma(p1, s01);
      s11 = y.fma(p1, s11);
      FloatVector p2 = at(row, j + 2 * L);
      s02 = x.fma(p2, s02);
      s12 = y.fma(p2, s12);
      FloatVector p3 = at(row, j + 3 * L);
      s03 = x.fma(p3, s03);
      s13 = y.fma(p3, s13);
    }
    s00.intoArray(c0, j);
    s01.intoArray(c0, j + L);
    s02.intoArray(c0, j + 2 * L);
    s03.intoArray(c0, j + 3 * L);
    s10.intoArray(c1, j);
    s11.intoArray(c1, j + L);
    s12.intoArray(c1, j + 2 * L);
    s13.intoArray(c1, j + 3 * L);
  }

  private static void tile(
      float[] a0,
      float[] a1,
      float[] a2,
      float[] a3,
      float[][] b,
      int k,
      float[] c0,
      float[] c1,
      float[] c2,
      float[] c3,
      int j) {
    FloatVector s00 = FloatVector.fromArray(SPECIES, c0, j);
    FloatVector s01 = FloatVector.fromArray(SPECIES, c0, j + L);
    FloatVector s10 = FloatVector.fromArray(SPECIES, c1, j);
    FloatVector s11 = FloatVector.fromArray(SPECIES, c1, j + L);
    FloatVector s20 = FloatVector.fromArray(SPECIES, c2, j);
    FloatVector s21 = FloatVector.fromArray(SPECIES, c2, j + L);
    FloatVector s30 = FloatVector.fromArray(SPECIES, c3, j);
    FloatVector s31 = FloatVector.fromArray(SPECIES, c3, j + L);
    for (int i = 0; i < k; i++) {
      float[] row = b[i];
      FloatVector p = FloatVector.fromArray(SPECIES, row, j);
      FloatVector q = FloatVector.fromArray(SPECIES, row, j + L);
      FloatVector x0 = FloatVector.broadcast(SPECIES, a0[i]);
      s00 = x0.fma(p, s00);
      s01 = x0.fma(q, s01);
      FloatVector x1 = FloatVector.broadcast(SPECIES, a1[i]);
      s10 = x1.fma(p, s10);
      s11 = x1.fma(q, s11);
      FloatVector x2 = FloatVector.broadcast(SPECIES, a2[i]);
      s20 = x2.fma(p, s20);
      s21 = x2.fma(q, s21);
      FloatVector x3 = FloatVector.broadcast(SPECIES, a3[i]);
      s30 = x3.fma(p, s30);
      s31 = x3.fma(q, s31);
    }
    s00.intoArray(c0, j);
    s01.intoArray(c0, j + L);
    s10.intoArray(c1, j);
    s11.intoArray(c1, j + L);
    s20.intoArray(c2, j);
    s21.intoArray(c2, j + L);
    s30.intoArray(c3, j);
    s31.intoArray(c3, j + L);
  }

  private static void narrowTile(
      float[] a0,
      float[] a1,
      float[] a2,
      float[] a3,
      float[][] b,
      int k,
      float[] c0,
      float[] c1,
      float[] c2,
      float[] c3,
      int j) {
    FloatVector s0 = FloatVector.fromArray(SPECIES, c0, j);
    FloatVector s1 = FloatVector.fromArray(SPECIES, c1, j);
    FloatVector s2 = FloatVector.fromArray(SPECIES, c2, j);
    FloatVector s3 = FloatVector.fromArray(SPECIES, c3, j);
    for (int i = 0; i < k; i++) {
      FloatVector p = FloatVector.fromArray(SPECIES, b[i], j);
      s0 = FloatVector.broadcast(SPECIES, a0[i]).fma(p, s0);
      s1 = FloatVector.broadcast(SPECIES, a1[i]).fma(p, s1);
      s2 = FloatVector.broadcast(SPECIES, a2[i]).fma(p, s2);
      s3 = FloatVector.broadcast(SPECIES, a3[i]).fma(p, s3);
    }
    s0.intoArray(c0, j);
    s1.intoArray(c1, j);
    s2.intoArray(c2, j);
    s3.intoArray(c3, j);
  }

  private static void fourWide(float[] a, float[][] b, int k, float[] c, int j) {
    FloatVector s0 = FloatVector.fromArray(SPECIES, c, j);
    FloatVector s1 = FloatVector.fromArray(SPECIES, c, j + L);
    FloatVector s2 = FloatVector.fromArray(SPECIES, c, j + 2 * L);
    FloatVector s3 = FloatVector.fromArray(SPECIES, c, j + 3 * L);
    for (int i = 0; i < k; i++) {
      float[] row = b[i];
      FloatVector x = FloatVector.broadcast(SPECIES, a[i]);
      s0 = x.fma(FloatVector.fromArray(SPECIES, row, j), s0);
      s1 = x.fma(FloatVector.fromArray(SPECIES, row, j + L), s1);
      s2 = x.fma(FloatVector.fromArray(SPECIES, row, j + 2 * L), s2);
      s3 = x.fma(FloatVector.fromArray(SPECIES, row, j + 3 * L), s3);
    }
    s0.intoArray(c, j);
    s1.intoArray(c, j + L);
    s2.intoArray(c, j + 2 * L);
    s3.intoArray(c, j + 3 * L);
  }

  private static void oneWide(float[] a, float[][] b, int k, float[] c, int j) {
    FloatVector sum = FloatVector.fromArray(SPECIES, c, j);
    for (int i = 0; i < k; i++) {
      sum = FloatVector.broadcast(SPECIES, a[i]).fma(FloatVector.fromArray(SPECIES, b[i], j), sum);
    }
    sum.intoArray(c, j);
  }

  /** The columns that fill no vector. */
  private static void rest(float[] a, float[][] b, int k, float[] c, int from, int m) {
    for (int j = from; j < m; j++) {
      float sum = c[j];
      for (int i = 0; i < k; i++) {
        sum = Math.fma(a[i], b[i][j], sum);
      }
      c[j] = sum;
    }
  }

  /** The way from the gates to the state is one, so that what is fresh stays in a register. */
  @Override
  public void step(float[] gates, float[] product, float[] before, float[] state, int h) {
    int fresh = 2 * h;
    int j = 0;
    for (; j + L <= fresh; j += L) {
      sigmoid(at(gates, j).add(at(product, j))).intoArray(gates, j);
    }
    for (; j < fresh; j++) {
      gates[j] = Matrices.sigmoid(gates[j] + product[j]);
    }
    j = 0;
    for (; j + L <= h; j += L) {
      FloatVector mixed = tanh(at(gates, j).fma(at(product, fresh + j), at(gates, fresh + j)));
      mixed.intoArray(gates, fresh + j);
      at(gates, h + j).fma(at(before, j).sub(mixed), mixed).intoArray(state, j);
    }
    for (; j < h; j++) {
      gates[fresh + j] = Matrices.tanh(Math.fma(gates[j], product[fresh + j], gates[fresh + j]));
      state[j] = PlainArithmetic.mix(gates[h + j], gates[fresh + j], before[j]);
    }
  }

  @Override
  public void positive(float[] row, int n) {
    int j = 0;
    for (; j + L <= n; j += L) {
      IntVector bits = at(row, j).reinterpretAsInts();
      IntVector below = bits.lanewise(VectorOperators.ASHR, Integer.SIZE - 1);
      bits.and(below.not()).reinterpretAsFloats().intoArray(row, j);
    }
    for (; j < n; j++) {
      row[j] = Math.max(0f, row[j]);
    }
  }

  private static FloatVector at(float[] row, int j) {
    return FloatVector.fromArray(SPECIES, row, j);
  }

  private static FloatVector sigmoid(FloatVector x) {
    FloatVector half = FloatVector.broadcast(SPECIES, 0.5f);
    return tanh(x.mul(half)).fma(half, half);
  }

  /** Cut off as fractions: bits cut off as numbers of their own made the compiler box vectors. */
  private static FloatVector tanh(FloatVector x) {
    FloatVector v = x.max(constant(-Matrices.TANH_REACH)).min(constant(Matrices.TANH_REACH));
    FloatVector s = v.mul(v);
    FloatVector p = s.add(Matrices.P2).fma(s, constant(Matrices.P1)).fma(s, constant(Matrices.P0));
    FloatVector q =
        constant(Matrices.Q3)
            .fma(s, constant(Matrices.Q2))
            .fma(s, constant(Matrices.Q1))
            .fma(s, constant(Matrices.P0));
    return v.mul(p).div(q);
  }

  private static FloatVector constant(float value) {
    return FloatVector.broadcast(SPECIES, value);
  }

  @Override
  public void addRows(byte[] bytes, int[] starts, int count, short[] sums, int width) {
    int j = 0;
    for (; j + 4 * SHORTS.length() <= width; j += 4 * SHORTS.length()) {
      fourWide(bytes, starts, count, sums, j);
    }
    for (; j + SHORTS.length() <= width; j += SHORTS.length()) {
      ShortVector sum = ShortVector.fromArray(SHORTS, sums, j);
      for (int k = 0; k < count; k++) {
        sum = sum.add(widened(bytes, starts[k] + j));
      }
      sum.intoArray(sums, j);
    }
  }

  private static void fourWide(byte[] bytes, int[] starts, int count, short[] sums, int j) {
    int l = SHORTS.length();
    ShortVector s0 = ShortVector.fromArray(SHORTS, sums, j);
    ShortVector s1 = ShortVector.fromArray(SHORTS, sums, j + l);
    ShortVector s2 = ShortVector.fromArray(SHORTS, sums, j + 2 * l);
    ShortVector s3 = ShortVector.fromArray(SHORTS, sums, j + 3 * l);
    for (int k = 0; k < count; k++) {
      int from = starts[k] + j;
      s0 = s0.add(widened(bytes, from));
      s1 = s1.add(widened(bytes, from + l));
      s2 = s2.add(widened(bytes, from + 2 * l));
      s3 = s3.add(widened(bytes, from + 3 * l));
    }
    s0.intoArray(sums, j);
    s1.intoArray(sums, j + l);
    s2.intoArray(sums, j + 2 * l);
    s3.intoArray(sums, j + 3 * l);
  }

  private static ShortVector widened(byte[] bytes, int from) {
    return (ShortVector)
        ByteVector.fromArray(BYTES, bytes, from).convertShape(VectorOperators.B2S, SHORTS, 0);
  }
}
