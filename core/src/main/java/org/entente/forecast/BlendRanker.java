package org.entente.forecast;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Ranks by the linear model on the shortlist, and below it by popularity. With trees, the best of
 * the shortlist are ranked anew by the sum of both and stay above the rest.
 */
final class BlendRanker implements Ranker {
  /** How many candidates the trees rank anew. */
  static final int RERANKED = 60;

  private static final double BELOW = 1e6;

  private final ThreadLocal<Paths> paths;
  private final LinearModel linear;
  private final @Nullable Trees trees;

  BlendRanker(LinearModel linear, int entities) {
    this(linear, null, entities);
  }

  BlendRanker(LinearModel linear, @Nullable Trees trees, int entities) {
    this.linear = linear;
    this.trees = trees;
    this.paths = ThreadLocal.withInitial(() -> new Paths(entities));
  }

  Query query(Moment moment, int subject, int relation) {
    return new Query(moment, subject, relation, paths.get());
  }

  /** The scores of a query's candidates. */
  double[] scores(Query query) {
    float[] x = query.features();
    double[] scores = linear.scores(x, query.candidates.length, query.relation);
    if (trees == null) {
      return scores;
    }
    double[] all = new double[scores.length];
    for (int k = 0; k < all.length; k++) {
      all[k] = scores[k] - BELOW;
    }
    int[] best = best(scores, RERANKED);
    for (int k : best) {
      all[k] = scores[k];
    }
    trees.addTo(all, x, best);
    return all;
  }

  /** Where the highest scores stand, in rising order of place; of equals the first are taken. */
  static int[] best(double[] scores, int most) {
    if (scores.length <= most) {
      return IntStream.range(0, scores.length).toArray();
    }
    long[] keys = new long[scores.length];
    for (int k = 0; k < keys.length; k++) {
      keys[k] = Selection.key(scores[k]);
    }
    double least = Selection.value(Selection.nth(keys, keys.length, keys.length - most));
    int above = 0;
    for (double score : scores) {
      above += score > least ? 1 : 0;
    }
    int[] best = new int[most];
    int n = 0;
    int equals = most - above;
    for (int k = 0; k < scores.length; k++) {
      if (scores[k] > least || (scores[k] == least && equals-- > 0)) {
        best[n++] = k;
      }
    }
    return best;
  }

  @Override
  public double[] ranks(Moment moment, int subject, int relation, int[] answers) {
    Query query = query(moment, subject, relation);
    return ranks(query, scores(query), answers);
  }

  /** The ranks of the answers when a query's candidates have these scores. */
  static double[] ranks(Query query, double[] scores, int[] answers) {
    double[] ranks = new double[answers.length];
    for (int k = 0; k < answers.length; k++) {
      int place = Arrays.binarySearch(query.candidates, answers[k]);
      ranks[k] =
          place >= 0
              ? within(query.candidates, scores, place, answers)
              : below(query, answers[k], answers);
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

  private static double below(Query query, int answer, int[] answers) {
    double[] all = query.moment.fallback(query.relation);
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
