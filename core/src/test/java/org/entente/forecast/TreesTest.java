package org.entente.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TreesTest {
  private static final boolean[] ANSWERS = {true, false, true, false, false};
  private static final Example EXAMPLE =
      new Example(0, new float[ANSWERS.length * Features.COUNT], ANSWERS, 2);

  /** The loss as it is written down: each answer against those that are no answers. */
  private static double loss(double[] scores) {
    double loss = 0;
    for (int a = 0; a < scores.length; a++) {
      if (ANSWERS[a]) {
        double sum = Math.exp(scores[a]);
        for (int k = 0; k < scores.length; k++) {
          sum += ANSWERS[k] ? 0 : Math.exp(scores[k]);
        }
        double q = Trees.HOPE;
        loss += (1 + q) * (1 - Math.pow(Math.exp(scores[a]) / sum, q)) / q;
      }
    }
    return loss;
  }

  private static float[][] slopes(double[] scores) {
    float[][] slopes = new float[2][scores.length];
    Trees.slopes(EXAMPLE, scores, 0, true, 0, slopes[0], slopes[1]);
    return slopes;
  }

  @Test
  void slopesAreTheDifferencesOfTheLoss() {
    double[] scores = {0.4, 1.2, -0.3, 0.1, -0.8};
    float[] slopes = slopes(scores)[0];
    for (int k = 0; k < scores.length; k++) {
      double[] up = scores.clone();
      double[] down = scores.clone();
      up[k] += 1e-5;
      down[k] -= 1e-5;
      assertEquals((loss(up) - loss(down)) / 2e-5, slopes[k], 1e-5);
    }
  }

  @Test
  void aHopelessAnswerCountsLessThanOneThatIsNear() {
    float near = Math.abs(slopes(new double[] {-1, 0, 0, 0, 0})[0][0]);
    float hopeless = Math.abs(slopes(new double[] {-9, 0, 0, 0, 0})[0][0]);
    assertTrue(hopeless < near / 3, hopeless + " and " + near);
  }

  @Test
  void whatIsNotTakenHasNoCurve() {
    float[] curve = {1, 1, 1, 1, 1};
    Trees.slopes(EXAMPLE, new double[5], 0, false, 0, new float[5], curve);
    for (float c : curve) {
      assertEquals(0, c);
    }
  }
}
