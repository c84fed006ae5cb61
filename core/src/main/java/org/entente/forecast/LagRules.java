package org.entente.forecast;

/**
 * Confidences of the rules "r' held in the dyad some time ago, so r follows", one for each pair of
 * relations and bucket, shrunk to the confidence of the bucket whatever r' was (rules of length one
 * as in TLogic, Liu et al. 2022, with lag buckets in place of one decay).
 *
 * <p>A query asks for one head and many bodies, so the rules of a head lie together in memory.
 *
 * <p>Two sets of buckets are kept: how long ago r' last held, and how often it held of late.
 */
final class LagRules {
  static final int BUCKETS = 12;
  private static final float PRIOR = 10;
  private static final int[] LAG_ENDS = {1, 2, 3, 5, 7, 10, 14, 30, 60, 120, 240};

  private final int relations;
  private final float[] asked;
  private final float[] held;
  private final float[] askedBlind;
  private final float[] heldBlind;

  LagRules(int directedRelations) {
    relations = directedRelations;
    asked = new float[relations * relations * BUCKETS];
    held = new float[asked.length];
    askedBlind = new float[relations * BUCKETS];
    heldBlind = new float[askedBlind.length];
  }

  /** The bucket of a lag in steps. */
  static int ofLag(int lag) {
    int b = 0;
    while (b < LAG_ENDS.length && lag > LAG_ENDS[b]) {
      b++;
    }
    return b;
  }

  /** The bucket of a decayed count. */
  static int ofCount(float count) {
    int b = 0;
    for (float end = 0.02f; b < BUCKETS - 1 && count > end; end *= 2) {
      b++;
    }
    return b;
  }

  void learn(int body, int head, int bucket, boolean followed) {
    int at = (head * relations + body) * BUCKETS + bucket;
    int blind = head * BUCKETS + bucket;
    asked[at]++;
    askedBlind[blind]++;
    if (followed) {
      held[at]++;
      heldBlind[blind]++;
    }
  }

  /** The probability that {@code head} follows, 0 to 1. */
  float confidence(int body, int head, int bucket) {
    int at = (head * relations + body) * BUCKETS + bucket;
    int blind = head * BUCKETS + bucket;
    float prior = (heldBlind[blind] + 0.02f) / (askedBlind[blind] + 1f);
    return (held[at] + PRIOR * prior) / (asked[at] + PRIOR);
  }

  /** How often the rule's body was seen when its head was asked for. */
  int support(int body, int head, int bucket) {
    return (int) asked[(head * relations + body) * BUCKETS + bucket];
  }
}
