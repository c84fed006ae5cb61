package org.entente.pipeline;

import java.util.concurrent.CompletableFuture;
import org.entente.actor.ActorTagger;
import org.entente.actor.NameBook;
import org.entente.actor.NameTagger;
import org.entente.coding.EventCoder;
import org.entente.coding.Opinion;
import org.entente.coding.RuleBook;
import org.entente.coding.RuleWords;
import org.entente.coding.dyad.DyadModel;
import org.entente.coding.dyad.DyadOpinion;
import org.entente.coding.dyad.DyadReader;
import org.entente.language.LanguageEngine;
import org.entente.language.LanguageModel;
import org.entente.ontology.Ontology;
import org.entente.place.GazetteerTagger;
import org.entente.place.PlaceTagger;
import org.entente.rulebook.ActorFiles;
import org.entente.rulebook.EventRuleFiles;
import org.entente.rulebook.OntologyFiles;
import org.entente.rulebook.PlaceFiles;
import org.entente.rulebook.ReportingFiles;
import org.entente.rulebook.RulebookException;
import org.entente.rulebook.RulebookFiles;
import org.entente.rulebook.TimeFiles;
import org.entente.statement.ClauseStatements;
import org.entente.when.TimeTagger;

/**
 * All that the stages need, loaded once and shared by threads: the language model, the rulebook,
 * the actor book.
 *
 * <pre>{@code
 * ArticleCoder coder = Library.load().articleCoder();
 * CodedArticle article = coder.code(document);
 * }</pre>
 */
public final class Library {
  private final LanguageModel model;
  private final RulebookFiles files;
  private final NameBook actors;
  private final Ontology ontology;
  private final RuleBook rules;
  private final DyadOpinion opinion;
  private final EventCoder coder;
  private final ClauseStatements statements;
  private final TimeTagger times;
  private final PlaceTagger places;

  private Library(RulebookFiles files, CompletableFuture<LanguageModel> model) {
    this.files = files;
    this.actors = ActorFiles.read(files);
    this.ontology = OntologyFiles.read(files);
    this.rules = EventRuleFiles.read(files, ontology);
    CompletableFuture<DyadModel> dyads = CompletableFuture.supplyAsync(DyadModel::bundled);
    this.opinion = new DyadOpinion(dyads::join, words(rules));
    this.coder = coder(rules, opinion);
    this.statements = new ClauseStatements(ReportingFiles.read(files));
    this.times = TimeFiles.tagger(files);
    this.places = new GazetteerTagger(PlaceFiles.read(files));
    this.model = model.join();
  }

  private static RuleWords words(RuleBook rules) {
    try {
      return new RuleWords(rules);
    } catch (IllegalArgumentException e) {
      throw new RulebookException(String.valueOf(e.getMessage()), e);
    }
  }

  private EventCoder coder(RuleBook rules, Opinion opinion) {
    try {
      return new EventCoder(rules, ontology, actors::state, opinion);
    } catch (IllegalArgumentException e) {
      throw new RulebookException(String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * The parts of a conductor that may be another's, for whoever measures what each brings.
   *
   * @param engine belongs to one thread, and so does a conductor made of it
   */
  public record Parts(LanguageEngine engine, ActorTagger actors, RuleBook rules, Opinion opinion) {
    public Parts with(LanguageEngine other) {
      return new Parts(other, actors, rules, opinion);
    }

    public Parts with(ActorTagger other) {
      return new Parts(engine, other, rules, opinion);
    }

    public Parts with(RuleBook other) {
      return new Parts(engine, actors, other, opinion);
    }

    public Parts with(Opinion other) {
      return new Parts(engine, actors, rules, other);
    }
  }

  /** The parts of {@link #articleCoder()}. */
  public Parts parts() {
    return new Parts(engine(), new NameTagger(actors), rules, opinion);
  }

  /** A conductor of these parts, for one thread; compiles the rules. */
  public ArticleCoder articleCoder(Parts parts) {
    EventCoder other = coder(parts.rules(), parts.opinion());
    return new ArticleCoder(parts.engine(), parts.actors(), times, places, statements, other);
  }

  /** Loads what comes with this version of Entente. */
  public static Library load() {
    CompletableFuture<LanguageModel> model = CompletableFuture.supplyAsync(LanguageModel::bundled);
    return new Library(RulebookFiles.bundled(), model);
  }

  /** Loads the bundled model and the rulebook in {@code files}. */
  public static Library load(RulebookFiles files) {
    return new Library(files, CompletableFuture.supplyAsync(LanguageModel::bundled));
  }

  /** A conductor for one thread. */
  public ArticleCoder articleCoder() {
    return new ArticleCoder(engine(), new NameTagger(actors), times, places, statements, coder);
  }

  /** A language engine for one thread that knows the names of the actor book. */
  public LanguageEngine engine() {
    return model.engine(actors::isName);
  }

  /** Reads the evidence of the second opinion, for one thread. */
  public DyadReader dyadReader() {
    return new DyadReader(model.engine(), new RuleWords(rules));
  }

  public LanguageModel model() {
    return model;
  }

  public RulebookFiles files() {
    return files;
  }

  public NameBook actors() {
    return actors;
  }

  public Ontology ontology() {
    return ontology;
  }

  public RuleBook rules() {
    return rules;
  }

  public EventCoder coder() {
    return coder;
  }

  /** The second opinion; loads its model the first time it is asked. */
  public DyadOpinion opinion() {
    return opinion;
  }
}
