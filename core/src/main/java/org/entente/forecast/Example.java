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

  int size() {
    return answers.length;
  }

  boolean teaches() {
    return positives > 0 && positives < size();
  }
}
