package org.entente.language.neural;

import java.util.Arrays;

/**
 * The projective tree with one root whose arcs have the highest sum of scores (Eisner, COLING
 * 1996). Belongs to one thread.
 */
final class ProjectiveTree {
  private static final int LEFT = 0;
  private static final int RIGHT = 1;

  /** Of what most trees lose against the best heads, in the units of the scores. */
  private static final float FIRST_LOSS = 4;

  private int room;
  private int[] heads = new int[0];

  /**
   * By first word, the scores of trees over the words from the first to another whose one end has
   * the other as its dependent and may want more between them.
   */
  private float[][] openRight = new float[0][];

  /** By direction and first word, the scores of those that want none. */
  private float[][][] closed = new float[0][][];

  /** The same by last word, so that the search runs along rows. */
  private float[][] openLeftByLast = new float[0][];

  private float[][][] closedByLast = new float[0][][];
  private int[][] openSplit = new int[0][];
  private int[][][] closedSplit = new int[0][][];

  /** Score of each word's best head. */
  private float[] top = new float[0];

  /** What an arc may lose against it to be looked at. */
  private float admitted;

  private int[][] left = new int[0][];
  private int[][] right = new int[0][];
  private int[] leftCount = new int[0];
  private int[] rightCount = new int[0];

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

  /**
   * Looks only at arcs that lose little against a word's best. What such arcs make is the best of
   * all trees if it loses no more in all, since any other tree has an arc that loses more by
   * itself.
   */
  private void search(float[][] scores, int n) {
    makeRoom(n + 1);
    float best = 0;
    for (int t = 1; t <= n; t++) {
      top[t] = scores[t][heads[t]];
      best += top[t];
    }
    float most = FIRST_LOSS;
    for (boolean last = false; ; last = true) {
      admit(scores, n, most);
      fill(scores, n);
      int root = root(scores, n);
      float loss = best - closed[LEFT][1][root] - closed[RIGHT][root][n] - scores[root][0];
      if (loss <= most || last) {
        heads[root] = 0;
        follow(1, root, LEFT, true, heads);
        follow(root, n, RIGHT, true, heads);
        return;
      }
      most = loss;
    }
  }

  /** Lists each word's possible dependents, to the left and right, nearest first. */
  private void admit(float[][] scores, int n, float most) {
    admitted = most;
    Arrays.fill(leftCount, 0, n + 1, 0);
    Arrays.fill(rightCount, 0, n + 1, 0);
    for (int t = 1; t <= n; t++) {
      float least = top[t] - most;
      for (int h = 1; h < t; h++) {
        if (scores[t][h] >= least) {
          right[h][rightCount[h]++] = t;
        }
      }
    }
    for (int t = n; t > 0; t--) {
      float least = top[t] - most;
      for (int h = n; h > t; h--) {
        if (scores[t][h] >= least) {
          left[h][leftCount[h]++] = t;
        }
      }
    }
  }

  private int root(float[][] scores, int n) {
    int root = 1;
    float best = Float.NEGATIVE_INFINITY;
    for (int r = 1; r <= n; r++) {
      float score = closed[LEFT][1][r] + closed[RIGHT][r][n] + scores[r][0];
      if (score > best) {
        best = score;
        root = r;
      }
    }
    return root;
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
    openRight = new float[room][room];
    closed = new float[2][room][room];
    openLeftByLast = new float[room][room];
    closedByLast = new float[2][room][room];
    openSplit = new int[room][room];
    closedSplit = new int[2][room][room];
    top = new float[room];
    left = new int[room][room];
    right = new int[room][room];
    leftCount = new int[room];
    rightCount = new int[room];
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
    boolean toLeft = scores[i][j] >= top[i] - admitted;
    boolean toRight = scores[j][i] >= top[j] - admitted;
    if (!toLeft && !toRight) {
      return;
    }
    float[] before = closed[RIGHT][i];
    float[] after = closedByLast[LEFT][j];
    int split = best(before, i, after, i + 1, j - i);
    float sum = before[split] + after[split + 1];
    openLeftByLast[j][i] = sum + scores[i][j];
    openRight[i][j] = sum + scores[j][i];
    openSplit[i][j] = split;
  }

  private void closeLeft(int i, int j) {
    float[] before = closed[LEFT][i];
    float[] after = openLeftByLast[j];
    int[] dependents = left[j];
    float best = Float.NEGATIVE_INFINITY;
    int split = i;
    for (int d = 0; d < leftCount[j] && dependents[d] >= i; d++) {
      int m = dependents[d];
      float sum = before[m] + after[m];
      if (sum >= best) {
        best = sum;
        split = m;
      }
    }
    closedSplit[LEFT][i][j] = split;
    close(LEFT, i, j, best);
  }

  private void closeRight(int i, int j) {
    float[] before = openRight[i];
    float[] after = closedByLast[RIGHT][j];
    int[] dependents = right[i];
    float best = Float.NEGATIVE_INFINITY;
    int split = j;
    for (int d = 0; d < rightCount[i] && dependents[d] <= j; d++) {
      int m = dependents[d];
      float sum = before[m] + after[m];
      if (sum > best) {
        best = sum;
        split = m;
      }
    }
    closedSplit[RIGHT][i][j] = split;
    close(RIGHT, i, j, best);
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
    int split = isClosed ? closedSplit[direction][i][j] : openSplit[i][j];
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
