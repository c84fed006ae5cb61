package org.entente.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.entente.coding.EventMention;
import org.entente.coding.EventMention.Participant;
import org.entente.text.Document;
import org.entente.text.Span;

/**
 * Who, to whom: compares the spans of actors and recipients with gold spans.
 *
 * <p>The gold file has a token and a BIO tag a line, separated by a tab, and an empty line behind
 * each sentence; S is the actor, T the recipient, R a party to a reciprocal event, which counts as
 * both. Such files mark the main event of a sentence alone, so that is what is scored: the first
 * that is told. The parties to all events are scored beside it. Scores are over spans: exact, and
 * overlapping by at least one character. As the files do not nest spans, of one within another of
 * the same role the wider counts.
 */
public final class RolesEvaluation {
  /**
   * Scores of the main events, and of all events.
   *
   * @param silent in how many sentences no event was found
   */
  public record Result(int sentences, int silent, Scores main, Scores all) {}

  /** Scores for both roles, by exact and by overlapping spans. */
  public record Scores(
      Score actorsExact,
      Score actorsOverlapping,
      Score recipientsExact,
      Score recipientsOverlapping) {
    static final Scores NONE = new Scores(Score.NONE, Score.NONE, Score.NONE, Score.NONE);

    Scores plus(Named named, Gold gold) {
      return new Scores(
          actorsExact.plus(exact(named.actors(), gold.actors())),
          actorsOverlapping.plus(overlapping(named.actors(), gold.actors())),
          recipientsExact.plus(exact(named.recipients(), gold.recipients())),
          recipientsOverlapping.plus(overlapping(named.recipients(), gold.recipients())));
    }
  }

  /** A sentence with its gold spans. */
  public record Gold(String text, List<Span> actors, List<Span> recipients) {}

  private static final Set<String> COORDINATORS =
      Set.of(",", "and", ", and", "&", "and the", ", and the");

  private RolesEvaluation() {}

