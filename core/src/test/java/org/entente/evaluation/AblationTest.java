package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.coding.dyad.DyadExamples.Marked;
import org.entente.evaluation.ClassifyEvaluation.Question;
import org.entente.pipeline.Library;
import org.entente.text.Span;
import org.junit.jupiter.api.Test;

/** What parts of the coder bring. */
class AblationTest {
  private static final Library LIBRARY = Library.load();

  private static final List<Question> QUESTIONS =
      List.of(
          question("Lima", "accused", "Quito", "ACCUSE"),
          question("Chad", "bombed", "Mali", "ASSAULT"));

  private static Question question(String source, String verb, String target, String gold) {
    String text = source + " " + verb + " " + target + ".";
    int at = text.indexOf(target);
    return new Question(
        text, text, new Span(0, source.length()), new Span(at, at + target.length()), gold);
  }

  private static List<Marked> training() {
    List<Marked> all = new ArrayList<>();
    for (String source : List.of("Peru", "Laos", "Oman", "Togo", "Fiji")) {
      for (String verb :
          List.of("accused ACCUSE", "blamed ACCUSE", "bombed ASSAULT", "shelled ASSAULT")) {
        String[] parts = verb.split(" ", -1);
        Question q = question(source, parts[0], "Malta", parts[1]);
        all.add(new Marked(q.gold(), q.text(), q.source(), q.target()));
      }
    }
    return all;
  }

  private static Map<String, Map<String, Double>> byVariant(List<Ablation.Row> rows) {
    return rows.stream().collect(Collectors.toMap(Ablation.Row::variant, Ablation.Row::figures));
  }

  @Test
  void everyVariantIsMeasuredTheSameEachTimeAndWithoutExamplesNothingIsFitted() {
    Map<String, Map<String, Double>> all =
        byVariant(Ablation.of(LIBRARY, new Ablation.Sets(training(), QUESTIONS, null)));
    assertThat(all).hasSize(11);
    all.forEach(
        (variant, figures) -> {
          assertThat(figures).as(variant).containsKeys("event", "type", "dyad", "triple");
          assertThat(figures.values()).as(variant).allMatch(f -> f >= 0 && f <= 1);
        });
    assertThat(all.get("all examples")).containsKey("leftOut");

    Map<String, Map<String, Double>> unfitted =
        byVariant(Ablation.of(LIBRARY, new Ablation.Sets(List.of(), QUESTIONS, null)));
    assertThat(unfitted).hasSize(6).doesNotContainKey("all examples");
    unfitted.remove("without parse: word order"); // whose opinion is fitted where it can be
    unfitted.forEach((variant, figures) -> assertThat(figures).isEqualTo(all.get(variant)));

    assertThat(figure(all, "rules alone", "event"))
        .isLessThan(figure(all, "rules and second opinion", "event"));
    assertThat(figure(all, "without actor book", "dyad")).isLessThan(0.2);
    assertThat(figure(all, "rules alone", "classifyEvent")).isEqualTo(1);
  }

  private static double figure(
      Map<String, Map<String, Double>> rows, String variant, String measure) {
    return rows.getOrDefault(variant, Map.of()).getOrDefault(measure, Double.NaN);
  }
}
