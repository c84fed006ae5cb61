package org.entente.language;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A fixed map from hashes of words to small numbers, kept as sorted arrays so that it loads without
 * building anything. Words whose hashes collide share a number.
 */
final class HashTable {
  static final int ABSENT = -1;
  private static final int MORE = 0xFFFF;

  private final int[] keys;
  private final short[] values;

  HashTable(Map<Integer, Integer> entries) {
    SortedMap<Integer, Integer> sorted = new TreeMap<>(entries);
    keys = new int[sorted.size()];
    values = new short[sorted.size()];
    int i = 0;
    for (Map.Entry<Integer, Integer> entry : sorted.entrySet()) {
      keys[i] = entry.getKey();
      values[i++] = entry.getValue().shortValue();
    }
  }

  private HashTable(int[] keys, short[] values) {
    this.keys = keys;
    this.values = values;
  }

  int size() {
    return keys.length;
  }

  int get(int key) {
    int i = Arrays.binarySearch(keys, key);
    return i >= 0 ? values[i] : ABSENT;
  }

  /** Keys are written as gaps of 16 bits, which halves them. */
  void write(DataOutput out) throws IOException {
    short[] gaps = new short[keys.length + 70_000];
    int n = 0;
    long last = Integer.MIN_VALUE;
    for (int key : keys) {
      long gap = key - last;
      while (gap >= MORE) {
        gaps[n++] = (short) MORE;
        gap -= MORE;
      }
      gaps[n++] = (short) gap;
      last = key;
    }
    out.writeInt(keys.length);
    Binary.writeShorts(out, Arrays.copyOf(gaps, n));
    Binary.writeShorts(out, values);
  }

  static HashTable read(DataInput in) throws IOException {
    int[] keys = new int[in.readInt()];
    short[] gaps = Binary.readShorts(in);
    long last = Integer.MIN_VALUE;
    int k = 0;
    for (short stored : gaps) {
      int gap = stored & MORE;
      last += gap;
      if (gap != MORE) {
        keys[k++] = (int) last;
      }
    }
    return new HashTable(keys, Binary.readShorts(in));
  }
}
