package org.entente.language;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * A linear model over hashed features with many classes: one row of 16-bit weights for each hash.
 *
 * <p>Weights fit 8 bits and are stored so; they are added as 16 bits, which the compiler does many
 * at a time.
 */
final class ClassWeights {
  private final int classes;
  private final int stride;
  private final int mask;
  private final short[] weights;

  ClassWeights(int classes, byte[] stored) {
    this.classes = classes;
    this.stride = stride(classes);
    this.mask = stored.length / stride - 1;
    this.weights = new short[stored.length];
    for (int i = 0; i < stored.length; i++) {
      weights[i] = stored[i];
    }
  }

  /** Width of a row: whole vectors of sixteen. */
  static int stride(int classes) {
    return (classes + 15) / 16 * 16;
  }

  static ClassWeights read(DataInput in) throws IOException {
    int classes = in.readInt();
    return new ClassWeights(classes, Binary.readBytes(in));
  }

  void write(DataOutput out) throws IOException {
    byte[] stored = new byte[weights.length];
    for (int i = 0; i < stored.length; i++) {
      stored[i] = (byte) weights[i];
    }
    out.writeInt(classes);
    Binary.writeBytes(out, stored);
  }

  int classes() {
    return classes;
  }

  /** Adds up each class's weights into {@code scores}, which has room for a row. */
  void score(Features features, short[] scores) {
    int width = stride;
    Arrays.fill(scores, 0, width, (short) 0);
    for (int k = 0; k < features.size; k++) {
      addRow(weights, (features.at[k] & mask) * width, width, scores);
    }
  }

  private static void addRow(short[] weights, int row, int width, short[] scores) {
    for (int c = 0; c < width; c++) {
      scores[c] += weights[row + c];
    }
  }

  short[] room() {
    return new short[stride];
  }

  /** The class with the highest score. */
  int best(Features features, short[] scores) {
    score(features, scores);
    int best = 0;
    for (int c = 1; c < classes; c++) {
      if (scores[c] > scores[best]) {
        best = c;
      }
    }
    return best;
  }
}
