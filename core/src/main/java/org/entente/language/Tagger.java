package org.entente.language;

/** Gives each word its tag, from left to right. Belongs to one thread. */
final class Tagger {
  private final ClassWeights weights;
  private final int none;
  private final Features features = new Features();
  private final short[] scores;

  Tagger(ClassWeights weights, TagSet tags) {
    this.weights = weights;
    this.none = tags.none();
    this.scores = weights.room();
  }

  void tag(Sample s) {
    for (int i = 1; i <= s.size; i++) {
      int only = s.words[i].onlyTag;
      if (only != WordForm.UNKNOWN_TAG) {
        s.tags[i] = only;
      } else {
        TagFeatures.extract(s, i, none, features);
        s.tags[i] = weights.best(features, scores);
      }
    }
  }
}
