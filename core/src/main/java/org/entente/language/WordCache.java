package org.entente.language;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Remembers word forms, since most words of a text come again; some 3 kB a word. Belongs to one
 * thread.
 */
final class WordCache {
  private static final int LIMIT = 16_000;

  private final Lexicon lexicon;
  private final Predicate<String> names;
  private final int nameTag;
  private final Map<String, WordForm> forms = new HashMap<>(1 << 13);

  WordCache(Lexicon lexicon) {
    this(lexicon, word -> false, WordForm.UNKNOWN_TAG);
  }

  /**
   * @param names words that are names as they are spelt
   * @param nameTag the tag of names
   */
  WordCache(Lexicon lexicon, Predicate<String> names, int nameTag) {
    this.lexicon = lexicon;
    this.names = names;
    this.nameTag = nameTag;
  }

  WordForm get(String word) {
    WordForm known = forms.get(word);
    if (known != null) {
      return known;
    }
    if (forms.size() >= LIMIT) {
      forms.clear();
    }
    WordForm made = new WordForm(word, lexicon, names.test(word) ? nameTag : WordForm.UNKNOWN_TAG);
    forms.put(word, made);
    return made;
  }
}
