package org.entente.forecast;

/** Exponential forgetting at fixed half-lives, counted in time steps, and none. */
final class Decay {
  /** Names of the columns that a tally keeps. */
  static final int DAYS_3 = 0;

  static final int DAYS_15 = 1;
  static final int DAYS_60 = 2;
  static final int DAYS_365 = 3;
  static final int NONE = 4;
  static final int COLUMNS = 5;

  private static final int[] HALF_LIVES = {3, 15, 60, 365};
  private static final int LONGEST = 8192;
  private static final float[][] TABLE = table();

  private Decay() {}

  /** What is left of one after {@code steps} ≥ 0. */
  static float left(int column, int steps) {
    return column == NONE ? 1 : steps >= LONGEST ? 0 : TABLE[column][steps];
  }

  private static float[][] table() {
    float[][] table = new float[HALF_LIVES.length][LONGEST];
    for (int c = 0; c < HALF_LIVES.length; c++) {
      for (int k = 0; k < LONGEST; k++) {
        table[c][k] = (float) Math.pow(2, -(double) k / HALF_LIVES[c]);
      }
    }
    return table;
  }
}
