package org.entente.forecast;

/**
 * Scores of objects by walks from the subject: what its neighbours do in this relation, whom they
 * meet at all, and what those do who share its objects (the cyclic rule r, r⁻¹, r). One instance a
 * thread; each query starts it anew.
 */
final class Paths {
  static final int SAME_RELATION = 0;
  static final int ANY_RELATION = 1;
  static final int SHARED_OBJECT = 2;
  static final int LEARNT = 3;
  static final int KINDS = 4;
  static final int NEAR = 20;
  static final int NEXT = 15;

  /** Room for where the candidates of the query stand. */
  final Slots.Places places;

  private final float[][] scores = new float[KINDS][];
  private final int[] stamps;
  private final int[] reached;
  private int stamp;
  private int size;

  Paths(int entities) {
    places = new Slots.Places(entities);
    stamps = new int[entities];
    reached = new int[entities];
    for (int k = 0; k < KINDS; k++) {
      scores[k] = new float[entities];
    }
  }

  void walk(Moment moment, int s, int r) {
    stamp++;
    size = 0;
    neighbours(moment, s, r);
    sharedObjects(moment, s, r);
  }

  private void neighbours(Moment m, int s, int r) {
    History h = m.history;
    int[] near = m.neighbours(s);
    int first = Math.min(30, near.length);
    float all = sum(m, near, first);
    float[] priors = m.knowledge.stepRules.priors(r);
    for (int k = 0; k < first; k++) {
      int x = h.objectOfDyad(near[k]);
      float weight = m.strength(h.dyads, near[k]) / all;
      int row = h.row(x, r);
      if (row >= 0) {
        float total = h.rows.count(row, Decay.DAYS_60, m.step) + 1f;
        int[] top = m.row(row);
        for (int q = 0; q < Math.min(30, top.length); q++) {
          float part = h.triples.count(top[q], Decay.DAYS_60, m.step) / total;
          add(SAME_RELATION, h.objectOfTriple(top[q]), weight * part);
        }
      }
      int[] next = m.neighbours(x);
      int second = Math.min(25, next.length);
      float allNext = sum(m, next, second);
      for (int q = 0; q < second; q++) {
        float part = m.strength(h.dyads, next[q]) / allNext;
        add(ANY_RELATION, h.objectOfDyad(next[q]), weight * part);
        if (k < NEAR && q < NEXT) {
          int body = h.latestRelation(next[q]);
          int lag = LagRules.ofLag(m.step - h.dyads.last(next[q]));
          float confidence = m.knowledge.stepRules.confidence(body, r, lag, priors[lag]);
          add(LEARNT, h.objectOfDyad(next[q]), weight * confidence);
        }
      }
    }
  }

  private static float sum(Moment m, int[] dyads, int n) {
    float sum = 1e-6f;
    for (int k = 0; k < n; k++) {
      sum += m.strength(m.history.dyads, dyads[k]);
    }
    return sum;
  }

  private void sharedObjects(Moment m, int s, int r) {
    History h = m.history;
    int row = h.row(s, r);
    if (row < 0) {
      return;
    }
    int[] own = m.row(row);
    for (int a = 0; a < Math.min(12, own.length); a++) {
      int back = h.row(h.objectOfTriple(own[a]), h.inverse(r));
      if (back < 0) {
        continue;
      }
      float w1 = share(m, own[a], row) + 0.01f;
      int[] others = m.row(back);
      for (int b = 0; b < Math.min(12, others.length); b++) {
        int other = h.objectOfTriple(others[b]);
        int otherRow = other == s ? -1 : h.row(other, r);
        if (otherRow < 0) {
          continue;
        }
        float w2 = w1 * (share(m, others[b], back) + 0.01f);
        int[] theirs = m.row(otherRow);
        for (int c = 0; c < Math.min(15, theirs.length); c++) {
          add(SHARED_OBJECT, h.objectOfTriple(theirs[c]), w2 * share(m, theirs[c], otherRow));
        }
      }
    }
  }

  private static float share(Moment m, int triple, int row) {
    return m.history.triples.count(triple, Decay.DAYS_60, m.step)
        / (m.history.rows.count(row, Decay.DAYS_60, m.step) + 0.5f);
  }

  private void add(int kind, int o, float amount) {
    if (stamps[o] != stamp) {
      stamps[o] = stamp;
      reached[size++] = o;
      for (int k = 0; k < KINDS; k++) {
        scores[k][o] = 0;
      }
    }
    scores[kind][o] += amount;
  }

  float score(int kind, int o) {
    return stamps[o] == stamp ? scores[kind][o] : 0;
  }

  /** The {@code most} objects with the highest score of a kind, in no order. */
  int[] top(int kind, int most) {
    long[] order = new long[size];
    int n = 0;
    for (int k = 0; k < size; k++) {
      float score = scores[kind][reached[k]];
      if (score > 0) {
        order[n++] = Moment.descending(score, reached[k]);
      }
    }
    int[] top = new int[Math.min(n, most)];
    if (n > most) {
      Selection.nth(order, n, most - 1);
    }
    for (int k = 0; k < top.length; k++) {
      top[k] = (int) order[k];
    }
    return top;
  }
}
