package org.entente.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.entente.actor.ActorKind;
import org.entente.actor.ActorMention;
import org.entente.actor.ActorTagger;
import org.entente.coding.EventMention;
import org.entente.coding.Opinion;
import org.entente.coding.RuleWords;
import org.entente.coding.dyad.DyadExamples.Marked;
import org.entente.coding.dyad.DyadModel;
import org.entente.coding.dyad.DyadReader;
import org.entente.coding.dyad.DyadTrainer;
import org.entente.evaluation.ClassifyEvaluation.Answered;
import org.entente.evaluation.ClassifyEvaluation.Question;
import org.entente.language.LanguageEngine;
import org.entente.pipeline.ArticleCoder;
import org.entente.pipeline.Library;
import org.entente.text.Document;
import org.entente.text.Sentence;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What each part of the coder brings: scores with a part left out or put in another's place, and
 * with the second opinion fitted to a part of its examples.
 *
 * <p>Fits of the second opinion that are made here leave out every fifth example, and are asked for
 * those; so all of them compare with one another, and only the shipped one has seen all examples.
 * Deterministic.
 */
public final class Ablation {
  private static final int FOLDS = 5;
  private static final String WORD_ORDER = "without parse: word order";

  /**
   * What to measure on, beside the project's own sentences.
   *
   * @param training examples of the second opinion; without them it is not fitted anew
   * @param classify questions to the classifier; may be empty
   * @param roles gold file of who and to whom, or null
   */
  public record Sets(List<Marked> training, List<Question> classify, @Nullable Path roles) {
    public Sets {
      training = List.copyOf(training);
      classify = List.copyOf(classify);
    }
  }

  /**
   * A line of the table.
   *
   * @param figures measure to its value, 0…1; what was not measured is left out
   */
  public record Row(String group, String variant, Map<String, Double> figures) {
    public Row {
      figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }
  }

  /** Answers what a source does to a target, "" for no answer. */
  private interface Classifier {
    String answer(String text, Span source, Span target);
  }

  private final Library library;
  private final Sets sets;
  private final LanguageEngine parsed;
  private final LanguageEngine named;
  private final RuleWords words;
  private final List<Row> rows = new ArrayList<>();

  private Ablation(Library library, Sets sets) {
    this.library = library;
    this.sets = sets;
    this.parsed = new ReadOnce(library.model().engine());
    this.named = new ReadOnce(library.engine());
    this.words = new RuleWords(library.rules());
  }

  /** All variants, in a fixed order. */
  public static List<Row> of(Library library, Sets sets) {
    Ablation ablation = new Ablation(library, sets);
    ablation.run();
    return List.copyOf(ablation.rows);
  }

  private void run() {
    Library.Parts parts = library.parts().with(named);
    Library.Parts flat = parts.with(new WordOrderEngine(named));
    if (sets.training().isEmpty()) {
      shipped(parts);
      row("language", WORD_ORDER, flat, null);
      return;
    }
    // All are being fitted while the shipped parts are measured.
    Fit wordOrder = new Fit(new WordOrderEngine(parsed), UnaryOperator.identity(), 1);
    Fit noVectors = new Fit(parsed, Ablation::withoutVectors, 1);
    Fit noRuleWords = new Fit(parsed, Ablation::withoutRuleWords, 1);
    Fit quarter = new Fit(parsed, UnaryOperator.identity(), 4);
    Fit half = new Fit(parsed, UnaryOperator.identity(), 2);
    Fit all = new Fit(parsed, UnaryOperator.identity(), 1);
    shipped(parts);
    refitted("language", WORD_ORDER, flat, wordOrder);
    refitted("second opinion", "without vectors of words", parts, noVectors);
    refitted("second opinion", "without words of the rulebook", parts, noRuleWords);
    refitted("learning curve", "a quarter of the examples", parts, quarter);
    refitted("learning curve", "half of the examples", parts, half);
    refitted("learning curve", "all examples", parts, all);
  }

  /** With the second opinion as it ships. */
  private void shipped(Library.Parts parts) {
    DyadReader reader = new DyadReader(parsed, words);
    DyadModel model = DyadModel.bundled();
    Classifier opinion =
        (text, source, target) -> model.answer(reader.evidence(text, source, target)).type();
    Classifier rules = new ByRules(library.articleCoder(parts.with(Opinion.NONE)));
    row("parts", "rules and second opinion", parts, first(rules, opinion));
    row("parts", "rules alone", parts.with(Opinion.NONE), rules);
    row("parts", "second opinion alone", parts.with(parts.rules().withoutRules()), opinion);
    row("actors", "states alone in the actor book", parts.with(statesAlone(parts.actors())), null);
    row("actors", "without actor book", parts.with(parsed).with(Ablation::nobody), null);
  }

  private static List<List<ActorMention>> nobody(Document document, List<Sentence> sentences) {
    return Collections.nCopies(sentences.size(), List.of());
  }

  private static ActorTagger statesAlone(ActorTagger all) {
    return (document, sentences) ->
        all.tag(document, sentences).stream()
            .map(
                mentions ->
                    mentions.stream().filter(m -> m.actor().kind() == ActorKind.STATE).toList())
            .toList();
  }

  /** Renamed, evidence has no place in the vectors' list: only the names themselves are left. */
  private static List<String> withoutVectors(List<String> evidence) {
    return evidence.stream().map(name -> "word " + name).toList();
  }

  /** What the rulebook knows of words stands in names that begin with a capital: 'O=ASSAULT'. */
  private static List<String> withoutRuleWords(List<String> evidence) {
    return evidence.stream().filter(name -> !Character.isUpperCase(name.charAt(0))).toList();
  }

