package org.entente.forecast;

/** Logarithms of one more than a count, from a table: features take thousands for each query. */
final class Logarithm {
  private static final int BITS = 10;
  private static final int BELOW = 23 - BITS;
  private static final float REST = 1f / (1 << BELOW);
  private static final float LOG_2 = (float) Math.log(2);
  private static final float[] TABLE = table();

  private Logarithm() {}

  private static float[] table() {
    float[] table = new float[(1 << BITS) + 1];
    for (int k = 0; k < table.length; k++) {
      table[k] = (float) Math.log(1 + (double) k / (1 << BITS));
    }
    return table;
  }

  /** The natural logarithm of 1 + count for count ≥ 0, to within a thirty-thousandth of itself. */
  static float ofOneMoreThan(float count) {
    if (count < 0.01f) {
      return count * (1 - count * (0.5f - count / 3));
    }
    // 1 + count is 2 to the exponent times 1 + mantissa; between entries the table is straight.
    int bits = Float.floatToRawIntBits(1 + count);
    int at = bits >> BELOW & (1 << BITS) - 1;
    float low = TABLE[at];
    float part = (bits & (1 << BELOW) - 1) * REST;
    return ((bits >> 23) - 127) * LOG_2 + (low + part * (TABLE[at + 1] - low));
  }
}
