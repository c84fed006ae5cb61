package org.entente.forecast;

/**
 * The recurrency baseline of Gastinger et al. (2024): what has been comes again, the sooner and the
 * oftener the likelier, mixed with how often the object is seen in the relation. The half-life and
 * the mixture are chosen for each relation on valid.
 */
final class RecurrencyRanker implements Ranker {
  private static final double[] MIXTURES = {0.5, 0.9, 0.99, 0.999, 0.9999, 0.99999, 1};
  static final int CHOICES = MIXTURES.length * Decay.COLUMNS;
  private static final double[] LIVES = {3, 15, 60, 365};

  private final int[] choices;
  private final ThreadLocal<double[]> buffer;

  /** One choice, 0 to {@link #CHOICES} - 1, for each directed relation. */
  RecurrencyRanker(int[] choices, int entities) {
    this.choices = choices.clone();
    this.buffer = ThreadLocal.withInitial(() -> new double[entities]);
  }

  @Override
  public double[] ranks(Moment moment, int subject, int relation, int[] answers) {
    return ranks(moment, subject, relation, answers, choices[relation]);
  }

  double[] ranks(Moment m, int subject, int relation, int[] answers, int choice) {
    History h = m.history;
    double mixture = MIXTURES[choice / Decay.COLUMNS];
    int column = choice % Decay.COLUMNS;
    double[] scores = buffer.get();
    double total = Math.max(1, h.totals.count(h.totals.slot(relation), Decay.NONE, m.step));
    int pairs = h.pairsOfRelation.size(relation);
    int[] touched = new int[pairs];
    for (int k = 0; k < pairs; k++) {
      int pair = h.pairsOfRelation.get(relation, k);
      touched[k] = h.objectOfPair(pair);
      scores[touched[k]] = (1 - mixture) * h.pairs.count(pair, Decay.NONE, m.step) / total;
    }
    double norm = norm(column, m.step);
    int row = h.row(subject, relation);
    for (int k = 0; k < h.triplesOfRow.size(row); k++) {
      int triple = h.triplesOfRow.get(row, k);
      scores[h.objectOfTriple(triple)] += mixture * h.triples.count(triple, column, m.step) / norm;
    }
    double[] ranks = new double[answers.length];
    for (int k = 0; k < answers.length; k++) {
      ranks[k] = rank(scores, touched, answers[k], answers);
    }
    for (int o : touched) {
      scores[o] = 0;
    }
    return ranks;
  }

  /** Whoever is an object of the subject's row is one of the relation: the rest score 0. */
  private static double rank(double[] scores, int[] touched, int answer, int[] answers) {
    double own = scores[answer];
    int above = 0;
    int same = own == 0 ? scores.length - touched.length : 0;
    for (int o : touched) {
      above += scores[o] > own ? 1 : 0;
      same += scores[o] == own ? 1 : 0;
    }
    for (int other : answers) {
      above -= scores[other] > own ? 1 : 0;
      same -= scores[other] == own ? 1 : 0;
    }
    return 1 + above + same / 2.0;
  }

  private static double norm(int column, int step) {
    if (column == Decay.NONE) {
      return Math.max(1, step);
    }
    double left = Math.pow(2, -1 / LIVES[column]);
    return Math.max(1e-9, left * (1 - Math.pow(left, step)) / (1 - left));
  }
}