  // ---- scores

  private void refitted(String group, String variant, Library.Parts parts, Fit fit) {
    row(group, variant, parts.with(fit.opinion()), fit.classifier(), fit.leftOut());
  }

  private void row(
      String group, String variant, Library.Parts parts, @Nullable Classifier classifier) {
    row(group, variant, parts, classifier, Double.NaN);
  }

  private void row(
      String group,
      String variant,
      Library.Parts parts,
      @Nullable Classifier classifier,
      double leftOut) {
    ArticleCoder coder = library.articleCoder(parts);
    Map<String, Double> figures = new LinkedHashMap<>();
    TriplesEvaluation.Result own = TriplesEvaluation.own(d -> coder.code(d).events());
    figures.put("event", own.event().f1());
    figures.put("type", own.type().f1());
    figures.put("dyad", own.dyad().f1());
    figures.put("triple", own.triple().f1());
    if (!Double.isNaN(leftOut)) {
      figures.put("leftOut", leftOut);
    }
    if (classifier != null && !sets.classify().isEmpty()) {
      ClassifyEvaluation.Macro macro = ClassifyEvaluation.macro(answers(classifier));
      figures.put("classifyEvent", macro.event());
      figures.put("classifyQuad", macro.quad());
      figures.put("classifyBinary", macro.binary());
    }
    if (sets.roles() != null) {
      roles(sets.roles(), coder, figures);
    }
    rows.add(new Row(group, variant, figures));
  }

  private List<Answered> answers(Classifier classifier) {
    List<Answered> answers = new ArrayList<>();
    for (Question q : sets.classify()) {
      String answer = classifier.answer(q.text(), q.source(), q.target());
      answers.add(new Answered(q.id(), q.gold(), answer));
    }
    return answers;
  }

  private static void roles(Path file, ArticleCoder coder, Map<String, Double> figures) {
    try {
      RolesEvaluation.Scores r =
          RolesEvaluation.of(RolesEvaluation.read(file), d -> coder.code(d).events()).main();
      figures.put("actors", r.actorsOverlapping().f1());
      figures.put("actorsExact", r.actorsExact().f1());
      figures.put("recipients", r.recipientsOverlapping().f1());
      figures.put("recipientsExact", r.recipientsExact().f1());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // ---- classifiers

  private static Classifier first(Classifier one, Classifier other) {
    return (text, source, target) -> {
      String answer = one.answer(text, source, target);
      return answer.isEmpty() ? other.answer(text, source, target) : answer;
    };
  }

  /** Answers with the event that was coded between the two, or one that the source does. */
  private record ByRules(ArticleCoder coder) implements Classifier {
    @Override
    public String answer(String text, Span source, Span target) {
      String best = "";
      int most = 0;
      for (EventMention m : coder.code(Document.plain("c", text, null)).events()) {
        int fits = (has(m.actors(), source) ? 2 : 0) + (has(m.recipients(), target) ? 1 : 0);
        if (fits > most) {
          most = fits;
          best = m.type().code();
        }
      }
      return best.equals("CONCEDE") || best.equals("RETREAT") ? "YIELD" : best;
    }

    private static boolean has(List<EventMention.Participant> parties, Span span) {
      return parties.stream().anyMatch(p -> p.span().overlaps(span));
    }
  }

  /** The second opinion, fitted anew while other things are measured. */
  private final class Fit {
    private final DyadReader reader;
    private final UnaryOperator<List<String>> evidence;
    private final List<DyadTrainer.Example> asked = new ArrayList<>();
    private final CompletableFuture<DyadModel> model;

    /**
     * @param engine reads the examples
     * @param evidence what is left of the evidence
     * @param every takes one example in so many of those that are not asked for
     */
    Fit(LanguageEngine engine, UnaryOperator<List<String>> evidence, int every) {
      this.reader = new DyadReader(engine, words);
      this.evidence = evidence;
      List<DyadTrainer.Example> learnt = new ArrayList<>();
      int number = 0;
      for (Marked m : sets.training()) {
        boolean leftOut = number % FOLDS == 0;
        boolean taken = number / FOLDS % every == 0;
        number++;
        if (leftOut || taken) {
          List<String> found = reader.evidence(m.text(), m.source(), m.target());
          (leftOut ? asked : learnt).add(new DyadTrainer.Example(m.type(), evidence.apply(found)));
        }
      }
      this.model = CompletableFuture.supplyAsync(() -> DyadTrainer.train(learnt));
    }

    Classifier classifier() {
      return (text, source, target) ->
          answer(evidence.apply(reader.evidence(text, source, target)));
    }

    private String answer(List<String> found) {
      return model.join().answer(found).type();
    }

    Opinion opinion() {
      return (sentence, source, target) -> {
        List<String> found = evidence.apply(library.opinion().evidence(sentence, source, target));
        DyadModel.Answer answer = model.join().answer(found);
        return new Opinion.Guess(
            answer.type(),
            answer.probabilities().getOrDefault(answer.type(), 0.0),
            model.join().nothing(found));
      };
    }

    /** Share right of the examples left out, of those in which something happens. */
    double leftOut() {
      int right = 0;
      int all = 0;
      for (DyadTrainer.Example e : asked) {
        if (!e.type().equals("NONE")) {
          all++;
          right += answer(e.evidence()).equals(e.type()) ? 1 : 0;
        }
      }
      return all == 0 ? 0 : (double) right / all;
    }
  }
}
