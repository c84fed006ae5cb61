package org.entente.forecast;

import java.util.List;

/** What else went on between the two, and what rules make of it. */
final class DyadFeatures implements FeatureFamily {
  @Override
  public String name() {
    return "dyad rules";
  }

  @Override
  public List<String> features() {
    return List.of(
        "dyad count, half-life 3",
        "dyad count, half-life 15",
        "dyad count, half-life 60",
        "dyad count, half-life 365",
        "dyad count",
        "dyad nearness",
        "dyad relations",
        "lag rules, maximum",
        "lag rules, noisy or",
        "lag rules, sum",
        "count rules, maximum",
        "count rules, noisy or",
        "count rules, sum",
        "latest relation is this",
        "latest relation is the inverse",
        "dyad share, half-life 15",
        "dyad share, half-life 60",
        "dyad share of object",
        "dyad share");
  }

  @Override
  public void fill(Query q, int candidate, float[] x, int at) {
    History h = q.history;
    int t = q.step;
    int dyad = q.slots.dyad[candidate];
    if (dyad < 0) {
      return;
    }
    for (int c = 0; c < Decay.COLUMNS; c++) {
      x[at + c] = FeatureFamily.log(h.dyads.count(dyad, c, t));
    }
    x[at + 5] = FeatureFamily.near(t - h.dyads.last(dyad));
    x[at + 6] = FeatureFamily.log(h.triplesOfDyad.size(dyad));
    rules(q, dyad, x, at);
    int latest = h.latestRelation(dyad);
    x[at + 13] = latest == q.relation ? 1 : 0;
    x[at + 14] = latest == h.inverse(q.relation) ? 1 : 0;
    x[at + 15] = share(h, dyad, q.subjectSlot, Decay.DAYS_15, t);
    x[at + 16] = share(h, dyad, q.subjectSlot, Decay.DAYS_60, t);
    x[at + 17] = share(h, dyad, h.subjectSlot(q.candidates[candidate]), Decay.DAYS_15, t);
    x[at + 18] = share(h, dyad, q.subjectSlot, Decay.NONE, t);
  }

  private static void rules(Query q, int dyad, float[] x, int at) {
    History h = q.history;
    Knowledge known = q.moment.knowledge;
    float[] byLag = new float[5];
    float[] byCount = new float[5];
    float lagSum = 0;
    float countSum = 0;
    for (int k = 0; k < Math.min(60, h.triplesOfDyad.size(dyad)); k++) {
      int triple = h.triplesOfDyad.get(dyad, k);
      int body = h.relationOfTriple(triple);
      int lag = LagRules.ofLag(q.step - h.triples.last(triple));
      float lagged = known.lagRules.confidence(body, q.relation, lag, q.lagPriors[lag]);
      int often = LagRules.ofCount(h.triples.count(triple, Decay.DAYS_60, q.step));
      float counted = known.countRules.confidence(body, q.relation, often, q.countPriors[often]);
      lagSum += lagged;
      countSum += counted;
      insert(byLag, lagged);
      insert(byCount, counted);
    }
    x[at + 7] = FeatureFamily.root(byLag[0]);
    x[at + 8] = FeatureFamily.root(noisyOr(byLag));
    x[at + 9] = FeatureFamily.log(lagSum);
    x[at + 10] = FeatureFamily.root(byCount[0]);
    x[at + 11] = FeatureFamily.root(noisyOr(byCount));
    x[at + 12] = FeatureFamily.log(countSum);
  }

  private static void insert(float[] top, float value) {
    int k = top.length - 1;
    if (value <= top[k]) {
      return;
    }
    while (k > 0 && value > top[k - 1]) {
      top[k] = top[k - 1];
      k--;
    }
    top[k] = value;
  }

  private static float noisyOr(float[] falling) {
    float none = 1;
    float trust = 1;
    for (float confidence : falling) {
      none *= 1 - confidence * trust;
      trust *= 0.8f;
    }
    return 1 - none;
  }

  private static float share(History h, int dyad, int entity, int column, int t) {
    return FeatureFamily.root(
        h.dyads.count(dyad, column, t) / (h.subjects.count(entity, column, t) + 0.3f));
  }
}
