package org.entente.language.neural;

/**
 * Silences a share of a matrix's numbers and raises the others, and remembers which (Srivastava et
 * al., JMLR 2014).
 */
final class Dropout {
  private final float kept;
  private final int threshold;
  private long state;
  private float[][] mask = new float[0][];

  Dropout(double share) {
    kept = (float) (1 / (1 - share));
    threshold = (int) (share * (1 << 24));
  }

  /** Begins a sentence. */
  void seed(long seed) {
    state = seed * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L;
  }

  /** A number from 0 to 2^24 - 1 (xorshift64*: Vigna, ACM TOMS 2016). */
  int next() {
    state ^= state >>> 12;
    state ^= state << 25;
    state ^= state >>> 27;
    return (int) (state * 0x2545F4914F6CDD1DL >>> 40);
  }

  /** Draws which of the numbers are silent, and silences them. */
  void apply(float[][] matrix, int rows, int width) {
    if (mask.length < rows || mask[0].length != width) {
      mask = new float[Math.max(rows, 64)][width];
    }
    for (int t = 0; t < rows; t++) {
      float[] row = mask[t];
      for (int j = 0; j < width; j++) {
        row[j] = next() < threshold ? 0 : kept;
      }
    }
    again(matrix, rows, width);
  }

  /** Silences the same numbers: on the way back. */
  void again(float[][] matrix, int rows, int width) {
    for (int t = 0; t < rows; t++) {
      float[] row = mask[t];
      float[] values = matrix[t];
      int n = Math.min(width, Math.min(row.length, values.length));
      for (int j = 0; j < n; j++) {
        values[j] *= row[j];
      }
    }
  }
}
