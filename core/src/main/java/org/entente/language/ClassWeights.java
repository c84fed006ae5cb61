package org.entente.language;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.entente.language.neural.Arithmetic;

/**
 * A linear model over hashed features with many classes: one row of 8-bit weights for each hash,
 * added up in 16 bits.
 */
final class ClassWeights {
  private final int classes;
  private final int stride;
  private final int mask;
  private final byte[] weights;

  ClassWeights(int classes, byte[] stored) {
    this.classes = classes;
    this.stride = stride(classes);
    this.mask = stored.length / stride - 1;
    this.weights = stored;
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
    out.writeInt(classes);
    Binary.writeBytes(out, weights);
  }

  int classes() {
    return classes;
  }

  /** Adds each class's weights to {@code scores}, which has room for a row. */
  void add(Features features, short[] scores) {
    int[] rows = features.rows;
    for (int k = 0; k < features.size; k++) {
      rows[k] = (features.at[k] & mask) * stride;
    }
    Arithmetic.fastest().addRows(weights, rows, features.size, scores, stride);
  }

  short[] room() {
    return new short[stride];
  }

  /** The class with the highest score. */
  int best(short[] scores) {
    int best = 0;
    for (int c = 1; c < classes; c++) {
      if (scores[c] > scores[best]) {
        best = c;
      }
    }
    return best;
  }
}
