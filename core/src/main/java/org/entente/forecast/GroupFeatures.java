package org.entente.forecast;

import static org.entente.forecast.History.Group.COUNTRY_OBJECT;

import java.util.List;

/** Back-off to the countries and sectors of the two. */
final class GroupFeatures implements FeatureFamily {
  @Override
  public String name() {
    return "countries and sectors";
  }

  @Override
  public List<String> features() {
    return List.of(
        "same country",
        "other country",
        "subject's share with the country",
        "subject's share with the country, this relation",
        "country's count of the triple",
        "country's share of the triple",
        "country's count of the object",
        "country's share with the country, this relation",
        "sector's share with the sector, this relation",
        "relation's share with the sector",
        "subject's share with the sector, this relation",
        "subject's share with the sector",
        "object has a sector");
  }

  @Override
  public void fill(Query q, int candidate, float[] x, int at) {
    History h = q.history;
    int o = q.candidates[candidate];
    int t = q.step;
    int from = h.groups.country(q.subject);
    int to = h.groups.country(o);
    if (to >= 0) {
      float[] shares = q.shares.country(to);
      x[at + 2] = shares[0];
      x[at + 3] = shares[1];
      if (from >= 0) {
        x[at + (from == to ? 0 : 1)] = 1;
        x[at + 7] = shares[2];
      }
    }
    if (from >= 0) {
      int triple = q.slots.countryTriple[candidate];
      if (triple >= 0) {
        x[at + 4] = FeatureFamily.log(h.triples.count(triple, Decay.DAYS_15, t));
        x[at + 5] =
            GroupShares.share(
                h.triples.count(triple, Decay.DAYS_60, t),
                h.rows.count(q.countryRow, Decay.DAYS_60, t));
      }
      x[at + 6] = FeatureFamily.log(h.grouped(COUNTRY_OBJECT, from, o, 0, Decay.DAYS_15, t));
    }
    int sector = h.groups.sector(o);
    if (sector != 0 || h.groups.sector(q.subject) != 0) {
      System.arraycopy(q.shares.sector(sector), 0, x, at + 8, 4);
      x[at + 12] = sector == 0 ? 0 : 1;
    }
  }
}
