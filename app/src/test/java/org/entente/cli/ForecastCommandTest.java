package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Asks the bundled dossier. */
class ForecastCommandTest {
  @TempDir static Path folder;
  private static Path ledger = Path.of("");

  @BeforeAll
  static void readTheDossier() {
    ledger = folder.resolve("demo.duckdb");
    new CommandLine(new DemoCommand())
        .setOut(new PrintWriter(new StringWriter()))
        .setErr(new PrintWriter(new StringWriter()))
        .execute("--ledger", ledger.toString());
  }

  private static String run(String... words) {
    StringWriter out = new StringWriter();
    String[] all = java.util.Arrays.copyOf(words, words.length + 2);
    all[words.length] = "--ledger";
    all[words.length + 1] = ledger.toString();
    int code =
        new CommandLine(new ForecastCommand())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(out))
            .execute(all);
    assertEquals(0, code, out.toString());
    return out.toString();
  }

  @Test
  void theDossierIsAnsweredWithDatedPrecedentsAndTheirSources() {
    String said = run("ask", "RUS PRK", "--within", "30d");
    assertTrue(said.contains("not calibrated"), said);
    assertTrue(
        said.matches("(?s).*precedent: 20\\d\\d-\\d\\d-\\d\\d  RUS \\w+ PRK  \\(.+\\).*"), said);
  }

  @Test
  void theAnswerAsJsonHoldsWhatAddsUpToItsScore() throws Exception {
    JsonNode reply = JsonLines.JSON.readTree(run("ask", "RUS ? CONSULT", "--format", "json"));
    assertEquals(30, reply.get("days").asInt());
    JsonNode first = reply.get("answers").get(0);
    assertEquals("PRK", first.get("name").asText());
    double sum = 0;
    for (JsonNode part : first.get("contributions")) {
      sum += part.get("amount").asDouble();
    }
    assertEquals(first.get("score").asDouble(), sum);
    assertFalse(first.get("precedents").isEmpty());
  }

  @Test
  void whoIsMostLikelyConsultedByRussia() {
    String said = run("ask", "RUS ? CONSULT", "--top", "3");
    assertTrue(said.contains("\nPRK "), said);
  }

  @Test
  void anEarlierDayKnowsNothingOfLaterEvents() {
    String said = run("ask", "RUS PRK", "--as-of", "2024-01-31");
    assertFalse(said.matches("(?s).*precedent: 202(4-(0[2-9]|1)|5).*"), said);
  }

  @Test
  void aModelFittedOnAllTypesAnswersForAnEarlierDayToo() {
    String file = folder.resolve("all.forecast").toString();
    run("fit", "--model", file);
    String said = run("ask", "RUS PRK", "--model", file, "--as-of", "2023-12-31");
    assertTrue(said.contains("any event"), said);
  }

  @Test
  void leavingAnEventOutIsToldAsModelSensitivity() {
    String said = run("counterfactual", "RUS PRK CONSULT", "--with", "RUS CONSULT PRK 2025-03-01");
    assertTrue(said.startsWith("Model sensitivity, not cause"), said);
    String[] scores = said.replaceAll("(?s).*score (\\S+) → (\\S+).*", "$1 $2").split(" ");
    assertTrue(Double.parseDouble(scores[1].strip()) > Double.parseDouble(scores[0]), said);
  }

  @Test
  void anAddedEventRaisesTheScoreInJsonToo() throws Exception {
    String event = "RUS CONSULT PRK 2025-03-01";
    String said = run("counterfactual", "RUS PRK CONSULT", "--with", event, "--format", "json");
    JsonNode change = JsonLines.JSON.readTree(said).get("changes").get(0);
    double was = change.get("score").asDouble();
    assertTrue(change.get("changedScore").asDouble() > was, change.toString());
  }
}
