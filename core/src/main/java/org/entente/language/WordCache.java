package org.entente.language;

import java.util.HashMap;
import java.util.Map;

/** Remembers word forms, since most words of a text come again. Belongs to one thread. */
final class WordCache {
  private static final int LIMIT = 100_000;

  private final Lexicon lexicon;
  private final Map<String, WordForm> forms = new HashMap<>(1 << 13);

  WordCache(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  WordForm get(String word) {
    WordForm known = forms.get(word);
    if (known != null) {
      return known;
    }
    if (forms.size() >= LIMIT) {
      forms.clear();
    }
    WordForm made = new WordForm(word, lexicon);
    forms.put(word, made);
    return made;
  }
}
