package org.entente.language;

import java.util.Arrays;
import java.util.function.BiConsumer;

/** Gives each word its tag, from left to right. Belongs to one thread. */
final class Tagger {
  private final ClassWeights weights;
  private final int none;
  private final Features features = new Features();
  private final short[] scores;
  private final Scores beyond;

  /**
   * What a word adds to the scores of all tags where it is the word itself, the one before or after
   * it, or the second before or after; computed once a word.
   */
  record Scores(
      Tagger by, short[] own, short[] before, short[] after, short[] before2, short[] after2) {}

  Tagger(ClassWeights weights, TagSet tags) {
    this.weights = weights;
    this.none = tags.none();
    this.scores = weights.room();
    this.beyond = scores(WordForm.NONE);
  }

  void tag(Sample s) {
    for (int i = 1; i <= s.size; i++) {
      int only = s.words[i].onlyTag;
      s.tags[i] = only != WordForm.UNKNOWN_TAG ? only : best(s, i);
    }
  }

  private int best(Sample s, int i) {
    short[] own = of(s.words[i]).own;
    short[] before = i > 1 ? of(s.words[i - 1]).before : beyond.before;
    short[] before2 = i > 2 ? of(s.words[i - 2]).before2 : beyond.before2;
    short[] after = i < s.size ? of(s.words[i + 1]).after : beyond.after;
    short[] after2 = i < s.size - 1 ? of(s.words[i + 2]).after2 : beyond.after2;
    features.clear();
    TagFeatures.ofSeveral(s, i, none, features);
    int n = Math.min(scores.length, Math.min(own.length, before.length));
    n = Math.min(n, Math.min(before2.length, Math.min(after.length, after2.length)));
    for (int c = 0; c < n; c++) {
      scores[c] = (short) (own[c] + before[c] + before2[c] + after[c] + after2[c]);
    }
    weights.add(features, scores);
    return weights.best(scores);
  }

  private Scores of(WordForm word) {
    Scores known = word.tagScores;
    if (known == null || known.by != this) {
      known = scores(word);
      word.tagScores = known;
    }
    return known;
  }

  private Scores scores(WordForm word) {
    return new Scores(
        this,
        sum(word, TagFeatures::ofWord),
        sum(word, TagFeatures::ofWordBefore),
        sum(word, TagFeatures::ofWordAfter),
        sum(word, TagFeatures::ofSecondBefore),
        sum(word, TagFeatures::ofSecondAfter));
  }

  private short[] sum(WordForm word, BiConsumer<WordForm, Features> templates) {
    short[] sum = weights.room();
    Arrays.fill(sum, (short) 0);
    features.clear();
    templates.accept(word, features);
    weights.add(features, sum);
    return sum;
  }
}
