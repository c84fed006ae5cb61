package org.entente.coding;

import java.util.ArrayList;
import java.util.List;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Why a sentence was coded as it was: every rule that matched or nearly did, what the second
 * opinion was asked, and why each lost.
 *
 * <p>Belongs to one sentence.
 */
public final class Trace {
  private final List<Attempt> attempts = new ArrayList<>();
  private final List<Question> questions = new ArrayList<>();

  /**
   * @param rule its id
   * @param event code of the event type that it would have coded
   * @param expression as written in the rule
   * @param token index of the word that set it off
   * @param weight how much the expression asks for, in points of the matcher: of two on the same
   *     words the heavier wins
   * @param outcome how it ended
   * @param reason for people to read; empty for what was coded
   */
  public record Attempt(
      String rule,
      String event,
      String expression,
      int token,
      int weight,
      Outcome outcome,
      String reason) {}

  /**
   * What the second opinion was asked, and what it said.
   *
   * @param token index of the predicate
   * @param source who is taken to do it
   * @param target to whom, or null for nobody in particular
   * @param guess its answer
   * @param outcome CODED, or LOST with the reason
   */
  public record Question(
      int token,
      Span source,
      @Nullable Span target,
      Opinion.Guess guess,
      Outcome outcome,
      String reason) {}

  /** How an attempt ended. */
  public enum Outcome {
    /** An event was coded. */
    CODED,
    /** The words fit, but another rule on the same words asked for more, or tells it already. */
    LOST,
    /** The words fit, but those who take part do not. */
    REFUSED,
    /** The trigger stands there, but something else that it needs does not. */
    MISSED,
    /** The word stands there, but in another use: 'the visit' where the rule wants the verb. */
    OTHER_USE
  }

  void add(Match match, Outcome outcome, String reason) {
    add(match.expression(), match.trigger(), match.weight(), outcome, reason);
  }

  void add(Expression expression, int token, int weight, Outcome outcome, String reason) {
    Rule rule = expression.rule();
    attempts.add(
        new Attempt(rule.id(), rule.event(), expression.text(), token, weight, outcome, reason));
  }

  void asked(Question question) {
    questions.add(question);
  }

  /** In the order in which they were decided. */
  public List<Attempt> attempts() {
    return List.copyOf(attempts);
  }

  /** In the order of the predicates; empty where a rule found an event. */
  public List<Question> questions() {
    return List.copyOf(questions);
  }
}
