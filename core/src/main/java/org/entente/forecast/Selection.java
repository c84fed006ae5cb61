package org.entente.forecast;

/** Finds what stands at a place in the order of many numbers without sorting them all. */
final class Selection {
  private static final int FEW = 12;

  private Selection() {}

  /**
   * The number that would stand at place {@code k} of the first {@code n} if they were sorted.
   * Moves them about: those before place k are not greater, those after it not less.
   */
  static long nth(long[] values, int n, int k) {
    int low = 0;
    int high = n - 1;
    while (high - low > FEW) {
      long pivot = median(values[low], values[(low + high) >>> 1], values[high]);
      int i = low;
      int j = high;
      while (i <= j) {
        while (values[i] < pivot) {
          i++;
        }
        while (values[j] > pivot) {
          j--;
        }
        if (i <= j) {
          long kept = values[i];
          values[i++] = values[j];
          values[j--] = kept;
        }
      }
      if (k <= j) {
        high = j;
      } else if (k >= i) {
        low = i;
      } else {
        return values[k];
      }
    }
    java.util.Arrays.sort(values, low, high + 1);
    return values[k];
  }

  private static long median(long a, long b, long c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }

  /** A number that is greater when the value is, for values that are no NaN. */
  static long key(double value) {
    long bits = Double.doubleToRawLongBits(value);
    return bits ^ (bits >> 63 & Long.MAX_VALUE);
  }

  /** The value of a {@link #key}. */
  static double value(long key) {
    return Double.longBitsToDouble(key ^ (key >> 63 & Long.MAX_VALUE));
  }

  /** The same in half the bits. */
  static int key(float value) {
    int bits = Float.floatToRawIntBits(value);
    return bits ^ (bits >> 31 & Integer.MAX_VALUE);
  }
}
