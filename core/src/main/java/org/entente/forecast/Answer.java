package org.entente.forecast;

import java.util.List;

/**
 * A forecast and its reasons.
 *
 * @param name what is forecast: a type of event, or who takes the open place
 * @param score a plain sum: the contributions add up to it exactly, in their order
 * @param probability that it happens within {@code days}
 * @param precedents past events that it rests on, latest first; empty for 'base rate only'
 */
public record Answer(
    String name,
    double score,
    double probability,
    int days,
    List<Contribution> contributions,
    List<RuleUse> rules,
    List<Precedent> precedents) {
  /** What one feature adds to the score. */
  public record Contribution(String feature, double amount) {}

  /**
   * A rule "after this kind of event, that one follows in the dyad".
   *
   * @param support how often its body had been seen
   * @param lag days since its body last held
   */
  public record RuleUse(String body, String head, int lag, double confidence, int support) {}

  /** An event of the past; {@code index} is its place in the chronicle. */
  public record Precedent(int index, String day, String text, String source) {}

  /** Whether nothing between the two speaks for it. */
  public boolean isBaseRateOnly() {
    return precedents.isEmpty();
  }

  static double sum(List<Contribution> contributions) {
    double sum = 0;
    for (Contribution c : contributions) {
      sum += c.amount();
    }
    return sum;
  }
}
