package org.entente.language;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.entente.language.neural.Lesson;
import org.entente.text.Upos;

/**
 * Sentences of the treebank in which some words have given place to others of the same tag, for a
 * teacher to say what it believes of them: of the treebank's own sentences it believes what it was
 * told.
 */
final class Variation {
  private static final Set<Upos> OPEN =
      EnumSet.of(Upos.NOUN, Upos.PROPN, Upos.VERB, Upos.ADJ, Upos.ADV, Upos.NUM);

  /** The largest share of words that change. */
  private static final double MOST = 0.5;

  private final List<GoldSample> samples;
  private final TagSet tags;
  private final Map<Integer, List<WordForm>> words = new HashMap<>();

  Variation(List<GoldSample> samples, TagSet tags) {
    this.samples = samples;
    this.tags = tags;
    for (GoldSample gold : samples) {
      for (int i = 1; i <= gold.sample.size; i++) {
        if (isOpen(gold.tags[i])) {
          words.computeIfAbsent(gold.tags[i], tag -> new ArrayList<>()).add(gold.sample.words[i]);
        }
      }
    }
  }

  private boolean isOpen(int tag) {
    return tag < tags.size() && OPEN.contains(tags.get(tag).upos());
  }

  /** A variation of every sentence; the same seed gives the same. */
  List<Lesson> lessons(long seed) {
    Random random = new Random(seed);
    List<GoldSample> varied = new ArrayList<>(samples.size());
    for (GoldSample gold : samples) {
      varied.add(gold.with(vary(gold, random)));
    }
    return ParserTrainer.lessons(varied);
  }

  private WordForm[] vary(GoldSample gold, Random random) {
    WordForm[] result = gold.sample.words.clone();
    double share = MOST * random.nextDouble();
    for (int i = 1; i <= gold.sample.size; i++) {
      List<WordForm> others = words.get(gold.tags[i]);
      if (others != null && random.nextDouble() < share) {
        result[i] = others.get(random.nextInt(others.size()));
      }
    }
    return result;
  }
}
