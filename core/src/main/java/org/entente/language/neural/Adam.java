package org.entente.language.neural;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Moves weights against their slopes, each by its own measure (Kingma and Ba, ICLR 2015). Rows of
 * the table of features move only when a sentence had them.
 */
final class Adam {
  private static final float FIRST = 0.9f;
  private static final float SECOND = 0.95f;
  private static final float LEAST = 1e-8f;
  private static final double LONGEST = 5;

  private final Network net;
  private final List<Parameter> dense;
  private final List<float[][]> means = new ArrayList<>();
  private final List<float[][]> squares = new ArrayList<>();
  private final float[] @Nullable [] featureMeans;
  private final float[] @Nullable [] featureSquares;
  private int steps;

  Adam(Network net) {
    this.net = net;
    dense = net.dense();
    for (Parameter p : dense) {
      means.add(new float[p.rows][p.columns]);
      squares.add(new float[p.rows][p.columns]);
    }
    featureMeans = new float[net.shape.features()][];
    featureSquares = new float[net.shape.features()][];
  }

  /**
   * One step.
   *
   * @param rate how far a weight moves at most
   * @param scale by which the slopes are multiplied first
   */
  void step(Gradients gradients, double rate, double scale) {
    steps++;
    double length = Math.sqrt(gradients.squares()) * scale;
    float times = (float) (length > LONGEST ? scale * LONGEST / length : scale);
    double first = 1 - Math.pow(FIRST, steps);
    double second = 1 - Math.pow(SECOND, steps);
    float stride = (float) (rate / first);
    float unbias = (float) (1 / Math.sqrt(second));
    for (int i = 0; i < dense.size(); i++) {
      Parameter p = dense.get(i);
      for (int row = 0; row < p.rows; row++) {
        float[] slopes = gradients.dense.get(i)[row];
        move(p.value[row], slopes, means.get(i)[row], squares.get(i)[row], times, stride, unbias);
      }
    }
    for (int k = 0; k < gradients.count; k++) {
      int row = gradients.touched[k];
      float[] mean = memory(featureMeans, row);
      float[] square = memory(featureSquares, row);
      float[] slopes = gradients.feature(row);
      move(net.features.rows[row], slopes, mean, square, times, stride, unbias);
    }
  }

  private float[] memory(float[] @Nullable [] table, int row) {
    float[] known = table[row];
    if (known == null) {
      known = new float[net.shape.width()];
      table[row] = known;
    }
    return known;
  }

  private static void move(
      float[] weights,
      float[] slopes,
      float[] means,
      float[] squares,
      float times,
      float stride,
      float unbias) {
    int n =
        Math.min(Math.min(weights.length, slopes.length), Math.min(means.length, squares.length));
    for (int j = 0; j < n; j++) {
      float slope = slopes[j] * times;
      float mean = FIRST * means[j] + (1 - FIRST) * slope;
      float square = SECOND * squares[j] + (1 - SECOND) * slope * slope;
      means[j] = mean;
      squares[j] = square;
      weights[j] -= stride * mean / ((float) Math.sqrt(square) * unbias + LEAST);
    }
  }
}
