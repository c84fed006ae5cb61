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

  /** Cutting off by the bits, as numbers of their own, takes fewer steps than as fractions. */
  private static final int REACH_BITS = Float.floatToRawIntBits(Matrices.TANH_REACH);

  private static final VectorSpecies<Byte> BYTES =
      VectorSpecies.of(byte.class, VectorShape.forBitSize(SHORTS.vectorBitSize() / 2));

  /** Two vectors of the columns of {@code b} serve all rows before the next two are fetched. */
  @Override
  public void addProduct(float[][] a, int n, float[][] b, int k, float[][] c, int m) {
    int whole = n / 4 * 4;
    int j = 0;
    for (; j + 2 * L <= m; j += 2 * L) {
      for (int t = 0; t < whole; t += 4) {
        tile(a[t], a[t + 1], a[t + 2], a[t + 3], b, k, c[t], c[t + 1], c[t + 2], c[t + 3], j);
      }
    }
    if (j + L <= m) {
      for (int t = 0; t < whole; t += 4) {
        narrowTile(a[t], a[t + 1], a[t + 2], a[t + 3], b, k, c[t], c[t + 1], c[t + 2], c[t + 3], j);
      }
      j += L;
    }
    for (int t = 0; t < whole && j < m; t++) {
      rest(a[t], b, k, c[t], j, m);
    }
    for (int t = whole; t < n; t++) {
      addProduct(a[t], b, k, c[t], m);
    }
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

  /** In several loops, since the compiler gives up on vectors in a long one. */
  @Override
  public void step(float[] gates, float[] product, float[] before, float[] state, int h) {
    sigmoids(gates, product, 2 * h);
    fresh(gates, product, h);
    mix(gates, before, state, h);
  }

  private static void sigmoids(float[] gates, float[] product, int n) {
    int j = 0;
    for (; j + L <= n; j += L) {
      sigmoid(at(gates, j).add(at(product, j))).intoArray(gates, j);
    }
    for (; j < n; j++) {
      gates[j] = Matrices.sigmoid(gates[j] + product[j]);
    }
  }

  private static void fresh(float[] gates, float[] product, int h) {
    int last = 2 * h;
    int j = 0;
    for (; j + L <= h; j += L) {
      tanh(at(gates, j).fma(at(product, last + j), at(gates, last + j))).intoArray(gates, last + j);
    }
    for (; j < h; j++) {
      gates[last + j] = Matrices.tanh(Math.fma(gates[j], product[last + j], gates[last + j]));
    }
  }

  private static void mix(float[] gates, float[] before, float[] state, int h) {
    int update = h;
    int fresh = 2 * h;
    int j = 0;
    for (; j + L <= h; j += L) {
      FloatVector mixed = at(gates, fresh + j);
      at(gates, update + j).fma(at(before, j).sub(mixed), mixed).intoArray(state, j);
    }
    for (; j < h; j++) {
      state[j] = PlainArithmetic.mix(gates[update + j], gates[fresh + j], before[j]);
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

  private static FloatVector tanh(FloatVector x) {
    IntVector bits = x.reinterpretAsInts();
    FloatVector v =
        bits.and(Integer.MAX_VALUE)
            .min(REACH_BITS)
            .or(bits.and(Integer.MIN_VALUE))
            .reinterpretAsFloats();
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
