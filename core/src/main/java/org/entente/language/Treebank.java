package org.entente.language;

import java.util.List;
import org.entente.text.Document;
import org.entente.text.Sentence;

/**
 * Sentences with their trees, and the running text they stand in.
 *
 * @param text the text, a block for each paragraph; the sentences' spans index it
 */
public record Treebank(Document text, List<Sentence> sentences) {
  public Treebank {
    sentences = List.copyOf(sentences);
  }
}
