package org.entente.actor;

import java.util.List;
import org.entente.text.Document;
import org.entente.text.Sentence;

/** Finds who is named in a document. */
public interface ActorTagger {
  /**
   * The mentions of each sentence, in the order of {@code sentences}; within a sentence from left
   * to right, and not nested in one another except a nationality in its phrase.
   *
   * @param sentences parsed sentences of the document, in order
   */
  List<List<ActorMention>> tag(Document document, List<Sentence> sentences);
}
