package org.entente.forecast;

import java.util.Arrays;

/** Numbers distinct keys ≥ 0 in order of arrival: open addressing, no boxing. */
final class LongIndex {
  private long[] keys;
  private int[] slots;
  private int size;

  LongIndex(int expected) {
    int capacity = Integer.highestOneBit(Math.max(8, expected)) * 4;
    keys = new long[capacity];
    slots = new int[capacity];
    Arrays.fill(keys, -1);
  }

  int size() {
    return size;
  }

  /** The number of {@code key}, or -1. */
  int find(long key) {
    int mask = keys.length - 1;
    for (int i = place(key) & mask; keys[i] != -1; i = (i + 1) & mask) {
      if (keys[i] == key) {
        return slots[i];
      }
    }
    return -1;
  }

  /** The number of {@code key}, which is {@link #size()} as it was if the key is new. */
  int findOrAdd(long key) {
    int mask = keys.length - 1;
    int i = place(key) & mask;
    while (keys[i] != -1) {
      if (keys[i] == key) {
        return slots[i];
      }
      i = (i + 1) & mask;
    }
    keys[i] = key;
    slots[i] = size++;
    int slot = slots[i];
    if (size * 3L > keys.length * 2L) {
      grow();
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldSlots = slots;
    keys = new long[oldKeys.length * 2];
    slots = new int[keys.length];
    Arrays.fill(keys, -1);
    int mask = keys.length - 1;
    for (int k = 0; k < oldKeys.length; k++) {
      if (oldKeys[k] != -1) {
        int i = place(oldKeys[k]) & mask;
        while (keys[i] != -1) {
          i = (i + 1) & mask;
        }
        keys[i] = oldKeys[k];
        slots[i] = oldSlots[k];
      }
    }
  }

  private static int place(long key) {
    long h = key * 0x9E3779B97F4A7C15L;
    return (int) (h >>> 32);
  }
}
