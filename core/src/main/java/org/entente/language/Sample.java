package org.entente.language;

import java.util.Arrays;

/**
 * A sentence as the models see it. Words stand at 1 to {@code size}, the artificial root at 0;
 * {@code size + 1} is the place beyond the end.
 */
final class Sample {
  int size;
  WordForm[] words = new WordForm[64];
  int[] tags = new int[64];
  int[] heads = new int[64];
  int[] relations = new int[64];

  /** Makes room for {@code n} words and sets both ends. */
  void reset(int n, TagSet tagSet) {
    size = n;
    if (words.length < n + 2) {
      int room = Math.max(n + 2, words.length * 2);
      words = new WordForm[room];
      tags = new int[room];
      heads = new int[room];
      relations = new int[room];
    }
    Arrays.fill(heads, 0, n + 2, -1);
    Arrays.fill(relations, 0, n + 2, 0);
    words[0] = WordForm.ROOT;
    tags[0] = tagSet.root();
    words[n + 1] = WordForm.NONE;
    tags[n + 1] = tagSet.none();
  }
}
