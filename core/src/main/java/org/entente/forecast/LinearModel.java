package org.entente.forecast;

import java.util.List;
import java.util.Random;

/**
 * One weight a feature, and for each relation a small departure from it: a conditional logit over
 * the shortlist (McFadden 1974), fitted with Adagrad (Duchi et al. 2011). A score is the plain sum
 * of weight times value, so that its contributions add up.
 */
final class LinearModel {
  private static final int EPOCHS = 5;
  private static final double RATE = 0.08;
  private static final double RELATION_RATE = 0.02;
  private static final double RELATION_SHRINKAGE = 1e-3;

  private final double[] shared = new double[Features.COUNT];
  private final double[][] own;
  private final double[] scale = new double[Features.COUNT];

  private final boolean[] leftOut = new boolean[Features.COUNT];

  /** 1 where a weight may not be negative, -1 where it may not be positive, 0 where it is free. */
  private final int[] signs = new int[Features.COUNT];

  private LinearModel(int directedRelations) {
    own = new double[directedRelations][Features.COUNT];
  }

  static LinearModel fit(List<Example> examples, int directedRelations, long seed) {
    return fitWithout("", examples, directedRelations, seed);
  }

  /** As above, leaving out a family of features: its weights stay 0. */
  static LinearModel fitWithout(
      String family, List<Example> examples, int directedRelations, long seed) {
    LinearModel model = new LinearModel(directedRelations);
    for (int f = 0; f < Features.COUNT; f++) {
      model.leftOut[f] = Features.family(f).equals(family);
    }
    return fit(examples, model, seed);
  }

  /**
   * As above, but evidence between the two or about the object never lowers a score. What tells of
   * novelty is left out, for there a precedent speaks against.
   */
  static LinearModel fitMonotone(List<Example> examples, int directedRelations, long seed) {
    LinearModel model = new LinearModel(directedRelations);
    for (int f = 0; f < Features.COUNT; f++) {
      model.signs[f] = Features.sign(f);
      model.leftOut[f] = Features.family(f).equals(NoveltyFeatures.NAME);
    }
    return fit(examples, model, seed);
  }

  private static LinearModel fit(List<Example> examples, LinearModel model, long seed) {
    int directedRelations = model.own.length;
    model.standardize(examples);
    double[] squares = new double[Features.COUNT];
    double[][] ownSquares = new double[directedRelations][Features.COUNT];
    int[] order = new int[examples.size()];
    for (int k = 0; k < order.length; k++) {
      order[k] = k;
    }
    Random random = new Random(seed);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      shuffle(order, random);
      for (int k : order) {
        model.learn(examples.get(k), squares, ownSquares);
      }
    }
    return model;
  }

  /** Hand-set weights, where there is too little to fit: habit first, then nearness and fame. */
  static LinearModel prior(int directedRelations) {
    LinearModel model = new LinearModel(directedRelations);
    for (int f = 0; f < Features.COUNT; f++) {
      model.shared[f] =
          switch (Features.name(f)) {
            case "triple share, half-life 60", "lag rules, noisy or" -> 2;
            case "triple share", "triple nearness", "dyad share", "pair share" -> 1;
            case "dyad nearness" -> 0.5;
            default -> 0;
          };
    }
    return model;
  }

  /** From {@link #rows()}. */
  static LinearModel of(double[][] rows) {
    LinearModel model = new LinearModel(rows.length - 1);
    System.arraycopy(rows[0], 0, model.shared, 0, Features.COUNT);
    System.arraycopy(rows, 1, model.own, 0, model.own.length);
    return model;
  }

  /** The shared weights, then each relation's departures. */
  double[][] rows() {
    double[][] rows = new double[own.length + 1][];
    rows[0] = shared;
    System.arraycopy(own, 0, rows, 1, own.length);
    return rows;
  }

  static void shuffle(int[] order, Random random) {
    for (int k = order.length - 1; k > 0; k--) {
      int other = random.nextInt(k + 1);
      int kept = order[k];
      order[k] = order[other];
      order[other] = kept;
    }
  }

  /** Weights are learnt on features of unit spread, and kept for the raw ones. */
  private void standardize(List<Example> examples) {
    double[] sum = new double[Features.COUNT];
    double[] square = new double[Features.COUNT];
    long rows = 0;
    for (Example example : examples.subList(0, Math.min(3000, examples.size()))) {
      rows += example.size();
      for (int i = 0; i < example.x().length; i++) {
        float value = example.x()[i];
        sum[i % Features.COUNT] += value;
        square[i % Features.COUNT] += (double) value * value;
      }
    }
    for (int f = 0; f < Features.COUNT; f++) {
      double mean = sum[f] / Math.max(1, rows);
      double spread = Math.sqrt(Math.max(0, square[f] / Math.max(1, rows) - mean * mean));
      scale[f] = spread > 1e-6 && !leftOut[f] ? 1 / spread : 0;
    }
  }

  private void learn(Example example, double[] squares, double[][] ownSquares) {
    double[] chances = softmax(scores(example.x(), example.size(), example.relation()));
    double[] slope = new double[Features.COUNT];
    for (int k = 0; k < example.size(); k++) {
      double error = chances[k] * example.positives() - (example.answers()[k] ? 1 : 0);
      if (Math.abs(error) > 1e-6) {
        int at = k * Features.COUNT;
        for (int f = 0; f < Features.COUNT; f++) {
          slope[f] += error * example.x()[at + f];
        }
      }
    }
    double[] mine = own[example.relation()];
    double[] mySquares = ownSquares[example.relation()];
    for (int f = 0; f < Features.COUNT; f++) {
      if (scale[f] == 0) {
        continue;
      }
      double g = slope[f] * scale[f];
      squares[f] += g * g;
      shared[f] -= RATE * scale[f] * g / Math.sqrt(squares[f] + 1e-8);
      double u = g + RELATION_SHRINKAGE * mine[f] / scale[f];
      mySquares[f] += u * u;
      mine[f] -= RELATION_RATE * scale[f] * u / Math.sqrt(mySquares[f] + 1);
      if (signs[f] != 0) {
        shared[f] = signs[f] * Math.max(0, signs[f] * shared[f]);
        mine[f] = signs[f] * Math.max(0, signs[f] * mine[f]);
      }
    }
  }

  static double[] softmax(double[] scores) {
    double highest = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      highest = Math.max(highest, score);
    }
    double sum = 0;
    double[] chances = new double[scores.length];
    for (int k = 0; k < scores.length; k++) {
      chances[k] = Math.exp(scores[k] - highest);
      sum += chances[k];
    }
    for (int k = 0; k < chances.length; k++) {
      chances[k] /= sum;
    }
    return chances;
  }

  /** The score of each row. */
  double[] scores(float[] x, int rows, int relation) {
    double[] weights = new double[Features.COUNT];
    for (int f = 0; f < weights.length; f++) {
      weights[f] = weight(relation, f);
    }
    double[] scores = new double[rows];
    for (int k = 0; k < rows; k++) {
      double sum = 0;
      int at = k * Features.COUNT;
      for (int f = 0; f < weights.length; f++) {
        sum += weights[f] * x[at + f];
      }
      scores[k] = sum;
    }
    return scores;
  }

  /** The weight of a feature in a relation. */
  double weight(int relation, int feature) {
    return shared[feature] + own[relation][feature];
  }
}
