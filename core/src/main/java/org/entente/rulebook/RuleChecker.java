package org.entente.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.coding.EventMention;
import org.entente.coding.EventMention.Participant;
import org.entente.coding.PlainSentence;
import org.entente.coding.Role;
import org.entente.coding.Rule;
import org.entente.coding.RuleBook;
import org.entente.rulebook.RuleExample.Expectation;
import org.entente.statement.Polarity;
import org.entente.text.Document;
import org.entente.text.Span;

/**
 * Runs the rules' examples through the whole pipeline, all rules on.
 *
 * <p>An example that a rule codes must give an event of the rule's type and mode with exactly the
 * marked spans, and no event of a type that it does not allow. On a silent example the rule's type
 * must not be found, unless as negated.
 */
public final class RuleChecker {
  /** Day of publication of every example. */
  public static final LocalDate PUBLISHED = LocalDate.of(2024, 11, 16);

  private final ArticleReading pipeline;
  private final Map<String, Rule> rules = new TreeMap<>();

  /** All stages from a document to its events. */
  @FunctionalInterface
  public interface ArticleReading {
    List<EventMention> read(Document document);
  }

  /**
   * @param faults what is wrong, for people to read; empty when the example holds
   */
  public record Result(RuleExample example, List<String> faults) {
    public Result {
      faults = List.copyOf(faults);
    }

    public boolean holds() {
      return faults.isEmpty();
    }
  }

  /**
   * How the plain sentence of an expression was coded.
   *
   * @param faults what is wrong with the best of its sentences, the gravest first
   */
  public record Plain(PlainSentence sentence, String text, Grade grade, List<String> faults) {
    public Plain {
      faults = List.copyOf(faults);
    }
  }

  /** How much of a plain sentence was coded as its rule says, from nothing to all. */
  public enum Grade {
    OTHER_TYPE,
    TYPE,
    TYPE_AND_PARTIES,
    ALL
  }

  public RuleChecker(RuleBook book, ArticleReading pipeline) {
    this.pipeline = pipeline;
    book.rules().forEach(r -> rules.put(r.id(), r));
  }

  public List<Result> check(List<RuleExample> examples) {
    List<Result> results = new ArrayList<>(examples.size());
    examples.forEach(e -> results.add(check(e)));
    return results;
  }

  public Result check(RuleExample example) {
    List<EventMention> events = pipeline.read(Document.plain("example", example.text(), PUBLISHED));
    List<String> faults = new ArrayList<>();
    for (EventMention e : events) {
      boolean own = e.type().code().equals(example.event());
      if (!own && !example.allowed().contains(e.type().code())) {
        faults.add("also coded " + shown(e));
      }
    }
    if (example.expectation() == Expectation.SILENT) {
      silent(example, events, faults);
    } else {
      codes(example, events, faults);
    }
    return new Result(example, faults);
  }

  /** Codes the plain sentences of an expression and keeps the one that is coded best. */
  public Plain check(PlainSentence sentence) {
    Plain best = null;
    for (String text : sentence.texts()) {
      Plain plain = grade(sentence, text);
      if (best == null || plain.grade().compareTo(best.grade()) > 0) {
        best = plain;
      }
    }
    return Objects.requireNonNull(best);
  }

  private Plain grade(PlainSentence sentence, String text) {
    Rule rule = sentence.rule();
    List<EventMention> events = pipeline.read(Document.plain("plain", text, PUBLISHED));
    Grade grade = Grade.OTHER_TYPE;
    for (EventMention e : events) {
      if (e.type().code().equals(rule.event())) {
        boolean parties = isBetween(sentence, e);
        boolean mode = rule.mode() == null || rule.mode().equals(e.mode());
        Grade g = !parties ? Grade.TYPE : mode ? Grade.ALL : Grade.TYPE_AND_PARTIES;
        grade = g.compareTo(grade) > 0 ? g : grade;
      }
    }
    List<String> faults = events.stream().map(RuleChecker::shown).toList();
    return new Plain(sentence, text, grade, grade == Grade.ALL ? List.of() : faults);
  }

  private static boolean isBetween(PlainSentence sentence, EventMention event) {
    return (!sentence.names().contains(Role.ACTOR) || has(event.actors(), PlainSentence.ACTOR))
        && (!sentence.names().contains(Role.RECIPIENT)
            || has(event.recipients(), PlainSentence.RECIPIENT));
  }

  private static boolean has(List<Participant> parties, String country) {
    return parties.stream()
        .anyMatch(p -> p.actor() != null && country.equals(p.actor().actor().country()));
  }

  private static void silent(RuleExample example, List<EventMention> events, List<String> faults) {
    for (EventMention e : events) {
      boolean own = e.type().code().equals(example.event());
      if (own
          && !example.allowed().contains(example.event())
          && e.statement().polarity() != Polarity.NEGATED) {
        faults.add("should be silent (" + example.because() + "), but coded " + shown(e));
      }
    }
  }

  private void codes(RuleExample example, List<EventMention> events, List<String> faults) {
    List<EventMention> own =
        events.stream().filter(e -> e.type().code().equals(example.event())).toList();
    if (own.isEmpty()) {
      faults.add("coded no " + example.event());
      return;
    }
    List<String> nearest = null;
    for (EventMention e : own) {
      List<String> wrong = compare(example, e);
      if (nearest == null || wrong.size() < nearest.size()) {
        nearest = wrong;
      }
    }
    if (nearest != null) {
      faults.addAll(nearest);
    }
    if (own.size() > 1 && !example.allowed().contains(example.event())) {
      faults.add(
          "coded "
              + own.size()
              + " events of the type: "
              + own.stream().map(RuleChecker::shown).toList());
    }
  }

  private List<String> compare(RuleExample example, EventMention event) {
    List<String> wrong = new ArrayList<>();
    Rule rule = rules.get(example.rule());
    String mode = rule == null ? null : rule.mode();
    if (mode != null && !mode.equals(event.mode())) {
      wrong.add(
          "mode " + event.mode() + " by rule " + event.derivation().rule() + " instead of " + mode);
    }
    spans("actors", example, example.actors(), event.actors(), wrong);
    spans("recipients", example, example.recipients(), event.recipients(), wrong);
    return wrong;
  }

  private static void spans(
      String role,
      RuleExample example,
      List<Span> expected,
      List<Participant> found,
      List<String> wrong) {
    Set<Span> wanted = new TreeSet<>(expected);
    Set<Span> got = new TreeSet<>();
    found.forEach(p -> got.add(p.span()));
    if (!wanted.equals(got)) {
      wrong.add(role + " " + texts(example, got) + " instead of " + texts(example, wanted));
    }
  }

  private static List<String> texts(RuleExample example, Set<Span> spans) {
    return spans.stream().map(s -> s.of(example.text())).toList();
  }

  private static String shown(EventMention e) {
    return e.type().code()
        + e.actors().stream().map(Participant::text).toList()
        + e.recipients().stream().map(Participant::text).toList()
        + " by rule "
        + e.derivation().rule();
  }
}
