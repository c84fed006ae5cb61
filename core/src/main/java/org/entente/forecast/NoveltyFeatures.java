package org.entente.forecast;

import java.util.List;

/** How open the subject, the object and the two with this relation are to those not met before. */
final class NoveltyFeatures implements FeatureFamily {
  static final String NAME = "novelty";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> features() {
    return List.of(
        "newcomers to the object, half-life 15",
        "newcomers' share of the object",
        "newcomers' share of the subject",
        "new objects' share of the row",
        "new subjects' share of the pair",
        "new subjects of the pair, half-life 15",
        "whom the object has met",
        "whom the subject has met",
        "subject count, half-life 3",
        "subject relation count, half-life 3",
        "subject relation nearness");
  }

  @Override
  public void fill(Query q, int candidate, float[] x, int at) {
    History h = q.history;
    int o = q.candidates[candidate];
    int t = q.step;
    int slot = h.subjectSlot(o);
    if (slot >= 0) {
      int met = h.met.slot(o);
      x[at] = FeatureFamily.log(h.met.count(met, Decay.DAYS_15, t));
      x[at + 1] = share(h.met, met, h.subjects, slot, t);
      x[at + 6] = FeatureFamily.log(h.dyadsOfSubject.size(slot));
    }
    int pair = q.slots.pair[candidate];
    if (pair >= 0) {
      int turned = h.turnedRow(o, h.inverse(q.relation));
      x[at + 4] = share(h.turned, turned, h.pairs, pair, t);
      x[at + 5] = FeatureFamily.log(h.turned.count(turned, Decay.DAYS_15, t));
    }
    x[at + 2] = q.newcomers;
    x[at + 3] = q.newObjects;
    x[at + 7] = FeatureFamily.log(h.dyadsOfSubject.size(q.subjectSlot));
    x[at + 8] = FeatureFamily.log(h.subjects.count(q.subjectSlot, Decay.DAYS_3, t));
    if (q.row >= 0) {
      x[at + 9] = FeatureFamily.log(h.rows.count(q.row, Decay.DAYS_3, t));
      x[at + 10] = FeatureFamily.near(t - h.rows.last(q.row));
    }
  }

  /** The share of events of {@code whole} that were the first of their kind, of late. */
  static float share(Tally part, int slot, Tally whole, int wholeSlot, int t) {
    return FeatureFamily.root(
        part.count(slot, Decay.DAYS_60, t) / (whole.count(wholeSlot, Decay.DAYS_60, t) + 0.3f));
  }
}
