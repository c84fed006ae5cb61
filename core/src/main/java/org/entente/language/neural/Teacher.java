package org.entente.language.neural;

import java.util.Arrays;
import java.util.List;

/** A net that is asked what it believes, so that another may learn it. Belongs to one thread. */
final class Teacher {
  private final Network net;
  private final Pass pass;
  private float[][] words = new float[0][];

  Teacher(Network net) {
    this.net = net;
    pass = new Pass(net);
  }

  /** What the net believes of a lesson's heads, and of relations to the true ones. */
  Lesson.Beliefs beliefs(Lesson lesson) {
    int n = lesson.words() + 1;
    pass.begin(n - 1);
    if (words.length < n) {
      words = new float[n][net.shape.width()];
    }
    System.arraycopy(net.root.row(), 0, words[0], 0, words[0].length);
    for (int t = 1; t < n; t++) {
      Arrays.fill(words[t], 0);
      net.embed(lesson.features()[t], lesson.vectors()[t], words[t]);
    }
    pass.read(words);
    float[][] heads = new float[n][];
    float[][] relations = new float[n][];
    for (int t = 1; t < n; t++) {
      heads[t] = shares(pass.scores[t], n);
      pass.join(t, lesson.heads()[t]);
      pass.scoreRelations(t);
      relations[t] = shares(pass.relations[t], net.shape.relations());
    }
    return new Lesson.Beliefs(heads, relations);
  }

  private static float[] shares(float[] scores, int n) {
    float top = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      top = Math.max(top, scores[i]);
    }
    float[] shares = new float[n];
    double sum = 0;
    for (int i = 0; i < n; i++) {
      shares[i] = (float) StrictMath.exp(scores[i] - top);
      sum += shares[i];
    }
    for (int i = 0; i < n; i++) {
      shares[i] /= (float) sum;
    }
    return shares;
  }

  /** The lessons with what the net believes of them. */
  static List<Lesson> teach(List<Lesson> lessons, Network net) {
    Teacher teacher = new Teacher(net);
    return lessons.stream().map(lesson -> lesson.with(teacher.beliefs(lesson))).toList();
  }
}
