package org.entente.language;

import java.util.List;
import org.entente.text.Document;
import org.entente.text.Sentence;

/**
 * Reads English: cuts text into sentences and tokens, then tags, lemmatizes and parses them
 * (Universal Dependencies).
 *
 * <p>An engine keeps buffers and belongs to one thread; the model behind it is shared.
 */
public interface LanguageEngine {
  /**
   * Sentences of the document with their tokens cut, not yet tagged; no sentence crosses a block.
   */
  List<Sentence> split(Document document);

  /** The same sentence with lemma, tags, heads and relations. */
  Sentence parse(Sentence sentence);

  /**
   * The same sentences with lemmas, tags, heads and relations. Each comes out as it would alone;
   * many at once may take less time.
   */
  default List<Sentence> parse(List<Sentence> sentences) {
    return sentences.stream().map(this::parse).toList();
  }
}
