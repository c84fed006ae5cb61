package org.entente.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.entente.actor.ActorMention;
import org.entente.actor.ActorTagger;
import org.entente.coding.Doubt;
import org.entente.coding.EventCoder;
import org.entente.coding.EventMention;
import org.entente.coding.Proposal;
import org.entente.coding.Proposer;
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
import org.jspecify.annotations.Nullable;

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
  private final Proposer proposer;

  public ArticleCoder(
      LanguageEngine engine,
      ActorTagger actors,
      TimeTagger times,
      PlaceTagger places,
      StatementFinder statements,
      EventCoder coder) {
    this(engine, actors, times, places, statements, coder, Proposer.NONE);
  }

  private ArticleCoder(
      LanguageEngine engine,
      ActorTagger actors,
      TimeTagger times,
      PlaceTagger places,
      StatementFinder statements,
      EventCoder coder,
      Proposer proposer) {
    this.engine = engine;
    this.actors = actors;
    this.times = times;
    this.places = places;
    this.statements = statements;
    this.coder = coder;
    this.proposer = proposer;
  }

  /** A coded article, and for each sentence why it was coded so and whether that is in doubt. */
  public record Explained(CodedArticle article, List<Trace> traces, List<Optional<Doubt>> doubts) {
    public Explained {
      traces = List.copyOf(traces);
      doubts = List.copyOf(doubts);
    }
  }

  /** The same, but asking {@code other} about the sentences that the coder is unsure of. */
  public ArticleCoder asking(Proposer other) {
    return new ArticleCoder(engine, actors, times, places, statements, coder, other);
  }

  /** Everything that is read in the document. */
  public CodedArticle code(Document document) {
    return start(document).get();
  }

  /**
   * As {@link #code}, but returns while the proposer is still asked; whoever takes the article
   * waits for the answers. So several documents may be under way.
   */
  public Supplier<CodedArticle> start(Document document) {
    Reading reading = new Reading(document);
    boolean asking = proposer != Proposer.NONE;
    reading.code(asking);
    if (!asking) {
      return reading::article;
    }
    reading.ask();
    return reading::finish;
  }

  /** As {@link #code}, with every rule that matched or nearly did; asks no proposer. */
  public Explained explain(Document document) {
    Reading reading = new Reading(document);
    reading.code(true);
    return new Explained(
        reading.article(), reading.traces, reading.sentences.stream().map(reading::doubt).toList());
  }

  /** A document on its way through the stages. */
  private final class Reading {
    private final Document document;
    private final List<Sentence> sentences;
    private final List<List<ActorMention>> mentions;
    private final Statements said;
    private final List<Trace> traces = new ArrayList<>();
    private final List<List<EventMention>> events = new ArrayList<>();
    private final List<Supplier<List<EventMention>>> open = new ArrayList<>();

    Reading(Document document) {
      this.document = document;
      this.sentences = parse(document);
      this.mentions = actors.tag(document, sentences);
      this.said = statements.find(document, sentences, mentions);
    }

    void code(boolean tracing) {
      for (Sentence s : sentences) {
        Trace trace = tracing ? new Trace() : null;
        List<EventMention> coded = coder.mayHoldEvent(s) ? code(s, trace) : List.of();
        if (trace != null) {
          traces.add(trace);
        }
        events.add(coded);
      }
    }

    /** Why the coder is unsure of a sentence, if it is; it must have been traced. */
    Optional<Doubt> doubt(Sentence s) {
      int i = s.index();
      return coder.mayHoldEvent(s)
          ? Doubt.of(traces.get(i), events.get(i), !mentions.get(i).isEmpty())
          : Optional.empty();
    }

    void ask() {
      sentences.forEach(s -> open.add(ask(s)));
    }

    private List<EventMention> code(Sentence s, @Nullable Trace trace) {
      return coder.code(
          s,
          mentions.get(s.index()),
          times.tag(s, document.published()),
          places.tag(s),
          said,
          document,
          trace);
    }

    /** Where the coder is unsure, its events as an answer will change them. */
    private Supplier<List<EventMention>> ask(Sentence s) {
      List<EventMention> coded = events.get(s.index());
      Optional<Doubt> doubt = doubt(s);
      if (doubt.isEmpty()) {
        return () -> coded;
      }
      Supplier<Optional<List<Proposal>>> answer = proposer.ask(s);
      return () ->
          answer.get().map(p -> doubt.get().settle(coded, proposed(s, p, coded))).orElse(coded);
    }

    private List<EventMention> proposed(
        Sentence s, List<Proposal> proposals, List<EventMention> coded) {
      return coder.propose(
          s,
          mentions.get(s.index()),
          times.tag(s, document.published()),
          places.tag(s),
          said,
          document,
          proposer.rule(),
          proposals,
          coded.size());
    }

    CodedArticle finish() {
      for (int i = 0; i < open.size(); i++) {
        events.set(i, open.get(i).get());
      }
      return article();
    }

    CodedArticle article() {
      List<ActorMention> named = new ArrayList<>();
      mentions.forEach(named::addAll);
      List<EventMention> all = new ArrayList<>();
      events.forEach(all::addAll);
      return new CodedArticle(document, sentences, named, said, all);
    }
  }

  /** The sentences of a document, parsed. */
  public List<Sentence> parse(Document document) {
    return engine.parse(engine.split(document));
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
