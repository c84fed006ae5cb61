package org.entente.forecast;

/** Mean reciprocal rank and hits of ranks, as they come in. */
public final class Metrics {
  private double reciprocal;
  private long hits1;
  private long hits3;
  private long hits10;
  private long queries;

  void add(double rank) {
    reciprocal += 1 / rank;
    hits1 += rank <= 1 ? 1 : 0;
    hits3 += rank <= 3 ? 1 : 0;
    hits10 += rank <= 10 ? 1 : 0;
    queries++;
  }

  /** Mean of 1 / rank, 0 to 1. */
  public double mrr() {
    return reciprocal / Math.max(1, queries);
  }

  /** The share of ranks not above 1, 3 or 10. */
  public double hits(int most) {
    long hits = most == 1 ? hits1 : most == 3 ? hits3 : hits10;
    return (double) hits / Math.max(1, queries);
  }

  /** How many ranks came in. */
  public long queries() {
    return queries;
  }
}
