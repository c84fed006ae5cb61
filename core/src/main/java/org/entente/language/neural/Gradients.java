package org.entente.language.neural;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Slopes of the loss, summed over the sentences that one worker has seen. */
final class Gradients {
  final List<float[][]> dense = new ArrayList<>();
  private final float[] @Nullable [] features;
  private final int width;
  int[] touched = new int[1024];
  int count;
  double loss;

  Gradients(Network net) {
    for (Parameter parameter : net.dense()) {
      dense.add(new float[parameter.rows][parameter.columns]);
    }
    features = new float[net.shape.features()][];
    width = net.shape.width();
  }

  /** The slopes of a row of the table of features, which are zero when first asked for. */
  float[] feature(int row) {
    float[] slopes = features[row];
    if (slopes == null) {
      slopes = new float[width];
      features[row] = slopes;
      touched = count == touched.length ? Arrays.copyOf(touched, 2 * count) : touched;
      touched[count++] = row;
    }
    return slopes;
  }

  /** Adds what another worker found. */
  void add(Gradients other) {
    for (int i = 0; i < dense.size(); i++) {
      for (int row = 0; row < dense.get(i).length; row++) {
        Matrices.add(other.dense.get(i)[row], dense.get(i)[row]);
      }
    }
    for (int k = 0; k < other.count; k++) {
      Matrices.add(other.feature(other.touched[k]), feature(other.touched[k]));
    }
    loss += other.loss;
  }

  void clear() {
    for (float[][] matrix : dense) {
      Matrices.clear(matrix, matrix.length);
    }
    for (int k = 0; k < count; k++) {
      features[touched[k]] = null;
    }
    count = 0;
    loss = 0;
  }

  /** Sum of the squares of all slopes. */
  double squares() {
    double sum = 0;
    for (float[][] matrix : dense) {
      for (float[] row : matrix) {
        sum += squares(row);
      }
    }
    for (int k = 0; k < count; k++) {
      sum += squares(feature(touched[k]));
    }
    return sum;
  }

  private static double squares(float[] row) {
    double sum = 0;
    for (float v : row) {
      sum += v * v;
    }
    return sum;
  }
}
