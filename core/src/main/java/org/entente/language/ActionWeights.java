package org.entente.language;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A linear model over hashed features with three classes, the parser's actions. The three weights
 * of a feature stand side by side in one long, so that one addition scores all three: the sum of
 * the fields is the field of the sum, as long as none leaves its 21 bits.
 */
final class ActionWeights {
  private static final int FIELD = 21;
  private static final int UNUSED = 64 - FIELD;

  private final int mask;
  private final long[] packed;

  /** Three weights of 8 bits for each row, one after the other. */
  ActionWeights(byte[] stored) {
    packed = new long[stored.length / 3];
    mask = packed.length - 1;
    for (int i = 0; i < packed.length; i++) {
      packed[i] =
          stored[3 * i]
              + ((long) stored[3 * i + 1] << FIELD)
              + ((long) stored[3 * i + 2] << 2 * FIELD);
    }
  }

  static ActionWeights read(DataInput in) throws IOException {
    return new ActionWeights(Binary.readBytes(in));
  }

  void write(DataOutput out) throws IOException {
    byte[] stored = new byte[packed.length * 3];
    for (int i = 0; i < packed.length; i++) {
      for (int c = 0; c < 3; c++) {
        stored[3 * i + c] = (byte) field(packed[i], c);
      }
    }
    Binary.writeBytes(out, stored);
  }

  /** Scores of the three actions, to be read with {@link #field}. */
  long score(Features features) {
    long sum = 0;
    int[] at = features.at;
    for (int k = 0; k < features.size; k++) {
      sum += packed[at[k] & mask];
    }
    return sum;
  }

  static int field(long sum, int action) {
    long rest = sum;
    for (int c = 0; c < action; c++) {
      rest = (rest - (rest << UNUSED >> UNUSED)) >> FIELD;
    }
    return (int) (rest << UNUSED >> UNUSED);
  }
}
