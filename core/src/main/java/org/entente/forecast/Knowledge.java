package org.entente.forecast;

import org.jspecify.annotations.Nullable;

/** The history together with the rule confidences read off it as it grew. */
final class Knowledge {
  private static final int RULE_BODIES = 60;

  /** How often the events before the first question are gone through. */
  private static final int ROUNDS = 6;

  /** Rules of two steps are learnt from one question in so many. */
  private static final int STEPS_SHARE = 3;

  final History history;

  /** Null where none are learnt. */
  final @Nullable Factors factors;

  final LagRules lagRules;
  final LagRules countRules;

  /** Of the same form: r' held between a neighbour and somebody, so r follows with the latter. */
  final LagRules stepRules;

  /** Null where no factors are learnt: weights may be negative, and evidence never is. */
  final @Nullable Sequels sequels;

  private final float[] asked;
  private final float[] inRow;
  private final float[] inDyad;

  Knowledge(History history) {
    this(history, null);
  }

  Knowledge(History history, @Nullable Factors factors) {
    this.history = history;
    this.factors = factors;
    int directed = 2 * history.relations;
    lagRules = new LagRules(directed);
    countRules = new LagRules(directed);
    stepRules = new LagRules(directed);
    sequels = factors == null ? null : new Sequels(directed);
    asked = new float[directed];
    inRow = new float[directed];
    inDyad = new float[directed];
  }

  /** Another history, and what {@code taught} has read off its own. */
  Knowledge(Knowledge taught, History history) {
    this.history = history;
    factors = taught.factors;
    lagRules = taught.lagRules;
    countRules = taught.countRules;
    stepRules = taught.stepRules;
    sequels = taught.sequels;
    asked = taught.asked;
    inRow = taught.inRow;
    inDyad = taught.inDyad;
  }

  /** Takes in some events. */
  void add(Quadruples events, int from, int to) {
    history.add(events, from, to);
    if (factors != null) {
      factors.learn(events, from, to);
    }
  }

  /** Goes through the same events once more, for their factors alone. */
  void rehearse(Quadruples events, int from, int to) {
    for (int round = 1; round < ROUNDS && factors != null; round++) {
      factors.restart();
      factors.learn(events, from, to);
    }
  }

  /**
   * Learns from the answers to one query before they are added to the history. All that is written
   * belongs to {@code r}: queries of different relations may be learnt from at the same time.
   */
  void learn(Moment moment, int s, int r, int[] answers) {
    int t = moment.step;
    for (int dyad : moment.neighbours(s)) {
      boolean followed = contains(answers, history.objectOfDyad(dyad));
      int bodies = Math.min(RULE_BODIES, history.triplesOfDyad.size(dyad));
      for (int k = 0; k < bodies; k++) {
        int triple = history.triplesOfDyad.get(dyad, k);
        int body = history.relationOfTriple(triple);
        lagRules.learn(body, r, LagRules.ofLag(t - history.triples.last(triple)), followed);
        float often = history.triples.count(triple, Decay.DAYS_60, t);
        countRules.learn(body, r, LagRules.ofCount(often), followed);
      }
    }
    learnSteps(moment, s, r, answers);
    if (sequels != null) {
      sequels.learn(history, moment.neighbours(s), r, answers, t);
    }
    for (int answer : answers) {
      asked[r]++;
      inRow[r] += history.triple(s, r, answer) >= 0 ? 1 : 0;
      inDyad[r] += history.dyad(s, answer) >= 0 ? 1 : 0;
    }
  }

  private void learnSteps(Moment moment, int s, int r, int[] answers) {
    if ((s * 31 + moment.step) % STEPS_SHARE != 0) {
      return;
    }
    int[] near = moment.neighbours(s);
    for (int k = 0; k < Math.min(Paths.NEAR, near.length); k++) {
      int[] next = moment.neighbours(history.objectOfDyad(near[k]));
      for (int q = 0; q < Math.min(Paths.NEXT, next.length); q++) {
        int lag = LagRules.ofLag(moment.step - history.dyads.last(next[q]));
        boolean followed = contains(answers, history.objectOfDyad(next[q]));
        stepRules.learn(history.latestRelation(next[q]), r, lag, followed);
      }
    }
  }

  /** How often an answer to {@code r} had been its answer before, 0 to 1. */
  float recurrence(int r) {
    return asked[r] > 0 ? inRow[r] / asked[r] : 0.5f;
  }

  /** How often an answer to {@code r} was a known neighbour, 0 to 1. */
  float acquaintance(int r) {
    return asked[r] > 0 ? inDyad[r] / asked[r] : 0.5f;
  }

  static boolean contains(int[] values, int value) {
    for (int v : values) {
      if (v == value) {
        return true;
      }
    }
    return false;
  }
}
