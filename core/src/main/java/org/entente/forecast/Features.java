package org.entente.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All feature families in a row, then the ranks of the strongest features among the candidates. */
final class Features {
  private static final List<FeatureFamily> FAMILIES =
      List.of(
          new RecurrenceFeatures(),
          new DyadFeatures(),
          new PopularityFeatures(),
          new PathFeatures(),
          new GroupFeatures(),
          new NoveltyFeatures(),
          new FactorFeatures(),
          new SequelFeatures());

  private static final List<String> RANKED =
      List.of(
          "lag rules, noisy or",
          "count rules, noisy or",
          "triple share, half-life 60",
          "neighbours' objects of this relation",
          "fit of factors",
          "fit of company",
          "rules of two steps",
          "pair count, half-life 60",
          "object count, half-life 15",
          "country's count of the object",
          "dyad share, half-life 60",
          "sequels");

  private static final List<String> NAMES = names();
  private static final int UNRANKED = NAMES.size() - RANKED.size();
  static final int COUNT = NAMES.size();
  private static final int[] SIZES =
      FAMILIES.stream().mapToInt(family -> family.features().size()).toArray();
  private static final int[] RANKED_FEATURES = RANKED.stream().mapToInt(NAMES::indexOf).toArray();

  private Features() {}

  /** The names of all families. */
  static List<String> families() {
    List<String> families = new ArrayList<>();
    FAMILIES.forEach(family -> families.add(family.name()));
    families.add("ranks");
    return families;
  }

  static String name(int feature) {
    return NAMES.get(feature);
  }

  /** The family that a feature belongs to; ranks are a family of their own. */
  static String family(int feature) {
    int end = 0;
    for (FeatureFamily family : FAMILIES) {
      end += family.features().size();
      if (feature < end) {
        return family.name();
      }
    }
    return "ranks";
  }

  /** 1 for evidence that speaks for an object the more there is of it, -1 for ranks, else 0. */
  static int sign(int feature) {
    if (feature >= UNRANKED) {
      return -1;
    }
    String name = name(feature);
    boolean regularity = name.startsWith("triple gap") || name.startsWith("triple due");
    boolean evidence = name.matches("(triple|dyad|pair|object|lag rules|count rules).*");
    return evidence && !regularity && !name.startsWith("object is") ? 1 : 0;
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    for (FeatureFamily family : FAMILIES) {
      names.addAll(family.features());
    }
    for (String ranked : RANKED) {
      names.add("rank of " + ranked);
    }
    return List.copyOf(names);
  }

  /** Fills all features but the ranks of the candidate at a place in the shortlist. */
  static void fill(Query query, int candidate, float[] x, int at) {
    int from = at;
    for (int k = 0; k < SIZES.length; k++) {
      FAMILIES.get(k).fill(query, candidate, x, from);
      from += SIZES[k];
    }
  }

  /** Fills the rank features of all candidates: the logarithm of how many have a higher value. */
  static void rank(float[] x, int candidates) {
    float[] sorted = new float[candidates];
    for (int k = 0; k < RANKED.size(); k++) {
      int feature = RANKED_FEATURES[k];
      for (int c = 0; c < candidates; c++) {
        sorted[c] = x[c * COUNT + feature];
      }
      float[] values = sorted.clone();
      Arrays.sort(sorted);
      for (int c = 0; c < candidates; c++) {
        int above = candidates - upperBound(sorted, values[c]);
        x[c * COUNT + UNRANKED + k] = FeatureFamily.log(above);
      }
    }
  }

  private static int upperBound(float[] sorted, float value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] > value) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
