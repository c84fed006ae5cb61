package org.entente.forecast;

import java.util.Arrays;

/** Ranks by the model on the shortlist, and below it by popularity. */
final class BlendRanker implements Ranker {
  private final ThreadLocal<Paths> paths;
  private final LinearModel linear;

  BlendRanker(LinearModel linear, int entities) {
    this.linear = linear;
    this.paths = ThreadLocal.withInitial(() -> new Paths(entities));
  }

  Query query(Moment moment, int subject, int relation) {
    return new Query(moment, subject, relation, paths.get());
  }

  /** The scores of a query's candidates. */
  double[] scores(Query query) {
    return linear.scores(query.features(), query.candidates.length, query.relation);
  }

  @Override
  public double[] ranks(Moment moment, int subject, int relation, int[] answers) {
    Query query = query(moment, subject, relation);
    double[] scores = scores(query);
    double[] ranks = new double[answers.length];
    for (int k = 0; k < answers.length; k++) {
      int place = Arrays.binarySearch(query.candidates, answers[k]);
      ranks[k] =
          place >= 0
              ? within(query.candidates, scores, place, answers)
              : below(moment, query, answers[k], answers);
    }
    return ranks;
  }

  private static double within(int[] candidates, double[] scores, int place, int[] answers) {
    int above = 0;
    int same = 0;
    for (int k = 0; k < candidates.length; k++) {
      if (scores[k] < scores[place] || k == place || Knowledge.contains(answers, candidates[k])) {
        continue;
      }
      if (scores[k] > scores[place]) {
        above++;
      } else {
        same++;
      }
    }
    return 1 + above + same / 2.0;
  }

  private static double below(Moment moment, Query query, int answer, int[] answers) {
    double[] all = moment.fallback(query.relation);
    double own = all[answer];
    int above = 0;
    int same = 0;
    for (double score : all) {
      above += score > own ? 1 : 0;
      same += score == own ? 1 : 0;
    }
    // Candidates and answers were counted by popularity: take them out, then put candidates above.
    for (int candidate : query.candidates) {
      above -= all[candidate] > own ? 1 : 0;
      same -= all[candidate] == own ? 1 : 0;
      above += Knowledge.contains(answers, candidate) ? 0 : 1;
    }
    for (int other : answers) {
      if (Arrays.binarySearch(query.candidates, other) < 0) {
        above -= all[other] > own ? 1 : 0;
        same -= all[other] == own ? 1 : 0;
      }
    }
    return 1 + above + same / 2.0;
  }
}
