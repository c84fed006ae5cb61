package org.entente.forecast;

import java.util.List;

/** What the vectors of the entities and relations say; nothing where none were learnt. */
final class FactorFeatures implements FeatureFamily {
  @Override
  public String name() {
    return "factors";
  }

  @Override
  public List<String> features() {
    return List.of("fit of factors", "affinity of factors", "fit of company");
  }

  @Override
  public void fill(Query q, int candidate, float[] x, int at) {
    Factors factors = q.moment.knowledge.factors;
    int o = q.candidates[candidate];
    if (factors != null) {
      x[at] = factors.fit(q.toward, o);
      x[at + 1] = factors.affinity(q.subject, o);
      x[at + 2] = factors.fit(q.company, o);
    }
  }
}
