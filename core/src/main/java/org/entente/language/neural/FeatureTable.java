package org.entente.language.neural;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Random;

/**
 * A row of weights for each feature. While it learns, a row is an array; at rest a byte a weight,
 * with a scale for each row.
 */
final class FeatureTable {
  private final int width;

  /** The rows while they are learnt; none at rest. */
  final float[][] rows;

  private final byte[] packed;
  private final float[] scales;

  private FeatureTable(int width, float[][] rows, byte[] packed, float[] scales) {
    this.width = width;
    this.rows = rows;
    this.packed = packed;
    this.scales = scales;
  }

  static FeatureTable random(int size, int width, Random random, double scale) {
    float[][] rows = new float[size][width];
    for (float[] row : rows) {
      for (int j = 0; j < width; j++) {
        row[j] = (float) (random.nextGaussian() * scale);
      }
    }
    return new FeatureTable(width, rows, new byte[0], new float[0]);
  }

  /** The same with rows that can be learnt on. */
  FeatureTable thawed() {
    int size = rows.length > 0 ? rows.length : scales.length;
    float[][] copy = new float[size][width];
    for (int row = 0; row < size; row++) {
      add(row, copy[row]);
    }
    return new FeatureTable(width, copy, new byte[0], new float[0]);
  }

  /** Adds a row to {@code sum}. */
  void add(int row, float[] sum) {
    if (rows.length > 0) {
      Matrices.add(rows[row], sum);
      return;
    }
    float scale = scales[row];
    int from = row * width;
    for (int j = 0; j < width; j++) {
      sum[j] += packed[from + j] * scale;
    }
  }

  void write(DataOutput out) throws IOException {
    byte[] bytes = new byte[width];
    for (float[] row : rows) {
      float top = 1e-9f;
      for (float v : row) {
        top = Math.max(top, Math.abs(v));
      }
      for (int j = 0; j < width; j++) {
        bytes[j] = (byte) Math.round(row[j] * 127 / top);
      }
      out.writeFloat(top / 127);
      out.write(bytes);
    }
    for (int row = 0; row < scales.length; row++) {
      out.writeFloat(scales[row]);
      out.write(packed, row * width, width);
    }
  }

  static FeatureTable read(DataInput in, int size, int width) throws IOException {
    byte[] packed = new byte[size * width];
    float[] scales = new float[size];
    for (int row = 0; row < size; row++) {
      scales[row] = in.readFloat();
      in.readFully(packed, row * width, width);
    }
    return new FeatureTable(width, new float[0][], packed, scales);
  }
}
