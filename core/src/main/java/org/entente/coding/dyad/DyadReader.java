package org.entente.coding.dyad;

import java.util.List;
import org.entente.coding.RuleWords;
import org.entente.language.LanguageEngine;
import org.entente.text.Document;
import org.entente.text.Sentence;
import org.entente.text.Span;

/**
 * Reads the evidence for a question from raw text.
 *
 * <p>Belongs to one thread, as its language engine does.
 */
public final class DyadReader {
  private final LanguageEngine engine;
  private final RuleWords words;

  public DyadReader(LanguageEngine engine, RuleWords words) {
    this.engine = engine;
    this.words = words;
  }

  /**
   * The evidence for what {@code source} does to {@code target}, from the sentence that holds most
   * of the two.
   */
  public List<String> evidence(String text, Span source, Span target) {
    Sentence best = null;
    int most = -1;
    for (Sentence s : engine.split(Document.plain("q", text, null))) {
      int holds = (s.span().overlaps(target) ? 1 : 0) + (s.span().overlaps(source) ? 2 : 0);
      if (holds > most) {
        most = holds;
        best = s;
      }
    }
    if (best == null) {
      return List.of("bias");
    }
    return DyadFeatures.of(new DyadQuestion(engine.parse(best), source, target), words);
  }
}
