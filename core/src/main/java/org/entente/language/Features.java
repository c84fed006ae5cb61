package org.entente.language;

/**
 * A list of hashed features. Each call of {@code add} is one template; its place in the list goes
 * into the hash, so that a template must always stand at the same place.
 */
final class Features {
  private static final long STEP = 0x9E3779B97F4A7C15L;
  private static final long A = 0xD6E8FEB86659FD93L;
  private static final long B = 0xC2B2AE3D27D4EB4FL;
  private static final long C = 0x9FB21C651E98DF25L;

  final int[] at = new int[64];
  int size;

  void clear() {
    size = 0;
  }

  void add(int a) {
    at[size] = (int) ((size * STEP + a) * A >>> 32);
    size++;
  }

  void add(int a, int b) {
    at[size] = (int) (((size * STEP + a) * A + b) * B >>> 32);
    size++;
  }

  void add(int a, int b, int c) {
    at[size] = (int) ((((size * STEP + a) * A + b) * B + c) * C >>> 32);
    size++;
  }
}
