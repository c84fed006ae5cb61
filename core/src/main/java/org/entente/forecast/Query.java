package org.entente.forecast;

import java.util.Arrays;

/** A question (subject, relation, ?) at a moment, with its shortlist of objects to be scored. */
final class Query {
  /** How many candidates are drawn because their vectors fit. */
  private static final int FITTING = 50;

  final Moment moment;
  final History history;
  final int step;
  final int subject;
  final int relation;
  final int row;
  final int countryRow;
  final int subjectSlot;
  final Paths paths;
  final GroupShares shares;

  /** What the rules say that look at nothing but the lag, and nothing but the count. */
  final float[] lagPriors;

  final float[] countPriors;

  /** What the factors look for. */
  final float[] toward = new float[Factors.SIZE];

  /** The part of it that the subject's latest company makes out. */
  final float[] company = new float[Factors.SIZE];

  /** Shares of new dyads in what the subject does, of new objects in the row. */
  final float newcomers;

  final float newObjects;

  final int[] candidates;

  final Slots slots;

  /** What the past of each candidate's dyad makes likely, and its share of all; may be empty. */
  final float[] sequels;

  final float[] sequelShares;

  /** Walks and draws up the shortlist; {@code paths} may be shared by the queries of one thread. */
  Query(Moment moment, int subject, int relation, Paths paths) {
    this(moment, subject, relation, paths, new int[0]);
  }

  /** As above, with objects that are scored in any case, before the others. */
  Query(Moment moment, int subject, int relation, Paths paths, int[] wanted) {
    this.moment = moment;
    this.history = moment.history;
    this.step = moment.step;
    this.subject = subject;
    this.relation = relation;
    this.paths = paths;
    row = history.row(subject, relation);
    countryRow = history.countryRow(subject, relation);
    subjectSlot = history.subjectSlot(subject);
    lagPriors = moment.knowledge.lagRules.priors(relation);
    countPriors = moment.knowledge.countRules.priors(relation);
    if (moment.knowledge.factors != null) {
      moment.knowledge.factors.toward(subject, relation, step, toward, company);
    }
    newcomers =
        NoveltyFeatures.share(
            history.met, history.met.slot(subject), history.subjects, subjectSlot, step);
    newObjects =
        NoveltyFeatures.share(
            history.turned, history.turnedRow(subject, relation), history.rows, row, step);
    shares =
        new GroupShares(
            history,
            step,
            subject,
            relation,
            history.subjects.count(subjectSlot, Decay.DAYS_60, step),
            history.rows.count(row, Decay.DAYS_60, step));
    paths.walk(moment, subject, relation);
    candidates = shortlist(wanted);
    slots = new Slots(this, paths.places);
    Sequels known = moment.knowledge.sequels;
    sequels = known == null ? new float[0] : known.scores(history, slots.dyad, relation, step);
    sequelShares = Sequels.softmax(sequels);
  }

  private int[] shortlist(int[] wanted) {
    int[] found = new int[wanted.length + 500];
    int n = append(found, 0, wanted, wanted.length, o -> o);
    if (row >= 0) {
      int[] top = moment.row(row);
      n = append(found, n, top, top.length, history::objectOfTriple);
    }
    int[] near = moment.neighbours(subject);
    n = append(found, n, near, near.length, history::objectOfDyad);
    int[] popular = moment.popular(relation);
    n = append(found, n, popular, popular.length, history::objectOfPair);
    for (int kind = 0; kind < Paths.KINDS; kind++) {
      int[] top = paths.top(kind, kind == Paths.ANY_RELATION ? 60 : 40);
      n = append(found, n, top, top.length, o -> o);
    }
    if (moment.knowledge.factors != null) {
      int[] top = moment.knowledge.factors.best(toward, moment.busiest(), FITTING);
      n = append(found, n, top, top.length, o -> o);
    }
    if (countryRow >= 0) {
      int[] top = moment.row(countryRow);
      n = append(found, n, top, Math.min(30, top.length), history::objectOfTriple);
    }
    return distinct(found, n);
  }

  private static int append(
      int[] into, int n, int[] from, int most, java.util.function.IntUnaryOperator object) {
    for (int k = 0; k < most; k++) {
      into[n + k] = object.applyAsInt(from[k]);
    }
    return n + most;
  }

  /** Sorted: scores may not depend on the order in which objects were found. */
  private static int[] distinct(int[] found, int n) {
    Arrays.sort(found, 0, n);
    int kept = 0;
    for (int k = 0; k < n; k++) {
      if (k == 0 || found[k] != found[k - 1]) {
        found[kept++] = found[k];
      }
    }
    return Arrays.copyOf(found, kept);
  }

  /** The candidates as rows of features, one after the other. */
  float[] features() {
    float[] x = new float[candidates.length * Features.COUNT];
    for (int k = 0; k < candidates.length; k++) {
      Features.fill(this, k, x, k * Features.COUNT);
    }
    Features.rank(x, candidates.length);
    return x;
  }
}
