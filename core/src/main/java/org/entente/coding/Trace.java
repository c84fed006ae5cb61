package org.entente.coding;

import java.util.ArrayList;
import java.util.List;

/** Why a sentence was coded as it was: every rule that matched or nearly did, and why it lost. */
public final class Trace {
  private final List<Attempt> attempts = new ArrayList<>();

  /**
   * @param rule its id
   * @param expression as written in the rule
   * @param token index of the word that set it off
   * @param outcome how it ended
   * @param reason for people to read
   */
  public record Attempt(
      String rule, String expression, int token, Outcome outcome, String reason) {}

  /** How an attempt ended. */
  public enum Outcome {
    /** An event was coded. */
    CODED,
    /** The words fit, but another rule asked for more, or the parties are missing. */
    LOST,
    /** The trigger stands there, but something else that it needs does not. */
    MISSED
  }

  void add(Expression expression, int token, Outcome outcome, String reason) {
    attempts.add(new Attempt(expression.rule().id(), expression.text(), token, outcome, reason));
  }

  public List<Attempt> attempts() {
    return List.copyOf(attempts);
  }
}
