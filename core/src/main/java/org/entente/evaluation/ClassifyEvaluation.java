package org.entente.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.entente.text.Span;

/**
 * Macro-averaged F1 of what the source does to the target: over event types, over the four quad
 * classes, and over cooperation against conflict.
 */
public final class ClassifyEvaluation {
  /** An answered question; quads are 1 and 2 (cooperation), 3 and 4 (conflict). */
  public record Answered(String id, String gold, String answer) {}

  /** A question with its gold answer; the spans are empty where a party is not marked. */
  public record Question(String id, String text, Span source, Span target, String gold) {}

  private static final Map<String, Integer> QUADS =
      Map.ofEntries(
          Map.entry("AGREE", 1),
          Map.entry("CONSULT", 1),
          Map.entry("SUPPORT", 1),
          Map.entry("COOPERATE", 2),
          Map.entry("AID", 2),
          Map.entry("YIELD", 2),
          Map.entry("REQUEST", 3),
          Map.entry("ACCUSE", 3),
          Map.entry("REJECT", 3),
          Map.entry("THREATEN", 3),
          Map.entry("PROTEST", 4),
          Map.entry("SANCTION", 4),
          Map.entry("MOBILIZE", 4),
          Map.entry("COERCE", 4),
          Map.entry("ASSAULT", 4));

  private ClassifyEvaluation() {}

  /** A table of the three macro-F1s and of each type's precision and recall. */
  public static String report(List<Answered> answers) {
    StringBuilder out = new StringBuilder();
    Macro macro = macro(answers);
    out.append(
        String.format(
            Locale.ROOT,
            "%d questions  event %.1f  quad %.1f  binary %.1f  (macro-F1)%n",
            answers.size(),
            100 * macro.event(),
            100 * macro.quad(),
            100 * macro.binary()));
    for (String type : new TreeSet<>(answers.stream().map(Answered::gold).toList())) {
      double[] pr = precisionRecall(answers, type, t -> t);
      out.append(
          String.format(
              Locale.ROOT, "  %-10s P %.2f R %.2f F1 %.2f%n", type, pr[0], pr[1], f1(pr)));
    }
    return out.toString();
  }

  /** The most frequent confusions, gold and answer. */
  public static List<String> confusions(List<Answered> answers) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Answered a : answers) {
      if (!a.gold().equals(a.answer())) {
        counts.merge(a.gold() + " read as " + a.answer(), 1, Integer::sum);
      }
    }
    List<String> lines = new ArrayList<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(20)
        .forEach(e -> lines.add(e.getValue() + " " + e.getKey()));
    return lines;
  }

  /** Macro-averaged F1, 0…1, over event types, quad classes, and cooperation against conflict. */
  public record Macro(double event, double quad, double binary) {}

  /** An answer that is no event type counts as wrong, and as none of the classes. */
  public static Macro macro(List<Answered> answers) {
    return new Macro(
        macro(answers, t -> t),
        macro(answers, t -> "" + quad(t)),
        macro(answers, t -> quad(t) == 0 ? "" : quad(t) <= 2 ? "cooperation" : "conflict"));
  }

  static double macro(List<Answered> answers, UnaryOperator<String> label) {
    TreeSet<String> labels = new TreeSet<>();
    answers.forEach(a -> labels.add(label.apply(a.gold())));
    double sum = 0;
    for (String l : labels) {
      sum += f1(precisionRecall(answers, l, label));
    }
    return sum / labels.size();
  }

  private static double[] precisionRecall(
      List<Answered> answers, String of, UnaryOperator<String> label) {
    int both = 0;
    int gold = 0;
    int said = 0;
    for (Answered a : answers) {
      boolean g = label.apply(a.gold()).equals(of);
      boolean s = label.apply(a.answer()).equals(of);
      both += g && s ? 1 : 0;
      gold += g ? 1 : 0;
      said += s ? 1 : 0;
    }
    return new double[] {said == 0 ? 0 : both / (double) said, both / (double) gold};
  }

  private static double f1(double[] pr) {
    return pr[0] + pr[1] == 0 ? 0 : 2 * pr[0] * pr[1] / (pr[0] + pr[1]);
  }

  private static int quad(String type) {
    return QUADS.getOrDefault(type, 0);
  }
}
