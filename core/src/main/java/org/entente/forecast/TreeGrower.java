package org.entente.forecast;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Grows one tree level by level from histograms of slopes and curvatures (Chen & Guestrin 2016).
 */
final class TreeGrower {
  static final int DEPTH = 6;
  private static final int NODES = (1 << (DEPTH + 1)) - 1;
  private static final double SHRINKAGE = 30;
  private static final double LEAST_CURVE = 20;
  private static final double LEAST_GAIN = 3;

  private final byte[][] columns;
  private final Bins bins;
  private final int[] rows;
  private final byte[] node;

  /** For each feature, slopes and curvatures by node and bin of the level above. */
  private final double[][] above;

  /** The rows that histograms are made of, with where their node's bins begin. */
  private final int[] counted;

  private final int[] places;
  private final float[] slopes;
  private final float[] curves;

  TreeGrower(byte[][] columns, Bins bins) {
    this.columns = columns;
    this.bins = bins;
    rows = new int[columns[0].length];
    node = new byte[rows.length];
    above = new double[columns.length][];
    counted = new int[rows.length];
    places = new int[rows.length];
    slopes = new float[rows.length];
    curves = new float[rows.length];
  }

  /** The best split found in one feature for each node of a level. */
  private record Cut(double[] gain, int[] bin) {}

  /** Grows a tree of the features {@code taken}. */
  Trees.Tree grow(float[] slope, float[] curve, double rate, boolean[] taken) {
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
        split(tree, sums, cuts(taken, count(slope, curve, n, base), base, sums), base);
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

  /**
   * Picks the rows of the smaller child of each pair: what the larger holds is the rest of the
   * parent.
   */
  private Picked count(float[] slope, float[] curve, int n, int base) {
    int[] sizes = new int[base + 1];
    for (int k = 0; k < n; k++) {
      sizes[node[rows[k]] - base]++;
    }
    boolean[] small = new boolean[sizes.length];
    for (int c = 0; c < sizes.length; c++) {
      int sibling = c ^ 1;
      small[c] =
          base == 0 || sizes[c] < sizes[sibling] || (sizes[c] == sizes[sibling] && c < sibling);
    }
    int picked = 0;
    for (int k = 0; k < n; k++) {
      int i = rows[k];
      int child = node[i] - base;
      if (small[child]) {
        counted[picked] = i;
        places[picked] = child * Bins.MOST;
        slopes[picked] = slope[i];
        curves[picked++] = curve[i];
      }
    }
    return new Picked(small, sizes, picked);
  }

  /** The rows counted, and which children they belong to. */
  private record Picked(boolean[] small, int[] sizes, int rows) {}

  private Cut[] cuts(boolean[] taken, Picked picked, int base, double[][] sums) {
    Cut[] cuts = new Cut[columns.length];
    IntStream.range(0, columns.length)
        .parallel()
        .forEach(
            f -> {
              Cut cut = new Cut(new double[sums[0].length], new int[sums[0].length]);
              if (taken[f] && bins.edges[f].length > 0) {
                cut(cut, f, picked, base, sums);
              }
              cuts[f] = cut;
            });
    return cuts;
  }

  private void cut(Cut cut, int f, Picked picked, int base, double[][] sums) {
    double[] histogram = histogram(f, picked, base);
    above[f] = histogram;
    for (int k = 0; k < cut.gain.length; k++) {
      if (picked.sizes[k] > 0) {
        best(cut, k, histogram, bins.edges[f].length, sums[0][k], sums[1][k]);
      }
    }
  }

  private double[] histogram(int f, Picked picked, int base) {
    int width = 2 * Bins.MOST;
    double[] histogram = new double[picked.small.length * width];
    byte[] column = columns[f];
    for (int k = 0; k < picked.rows; k++) {
      int at = 2 * (places[k] + column[counted[k]]);
      histogram[at] += slopes[k];
      histogram[at + 1] += curves[k];
    }
    for (int k = 0; base > 0 && k < picked.small.length; k++) {
      if (!picked.small[k] && picked.sizes[k] > 0) {
        for (int b = 0; b < width; b++) {
          histogram[k * width + b] =
              above[f][(k >> 1) * width + b] - histogram[(k ^ 1) * width + b];
        }
      }
    }
    return histogram;
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
