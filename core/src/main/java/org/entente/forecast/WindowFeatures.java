package org.entente.forecast;

import java.util.List;

/** What is known about "will one of these relations hold from s to o soon?" on a given day. */
final class WindowFeatures {
  static final List<String> NAMES =
      List.of(
          "base rate",
          "events of this kind, half-life 3",
          "events of this kind, half-life 15",
          "events of this kind, half-life 60",
          "events of this kind, half-life 365",
          "events of this kind",
          "nearness of the last",
          "any events of the dyad, half-life 15",
          "any events of the dyad, half-life 60",
          "any events of the dyad, half-life 365",
          "nearness of the dyad's last",
          "events the other way, half-life 60",
          "how frequent the kind is",
          "how active the actor is in this",
          "how often the recipient meets this",
          "how active the actor is",
          "how active the recipient is",
          "expected from the dyad and the kind",
          "such an event in as many days before",
          "one type alone",
          "one type, and in as many days before",
          "days since the last",
          "days since the dyad's last");

  /** Place of the answer that persistence gives. */
  static final int CONTINUED = 18;

  /** Place of the mark that one relation is asked for, not several. */
  static final int ONE_TYPE = 19;

  private static final double YEAR = 365;

  /** Days that a young history is lengthened by: what it holds is drawn from what is met often. */
  private static final double PRIOR_DAYS = 90;

  static final int COUNT = NAMES.size();

  private WindowFeatures() {}

  static double[] of(Moment m, int s, int[] kind, int o, int days) {
    History h = m.history;
    int t = m.step;
    double[] x = new double[COUNT];
    x[0] = 1;
    int dyad = h.dyad(s, o);
    int last = -1;
    for (int k = 0; k < h.triplesOfDyad.size(dyad); k++) {
      int triple = h.triplesOfDyad.get(dyad, k);
      if (!Knowledge.contains(kind, h.relationOfTriple(triple))) {
        continue;
      }
      last = Math.max(last, h.triples.last(triple));
      for (int c = 0; c < Decay.COLUMNS; c++) {
        x[1 + c] += h.triples.count(triple, c, t);
      }
    }
    for (int c = 0; c < Decay.COLUMNS; c++) {
      double span = c < Decay.DAYS_365 ? 1 : span(m, c);
      x[1 + c] = Math.log1p(4 * x[1 + c] / span);
    }
    x[6] = last < 0 ? 0 : 1 / (1 + (t - last) / 10.0);
    if (dyad >= 0) {
      x[7] = Math.log1p(h.dyads.count(dyad, Decay.DAYS_15, t));
      x[8] = Math.log1p(h.dyads.count(dyad, Decay.DAYS_60, t));
      x[9] = Math.log1p(h.dyads.count(dyad, Decay.DAYS_365, t) / span(m, Decay.DAYS_365));
      x[10] = 1 / (1 + (t - h.dyads.last(dyad)) / 10.0);
    }
    x[11] = Math.log1p(h.dyads.count(h.dyad(o, s), Decay.DAYS_60, t));
    surroundings(m, s, kind, o, dyad, x);
    x[CONTINUED] = last >= 0 && t - last <= days ? 1 : 0;
    x[ONE_TYPE] = kind.length == 1 ? 1 : 0;
    x[20] = x[CONTINUED] * x[ONE_TYPE];
    x[21] = last < 0 ? 0 : Math.log1p(t - last);
    x[22] = dyad < 0 ? 0 : Math.log1p(t - h.dyads.last(dyad));
    return x;
  }

  /**
   * Years that a count goes back. A history of twice the length holds twice the events, so what
   * forgets late is told as a rate: windows fitted on early are then like the one asked about.
   */
  private static double span(Moment m, int column) {
    return (m.norm(column) + PRIOR_DAYS) / YEAR;
  }

  private static void surroundings(Moment m, int s, int[] kind, int o, int dyad, double[] x) {
    History h = m.history;
    int t = m.step;
    int c = Decay.DAYS_60;
    double all = 1e-3;
    for (int r = 0; r < h.relations; r++) {
      all += h.totals.count(h.totals.slot(r), c, t);
    }
    double ofKind = 0;
    double byActor = 0;
    double toRecipient = 0;
    for (int r : kind) {
      ofKind += h.totals.count(h.totals.slot(r), c, t);
      byActor += h.rows.count(h.row(s, r), c, t);
      toRecipient += h.pairs.count(h.pair(r, o), c, t);
    }
    x[12] = Math.log(ofKind / all + 1e-4);
    x[13] = Math.log1p(byActor);
    x[14] = Math.log1p(toRecipient);
    x[15] = Math.log1p(h.subjects.count(h.subjectSlot(s), c, t));
    x[16] = Math.log1p(h.subjects.count(h.subjectSlot(o), c, t));
    x[17] = Math.log(h.dyads.count(dyad, c, t) * ofKind / all + 1e-3);
  }
}
