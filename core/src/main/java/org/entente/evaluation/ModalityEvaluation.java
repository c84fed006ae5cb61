package org.entente.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.entente.pipeline.CodedArticle;
import org.entente.statement.Modality;
import org.entente.statement.Polarity;
import org.entente.statement.Stance;
import org.entente.statement.Statement;
import org.entente.text.Document;
import org.entente.text.Sentence;

/**
 * Negation, modality and hedging on the project's own sentences, in which predicates are marked
 * with how they are said: 'Turkey did not [close=NEGATED] the strait.'
 */
public final class ModalityEvaluation {
  private static final String OWN = "modality.txt";
  private static final String APART = "modality-apart.txt";

  /** Certainty up to which an event that is told as actual counts as hedged. */
  private static final double HEDGED = 0.7;

  /** Scores by class, and what was wrong: 'sentence: word is A, read as B'. */
  public record Result(Map<String, Score> classes, List<String> errors) {
    /** Mean F1 of the classes, 0…1. */
    public double macro() {
      return classes.values().stream().mapToDouble(Score::f1).average().orElse(0);
    }
  }

  private ModalityEvaluation() {}

  /** Scores on the sentences that ship with the project. */
  public static Result own(Function<Document, CodedArticle> coder) {
    return of(OWN, coder);
  }

  /** Scores on sentences that nobody looked at when the rules were made. */
  public static Result apart(Function<Document, CodedArticle> coder) {
    return of(APART, coder);
  }

  private static Result of(String resource, Function<Document, CodedArticle> coder) {
    Map<String, Score> classes = new TreeMap<>();
    List<String> errors = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(ModalityEvaluation.class.getResourceAsStream(resource)),
                StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          score(line, coder, classes, errors);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Result(classes, errors);
  }

  private static void score(
      String line,
      Function<Document, CodedArticle> coder,
      Map<String, Score> classes,
      List<String> errors) {
    StringBuilder text = new StringBuilder();
    Map<Integer, Set<String>> gold = new TreeMap<>();
    int at = 0;
    for (int open = line.indexOf('['); open >= 0; open = line.indexOf('[', at)) {
      text.append(line, at, open);
      int equals = line.indexOf('=', open);
      int close = line.indexOf(']', equals);
      gold.put(
          text.length(), new TreeSet<>(List.of(line.substring(equals + 1, close).split("\\+"))));
      text.append(line, open + 1, equals);
      at = close + 1;
    }
    text.append(line, at, line.length());
    CodedArticle article = coder.apply(Document.plain("m", text.toString(), null));
    for (Map.Entry<Integer, Set<String>> mark : gold.entrySet()) {
      Set<String> found = classes(article, mark.getKey());
      if (!found.equals(mark.getValue())) {
        errors.add(mark.getValue() + " read as " + found + ": " + line);
      }
      Set<String> all = new TreeSet<>(found);
      all.addAll(mark.getValue());
      for (String c : all) {
        int ours = found.contains(c) ? 1 : 0;
        int theirs = mark.getValue().contains(c) ? 1 : 0;
        Score one = new Score(ours, ours * theirs, theirs, ours * theirs);
        classes.merge(c, one, Score::plus);
      }
    }
  }

  private static Set<String> classes(CodedArticle article, int offset) {
    for (Sentence s : article.sentences()) {
      for (var t : s.tokens()) {
        if (t.span().begin() <= offset && offset < t.span().end()) {
          return classes(article.statements().of(s.index(), t.index()));
        }
      }
    }
    return Set.of();
  }

  private static Set<String> classes(Statement statement) {
    if (statement.attributions().stream().anyMatch(a -> a.stance() == Stance.DENIES)) {
      return Set.of("DENIED");
    }
    Set<String> found = new TreeSet<>();
    if (statement.modality() != Modality.ACTUAL) {
      found.add(statement.modality().name());
    }
    if (statement.polarity() == Polarity.NEGATED) {
      found.add("NEGATED");
    }
    if (found.isEmpty()) {
      found.add(statement.certainty() <= HEDGED ? "HEDGED" : "FACT");
    }
    return found;
  }
}
