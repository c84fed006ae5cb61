package org.entente.forecast;

import static org.entente.forecast.History.Group.COUNTRY_COUNTRY_RELATION;
import static org.entente.forecast.History.Group.COUNTRY_OBJECT;
import static org.entente.forecast.History.Group.FROM_COUNTRY_RELATION;
import static org.entente.forecast.History.Group.FROM_SECTOR_RELATION;
import static org.entente.forecast.History.Group.SECTOR_RELATION;
import static org.entente.forecast.History.Group.SECTOR_SECTOR_RELATION;
import static org.entente.forecast.History.Group.SUBJECT_COUNTRY;
import static org.entente.forecast.History.Group.SUBJECT_COUNTRY_RELATION;
import static org.entente.forecast.History.Group.SUBJECT_SECTOR;
import static org.entente.forecast.History.Group.SUBJECT_SECTOR_RELATION;

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
  public void fill(Query q, int o, float[] x, int at) {
    History h = q.history;
    int t = q.step;
    int r = q.relation;
    int s = q.subject;
    int c = Decay.DAYS_60;
    float ofSubject = h.subjects.count(q.subjectSlot, c, t);
    float ofRow = h.rows.count(q.row, c, t);
    int from = h.groups.country(s);
    int to = h.groups.country(o);
    if (from >= 0 && to >= 0) {
      x[at + (from == to ? 0 : 1)] = 1;
      x[at + 7] =
          share(
              h.grouped(COUNTRY_COUNTRY_RELATION, from, to, r, c, t),
              h.grouped(FROM_COUNTRY_RELATION, from, 0, r, c, t));
    }
    if (to >= 0) {
      x[at + 2] = share(h.grouped(SUBJECT_COUNTRY, s, to, 0, c, t), ofSubject);
      x[at + 3] = share(h.grouped(SUBJECT_COUNTRY_RELATION, s, to, r, c, t), ofRow);
    }
    if (from >= 0) {
      int triple = h.countryTriple(s, r, o);
      if (triple >= 0) {
        x[at + 4] = FeatureFamily.log(h.triples.count(triple, Decay.DAYS_15, t));
        x[at + 5] = share(h.triples.count(triple, c, t), h.rows.count(q.countryRow, c, t));
      }
      x[at + 6] = FeatureFamily.log(h.grouped(COUNTRY_OBJECT, from, o, 0, Decay.DAYS_15, t));
    }
    sectors(q, o, ofSubject, ofRow, x, at);
  }

  private static void sectors(Query q, int o, float ofSubject, float ofRow, float[] x, int at) {
    History h = q.history;
    int t = q.step;
    int r = q.relation;
    int c = Decay.DAYS_60;
    int from = h.groups.sector(q.subject);
    int to = h.groups.sector(o);
    if (from == 0 && to == 0) {
      return;
    }
    x[at + 8] =
        share(
            h.grouped(SECTOR_SECTOR_RELATION, from, to, r, c, t),
            h.grouped(FROM_SECTOR_RELATION, from, 0, r, c, t));
    x[at + 9] =
        share(h.grouped(SECTOR_RELATION, 0, to, r, c, t), h.totals.count(h.totals.slot(r), c, t));
    x[at + 10] = share(h.grouped(SUBJECT_SECTOR_RELATION, q.subject, to, r, c, t), ofRow);
    x[at + 11] = share(h.grouped(SUBJECT_SECTOR, q.subject, to, 0, c, t), ofSubject);
    x[at + 12] = to == 0 ? 0 : 1;
  }

  private static float share(float part, float whole) {
    return FeatureFamily.root(part / (whole + 0.3f));
  }
}
