package org.entente.language.neural;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A net that is asked what it believes, so that another may learn it. Belongs to one thread. */
final class Teacher {
  private static final int TOGETHER = 8;

  private final Network net;
  private final List<Pass> passes = new ArrayList<>();
  private final List<float[][]> words = new ArrayList<>();

  Teacher(Network net) {
    this.net = net;
    for (int i = 0; i < TOGETHER; i++) {
      passes.add(new Pass(net));
      words.add(new float[0][]);
    }
  }

  /** The lessons with what the net believes of their heads, and of relations to the true ones. */
  private List<Lesson> teach(List<Lesson> lessons, float trust) {
    for (int i = 0; i < lessons.size(); i++) {
      passes.get(i).begin(lessons.get(i).words());
      embed(i, lessons.get(i));
    }
    int count = lessons.size();
    Pass.read(passes.subList(0, count), words.subList(0, count));
    List<Lesson> taught = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      taught.add(lessons.get(i).with(beliefs(passes.get(i), lessons.get(i)), trust));
    }
    return taught;
  }

  private void embed(int place, Lesson lesson) {
    int n = lesson.words() + 1;
    if (words.get(place).length < n) {
      words.set(place, new float[Math.max(n, 64)][net.shape.width()]);
    }
    float[][] sums = words.get(place);
    System.arraycopy(net.root.row(), 0, sums[0], 0, sums[0].length);
    for (int t = 1; t < n; t++) {
      Arrays.fill(sums[t], 0);
      net.embed(lesson.features()[t], lesson.vectors()[t], sums[t]);
    }
  }

  private Lesson.Beliefs beliefs(Pass pass, Lesson lesson) {
    int n = lesson.words() + 1;
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
  static List<Lesson> teach(List<Lesson> lessons, Network net, float trust) {
    ThreadLocal<Teacher> teachers = ThreadLocal.withInitial(() -> new Teacher(net));
    List<List<Lesson>> groups = new ArrayList<>();
    for (int i = 0; i < lessons.size(); i += TOGETHER) {
      groups.add(lessons.subList(i, Math.min(lessons.size(), i + TOGETHER)));
    }
    return groups.parallelStream()
        .flatMap(group -> teachers.get().teach(group, trust).stream())
        .toList();
  }
}
