package org.entente.language;

import java.util.List;
import java.util.Random;

/** Trains the tagger. */
final class TaggerTrainer {
  private final TagSet tags;
  private final int bits;
  private final long seed;

  TaggerTrainer(TagSet tags, int bits, long seed) {
    this.tags = tags;
    this.bits = bits;
    this.seed = seed;
  }

  /** Each word is tagged with the tags that the tagger itself gave to the words before it. */
  Perceptron train(List<GoldSample> samples, int epochs) {
    Perceptron model = new Perceptron(tags.size(), ClassWeights.stride(tags.size()), bits);
    Features features = new Features();
    float[] scores = model.room();
    Random random = new Random(seed);
    for (int epoch = 0; epoch < epochs; epoch++) {
      for (GoldSample gold : ParserTrainer.shuffled(samples, random)) {
        Sample s = gold.sample;
        for (int i = 1; i <= s.size; i++) {
          int only = s.words[i].onlyTag;
          if (only != WordForm.UNKNOWN_TAG) {
            s.tags[i] = only;
            continue;
          }
          TagFeatures.extract(s, i, tags.none(), features);
          model.score(features, scores);
          int best = model.best(scores);
          if (best != gold.tags[i]) {
            model.update(features, gold.tags[i], best);
          }
          model.tick();
          s.tags[i] = best;
        }
      }
    }
    return model;
  }
}
