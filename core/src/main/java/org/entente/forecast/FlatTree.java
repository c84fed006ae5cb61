package org.entente.forecast;

/**
 * A tree filled up to its full depth, for scoring many rows: each node is one long, the threshold
 * above and the feature below, so that a step down is plain arithmetic without a jump to
 * mispredict. Four rows go down together, for a step waits on the one before it.
 */
final class FlatTree {
  private static final int DEPTH = TreeGrower.DEPTH;
  private static final int INNER = (1 << DEPTH) - 1;

  private final long[] nodes = new long[INNER];
  private final double[] leaves = new double[INNER + 1];

  private FlatTree() {}

  static FlatTree of(Trees.Tree tree) {
    FlatTree flat = new FlatTree();
    flat.fill(tree, 0, 0);
    return flat;
  }

  /** Where {@code tree} has a leaf already, all that hangs below leads to its value. */
  private void fill(Trees.Tree tree, int node, int at) {
    boolean split = tree.feature()[node] >= 0;
    if (at >= INNER) {
      leaves[at - INNER] = tree.leaf()[node];
      return;
    }
    if (split) {
      nodes[at] = (long) Selection.key(tree.threshold()[node]) << 32 | tree.feature()[node];
    }
    fill(tree, split ? 2 * node + 1 : node, 2 * at + 1);
    fill(tree, split ? 2 * node + 2 : node, 2 * at + 2);
  }

  /** Adds the leaf that each row comes to; {@code keys} are the features' {@link Selection#key}. */
  void addTo(double[] sums, int[] keys) {
    int width = Features.COUNT;
    int k = 0;
    for (; k + 3 < sums.length; k += 4) {
      int row = k * width;
      int a = 0;
      int b = 0;
      int c = 0;
      int d = 0;
      for (int depth = 0; depth < DEPTH; depth++) {
        a = down(a, keys, row);
        b = down(b, keys, row + width);
        c = down(c, keys, row + 2 * width);
        d = down(d, keys, row + 3 * width);
      }
      sums[k] += leaves[a - INNER];
      sums[k + 1] += leaves[b - INNER];
      sums[k + 2] += leaves[c - INNER];
      sums[k + 3] += leaves[d - INNER];
    }
    for (; k < sums.length; k++) {
      int a = 0;
      for (int depth = 0; depth < DEPTH; depth++) {
        a = down(a, keys, k * width);
      }
      sums[k] += leaves[a - INNER];
    }
  }

  private int down(int at, int[] keys, int row) {
    long node = nodes[at];
    // The sign of the difference: 1 when the row's value is above the threshold.
    return 2 * at + 1 + (int) ((node >> 32) - keys[row + (int) node] >>> 63);
  }
}
