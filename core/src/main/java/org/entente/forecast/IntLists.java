package org.entente.forecast;

import java.util.Arrays;

/** A growing list of ints for each row; rows come into being when first written. */
final class IntLists {
  private static final int[] EMPTY = {};
  private int[][] rows = new int[64][];
  private int[] sizes = new int[64];

  IntLists() {
    Arrays.fill(rows, EMPTY);
  }

  void add(int row, int value) {
    if (row >= rows.length) {
      int old = rows.length;
      rows = Arrays.copyOf(rows, Math.max(row + 1, old * 2));
      sizes = Arrays.copyOf(sizes, rows.length);
      Arrays.fill(rows, old, rows.length, EMPTY);
    }
    int n = sizes[row];
    if (n == rows[row].length) {
      rows[row] = Arrays.copyOf(rows[row], n < 2 ? n + 1 : n + (n >> 1));
    }
    rows[row][n] = value;
    sizes[row] = n + 1;
  }

  int size(int row) {
    return row < 0 || row >= rows.length ? 0 : sizes[row];
  }

  int get(int row, int k) {
    return rows[row][k];
  }
}
