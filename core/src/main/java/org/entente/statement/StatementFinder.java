package org.entente.statement;

import java.util.List;
import org.entente.actor.ActorMention;
import org.entente.text.Document;
import org.entente.text.Sentence;

/** Finds who says what, and how surely. */
public interface StatementFinder {
  /**
   * @param sentences parsed sentences of the document, in order
   * @param actors the mentions of each sentence
   */
  Statements find(Document document, List<Sentence> sentences, List<List<ActorMention>> actors);
}
