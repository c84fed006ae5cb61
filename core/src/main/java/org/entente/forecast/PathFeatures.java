package org.entente.forecast;

import java.util.List;

/** What walks of two and three steps reach. */
final class PathFeatures implements FeatureFamily {
  @Override
  public String name() {
    return "paths";
  }

  @Override
  public List<String> features() {
    return List.of(
        "neighbours' objects of this relation",
        "neighbours' neighbours",
        "shared objects",
        "rules of two steps");
  }

  @Override
  public void fill(Query q, int candidate, float[] x, int at) {
    for (int kind = 0; kind < Paths.KINDS; kind++) {
      x[at + kind] = FeatureFamily.root(q.paths.score(kind, q.candidates[candidate]));
    }
  }
}
