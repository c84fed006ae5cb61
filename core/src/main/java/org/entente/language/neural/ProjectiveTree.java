package org.entente.language.neural;

/**
 * The projective tree with one root whose arcs have the highest sum of scores (Eisner, COLING
 * 1996). Belongs to one thread.
 */
final class ProjectiveTree {
  private static final int LEFT = 0;
  private static final int RIGHT = 1;

  private int room;
  private float[][][] open = new float[0][][];
  private float[][][] closed = new float[0][][];
  private int[][][] openSplit = new int[0][][];
  private int[][][] closedSplit = new int[0][][];

  /**
   * Finds the heads of words 1 to {@code n}.
   *
   * @param scores score of each word's (row, from 1) possible heads (column, from 0 for the root)
   */
  void find(float[][] scores, int n, int[] heads) {
    if (greedy(scores, n, heads)) {
      return;
    }
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
      int best = t == 1 ? 0 : 1;
      best = 0;
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
    openSplit = new int[2][room][room];
    closedSplit = new int[2][room][room];
  }

  private void fill(float[][] scores, int n) {
    for (int i = 1; i <= n; i++) {
      closed[LEFT][i][i] = 0;
      closed[RIGHT][i][i] = 0;
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

  private void join(float[][] scores, int i, int j) {
    float best = Float.NEGATIVE_INFINITY;
    int split = i;
    for (int m = i; m < j; m++) {
      float sum = closed[RIGHT][i][m] + closed[LEFT][m + 1][j];
      if (sum > best) {
        best = sum;
        split = m;
      }
    }
    open[LEFT][i][j] = best + scores[i][j];
    open[RIGHT][i][j] = best + scores[j][i];
    openSplit[LEFT][i][j] = split;
    openSplit[RIGHT][i][j] = split;
  }

  private void closeLeft(int i, int j) {
    float best = Float.NEGATIVE_INFINITY;
    for (int m = i; m < j; m++) {
      float sum = closed[LEFT][i][m] + open[LEFT][m][j];
      if (sum > best) {
        best = sum;
        closedSplit[LEFT][i][j] = m;
      }
    }
    closed[LEFT][i][j] = best;
  }

  private void closeRight(int i, int j) {
    float best = Float.NEGATIVE_INFINITY;
    for (int m = i + 1; m <= j; m++) {
      float sum = open[RIGHT][i][m] + closed[RIGHT][m][j];
      if (sum > best) {
        best = sum;
        closedSplit[RIGHT][i][j] = m;
      }
    }
    closed[RIGHT][i][j] = best;
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
