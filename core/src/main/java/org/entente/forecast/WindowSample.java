package org.entente.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Questions "does this kind of event fall from s to o within so many days?" asked on one day about
 * dyads that have met, with their answers.
 *
 * @param rows features
 * @param continued whether such an event fell in as many days before: the answer of persistence
 * @param any whether any relation counts, or one alone
 */
record WindowSample(double[][] rows, boolean[] truths, boolean[] continued, boolean[] any) {
  private static final int DYADS = 6000;

  /** Asks about a day; {@code knowledge} holds what came before it, {@code events} all. */
  static WindowSample at(Moment moment, Quadruples events, int days, long seed) {
    History h = moment.history;
    int from = firstAt(events, moment.step - days);
    int now = firstAt(events, moment.step);
    int until = firstAt(events, moment.step + days);
    LongIndex before = keys(events, from, now);
    LongIndex after = keys(events, now, until);
    long[] dyads = met(events, now);
    Random random = new Random(seed * 31 + moment.step);
    int[] every = new int[h.relations];
    for (int r = 0; r < every.length; r++) {
      every[r] = r;
    }
    List<double[]> rows = new ArrayList<>();
    List<boolean[]> flags = new ArrayList<>();
    double share = Math.min(1, (double) DYADS / Math.max(1, dyads.length));
    for (long key : dyads) {
      if (random.nextDouble() >= share) {
        continue;
      }
      int s = (int) (key >>> 24);
      int o = (int) (key & 0xFFFFFF);
      ask(rows, flags, moment, s, every, o, days, before.find(key) >= 0, after.find(key) >= 0);
      int dyad = h.dyad(s, o);
      int own = h.triplesOfDyad.get(dyad, random.nextInt(h.triplesOfDyad.size(dyad)));
      int known = h.relationOfTriple(own);
      // A relation it has had, and one drawn as often as it occurs.
      int drawn = events.relation(random.nextInt(now));
      for (int r : known == drawn ? new int[] {drawn} : new int[] {known, drawn}) {
        if (r < h.relations) {
          long typed = typed(s, r, o);
          boolean was = before.find(typed) >= 0;
          ask(rows, flags, moment, s, new int[] {r}, o, days, was, after.find(typed) >= 0);
        }
      }
    }
    return of(rows, flags);
  }

  private static void ask(
      List<double[]> rows,
      List<boolean[]> flags,
      Moment moment,
      int s,
      int[] kind,
      int o,
      int days,
      boolean before,
      boolean after) {
    rows.add(WindowFeatures.of(moment, s, kind, o, days));
    flags.add(new boolean[] {after, before, kind.length > 1});
  }

  private static WindowSample of(List<double[]> rows, List<boolean[]> flags) {
    boolean[][] columns = new boolean[3][flags.size()];
    for (int i = 0; i < flags.size(); i++) {
      for (int c = 0; c < 3; c++) {
        columns[c][i] = flags.get(i)[c];
      }
    }
    return new WindowSample(rows.toArray(double[][]::new), columns[0], columns[1], columns[2]);
  }

  static WindowSample join(List<WindowSample> samples) {
    List<double[]> rows = new ArrayList<>();
    List<boolean[]> flags = new ArrayList<>();
    for (WindowSample s : samples) {
      for (int i = 0; i < s.rows.length; i++) {
        rows.add(s.rows[i]);
        flags.add(new boolean[] {s.truths[i], s.continued[i], s.any[i]});
      }
    }
    return of(rows, flags);
  }

  /** The first event at or after a day. */
  static int firstAt(Quadruples events, int day) {
    int low = 0;
    int high = events.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (events.time(middle) < day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static LongIndex keys(Quadruples events, int from, int to) {
    LongIndex keys = new LongIndex(Math.max(16, 2 * (to - from)));
    for (int i = from; i < to; i++) {
      keys.findOrAdd(pair(events.subject(i), events.object(i)));
      keys.findOrAdd(typed(events.subject(i), events.relation(i), events.object(i)));
    }
    return keys;
  }

  /** Ordered pairs that have met, in the order in which they first did. */
  private static long[] met(Quadruples events, int to) {
    LongIndex index = new LongIndex(1024);
    long[] met = new long[to];
    for (int i = 0; i < to; i++) {
      int known = index.size();
      long key = pair(events.subject(i), events.object(i));
      if (index.findOrAdd(key) == known) {
        met[known] = key;
      }
    }
    return java.util.Arrays.copyOf(met, index.size());
  }

  private static long pair(int s, int o) {
    return ((long) s << 24) | o;
  }

  private static long typed(int s, int r, int o) {
    return ((long) (r + 1) << 48) | pair(s, o);
  }
}
