package org.entente.language.neural;

import org.jspecify.annotations.Nullable;

/**
 * A sentence to learn from. Arrays have a place for the root at 0.
 *
 * @param features numbers of each word's features
 * @param hidden of these, the features that name the word itself and may be hidden, by place
 * @param vectors each word's given vector, if it has one
 * @param heads each word's head
 * @param relations each word's relation
 */
public record Lesson(
    int[][] features, int[][] hidden, float[] @Nullable [] vectors, int[] heads, int[] relations) {
  /** How many words it has. */
  public int words() {
    return heads.length - 1;
  }
}
