package org.entente.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.language.LanguageEngine;
import org.entente.text.Document;
import org.entente.text.Sentence;
import org.entente.text.Span;

/** Parses each sentence once, however often it is asked for: many variants read the same sets. */
final class ReadOnce implements LanguageEngine {
  private record Key(String text, int index, Span span) {}

  private final LanguageEngine engine;
  private final Map<Key, Sentence> parsed = new HashMap<>();

  ReadOnce(LanguageEngine engine) {
    this.engine = engine;
  }

  @Override
  public List<Sentence> split(Document document) {
    return engine.split(document);
  }

  @Override
  public Sentence parse(Sentence sentence) {
    Key key = new Key(sentence.text(), sentence.index(), sentence.span());
    Sentence known = parsed.get(key);
    if (known == null) {
      known = engine.parse(sentence);
      parsed.put(key, known);
    }
    return known;
  }
}
