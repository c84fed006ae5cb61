package org.entente.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.entente.coding.EventMention;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * From raw text to (country, country, type): the project's own hand-coded sentences.
 *
 * <p>A line of the gold file is a sentence, a tab, and its events: {@code TYPE A+B>C}, joined by ';
 * ', or '-' for none. Types, dyads and triples are compared as sets, sentence by sentence; a
 * reciprocal event counts in both directions; '?' is an unnamed party, whose dyad is not scored.
 */
public final class TriplesEvaluation {
  private static final String OWN = "triples.tsv";
  private static final List<String> APART = List.of("triples-apart.tsv", "triples-apart-2.tsv");

  /** Scores of types, dyads, triples, and of whether there is an event at all. */
  public record Result(int sentences, Score type, Score dyad, Score triple, Score event) {}

  /** A hand-coded sentence; a triple is 'TYPE A>B'. */
  public record Gold(String text, Set<String> triples) {}

  private TriplesEvaluation() {}

  /** Scores the coder on the project's own sentences. */
  public static Result own(Function<Document, List<EventMention>> coder) {
    return of(ownSentences(), coder, e -> {});
  }

  /** Scores the coder on sentences on which nothing was mended. */
  public static Result apart(Function<Document, List<EventMention>> coder) {
    return of(sentencesApart(), coder, e -> {});
  }

  /** The project's own hand-coded sentences. */
  public static List<Gold> ownSentences() {
    return resource(OWN);
  }

  /** Those coded before the coder had read them, on which nothing was mended. */
  static List<Gold> sentencesApart() {
    List<Gold> all = new ArrayList<>();
    APART.forEach(name -> all.addAll(resource(name)));
    return all;
  }

  private static List<Gold> resource(String name) {
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(TriplesEvaluation.class.getResourceAsStream(name)),
            StandardCharsets.UTF_8)) {
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As {@link #own}, telling {@code errors} of every sentence that is not coded as by hand. */
  public static Result of(
      List<Gold> sentences, Function<Document, List<EventMention>> coder, Consumer<String> errors) {
    Score type = Score.NONE;
    Score dyad = Score.NONE;
    Score triple = Score.NONE;
    Score event = Score.NONE;
    int number = 0;
    for (Gold gold : sentences) {
      Set<String> answer = triples(coder.apply(Document.plain("t" + number++, gold.text(), null)));
      if (!answer.equals(gold.triples())) {
        errors.accept(gold.text() + "\n  by hand " + gold.triples() + ", found " + answer);
      }
      type = type.plus(compare(types(answer), types(gold.triples())));
      dyad = dyad.plus(compare(named(dyads(answer)), named(dyads(gold.triples()))));
      triple = triple.plus(compare(named(answer), named(gold.triples())));
      event = event.plus(compare(any(answer), any(gold.triples())));
    }
    return new Result(sentences.size(), type, dyad, triple, event);
  }

  /**
   * Hand-coded sentences.
   *
   * @throws IOException when the source cannot be read, or a line is not 'sentence TAB events'
   */
  public static List<Gold> read(Reader source) throws IOException {
    List<Gold> sentences = new ArrayList<>();
    BufferedReader in = new BufferedReader(source);
    String line;
    while ((line = in.readLine()) != null) {
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      int tab = line.indexOf('\t');
      if (tab < 0) {
        throw new IOException("expected 'sentence TAB events' in: " + line);
      }
      sentences.add(new Gold(line.substring(0, tab), events(line.substring(tab + 1))));
    }
    return sentences;
  }

  private static Set<String> events(String coded) {
    Set<String> triples = new TreeSet<>();
    if (coded.equals("-")) {
      return triples;
    }
    for (String event : coded.split("; ", -1)) {
      int space = event.indexOf(' ');
      int arrow = event.indexOf('>');
      expand(
          event.substring(0, space),
          List.of(event.substring(space + 1, arrow).split("\\+", -1)),
          List.of(event.substring(arrow + 1).split("\\+", -1)),
          triples);
    }
    return triples;
  }

  private static Set<String> triples(List<EventMention> mentions) {
    Set<String> triples = new TreeSet<>();
    for (EventMention m : mentions) {
      expand(m.type().code(), codes(m.actors()), codes(m.recipients()), triples);
    }
    return triples;
  }

  private static void expand(
      String type, List<String> actors, List<String> recipients, Set<String> triples) {
    boolean reciprocal = actors.equals(recipients) && actors.size() > 1;
    for (String a : actors) {
      for (String r : recipients) {
        if (!reciprocal || !a.equals(r)) {
          triples.add(type + " " + a + ">" + r);
        }
      }
    }
  }

  private static List<String> codes(List<EventMention.Participant> parties) {
    TreeSet<String> codes = new TreeSet<>();
    for (EventMention.Participant p : parties) {
      String code = p.actor() == null ? null : code(p);
      codes.add(code == null ? "?" : code);
    }
    return codes.isEmpty() ? List.of("?") : List.copyOf(codes);
  }

  private static @Nullable String code(EventMention.Participant p) {
    var actor = Objects.requireNonNull(p.actor()).actor();
    return actor.country() == null ? actor.code() : actor.country();
  }

  private static Set<String> types(Set<String> triples) {
    Set<String> types = new TreeSet<>();
    triples.forEach(t -> types.add(t.substring(0, t.indexOf(' '))));
    return types;
  }

  private static Set<String> dyads(Set<String> triples) {
    Set<String> dyads = new TreeSet<>();
    triples.forEach(t -> dyads.add(t.substring(t.indexOf(' ') + 1)));
    return dyads;
  }

  private static Set<String> named(Set<String> triples) {
    Set<String> named = new TreeSet<>(triples);
    named.removeIf(t -> t.indexOf('?') >= 0);
    return named;
  }

  private static Set<String> any(Set<String> triples) {
    return triples.isEmpty() ? Set.of() : Set.of("event");
  }

  static Score compare(Set<String> answer, Set<String> gold) {
    int hits = (int) answer.stream().filter(gold::contains).count();
    return new Score(answer.size(), hits, gold.size(), hits);
  }
}
