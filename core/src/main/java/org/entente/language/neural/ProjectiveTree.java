package org.entente.language.neural;

/**
 * The projective tree with one root whose arcs have the highest sum of scores (Eisner, COLING
 * 1996). Belongs to one thread.
 */
final class ProjectiveTree {
  private static final int LEFT = 0;
  private static final int RIGHT = 1;

  private int room;
  private int[] heads = new int[0];

  /**
   * By direction and first word, the scores of trees over the words from the first to another:
   * those that still want dependents of the one end and those that do not.
   */
  private float[][][] open = new float[0][][];

  private float[][][] closed = new float[0][][];

  /** The same by last word, so that the search runs along rows. */
  private float[][] openLeftByLast = new float[0][];

  private float[][][] closedByLast = new float[0][][];
  private int[][][] openSplit = new int[0][][];
  private int[][][] closedSplit = new int[0][][];

  /**
   * Finds the heads of words 1 to {@code n}.
   *
   * @param scores score of each word's (row, from 1) possible heads (column, from 0 for the root)
   * @param result receives the head of each word at its place after {@code offset}
   */
  void find(float[][] scores, int n, int[] result, int offset) {
    if (heads.length <= n) {
      heads = new int[n + 64];
    }
    if (!greedy(scores, n, heads)) {
      search(scores, n);
    }
    System.arraycopy(heads, 1, result, offset + 1, n);
  }

  private void search(float[][] scores, int n) {
    makeRoom(n + 1);
    fill(scores, n);
    int root = 1;
    float best = Float.NEGATIVE_INFINITY;
    for (int r = 1; r <= n; r++) {
      float score = closed[LEFT][1][r] + closed[RIGHT][r][n] + scores[r][0];
      if (score > best) {
        best = score;
        root = r;
      }
    }
    heads[root] = 0;
    follow(1, root, LEFT, true, heads);
    follow(root, n, RIGHT, true, heads);
  }

  /** Each word's best head, when these make a projective tree with one root. */
  private static boolean greedy(float[][] scores, int n, int[] heads) {
    int roots = 0;
    for (int t = 1; t <= n; t++) {
      float[] row = scores[t];
      int best = 0;
      for (int h = 1; h <= n; h++) {
        if (h != t && row[h] > row[best]) {
          best = h;
        }
      }
      heads[t] = best;
      roots += best == 0 ? 1 : 0;
    }
    return roots == 1 && isProjective(heads, n);
  }

  /** Whether no arc crosses another and every word hangs below the root. */
  private static boolean isProjective(int[] heads, int n) {
    for (int t = 1; t <= n; t++) {
      int from = Math.min(t, heads[t]);
      int to = Math.max(t, heads[t]);
      for (int between = from + 1; between < to; between++) {
        int head = heads[between];
        if (head < from || head > to) {
          return false;
        }
      }
      int above = t;
      int steps = 0;
      while (above != 0) {
        above = heads[above];
        if (++steps > n) {
          return false;
        }
      }
    }
    return true;
  }

  private void makeRoom(int size) {
    if (room >= size) {
      return;
    }
    room = Math.max(size, 64);
    open = new float[2][room][room];
    closed = new float[2][room][room];
    openLeftByLast = new float[room][room];
    closedByLast = new float[2][room][room];
    openSplit = new int[2][room][room];
    closedSplit = new int[2][room][room];
  }

  private void fill(float[][] scores, int n) {
    for (int i = 1; i <= n; i++) {
      close(LEFT, i, i, 0);
      close(RIGHT, i, i, 0);
    }
    for (int width = 1; width < n; width++) {
      for (int i = 1; i + width <= n; i++) {
        int j = i + width;
        join(scores, i, j);
        closeLeft(i, j);
        closeRight(i, j);
      }
    }
  }

  private void close(int direction, int i, int j, float score) {
    closed[direction][i][j] = score;
    closedByLast[direction][j][i] = score;
  }

  private void join(float[][] scores, int i, int j) {
    float[] before = closed[RIGHT][i];
    float[] after = closedByLast[LEFT][j];
    int split = best(before, i, after, i + 1, j - i);
    float sum = before[split] + after[split + 1];
    open[LEFT][i][j] = sum + scores[i][j];
    openLeftByLast[j][i] = sum + scores[i][j];
    open[RIGHT][i][j] = sum + scores[j][i];
    openSplit[LEFT][i][j] = split;
    openSplit[RIGHT][i][j] = split;
  }

  private void closeLeft(int i, int j) {
    float[] before = closed[LEFT][i];
    float[] after = openLeftByLast[j];
    int split = best(before, i, after, i, j - i);
    closedSplit[LEFT][i][j] = split;
    close(LEFT, i, j, before[split] + after[split]);
  }

  private void closeRight(int i, int j) {
    float[] before = open[RIGHT][i];
    float[] after = closedByLast[RIGHT][j];
    int split = best(before, i + 1, after, i + 1, j - i);
    closedSplit[RIGHT][i][j] = split;
    close(RIGHT, i, j, before[split] + after[split]);
  }

  /** The first place from {@code from} where two rows have the highest sum, of {@code n}. */
  private static int best(float[] before, int from, float[] after, int fromAfter, int n) {
    float best = before[from] + after[fromAfter];
    int split = 0;
    for (int m = 1; m < n; m++) {
      float sum = before[from + m] + after[fromAfter + m];
      if (sum > best) {
        best = sum;
        split = m;
      }
    }
    return from + split;
  }

  /** Reads the arcs between i and j off the splits; as deep as the sentence is long. */
  private void follow(int i, int j, int direction, boolean isClosed, int[] heads) {
    if (i == j) {
      return;
    }
    int split = (isClosed ? closedSplit : openSplit)[direction][i][j];
    if (!isClosed) {
      heads[direction == LEFT ? i : j] = direction == LEFT ? j : i;
      follow(i, split, RIGHT, true, heads);
      follow(split + 1, j, LEFT, true, heads);
    } else if (direction == LEFT) {
      follow(i, split, LEFT, true, heads);
      follow(split, j, LEFT, false, heads);
    } else {
      follow(i, split, RIGHT, false, heads);
      follow(split, j, RIGHT, true, heads);
    }
  }
}
