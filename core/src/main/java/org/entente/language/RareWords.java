package org.entente.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Lets the parser meet rare words as unseen ones now and then, as it will in new text, so that it
 * learns from tags and clusters (Kiperwasser and Goldberg, TACL 2016, section 6).
 */
final class RareWords {
  private static final double USUAL_SHARE = 0.25;

  private final Map<Integer, Integer> counts = new HashMap<>();
  private final Random random;

  RareWords(List<GoldSample> samples, Random random) {
    this.random = random;
    for (GoldSample gold : samples) {
      for (int i = 1; i <= gold.sample.size; i++) {
        counts.merge(gold.sample.words[i].lower, 1, Integer::sum);
      }
    }
  }

  /** Hides some words of the sentence; returns its words as they were. */
  WordForm[] hide(Sample sample) {
    WordForm[] known = Arrays.copyOf(sample.words, sample.size + 2);
    for (int i = 1; i <= sample.size; i++) {
      int count = counts.getOrDefault(known[i].lower, 0);
      if (random.nextFloat() * (USUAL_SHARE + count) < USUAL_SHARE) {
        sample.words[i] = known[i].unseen(random.nextInt());
      }
    }
    return known;
  }

  static void show(Sample sample, WordForm[] known) {
    System.arraycopy(known, 0, sample.words, 0, known.length);
  }
}
