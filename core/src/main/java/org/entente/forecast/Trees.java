package org.entente.forecast;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Boosted regression trees on what the linear model left over (Friedman 2001), one Newton step a
 * tree. Each answer is set against those that are no answers, as the filter has it, by the loss
 * {@code (1 - p^q) / q} of its chance p (Zhang & Sabuncu 2018): nearer than the logarithm to what
 * is measured, for a reciprocal rank does not care how hopeless an answer is. The leaves are added
 * to the linear score.
 */
final class Trees {
  private static final double RATE = 0.1;

  /** The q of the loss: 0 is the logarithm, 1 the chance itself. */
  static final double HOPE = 0.3;

  private static final double SHARE = 0.5;

  /** Of the features, too, a share is taken for each tree. */
  private static final double FEATURES = 0.3;

  /** Rows that are all but settled: one in so many is kept and counts for all. */
  private static final double SETTLED = 0.005;

  private static final int THINNED = 8;

  private final FlatTree[] trees;

  private Trees(FlatTree[] trees) {
    this.trees = trees;
  }

  /** Fits {@code most} trees on examples cut down to the candidates that are to be re-ranked. */
  static Trees fit(List<Example> examples, LinearModel linear, int most, long seed) {
    Bins bins = Bins.of(examples, seed);
    FlatTree[] trees = new FlatTree[most];
    int[] starts = new int[examples.size() + 1];
    for (int k = 0; k < examples.size(); k++) {
      starts[k + 1] = starts[k] + examples.get(k).size();
    }
    int rows = starts[examples.size()];
    byte[][] columns = bins.columns(examples, starts);
    double[] scores = new double[rows];
    for (int k = 0; k < examples.size(); k++) {
      Example e = examples.get(k);
      double[] own = linear.scores(e.x(), e.size(), e.relation());
      System.arraycopy(own, 0, scores, starts[k], own.length);
    }
    TreeGrower grower = new TreeGrower(columns, bins);
    float[] slope = new float[rows];
    float[] curve = new float[rows];
    Random random = new Random(seed);
    for (int t = 0; t < most; t++) {
      boolean[] taken = new boolean[examples.size()];
      for (int k = 0; k < taken.length; k++) {
        taken[k] = random.nextDouble() < SHARE;
      }
      boolean[] features = new boolean[Features.COUNT];
      for (int f = 0; f < features.length; f++) {
        features[f] = random.nextDouble() < FEATURES;
      }
      int turn = t;
      IntStream.range(0, taken.length)
          .parallel()
          .forEach(k -> slopes(examples.get(k), scores, starts[k], taken[k], turn, slope, curve));
      Tree tree = grower.grow(slope, curve, RATE, features);
      trees[t] = FlatTree.of(tree);
      IntStream.range(0, 64)
          .parallel()
          .forEach(
              part -> {
                int end = (int) ((part + 1L) * rows / 64);
                for (int i = (int) ((long) part * rows / 64); i < end; i++) {
                  scores[i] += tree.value(columns, i);
                }
              });
    }
    return new Trees(trees);
  }

  static void slopes(
      Example e, double[] scores, int from, boolean taken, int turn, float[] slope, float[] curve) {
    if (!taken) {
      for (int k = 0; k < e.size(); k++) {
        curve[from + k] = 0;
      }
      return;
    }
    double[] raised = new double[e.size()];
    double others = raised(e, scores, from, raised);
    double error = 0;
    double spread = 0;
    for (int k = 0; k < raised.length; k++) {
      if (e.answers()[k]) {
        double p = raised[k] / (raised[k] + others);
        error += weight(p) / (raised[k] + others);
        spread += weight(p) / ((raised[k] + others) * (raised[k] + others));
      }
    }
    for (int k = 0; k < raised.length; k++) {
      double g = raised[k] * error;
      double h = g - raised[k] * raised[k] * spread;
      if (e.answers()[k]) {
        double p = raised[k] / (raised[k] + others);
        g = weight(p) * (p - 1);
        h = weight(p) * p * (1 - p);
      }
      double counted = 1;
      if (Math.abs(g) < SETTLED) {
        counted = ((from + k + turn) * 0x9E3779B9 >>> 16) % THINNED == 0 ? THINNED : 0;
      }
      slope[from + k] = (float) (counted * g);
      curve[from + k] = (float) (counted * (h + 1e-6));
    }
  }

  /** How much an answer of chance {@code p} counts. */
  private static double weight(double p) {
    return (1 + HOPE) * Math.pow(p, HOPE);
  }

  /** The scores raised to e's power, and the sum of those that are no answers. */
  private static double raised(Example e, double[] scores, int from, double[] raised) {
    double highest = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < raised.length; k++) {
      highest = Math.max(highest, scores[from + k]);
    }
    double others = 1e-9;
    for (int k = 0; k < raised.length; k++) {
      raised[k] = Math.exp(scores[from + k] - highest);
      others += e.answers()[k] ? 0 : raised[k];
    }
    return others;
  }

  /**
   * Adds what the trees say to the scores of some rows; tree by tree, so that each stays at hand.
   */
  void addTo(double[] scores, float[] x, int[] rows) {
    int[] keys = new int[rows.length * Features.COUNT];
    for (int k = 0; k < rows.length; k++) {
      for (int f = 0; f < Features.COUNT; f++) {
        keys[k * Features.COUNT + f] = Selection.key(x[rows[k] * Features.COUNT + f]);
      }
    }
    double[] sums = new double[rows.length];
    for (int k = 0; k < rows.length; k++) {
      sums[k] = scores[rows[k]];
    }
    for (FlatTree tree : trees) {
      tree.addTo(sums, keys);
    }
    for (int k = 0; k < rows.length; k++) {
      scores[rows[k]] = sums[k];
    }
  }

  /** A full binary tree in arrays: children of node n are 2n + 1 and 2n + 2; leaves split on -1. */
  record Tree(int[] feature, float[] threshold, byte[] bin, float[] leaf) {
    double value(byte[][] columns, int row) {
      int n = 0;
      while (feature[n] >= 0) {
        n = 2 * n + (columns[feature[n]][row] > bin[n] ? 2 : 1);
      }
      return leaf[n];
    }
  }
}
