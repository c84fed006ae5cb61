package org.entente.language;

import org.entente.language.neural.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What the parser looks at in a word: the word itself if the treebank has it often enough, its
 * ends, shape, clusters and tag, as rows of the net's table of features; and its vector.
 */
final class ParserFeatures {
  /** Rows of the table, as a power of two. */
  static final int BITS = 16;

  private static final int NAMES = 9;
  private static final int TAG = 31;

  /** Brings vectors of length 1 to the size of what else is known of a word. */
  private static final float VECTOR_SCALE = 6;

  private ParserFeatures() {}

  /**
   * Rows of a word without its tag.
   *
   * @param isHidden whether the word is to look as if the treebank did not have it
   */
  static int[] rows(WordForm w, boolean isHidden) {
    boolean known = w.usualTag != WordForm.UNKNOWN_TAG && !isHidden;
    return new int[] {
      row(1, known ? w.lower : -1),
      row(2, w.suffix[1]),
      row(3, w.suffix[2]),
      row(4, w.suffix[3]),
      row(5, w.prefix),
      row(6, w.shape),
      row(7, w.cluster),
      row(8, w.midCluster),
      row(NAMES, w.start),
    };
  }

  static int tagRow(int tag) {
    return row(TAG, tag);
  }

  private static int row(int kind, int value) {
    int h = (value + kind * 0x9E3779B9) * 0x85EBCA6B;
    h = (h ^ h >>> 13) * 0xC2B2AE35;
    return (h ^ h >>> 16) & (1 << BITS) - 1;
  }

  /** The word's vector, or null for a word that has none. */
  static float @Nullable [] vector(WordForm w, WordVectors vectors) {
    float[] vector = new float[vectors.dimensions()];
    if (!vectors.add(w.lower, vector, 0)) {
      return null;
    }
    for (int d = 0; d < vector.length; d++) {
      vector[d] *= VECTOR_SCALE;
    }
    return vector;
  }

  /** What the word brings to the parser, computed once a word form. */
  static Reading.Gates gates(WordForm w, Reading reading, WordVectors vectors) {
    Reading.Gates known = w.gates;
    if (known != null) {
      return known;
    }
    Reading.Gates made = reading.gates(rows(w, false), vector(w, vectors), false);
    w.gates = made;
    return made;
  }
}
