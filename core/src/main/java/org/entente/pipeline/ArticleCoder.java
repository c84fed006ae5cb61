package org.entente.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.entente.actor.ActorMention;
import org.entente.actor.ActorTagger;
import org.entente.coding.EventCoder;
import org.entente.coding.EventMention;
import org.entente.coding.Trace;
import org.entente.language.LanguageEngine;
import org.entente.ledger.MentionRecorder;
import org.entente.ledger.RecordedMention;
import org.entente.place.PlaceTagger;
import org.entente.statement.StatementFinder;
import org.entente.statement.Statements;
import org.entente.text.Document;
import org.entente.text.Sentence;
import org.entente.when.TimeTagger;

/**
 * The one conductor: leads a document through every stage and returns what was read in it.
 *
 * <p>Belongs to one thread, as its language engine does.
 */
public final class ArticleCoder {
  private final LanguageEngine engine;
  private final ActorTagger actors;
  private final TimeTagger times;
  private final PlaceTagger places;
  private final StatementFinder statements;
  private final EventCoder coder;

  public ArticleCoder(
      LanguageEngine engine,
      ActorTagger actors,
      TimeTagger times,
      PlaceTagger places,
      StatementFinder statements,
      EventCoder coder) {
    this.engine = engine;
    this.actors = actors;
    this.times = times;
    this.places = places;
    this.statements = statements;
    this.coder = coder;
  }

  /** A coded article, and for each sentence why it was coded so. */
  public record Explained(CodedArticle article, List<Trace> traces) {
    public Explained {
      traces = List.copyOf(traces);
    }
  }

  /** Everything that is read in the document. */
  public CodedArticle code(Document document) {
    return code(document, new ArrayList<>(), false);
  }

  /** As {@link #code(Document)}, with every rule that matched or nearly did. */
  public Explained explain(Document document) {
    List<Trace> traces = new ArrayList<>();
    CodedArticle article = code(document, traces, true);
    return new Explained(article, traces);
  }

  private CodedArticle code(Document document, List<Trace> traces, boolean explaining) {
    List<Sentence> sentences = parse(document);
    List<List<ActorMention>> mentions = actors.tag(document, sentences);
    Statements said = statements.find(document, sentences, mentions);
    List<EventMention> events = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      Sentence s = sentences.get(i);
      Trace trace = explaining ? new Trace() : null;
      if (trace != null) {
        traces.add(trace);
      }
      if (coder.mayHoldEvent(s)) {
        events.addAll(
            coder.code(
                s,
                mentions.get(i),
                times.tag(s, document.published()),
                places.tag(s),
                said,
                document,
                trace));
      }
    }
    List<ActorMention> named = new ArrayList<>();
    mentions.forEach(named::addAll);
    return new CodedArticle(document, sentences, named, said, events);
  }

  /** The sentences of a document, parsed. */
  public List<Sentence> parse(Document document) {
    List<Sentence> parsed = new ArrayList<>();
    for (Sentence s : engine.split(document)) {
      parsed.add(engine.parse(s));
    }
    return parsed;
  }

  /** The event mentions in the form that is kept and printed. */
  public static List<RecordedMention> recorded(CodedArticle article) {
    MentionRecorder recorder = new MentionRecorder(article.document());
    List<RecordedMention> recorded = new ArrayList<>();
    for (EventMention m : article.events()) {
      recorded.add(recorder.record(m, article.sentences().get(m.sentence())));
    }
    return recorded;
  }
}
