package org.entente.language;

import java.util.Arrays;

/** An averaged perceptron in training (Freund and Schapire 1999; Collins, EMNLP 2002). */
final class Perceptron {
  private static final float LARGEST = 127f;

  private final int classes;
  private final int width;
  private final int mask;
  private final float[] weights;
  private final float[] corrections;
  private float step = 1;

  /** Rows are {@code width} wide, of which the first {@code classes} are in use. */
  Perceptron(int classes, int width, int bits) {
    this.classes = classes;
    this.width = width;
    this.mask = (1 << bits) - 1;
    this.weights = new float[width << bits];
    this.corrections = new float[width << bits];
  }

  float[] room() {
    return new float[width];
  }

  void score(Features f, float[] scores) {
    Arrays.fill(scores, 0f);
    for (int k = 0; k < f.size; k++) {
      int row = (f.at[k] & mask) * width;
      for (int c = 0; c < width; c++) {
        scores[c] += weights[row + c];
      }
    }
  }

  int best(float[] scores) {
    int best = 0;
    for (int c = 1; c < classes; c++) {
      if (scores[c] > scores[best]) {
        best = c;
      }
    }
    return best;
  }

  /** Counts a decision, right or wrong. */
  void tick() {
    step++;
  }

  void update(Features f, int right, int wrong) {
    add(f, right, 1f);
    add(f, wrong, -1f);
  }

  private void add(Features f, int c, float amount) {
    float corrected = amount * step;
    for (int k = 0; k < f.size; k++) {
      int i = (f.at[k] & mask) * width + c;
      weights[i] += amount;
      corrections[i] += corrected;
    }
  }

  /** The averaged weights in 8 bits, the largest of them 127. */
  byte[] quantized() {
    float[] means = new float[weights.length];
    float largest = 1e-9f;
    for (int i = 0; i < weights.length; i++) {
      means[i] = weights[i] - corrections[i] / step;
      largest = Math.max(largest, Math.abs(means[i]));
    }
    float scale = LARGEST / largest;
    byte[] stored = new byte[weights.length];
    for (int i = 0; i < stored.length; i++) {
      stored[i] = (byte) Math.round(means[i] * scale);
    }
    return stored;
  }
}
