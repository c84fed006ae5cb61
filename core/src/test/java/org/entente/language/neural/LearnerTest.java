package org.entente.language.neural;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LearnerTest {
  private static final long SEED = 5;
  private static final double STEP = 1e-3;

  private final Network net =
      Network.untrained(new NetworkShape(40, 4, 12, 8, 2, true, 8, 8, 5), SEED);
  private final Turned turned = new Turned(net);
  private final Learner learner = new Learner(net, turned, 0.2, new Gradients(net));
  private final Lesson lesson =
      new Lesson(
          new int[][] {{}, {1, 2}, {3, 4}, {5, 2}, {6, 7}},
          new int[][] {{}, {1, 2}, {3, 4}, {5, 2}, {6, 7}},
          new float[][] {{}, {1, 0, -1, 2}, null, {0, 1, 1, 1}, {2, 1, 0, 0}},
          new int[] {-1, 2, 0, 4, 2},
          new int[] {0, 1, 2, 3, 4},
          null,
          0);

  @Test
  void slopesTellHowTheLossChangesWithEachWeight() {
    learn();
    for (Parameter parameter : net.dense()) {
      float[][] slopes = learner.gradients.dense.get(turned.place(parameter));
      float[][] found = new float[slopes.length][];
      for (int row = 0; row < found.length; row++) {
        found[row] = slopes[row].clone();
      }
      for (int row = 0; row < parameter.rows; row += 3) {
        for (int column = row % 2; column < parameter.columns; column += 5) {
          check(parameter.value[row], column, found[row][column]);
        }
      }
    }
  }

  @Test
  void slopesOfFeaturesTellToo() {
    learn();
    float[] found = learner.gradients.feature(2).clone();
    for (int column = 0; column < found.length; column++) {
      check(net.features.rows[2], column, found[column]);
    }
  }

  private void learn() {
    Learner.learn(List.of(learner), List.of(lesson), new long[] {SEED});
  }

  private void check(float[] weights, int column, double slope) {
    float was = weights[column];
    weights[column] = (float) (was + STEP);
    double above = loss();
    weights[column] = (float) (was - STEP);
    double below = loss();
    weights[column] = was;
    double change = (above - below) / (2 * STEP);
    assertEquals(change, slope, 0.01 + 0.03 * Math.abs(change));
  }

  private double loss() {
    learner.gradients.clear();
    learn();
    return learner.gradients.loss;
  }
}
