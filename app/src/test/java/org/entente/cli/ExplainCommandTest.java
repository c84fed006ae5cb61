package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code rules explain} tells an analyst. */
class ExplainCommandTest {
  private static final String EXPELLED =
      "Prague expelled two Russian diplomats, the foreign ministry said.";

  /** No rule knows the verb; the parties do. */
  private static final String SILENT = "The Italian premier hornswoggled Vienna's envoys.";

  private static String explain(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> all = new java.util.ArrayList<>(List.of("rules", "explain"));
    all.addAll(List.of(words));
    int code =
        Entente.commandLine()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(all.toArray(new String[0]));
    assertThat(code).as(err.toString()).isZero();
    return out.toString();
  }

  @Test
  void theTreeIsDrawnWithRelationPartOfSpeechAndLemma() {
    assertThat(explain(EXPELLED))
        .containsPattern("(?m)^  [│ ├└]*─ Prague +nsubj +PROPN +Prague$")
        .containsPattern("(?m)expelled +\\S+ +VERB +expel$");
  }

  @Test
  void itNamesTheActorsTheSpeakersAndWhy() {
    assertThat(explain(EXPELLED))
        .containsPattern("Prague +CZE GOV +Czech\\S*.*; seat of government")
        .contains("“the foreign ministry”")
        .containsPattern("expelled +actual; .*“the foreign ministry” asserts \\(“said”\\)");
  }

  @Test
  void theWinnerStandsBeforeThoseThatItBeatAndEachLoserHasItsReason() {
    String text = explain(EXPELLED);
    int coded = text.indexOf("coded   SANCTION");
    int lost = text.indexOf("lost    ");
    int near = text.indexOf("nearly  ");
    assertThat(coded).isPositive();
    assertThat(lost).isGreaterThan(coded);
    assertThat(near).isGreaterThan(lost);
    assertThat(text).containsPattern("lost .*\\n +rule sanction-\\S*exp\\S+ asks for ");
    assertThat(text).contains("not asked: a rule found an event");
  }

  @Test
  void theSecondOpinionShowsItsTermsWhenItWasAsked() {
    assertThat(explain(SILENT))
        .contains("what does “The Italian premier” to “Vienna's envoys”?")
        .containsPattern("[A-Z]+ \\d+ %, [A-Z]+ \\d+ %, [A-Z]+ \\d+ %; that nothing happens")
        .containsPattern("for [A-Z]+: \\S+ [+-]\\d\\.\\d\\d, ");
  }

  @Test
  void asJsonItIsAnObjectForEachSentence() throws Exception {
    List<String> lines = explain(EXPELLED + " " + SILENT, "--format", "json").lines().toList();
    assertThat(lines).hasSize(2);
    JsonNode first = JsonLines.JSON.readTree(lines.get(0));
    assertThat(first.findValuesAsText("outcome")).contains("CODED", "LOST", "MISSED");
    for (JsonNode token : first.get("tokens")) {
      int begin = token.get("span").get(0).asInt();
      int end = token.get("span").get(1).asInt();
      assertThat(EXPELLED.substring(begin, end)).isEqualTo(token.get("text").asText());
    }
    assertThat(first.get("events").get(0).get("event").asText()).isEqualTo("SANCTION");
    JsonNode opinion = JsonLines.JSON.readTree(lines.get(1)).get("opinion").get(0);
    double sum = 0;
    for (JsonNode p : opinion.get("probabilities")) {
      sum += p.asDouble();
    }
    assertThat(sum).isBetween(0.998, 1.002);
    assertThat(opinion.get("terms")).isNotEmpty();
    assertThat(first.get("doubt").isNull()).isTrue();
    assertThat(JsonLines.JSON.readTree(lines.get(1)).get("doubt").asText()).isEqualTo("SILENT");
  }
}
