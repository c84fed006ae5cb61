package org.entente.forecast;

import java.util.Arrays;

/** The queries of one step in both directions, each (subject, relation) once with its answers. */
final class StepQueries {
  private final long[] keys;
  private final int[][] answers;

  private StepQueries(long[] keys, int[][] answers) {
    this.keys = keys;
    this.answers = answers;
  }

  static StepQueries of(Quadruples events, int from, int to, int relations) {
    LongIndex index = new LongIndex(2 * (to - from));
    long[] keys = new long[2 * (to - from)];
    int[][] answers = new int[keys.length][];
    for (int i = from; i < to; i++) {
      int s = events.subject(i);
      int r = events.relation(i);
      int o = events.object(i);
      put(index, keys, answers, ((long) s << 16) | r, o);
      put(index, keys, answers, ((long) o << 16) | (r + relations), s);
    }
    int n = index.size();
    return new StepQueries(Arrays.copyOf(keys, n), Arrays.copyOf(answers, n));
  }

  private static void put(LongIndex index, long[] keys, int[][] answers, long key, int answer) {
    int known = index.size();
    int k = index.findOrAdd(key);
    keys[k] = key;
    if (k == known) {
      answers[k] = new int[] {answer};
    } else if (!Knowledge.contains(answers[k], answer)) {
      answers[k] = Arrays.copyOf(answers[k], answers[k].length + 1);
      answers[k][answers[k].length - 1] = answer;
    }
  }

  int size() {
    return keys.length;
  }

  int subject(int k) {
    return (int) (keys[k] >>> 16);
  }

  int relation(int k) {
    return (int) (keys[k] & 0xFFFF);
  }

  int[] answers(int k) {
    return answers[k];
  }
}
