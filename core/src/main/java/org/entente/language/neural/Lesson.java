package org.entente.language.neural;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence to learn from. Arrays have a place for the root at 0.
 *
 * @param features numbers of each word's features
 * @param hidden of these, the features that name the word itself and may be hidden, by place
 * @param vectors each word's given vector, if it has one
 * @param heads each word's head
 * @param relations each word's relation
 * @param beliefs what a teacher believes of heads and relations, if there is one
 * @param trust share of the beliefs in what is to be learnt; the rest is that of heads and
 *     relations
 */
public record Lesson(
    int[][] features,
    int[][] hidden,
    float[] @Nullable [] vectors,
    int[] heads,
    int[] relations,
    @Nullable Beliefs beliefs,
    float trust) {

  /**
   * How a teacher shares out a word's chance among heads, and among relations to its true head.
   *
   * @param heads a row for each word
   * @param relations a row for each word
   */
  public record Beliefs(float[][] heads, float[][] relations) {}

  /** The lessons with what {@code teacher} believes of them, which counts {@code trust}. */
  public static List<Lesson> taught(List<Lesson> lessons, Network teacher, double trust) {
    return Teacher.teach(lessons, teacher, (float) trust);
  }

  Lesson with(Beliefs believed, float share) {
    return new Lesson(features, hidden, vectors, heads, relations, believed, share);
  }

  /** How many words it has. */
  public int words() {
    return heads.length - 1;
  }
}
