package org.entente.pipeline;

import java.util.List;
import org.entente.actor.ActorMention;
import org.entente.coding.EventMention;
import org.entente.statement.Statements;
import org.entente.text.Document;
import org.entente.text.Sentence;

/** A document and all that was read in it. */
public record CodedArticle(
    Document document,
    List<Sentence> sentences,
    List<ActorMention> actors,
    Statements statements,
    List<EventMention> events) {
  public CodedArticle {
    sentences = List.copyOf(sentences);
    actors = List.copyOf(actors);
    events = List.copyOf(events);
  }
}
