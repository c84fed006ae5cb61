package org.entente.language.neural;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Random;

/** A matrix of weights that are learnt. */
final class Parameter {
  final int rows;
  final int columns;
  final float[][] value;

  Parameter(int rows, int columns) {
    this.rows = rows;
    this.columns = columns;
    this.value = new float[rows][columns];
  }

  /** Fills the matrix with normal numbers of deviation {@code scale}. */
  Parameter random(Random random, double scale) {
    for (float[] row : value) {
      for (int j = 0; j < columns; j++) {
        row[j] = (float) (random.nextGaussian() * scale);
      }
    }
    return this;
  }

  float[] row() {
    return value[0];
  }

  float[][] transposed() {
    float[][] result = new float[columns][rows];
    Matrices.transpose(value, rows, columns, result);
    return result;
  }

  void write(DataOutput out) throws IOException {
    byte[] bytes = new byte[columns * 4];
    for (float[] row : value) {
      java.nio.ByteBuffer.wrap(bytes).asFloatBuffer().put(row);
      out.write(bytes);
    }
  }

  void read(DataInput in) throws IOException {
    byte[] bytes = new byte[columns * 4];
    for (float[] row : value) {
      in.readFully(bytes);
      java.nio.ByteBuffer.wrap(bytes).asFloatBuffer().get(row);
    }
  }
}