  /** The project's own sentences. */
  public static List<Gold> own() {
    try (InputStream in =
        Objects.requireNonNull(RolesEvaluation.class.getResourceAsStream("roles.conll"))) {
      return read(new BufferedReader(new InputStreamReader(in, UTF_8)), "roles.conll");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Scores what {@code coder} finds in every sentence. */
  public static Result of(List<Gold> sentences, Function<Document, List<EventMention>> coder) {
    return of(sentences, coder, e -> {});
  }

  /** As {@link #of(List, Function)}, telling {@code errors} of every sentence that is not right. */
  public static Result of(
      List<Gold> sentences, Function<Document, List<EventMention>> coder, Consumer<String> errors) {
    Scores main = Scores.NONE;
    Scores all = Scores.NONE;
    int number = 0;
    int silent = 0;
    for (Gold gold : sentences) {
      List<EventMention> events = coder.apply(Document.plain("r" + number++, gold.text(), null));
      Named first = named(gold.text(), events.subList(0, Math.min(1, events.size())));
      if (!first.actors().equals(Set.copyOf(gold.actors()))
          || !first.recipients().equals(Set.copyOf(gold.recipients()))) {
        errors.accept(error(number, gold, events, first.actors(), first.recipients()));
      }
      silent += events.isEmpty() ? 1 : 0;
      main = main.plus(first, gold);
      all = all.plus(named(gold.text(), events), gold);
    }
    return new Result(number, silent, main, all);
  }

  /** The spans that events name. */
  private record Named(TreeSet<Span> actors, TreeSet<Span> recipients) {}

  private static Named named(String text, List<EventMention> events) {
    TreeSet<Span> actors = new TreeSet<>();
    TreeSet<Span> recipients = new TreeSet<>();
    for (EventMention m : events) {
      actors.addAll(spans(text, m.actors(), m.recipients()));
      recipients.addAll(spans(text, m.recipients(), m.actors()));
    }
    unnest(actors);
    unnest(recipients);
    return new Named(actors, recipients);
  }

  /** The sentence, what the gold names, what was named in its place, and by which rule. */
  private static String error(
      int number,
      Gold gold,
      List<EventMention> events,
      TreeSet<Span> actors,
      TreeSet<Span> recipients) {
    StringBuilder error = new StringBuilder();
    error.append(number).append(' ').append(gold.text());
    compare(error, "who", gold.text(), gold.actors(), actors);
    compare(error, "to whom", gold.text(), gold.recipients(), recipients);
    for (EventMention m : events) {
      error.append("\n    ").append(m.type().code()).append(" '").append(m.trigger().text());
      error.append("' ").append(m.derivation().rule());
      error.append(words(gold.text(), m.actors().stream().map(Participant::span).toList()));
      error
          .append(" >")
          .append(words(gold.text(), m.recipients().stream().map(Participant::span).toList()));
    }
    return error.toString();
  }

  /** Only where the two differ: what was missed, what is too much, or one span for another. */
  private static void compare(
      StringBuilder error, String role, String text, List<Span> gold, TreeSet<Span> predicted) {
    if (!predicted.equals(Set.copyOf(gold))) {
      String kind = overlapping(predicted, gold).f1() == 1 ? "ends" : "wrong";
      error.append("\n  ").append(role).append(' ').append(kind).append(": gold");
      error.append(words(text, gold)).append(", found").append(words(text, predicted));
    }
  }

  private static String words(String text, Collection<Span> spans) {
    StringBuilder words = new StringBuilder();
    spans.forEach(s -> words.append(" [").append(text, s.begin(), s.end()).append(']'));
    return words.length() == 0 ? " nobody" : words.toString();
  }

  /**
   * The spans of participants; those of a reciprocal event that are named in one breath ('Peru and
   * Chile signed') are one span, as in the gold files.
   */
  static TreeSet<Span> spans(String text, List<Participant> some, List<Participant> others) {
    TreeSet<Span> spans = new TreeSet<>();
    some.forEach(p -> spans.add(p.span()));
    TreeSet<Span> opposite = new TreeSet<>();
    others.forEach(p -> opposite.add(p.span()));
    if (!spans.equals(opposite)) {
      return spans;
    }
    TreeSet<Span> joined = new TreeSet<>();
    for (Span span : spans) {
      Span last = joined.isEmpty() ? span : joined.last();
      if (last.end() <= span.begin()
          && COORDINATORS.contains(text.substring(last.end(), span.begin()).strip())) {
        joined.remove(last);
        joined.add(new Span(last.begin(), span.end()));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }

  /** Of spans within one another the widest: what two events name is one span in the gold files. */
  static void unnest(TreeSet<Span> spans) {
    Set<Span> all = Set.copyOf(spans);
    spans.removeIf(s -> all.stream().anyMatch(o -> !o.equals(s) && o.contains(s)));
  }

  static Score exact(TreeSet<Span> predicted, List<Span> gold) {
    int hits = (int) gold.stream().filter(predicted::contains).count();
    return new Score(predicted.size(), hits, gold.size(), hits);
  }

  static Score overlapping(TreeSet<Span> predicted, List<Span> gold) {
    int correct = (int) predicted.stream().filter(p -> gold.stream().anyMatch(p::overlaps)).count();
    int found = (int) gold.stream().filter(g -> predicted.stream().anyMatch(g::overlaps)).count();
    return new Score(predicted.size(), correct, gold.size(), found);
  }

  /**
   * The sentences of a gold file, their tokens joined by spaces.
   *
   * @throws IOException when the file cannot be read, or a line is not 'token TAB tag'
   */
  public static List<Gold> read(Path file) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file)) {
      return read(in, file.toString());
    }
  }

  private static List<Gold> read(BufferedReader in, String where) throws IOException {
    List<Gold> sentences = new ArrayList<>();
    List<String[]> rows = new ArrayList<>();
    String line;
    int number = 0;
    while ((line = in.readLine()) != null) {
      number++;
      if (!line.isBlank()) {
        String[] row = line.split("\t", -1);
        if (row.length != 2) {
          throw new IOException(where + ":" + number + ": expected 'token TAB tag'");
        }
        rows.add(row);
      } else if (!rows.isEmpty()) {
        sentences.add(gold(rows));
        rows.clear();
      }
    }
    if (!rows.isEmpty()) {
      sentences.add(gold(rows));
    }
    return sentences;
  }

  private static Gold gold(List<String[]> rows) {
    StringBuilder text = new StringBuilder();
    List<Span> actors = new ArrayList<>();
    List<Span> recipients = new ArrayList<>();
    int begin = -1;
    char open = 'O';
    for (String[] row : rows) {
      boolean inside = row[1].startsWith("I-") && open != 'O';
      if (!inside && open != 'O') {
        add(open, new Span(begin, text.length()), actors, recipients);
        open = 'O';
      }
      text.append(text.length() == 0 ? "" : " ");
      if (!inside && row[1].length() > 2) {
        open = row[1].charAt(2);
        begin = text.length();
      }
      text.append(row[0]);
    }
    if (open != 'O') {
      add(open, new Span(begin, text.length()), actors, recipients);
    }
    return new Gold(text.toString(), actors, recipients);
  }

  private static void add(char role, Span span, List<Span> actors, List<Span> recipients) {
    if (role == 'S' || role == 'R') {
      actors.add(span);
    }
    if (role == 'T' || role == 'R') {
      recipients.add(span);
    }
  }
}
