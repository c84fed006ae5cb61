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
  private static final byte[] BUCKET_OF_LAG = bucketsOfLags();
  private static final int LEAST_COUNT = Float.floatToRawIntBits(0.02f);

  private final int relations;

  /** For each rule how often it was asked for and, beside it, how often it held. */
  private final float[] counts;

  private final float[] askedBlind;
  private final float[] heldBlind;

  LagRules(int directedRelations) {
    relations = directedRelations;
    counts = new float[2 * relations * relations * BUCKETS];
    askedBlind = new float[relations * BUCKETS];
    heldBlind = new float[askedBlind.length];
  }

  /** The bucket of a lag in steps. */
  static int ofLag(int lag) {
    return lag < BUCKET_OF_LAG.length ? BUCKET_OF_LAG[lag] : LAG_ENDS.length;
  }

  private static byte[] bucketsOfLags() {
    byte[] buckets = new byte[LAG_ENDS[LAG_ENDS.length - 1] + 1];
    for (int lag = 1; lag < buckets.length; lag++) {
      byte b = buckets[lag - 1];
      buckets[lag] = lag > LAG_ENDS[b] ? (byte) (b + 1) : b;
    }
    return buckets;
  }

  /** The bucket of a decayed count. */
  static int ofCount(float count) {
    // Each bucket ends at twice the end of the one before: one more in the exponent.
    int above = Float.floatToRawIntBits(count) - LEAST_COUNT;
    return above <= 0 ? 0 : Math.min(BUCKETS - 1, (above - 1 >> 23) + 1);
  }

  void learn(int body, int head, int bucket, boolean followed) {
    int at = 2 * ((head * relations + body) * BUCKETS + bucket);
    int blind = head * BUCKETS + bucket;
    counts[at]++;
    askedBlind[blind]++;
    if (followed) {
      counts[at + 1]++;
      heldBlind[blind]++;
    }
  }

  /** The probability that {@code head} follows, 0 to 1. */
  float confidence(int body, int head, int bucket) {
    return confidence(body, head, bucket, prior(head, bucket));
  }

  /** The same, where the {@link #priors} of the head are at hand. */
  float confidence(int body, int head, int bucket, float prior) {
    int at = 2 * ((head * relations + body) * BUCKETS + bucket);
    return (counts[at + 1] + PRIOR * prior) / (counts[at] + PRIOR);
  }

  /** For each bucket how likely {@code head} follows whatever went before. */
  float[] priors(int head) {
    float[] priors = new float[BUCKETS];
    for (int b = 0; b < BUCKETS; b++) {
      priors[b] = prior(head, b);
    }
    return priors;
  }

  private float prior(int head, int bucket) {
    int blind = head * BUCKETS + bucket;
    return (heldBlind[blind] + 0.02f) / (askedBlind[blind] + 1f);
  }

  /** How often the rule's body was seen when its head was asked for. */
  int support(int body, int head, int bucket) {
    return (int) counts[2 * ((head * relations + body) * BUCKETS + bucket)];
  }
}
