package org.entente.forecast;

/** A query to learn from: rows of features, and which rows are answers. */
record Example(int relation, float[] x, boolean[] answers, int positives) {
  static Example of(Query query, int[] answers) {
    boolean[] right = new boolean[query.candidates.length];
    int positives = 0;
    for (int k = 0; k < right.length; k++) {
      right[k] = Knowledge.contains(answers, query.candidates[k]);
      positives += right[k] ? 1 : 0;
    }
    return new Example(query.relation, query.features(), right, positives);
  }

  /** Only the rows that are to be re-ranked: the best by the linear model. */
  Example cut(LinearModel linear, int most) {
    return only(BlendRanker.best(linear.scores(x, size(), relation), most));
  }

  private Example only(int[] top) {
    float[] rows = new float[top.length * Features.COUNT];
    boolean[] right = new boolean[top.length];
    int found = 0;
    for (int k = 0; k < top.length; k++) {
      System.arraycopy(x, top[k] * Features.COUNT, rows, k * Features.COUNT, Features.COUNT);
      right[k] = answers[top[k]];
      found += right[k] ? 1 : 0;
    }
    return new Example(relation, rows, right, found);
  }

  /** Only so many rows that the linear model has for the best, and the answers. */
  Example shortened(LinearModel linear, int most) {
    double[] scores = linear.scores(x, size(), relation);
    for (int k = 0; k < scores.length; k++) {
      scores[k] = answers[k] ? Double.MAX_VALUE : scores[k];
    }
    return only(BlendRanker.best(scores, Math.max(most, positives)));
  }

  int size() {
    return answers.length;
  }

  boolean teaches() {
    return positives > 0 && positives < size();
  }
}
