package org.entente.forecast;

import java.util.List;

/** How busy the object is, in this relation and at all. */
final class PopularityFeatures implements FeatureFamily {
  @Override
  public String name() {
    return "popularity";
  }

  @Override
  public List<String> features() {
    return List.of(
        "pair count, half-life 3",
        "pair count, half-life 15",
        "pair count, half-life 60",
        "pair count",
        "pair nearness",
        "pair share, half-life 15",
        "pair share",
        "object count, half-life 3",
        "object count, half-life 15",
        "object count",
        "object nearness",
        "object is subject",
        "relation recurrence",
        "relation acquaintance",
        "subject count, half-life 15");
  }

  @Override
  public void fill(Query q, int candidate, float[] x, int at) {
    History h = q.history;
    int o = q.candidates[candidate];
    int t = q.step;
    int pair = q.slots.pair[candidate];
    if (pair >= 0) {
      int total = h.totals.slot(q.relation);
      x[at] = FeatureFamily.log(h.pairs.count(pair, Decay.DAYS_3, t));
      x[at + 1] = FeatureFamily.log(h.pairs.count(pair, Decay.DAYS_15, t));
      x[at + 2] = FeatureFamily.log(h.pairs.count(pair, Decay.DAYS_60, t));
      x[at + 3] = FeatureFamily.log(h.pairs.count(pair, Decay.NONE, t));
      x[at + 4] = FeatureFamily.near(t - h.pairs.last(pair));
      x[at + 5] =
          FeatureFamily.root(
              h.pairs.count(pair, Decay.DAYS_15, t)
                  / (h.totals.count(total, Decay.DAYS_15, t) + 1f));
      x[at + 6] =
          FeatureFamily.root(
              h.pairs.count(pair, Decay.NONE, t) / (h.totals.count(total, Decay.NONE, t) + 1f));
    }
    int slot = h.subjectSlot(o);
    if (slot >= 0) {
      x[at + 7] = FeatureFamily.log(h.subjects.count(slot, Decay.DAYS_3, t));
      x[at + 8] = FeatureFamily.log(h.subjects.count(slot, Decay.DAYS_15, t));
      x[at + 9] = FeatureFamily.log(h.subjects.count(slot, Decay.NONE, t));
      x[at + 10] = FeatureFamily.near(t - h.subjects.last(slot));
    }
    x[at + 11] = o == q.subject ? 1 : 0;
    x[at + 12] = q.moment.knowledge.recurrence(q.relation);
    x[at + 13] = q.moment.knowledge.acquaintance(q.relation);
    x[at + 14] = FeatureFamily.log(h.subjects.count(q.subjectSlot, Decay.DAYS_15, t));
  }
}
