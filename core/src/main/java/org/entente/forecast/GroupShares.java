package org.entente.forecast;

import static org.entente.forecast.History.Group.COUNTRY_COUNTRY_RELATION;
import static org.entente.forecast.History.Group.FROM_COUNTRY_RELATION;
import static org.entente.forecast.History.Group.FROM_SECTOR_RELATION;
import static org.entente.forecast.History.Group.SECTOR_RELATION;
import static org.entente.forecast.History.Group.SECTOR_SECTOR_RELATION;
import static org.entente.forecast.History.Group.SUBJECT_COUNTRY;
import static org.entente.forecast.History.Group.SUBJECT_COUNTRY_RELATION;
import static org.entente.forecast.History.Group.SUBJECT_SECTOR;
import static org.entente.forecast.History.Group.SUBJECT_SECTOR_RELATION;

/**
 * What a query's back-off features say of a whole country or sector, looked up once for all of its
 * candidates.
 */
final class GroupShares {
  private static final int COLUMN = Decay.DAYS_60;

  private final History h;
  private final int step;
  private final int subject;
  private final int relation;
  private final int country;
  private final int sector;
  private final float ofSubject;
  private final float ofRow;
  private final float[][] byCountry;
  private final float[][] bySector;

  GroupShares(History history, int step, int subject, int relation, float ofSubject, float ofRow) {
    this.h = history;
    this.step = step;
    this.subject = subject;
    this.relation = relation;
    this.ofSubject = ofSubject;
    this.ofRow = ofRow;
    country = h.groups.country(subject);
    sector = h.groups.sector(subject);
    byCountry = new float[h.groups.countries()][];
    bySector = new float[h.groups.sectors()][];
  }

  /**
   * Shares of a country in what the subject does, in the row, in what the subject's country does.
   */
  float[] country(int to) {
    float[] shares = byCountry[to];
    if (shares == null) {
      float inRelation = country < 0 ? 0 : count(COUNTRY_COUNTRY_RELATION, country, to, relation);
      float whole = country < 0 ? 0 : count(FROM_COUNTRY_RELATION, country, 0, relation);
      shares =
          new float[] {
            share(count(SUBJECT_COUNTRY, subject, to, 0), ofSubject),
            share(count(SUBJECT_COUNTRY_RELATION, subject, to, relation), ofRow),
            share(inRelation, whole)
          };
      byCountry[to] = shares;
    }
    return shares;
  }

  /** Shares of a sector in what the subject's sector does, in the relation, in the row, at all. */
  float[] sector(int to) {
    float[] shares = bySector[to];
    if (shares == null) {
      shares =
          new float[] {
            share(
                count(SECTOR_SECTOR_RELATION, sector, to, relation),
                count(FROM_SECTOR_RELATION, sector, 0, relation)),
            share(
                count(SECTOR_RELATION, 0, to, relation),
                h.totals.count(h.totals.slot(relation), COLUMN, step)),
            share(count(SUBJECT_SECTOR_RELATION, subject, to, relation), ofRow),
            share(count(SUBJECT_SECTOR, subject, to, 0), ofSubject)
          };
      bySector[to] = shares;
    }
    return shares;
  }

  private float count(History.Group kind, int from, int to, int r) {
    return h.grouped(kind, from, to, r, COLUMN, step);
  }

  static float share(float part, float whole) {
    return FeatureFamily.root(part / (whole + 0.3f));
  }
}
