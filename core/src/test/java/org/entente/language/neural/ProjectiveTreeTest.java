package org.entente.language.neural;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ProjectiveTreeTest {
  private final ProjectiveTree tree = new ProjectiveTree();

  @Test
  void oneRootIsKeptWhereTwoWordsWantToBeIt() {
    float[][] scores = {{0, 0, 0}, {9, 0, 1}, {8, 1, 0}};
    int[] heads = new int[3];
    tree.find(scores, 2, heads, 0);
    assertArrayEquals(new int[] {0, 0, 1}, heads);
  }

  @Test
  void noOtherProjectiveTreeScoresHigher() {
    Random random = new Random(3);
    for (int round = 0; round < 400; round++) {
      float reach = round % 2 == 0 ? 1 : 40;
      int n = 1 + random.nextInt(5);
      float[][] scores = new float[n + 1][n + 1];
      for (float[] row : scores) {
        for (int h = 0; h <= n; h++) {
          row[h] = reach * random.nextFloat();
        }
      }
      int[] heads = new int[n + 1];
      tree.find(scores, n, heads, 0);
      assertEquals(best(scores, new int[n + 1], 1, n), sum(scores, heads, n), 1e-5 * reach);
    }
  }

  private static double best(float[][] scores, int[] heads, int word, int n) {
    if (word > n) {
      return isTree(heads, n) ? sum(scores, heads, n) : Double.NEGATIVE_INFINITY;
    }
    double best = Double.NEGATIVE_INFINITY;
    for (int head = 0; head <= n; head++) {
      if (head != word) {
        heads[word] = head;
        best = Math.max(best, best(scores, heads, word + 1, n));
      }
    }
    return best;
  }

  private static boolean isTree(int[] heads, int n) {
    int roots = 0;
    for (int t = 1; t <= n; t++) {
      roots += heads[t] == 0 ? 1 : 0;
      for (int between = Math.min(t, heads[t]) + 1; between < Math.max(t, heads[t]); between++) {
        if (!hangsBelow(heads, between, heads[t], n)) {
          return false;
        }
      }
      if (!hangsBelow(heads, t, 0, n)) {
        return false;
      }
    }
    return roots == 1;
  }

  private static boolean hangsBelow(int[] heads, int word, int above, int n) {
    int place = word;
    for (int steps = 0; steps <= n && place != above && place != 0; steps++) {
      place = heads[place];
    }
    return place == above;
  }

  private static double sum(float[][] scores, int[] heads, int n) {
    double sum = 0;
    for (int t = 1; t <= n; t++) {
      sum += scores[t][heads[t]];
    }
    return sum;
  }
}
