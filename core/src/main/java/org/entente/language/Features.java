package org.entente.language;

/**
 * A list of hashed features. Each call of {@code add} is one template; its number goes into the
 * hash, so that a template must always have the same.
 */
final class Features {
  private static final long STEP = 0x9E3779B97F4A7C15L;
  private static final long A = 0xD6E8FEB86659FD93L;
  private static final long B = 0xC2B2AE3D27D4EB4FL;
  private static final long C = 0x9FB21C651E98DF25L;

  final int[] at = new int[64];

  /** Room for where their weights stand. */
  final int[] rows = new int[64];

  int size;
  private int template;

  void clear() {
    size = 0;
  }

  /** The number of the next template; those after it have the numbers that follow. */
  Features from(int number) {
    template = number;
    return this;
  }

  void add(int a) {
    at[size] = (int) ((template++ * STEP + a) * A >>> 32);
    size++;
  }

  void add(int a, int b) {
    at[size] = (int) (((template++ * STEP + a) * A + b) * B >>> 32);
    size++;
  }

  void add(int a, int b, int c) {
    at[size] = (int) ((((template++ * STEP + a) * A + b) * B + c) * C >>> 32);
    size++;
  }
}
