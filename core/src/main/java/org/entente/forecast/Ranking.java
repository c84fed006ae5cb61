package org.entente.forecast;

import java.util.EnumMap;
import java.util.Map;

/** Metrics of ranks: of all, and of each stratum of answers. */
public final class Ranking {
  /** How well known an answer was to the history. */
  public enum Stratum {
    /** The very triple was seen before. */
    RECURRENT,
    /** The two had met, in other relations. */
    SEEN_DYAD,
    /** The two had never met. */
    COLD
  }

  private final Metrics all = new Metrics();
  private final Map<Stratum, Metrics> strata = new EnumMap<>(Stratum.class);

  Ranking() {
    for (Stratum stratum : Stratum.values()) {
      strata.put(stratum, new Metrics());
    }
  }

  void add(Moment moment, StepQueries queries, int k, double[] ranks) {
    int[] answers = queries.answers(k);
    for (int a = 0; a < answers.length; a++) {
      all.add(ranks[a]);
      of(stratum(moment.history, queries.subject(k), queries.relation(k), answers[a]))
          .add(ranks[a]);
    }
  }

  private static Stratum stratum(History history, int s, int r, int o) {
    if (history.triple(s, r, o) >= 0) {
      return Stratum.RECURRENT;
    }
    return history.dyad(s, o) >= 0 ? Stratum.SEEN_DYAD : Stratum.COLD;
  }

  /** The metrics of all ranks. */
  public Metrics all() {
    return all;
  }

  /** The metrics of one stratum. */
  public Metrics of(Stratum stratum) {
    return java.util.Objects.requireNonNull(strata.get(stratum));
  }
}
