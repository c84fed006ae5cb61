package org.entente.forecast;

import java.util.List;

/** A few features of (query, object) that belong together and can be left out together. */
interface FeatureFamily {
  /** What the family is called in tables and explanations. */
  String name();

  /** The features' names, in the order in which they are filled. */
  List<String> features();

  /**
   * Writes one value for each feature, already on a scale fit for a linear model.
   *
   * @param candidate its place in the shortlist
   */
  void fill(Query query, int candidate, float[] x, int at);

  /** Squeezes a count ≥ 0: the logarithm of one more. */
  static float log(float count) {
    return Logarithm.ofOneMoreThan(count);
  }

  /** Squeezes a share ≥ 0. */
  static float root(float share) {
    return share == 0 ? 0 : (float) Math.sqrt(share);
  }

  /** Nearness 0 to 1 of something {@code steps} ago. */
  static float near(int steps) {
    return 1f / (1f + steps / 3f);
  }
}
