package org.entente.forecast;

import java.util.Arrays;

/**
 * Counts of events by key, each forgotten at the half-lives of {@link Decay}, with the last time
 * and the one before.
 *
 * <p>Input: key 7 at steps 0 and 3. Output: at step 3 the column of half-life 3 holds 1.5.
 */
final class Tally {
  private final LongIndex index = new LongIndex(1024);
  private float[] counts = new float[1024 * Decay.COLUMNS];
  private int[] last = new int[1024];
  private int[] before = new int[1024];

  int size() {
    return index.size();
  }

  /** The slot of {@code key}, or -1. */
  int slot(long key) {
    return index.find(key);
  }

  /** Counts one event and returns the slot of its key. */
  int add(long key, int step) {
    int slot = index.findOrAdd(key);
    if (slot >= last.length) {
      int capacity = last.length + (last.length >> 1);
      last = Arrays.copyOf(last, capacity);
      before = Arrays.copyOf(before, capacity);
      counts = Arrays.copyOf(counts, capacity * Decay.COLUMNS);
    }
    int at = slot * Decay.COLUMNS;
    if (counts[at + Decay.NONE] == 0) {
      last[slot] = step;
      before[slot] = -1;
    } else if (step > last[slot]) {
      for (int c = 0; c < Decay.NONE; c++) {
        counts[at + c] *= Decay.left(c, step - last[slot]);
      }
      before[slot] = last[slot];
      last[slot] = step;
    }
    for (int c = 0; c < Decay.COLUMNS; c++) {
      counts[at + c]++;
    }
    return slot;
  }

  /** What {@code column} holds at {@code step}; 0 for slot -1. */
  float count(int slot, int column, int step) {
    return slot < 0
        ? 0
        : counts[slot * Decay.COLUMNS + column] * Decay.left(column, step - last[slot]);
  }

  /** The last step counted in an existing slot. */
  int last(int slot) {
    return last[slot];
  }

  /** The last step but one (of distinct steps) in an existing slot, or -1. */
  int before(int slot) {
    return before[slot];
  }
}
