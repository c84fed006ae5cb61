package org.entente.forecast;

import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The history as seen from one step: the same for every query of that step, so that what is found
 * once (the strongest neighbours and so on) is kept. Nothing of the step itself is seen.
 */
final class Moment {
  private static final int NEIGHBOURS = 90;
  private static final int ROW = 70;
  private static final int POPULAR = 25;
  private static final int BUSIEST = 2000;

  final History history;
  final Knowledge knowledge;
  final int step;
  private final ConcurrentHashMap<Integer, int[]> neighbours = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Integer, int[]> rows = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Integer, int[]> popular = new ConcurrentHashMap<>();

  private final ConcurrentHashMap<Integer, double[]> fallbacks = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Integer, int[]> busiest = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Integer, int[]> frequencies = new ConcurrentHashMap<>();
  private final double[] norms = new double[Decay.COLUMNS];
  private final int entities;
  private double[] activity = {};

  Moment(Knowledge knowledge, int step, int entities) {
    this.entities = entities;
    this.history = knowledge.history;
    this.knowledge = knowledge;
    this.step = step;
    for (int c = 0; c < norms.length; c++) {
      norms[c] = RecurrencyRanker.norm(c, step);
    }
  }

  /** How strong a slot of a tally is now: recent counts first, old ones as a tie-break. */
  float strength(Tally tally, int slot) {
    return tally.count(slot, Decay.DAYS_15, step)
        + 0.3f * tally.count(slot, Decay.DAYS_60, step)
        + 0.01f * tally.count(slot, Decay.NONE, step);
  }

  /** The strongest dyads of a subject, strongest first. */
  int[] neighbours(int subject) {
    int slot = history.subjectSlot(subject);
    return neighbours.computeIfAbsent(
        slot, s -> strongest(history.dyadsOfSubject, s, history.dyads, NEIGHBOURS));
  }

  /** The strongest triples of a (subject, relation) row, strongest first. */
  int[] row(int row) {
    return rows.computeIfAbsent(row, s -> strongest(history.triplesOfRow, s, history.triples, ROW));
  }

  /** The most frequent (relation, object) pairs of a relation. */
  int[] popular(int relation) {
    return popular.computeIfAbsent(
        relation, s -> strongest(history.pairsOfRelation, s, history.pairs, POPULAR));
  }

  /** The busiest entities, in order of their numbers. */
  int[] busiest() {
    return busiest.computeIfAbsent(0, none -> findBusiest());
  }

  private int[] findBusiest() {
    long[] order = new long[entities];
    int n = 0;
    for (int e = 0; e < entities; e++) {
      int slot = history.subjectSlot(e);
      if (slot >= 0) {
        order[n++] = descending(strength(history.subjects, slot), e);
      }
    }
    Arrays.sort(order, 0, n);
    int[] busiest = new int[Math.min(n, BUSIEST)];
    for (int k = 0; k < busiest.length; k++) {
      busiest[k] = (int) order[k];
    }
    Arrays.sort(busiest);
    return busiest;
  }

  /** How often each object of a relation was one, rising. */
  int[] frequencies(int relation) {
    return frequencies.computeIfAbsent(relation, this::rising);
  }

  private int[] rising(int relation) {
    int[] counts = new int[history.pairsOfRelation.size(relation)];
    for (int k = 0; k < counts.length; k++) {
      counts[k] =
          (int) history.pairs.count(history.pairsOfRelation.get(relation, k), Decay.NONE, step);
    }
    Arrays.sort(counts);
    return counts;
  }

  /** What one event a step from the beginning on would come to by now. */
  double norm(int column) {
    return norms[column];
  }

  /** How likely each entity is an object of the relation by popularity alone, in any unit. */
  double[] fallback(int relation) {
    return fallbacks.computeIfAbsent(relation, this::byPopularity);
  }

  private double[] byPopularity(int relation) {
    double[] scores = activity().clone();
    for (int k = 0; k < history.pairsOfRelation.size(relation); k++) {
      int pair = history.pairsOfRelation.get(relation, k);
      scores[history.objectOfPair(pair)] +=
          history.pairs.count(pair, Decay.DAYS_15, step)
              + 0.2 * history.pairs.count(pair, Decay.DAYS_60, step)
              + 0.05 * history.pairs.count(pair, Decay.NONE, step);
    }
    return scores;
  }

  private synchronized double[] activity() {
    if (activity.length == entities) {
      return activity;
    }
    double[] scores = new double[entities];
    for (int o = 0; o < entities; o++) {
      int slot = history.subjectSlot(o);
      scores[o] =
          1e-3
              * (history.subjects.count(slot, Decay.DAYS_15, step)
                  + 0.05 * history.subjects.count(slot, Decay.NONE, step));
    }
    activity = scores;
    return scores;
  }

  private int[] strongest(IntLists lists, int row, Tally tally, int most) {
    int n = lists.size(row);
    long[] order = new long[n];
    for (int k = 0; k < n; k++) {
      order[k] = descending(strength(tally, lists.get(row, k)), lists.get(row, k));
    }
    int[] top = new int[Math.min(n, most)];
    if (n > most) {
      Selection.nth(order, n, most - 1);
    }
    Arrays.sort(order, 0, top.length);
    for (int k = 0; k < top.length; k++) {
      top[k] = (int) order[k];
    }
    return top;
  }

  /** A key that sorts by falling strength ≥ 0, then by rising number. */
  static long descending(float strength, int number) {
    return ((long) (Integer.MAX_VALUE - Float.floatToIntBits(strength)) << 32) | number;
  }
}
