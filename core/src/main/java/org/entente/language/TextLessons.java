package org.entente.language;

import java.util.ArrayList;
import java.util.List;
import org.entente.language.neural.Lesson;
import org.entente.text.Document;
import org.entente.text.Sentence;

/** Lessons from text without trees: the heads and relations are those that a model finds. */
final class TextLessons {
  private static final int SHORTEST = 3;

  private final LanguageModel model;
  private final LanguageEngine engine;

  TextLessons(LanguageModel model) {
    this.model = model;
    this.engine = model.engine();
  }

  /** Lessons of all sentences of paragraphs, in their order. */
  List<Lesson> of(List<String> paragraphs) {
    List<GoldSample> samples = new ArrayList<>();
    WordCache words = new WordCache(model.lexicon);
    for (String paragraph : paragraphs) {
      Document document = Document.plain("text", paragraph, null);
      for (Sentence sentence : engine.parse(engine.split(document))) {
        if (sentence.size() >= SHORTEST) {
          GoldSample sample = new GoldSample(sentence, model.tags, model.relations);
          sample.describe(words);
          System.arraycopy(sample.tags, 0, sample.sample.tags, 0, sample.tags.length);
          samples.add(sample);
        }
      }
    }
    return ParserTrainer.lessons(samples);
  }
}
