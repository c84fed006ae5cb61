package org.entente.forecast;

import java.util.List;

/** How often, how lately and how regularly this very triple has been. */
final class RecurrenceFeatures implements FeatureFamily {
  @Override
  public String name() {
    return "recurrence";
  }

  @Override
  public List<String> features() {
    return List.of(
        "triple count, half-life 3",
        "triple count, half-life 15",
        "triple count, half-life 60",
        "triple count, half-life 365",
        "triple count",
        "triple nearness",
        "triple gap nearness",
        "triple due",
        "triple same weekday",
        "triple share, half-life 15",
        "triple share, half-life 60",
        "triple share",
        "subject relation objects",
        "subject relation count");
  }

  @Override
  public void fill(Query q, int candidate, float[] x, int at) {
    History h = q.history;
    int t = q.step;
    x[at + 12] = FeatureFamily.log(h.triplesOfRow.size(q.row));
    x[at + 13] = FeatureFamily.log(h.rows.count(q.row, Decay.NONE, t));
    int triple = q.slots.triple[candidate];
    if (triple < 0) {
      return;
    }
    Tally tally = h.triples;
    for (int c = 0; c < Decay.COLUMNS; c++) {
      x[at + c] = FeatureFamily.log(tally.count(triple, c, t));
    }
    int lag = t - tally.last(triple);
    x[at + 5] = FeatureFamily.near(lag);
    if (tally.before(triple) >= 0) {
      int gap = tally.last(triple) - tally.before(triple);
      x[at + 6] = FeatureFamily.near(gap);
      x[at + 7] = FeatureFamily.near(Math.abs(lag - gap));
      x[at + 8] = lag % 7 == 0 && gap % 7 == 0 ? 1 : 0;
    }
    x[at + 9] = share(h, triple, q.row, Decay.DAYS_15, t);
    x[at + 10] = share(h, triple, q.row, Decay.DAYS_60, t);
    x[at + 11] = share(h, triple, q.row, Decay.NONE, t);
  }

  private static float share(History h, int triple, int row, int column, int t) {
    return FeatureFamily.root(
        h.triples.count(triple, column, t) / (h.rows.count(row, column, t) + 0.3f));
  }
}
