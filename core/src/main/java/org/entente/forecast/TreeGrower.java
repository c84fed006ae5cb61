package org.entente.forecast;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Grows one tree level by level from histograms of slopes and curvatures (Chen & Guestrin 2016).
 */
final class TreeGrower {
  private static final int DEPTH = 6;
  private static final int NODES = (1 << (DEPTH + 1)) - 1;
  private static final double SHRINKAGE = 5;
  private static final double LEAST_CURVE = 5;
  private static final double LEAST_GAIN = 1;

  private final byte[][] columns;
  private final Bins bins;
  private final int[] rows;
  private final byte[] node;

  TreeGrower(byte[][] columns, Bins bins) {
    this.columns = columns;
    this.bins = bins;
    rows = new int[columns[0].length];
    node = new byte[columns[0].length];
  }

  /** The best split found in one feature for each node of a level. */
  private record Cut(double[] gain, int[] bin) {}

  Trees.Tree grow(float[] slope, float[] curve, double rate) {
    int n = 0;
    for (int i = 0; i < curve.length; i++) {
      if (curve[i] > 0) {
        node[i] = 0;
        rows[n++] = i;
      }
    }
    int[] feature = new int[NODES];
    Arrays.fill(feature, -1);
    Trees.Tree tree = new Trees.Tree(feature, new float[NODES], new byte[NODES], new float[NODES]);
    for (int depth = 0; depth <= DEPTH; depth++) {
      int base = (1 << depth) - 1;
      double[][] sums = sums(slope, curve, n, base, 1 << depth);
      for (int k = 0; k < 1 << depth; k++) {
        tree.leaf()[base + k] = (float) (-rate * sums[0][k] / (sums[1][k] + SHRINKAGE));
      }
      if (depth < DEPTH) {
        split(tree, sums, cuts(slope, curve, n, base, sums), base);
        n = descend(tree, n);
      }
    }
    return tree;
  }

  private double[][] sums(float[] slope, float[] curve, int n, int base, int count) {
    double[][] sums = new double[2][count];
    for (int k = 0; k < n; k++) {
      int i = rows[k];
      sums[0][node[i] - base] += slope[i];
      sums[1][node[i] - base] += curve[i];
    }
    return sums;
  }

  private Cut[] cuts(float[] slope, float[] curve, int n, int base, double[][] sums) {
    Cut[] cuts = new Cut[columns.length];
    IntStream.range(0, columns.length)
        .parallel()
        .forEach(
            f -> {
              if (bins.edges[f].length > 0) {
                cuts[f] = cut(f, slope, curve, n, base, sums);
              } else {
                cuts[f] = new Cut(new double[sums[0].length], new int[sums[0].length]);
              }
            });
    return cuts;
  }

  private Cut cut(int f, float[] slope, float[] curve, int n, int base, double[][] sums) {
    int count = sums[0].length;
    double[] histogram = new double[count * Bins.MOST * 2];
    byte[] column = columns[f];
    for (int k = 0; k < n; k++) {
      int i = rows[k];
      int at = ((node[i] - base) * Bins.MOST + column[i]) * 2;
      histogram[at] += slope[i];
      histogram[at + 1] += curve[i];
    }
    Cut cut = new Cut(new double[count], new int[count]);
    for (int k = 0; k < count; k++) {
      best(cut, k, histogram, bins.edges[f].length, sums[0][k], sums[1][k]);
    }
    return cut;
  }

  private static void best(Cut cut, int k, double[] histogram, int edges, double g, double h) {
    double whole = g * g / (h + SHRINKAGE);
    double left = 0;
    double leftCurve = 0;
    for (int b = 0; b < edges; b++) {
      int at = (k * Bins.MOST + b) * 2;
      left += histogram[at];
      leftCurve += histogram[at + 1];
      if (leftCurve < LEAST_CURVE || h - leftCurve < LEAST_CURVE) {
        continue;
      }
      double gain =
          left * left / (leftCurve + SHRINKAGE)
              + (g - left) * (g - left) / (h - leftCurve + SHRINKAGE)
              - whole;
      if (gain > cut.gain[k]) {
        cut.gain[k] = gain;
        cut.bin[k] = b;
      }
    }
  }

  private void split(Trees.Tree tree, double[][] sums, Cut[] cuts, int base) {
    for (int k = 0; k < sums[0].length; k++) {
      double most = LEAST_GAIN;
      for (int f = 0; f < cuts.length; f++) {
        if (cuts[f].gain[k] > most) {
          most = cuts[f].gain[k];
          tree.feature()[base + k] = f;
          tree.bin()[base + k] = (byte) cuts[f].bin[k];
          tree.threshold()[base + k] = bins.edges[f][cuts[f].bin[k]];
        }
      }
    }
  }

  /** Moves rows to the children of their nodes; those in leaves are done with. */
  private int descend(Trees.Tree tree, int n) {
    int kept = 0;
    for (int k = 0; k < n; k++) {
      int i = rows[k];
      int at = node[i];
      int f = tree.feature()[at];
      if (f >= 0) {
        node[i] = (byte) (2 * at + (columns[f][i] > tree.bin()[at] ? 2 : 1));
        rows[kept++] = i;
      }
    }
    return kept;
  }
}
