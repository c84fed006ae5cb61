package org.entente.forecast;

/**
 * What usually follows what went on between two: a conditional logit (McFadden 1974) over a
 * subject's neighbours whose score is a sum over all relations r′ that held in the dyad, {@code Σ
 * w(r, r′) · x(r′)}, with x how often and how lately. The rules of {@link LagRules} say how likely
 * r is after r′ alone; these weights are learnt together, so that what two relations say alike does
 * not count twice. Learnt online by Adagrad (Duchi et al. 2011).
 */
final class Sequels {
  private static final int MOST_BODIES = 60;
  private static final float RATE = 0.1f;

  /** What is known of a body: counts at half-lives of 3, 15, 60 and none, and nearness. */
  private static final int WIDTH = 5;

  private static final int[] COLUMNS = {Decay.DAYS_3, Decay.DAYS_15, Decay.DAYS_60, Decay.NONE};

  /** Below this a query no longer moves the weights that spoke for a neighbour. */
  private static final float SETTLED = 1e-3f;

  private final int relations;

  /** For each head the weights of each body, the last body being the dyad whatever held in it. */
  private final float[][] weights;

  private final float[][] squares;

  Sequels(int directedRelations) {
    relations = directedRelations;
    weights = new float[relations][(relations + 1) * WIDTH];
    squares = new float[relations][(relations + 1) * WIDTH];
    for (int r = 0; r < relations; r++) {
      java.util.Arrays.fill(squares[r], 1);
      // Before anything is learnt: what was will be, and of all else a little less.
      java.util.Arrays.fill(weights[r], r * WIDTH, (r + 1) * WIDTH, 0.5f);
      java.util.Arrays.fill(weights[r], relations * WIDTH, (relations + 1) * WIDTH, 0.3f);
    }
  }

  /** The bodies of some dyads, those of dyad k from {@code starts[k]} on, one row of x for each. */
  private record Past(int[] starts, int[] bodies, float[] x) {
    static Past of(History h, int[] dyads, int step, int anyRelation) {
      int[] starts = new int[dyads.length + 1];
      for (int k = 0; k < dyads.length; k++) {
        int held = Math.min(MOST_BODIES, h.triplesOfDyad.size(dyads[k]));
        starts[k + 1] = starts[k] + (dyads[k] < 0 ? 0 : held + 1);
      }
      int rows = starts[dyads.length];
      Past past = new Past(starts, new int[rows], new float[rows * WIDTH]);
      for (int k = 0; k < dyads.length; k++) {
        for (int row = starts[k]; row < starts[k + 1]; row++) {
          if (row == starts[k]) {
            past.fill(row, anyRelation, h.dyads, dyads[k], step);
          } else {
            int triple = h.triplesOfDyad.get(dyads[k], row - starts[k] - 1);
            past.fill(row, h.relationOfTriple(triple), h.triples, triple, step);
          }
        }
      }
      return past;
    }

    private void fill(int row, int body, Tally tally, int slot, int step) {
      bodies[row] = body;
      int at = row * WIDTH;
      for (int column : COLUMNS) {
        x[at++] = FeatureFamily.log(tally.count(slot, column, step));
      }
      x[at] = FeatureFamily.near(step - tally.last(slot));
    }

    float[] scores(float[] weights) {
      float[] scores = new float[starts.length - 1];
      for (int k = 0; k < scores.length; k++) {
        for (int row = starts[k]; row < starts[k + 1]; row++) {
          int at = bodies[row] * WIDTH;
          for (int c = 0; c < WIDTH; c++) {
            scores[k] += weights[at + c] * x[row * WIDTH + c];
          }
        }
      }
      return scores;
    }
  }

  /** What the past of each dyad says of {@code r}: a logit, 0 for a dyad that is -1. */
  float[] scores(History h, int[] dyads, int r, int step) {
    return Past.of(h, dyads, step, relations).scores(weights[r]);
  }

  /**
   * Learns from the answers to one query, if some but not all of the dyads lead to one. All that is
   * written belongs to {@code r}.
   */
  void learn(History h, int[] dyads, int r, int[] answers, int step) {
    boolean[] right = new boolean[dyads.length];
    int positives = 0;
    for (int k = 0; k < dyads.length; k++) {
      right[k] = Knowledge.contains(answers, h.objectOfDyad(dyads[k]));
      positives += right[k] ? 1 : 0;
    }
    if (positives == 0 || positives == dyads.length) {
      return;
    }
    Past past = Past.of(h, dyads, step, relations);
    float[] chances = softmax(past.scores(weights[r]));
    // Gathered first: squares should grow by the slope of the query, not of each neighbour.
    float[] slope = new float[weights[r].length];
    boolean[] moved = new boolean[relations + 1];
    for (int k = 0; k < dyads.length; k++) {
      float error = chances[k] - (right[k] ? 1f / positives : 0);
      for (int row = past.starts[k]; Math.abs(error) > SETTLED && row < past.starts[k + 1]; row++) {
        int body = past.bodies[row];
        moved[body] = true;
        for (int c = 0; c < WIDTH; c++) {
          slope[body * WIDTH + c] += error * past.x[row * WIDTH + c];
        }
      }
    }
    for (int body = 0; body < moved.length; body++) {
      for (int i = body * WIDTH; moved[body] && i < (body + 1) * WIDTH; i++) {
        squares[r][i] += slope[i] * slope[i];
        weights[r][i] -= RATE * slope[i] / (float) Math.sqrt(squares[r][i]);
      }
    }
  }

  /** Chances that add up to 1. */
  static float[] softmax(float[] scores) {
    float highest = Float.NEGATIVE_INFINITY;
    for (float score : scores) {
      highest = Math.max(highest, score);
    }
    float sum = 0;
    float[] chances = new float[scores.length];
    for (int k = 0; k < scores.length; k++) {
      chances[k] = (float) Math.exp(scores[k] - highest);
      sum += chances[k];
    }
    for (int k = 0; k < chances.length; k++) {
      chances[k] /= sum;
    }
    return chances;
  }
}
