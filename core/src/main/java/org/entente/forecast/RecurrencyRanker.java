package org.entente.forecast;

/**
 * The recurrency baseline of Gastinger et al. (2024): what has been comes again, the sooner and the
 * oftener the likelier, mixed with how often the object is seen in the relation. The forgetting and
 * the mixture are chosen for each relation on valid; to forget is here one half-life, or the mean
 * of two.
 */
final class RecurrencyRanker implements Ranker {
  private static final double[] MIXTURES = {0.5, 0.9, 0.99, 0.999, 0.9999, 0.99999, 1};
  private static final int[][] FORGETTING = {
    {0, 0}, {1, 1}, {2, 2}, {3, 3}, {4, 4}, {0, 1}, {1, 2}, {0, 2}, {2, 3}, {0, 3}, {1, 3}, {2, 4},
    {5, 5}, {0, 5}, {1, 5}, {2, 5}, {3, 5}
  };
  static final int CHOICES = MIXTURES.length * FORGETTING.length;

  /** After the columns of {@link Decay}: a half-life of one step. */
  private static final int LATEST = Decay.COLUMNS;

  private static final double[] LIVES = {3, 15, 60, 365};

  private final int[] choices;
  private final int entities;

  /** One choice, 0 to {@link #CHOICES} - 1, for each directed relation. */
  RecurrencyRanker(int[] choices, int entities) {
    this.choices = choices.clone();
    this.entities = entities;
  }

  @Override
  public double[] ranks(Moment moment, int subject, int relation, int[] answers) {
    return new Row(moment, subject, relation, answers).ranks(choices[relation]);
  }

  /** Half-life of one step: of the last two times alone, as those before hardly count. */
  private static double latest(Tally tally, int slot, int step) {
    double last = Math.scalb(1.0, tally.last(slot) - step);
    int before = tally.before(slot);
    return before < 0 ? last : last + Math.scalb(1.0, before - step);
  }

  /** The ranks by each of the choices. */
  double[][] allRanks(Moment moment, int subject, int relation, int[] answers) {
    Row row = new Row(moment, subject, relation, answers);
    double[][] ranks = new double[CHOICES][];
    for (int c = 0; c < CHOICES; c++) {
      ranks[c] = row.ranks(c);
    }
    return ranks;
  }

  /** What the history knows of a query. Whoever is an object of the row is one of the relation. */
  private final class Row {
    private final double total;

    /** How often each object of the relation was one, rising. */
    private final int[] frequencies;

    private final int[] answers;

    /**
     * For each object of the row: its number, how often it was in the relation, how lately here.
     */
    private final int[] objects;

    private final int[] own;
    private final double[][] recency;
    private final boolean[] isAnswer;

    /** Where each answer is in the row, or -1; and how often it was in the relation. */
    private final int[] places;

    private final int[] popularity;

    Row(Moment m, int subject, int relation, int[] answers) {
      History h = m.history;
      this.answers = answers;
      total = Math.max(1, h.totals.count(h.totals.slot(relation), Decay.NONE, m.step));
      frequencies = m.frequencies(relation);
      int row = h.row(subject, relation);
      int n = h.triplesOfRow.size(row);
      objects = new int[n];
      own = new int[n];
      isAnswer = new boolean[n];
      recency = new double[LATEST + 1][n];
      places = new int[answers.length];
      popularity = new int[answers.length];
      java.util.Arrays.fill(places, -1);
      for (int k = 0; k < n; k++) {
        int triple = h.triplesOfRow.get(row, k);
        objects[k] = h.objectOfTriple(triple);
        own[k] = (int) h.pairs.count(h.pair(relation, objects[k]), Decay.NONE, m.step);
        for (int c = 0; c < Decay.COLUMNS; c++) {
          recency[c][k] = h.triples.count(triple, c, m.step) / m.norm(c);
        }
        recency[LATEST][k] = latest(h.triples, triple, m.step);
      }
      for (int a = 0; a < answers.length; a++) {
        popularity[a] = (int) h.pairs.count(h.pair(relation, answers[a]), Decay.NONE, m.step);
        for (int k = 0; k < n && places[a] < 0; k++) {
          if (objects[k] == answers[a]) {
            places[a] = k;
            isAnswer[k] = true;
          }
        }
      }
    }

    double[] ranks(int choice) {
      double mixture = MIXTURES[choice / FORGETTING.length];
      int[] columns = FORGETTING[choice % FORGETTING.length];
      double share = (1 - mixture) / total;
      double[] scores = new double[objects.length];
      for (int k = 0; k < scores.length; k++) {
        double lately = (recency[columns[0]][k] + recency[columns[1]][k]) / 2;
        scores[k] = share * own[k] + mixture * lately;
      }
      double[] ranks = new double[answers.length];
      for (int a = 0; a < ranks.length; a++) {
        ranks[a] = rank(share, scores, a);
      }
      return ranks;
    }

    private double rank(double share, double[] scores, int a) {
      double mine = places[a] < 0 ? share * popularity[a] : scores[places[a]];
      // All as if by popularity alone, then those of the row and the other answers put right.
      int least = firstAt(share, mine, false);
      int more = firstAt(share, mine, true);
      int above = frequencies.length - more;
      int same = more - least + (mine == 0 ? entities - frequencies.length : 0);
      for (int k = 0; k < scores.length; k++) {
        double popular = share * own[k];
        above -= popular > mine ? 1 : 0;
        same -= popular == mine ? 1 : 0;
        if (!isAnswer[k]) {
          above += scores[k] > mine ? 1 : 0;
          same += scores[k] == mine ? 1 : 0;
        }
      }
      for (int b = 0; b < answers.length; b++) {
        if (places[b] < 0) {
          double popular = share * popularity[b];
          above -= popular > mine ? 1 : 0;
          same -= popular == mine ? 1 : 0;
        }
      }
      return 1 + above + same / 2.0;
    }

    /** The first frequency whose share is at least {@code mine}, or more than it. */
    private int firstAt(double share, double mine, boolean more) {
      int low = 0;
      int high = frequencies.length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        double popular = share * frequencies[middle];
        if (more ? popular > mine : popular >= mine) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      return low;
    }
  }

  /** What one event a step from the beginning on would come to by now. */
  static double norm(int column, int step) {
    if (column == Decay.NONE) {
      return Math.max(1, step);
    }
    double left = Math.pow(2, -1 / LIVES[column]);
    return Math.max(1e-9, left * (1 - Math.pow(left, step)) / (1 - left));
  }
}
