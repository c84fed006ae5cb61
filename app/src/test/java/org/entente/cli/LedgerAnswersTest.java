package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Asks the bundled dossier what binds, what was exchanged, foretold and disputed. */
class LedgerAnswersTest {
  private static final List<String> QUESTIONS =
      List.of(
          "commitments RUS PRK --on 2024-10-20",
          "commitments RUS PRK --found",
          "commitment rus-prk-2024 --found",
          "triggers",
          "disputes",
          "exchange RUS PRK",
          "predictions",
          "brief RUS PRK --since 2023");

  @TempDir static Path folder;
  private static Path ledger = Path.of("");

  @BeforeAll
  static void readTheDossier() {
    ledger = folder.resolve("demo.duckdb");
    ask("demo");
  }

  private static String ask(String question) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> words = new ArrayList<>(List.of(question.split(" ", -1)));
    words.add("--ledger");
    words.add(ledger.toString());
    int code =
        new CommandLine(new Entente())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(words.toArray(new String[0]));
    assertThat(code).as(question + ": " + err).isZero();
    return out.toString();
  }

  @Test
  void everyAnswerHasTheSameFieldsAsJsonAndAsCsv() throws Exception {
    ObjectMapper json = new ObjectMapper();
    for (String question : QUESTIONS) {
      List<String> lines = ask(question + " --format json").lines().toList();
      assertThat(lines).as(question).isNotEmpty();
      List<String> names = new ArrayList<>();
      for (String line : lines) {
        JsonNode object = json.readTree(line);
        assertThat(object.isObject()).as(line).isTrue();
        names.clear();
        object.fieldNames().forEachRemaining(names::add);
      }
      String header = ask(question + " --format csv").lines().findFirst().orElse("");
      assertThat(header).as(question).isEqualTo(String.join(",", names));
    }
  }

  @Test
  void theTreatyShowsWhoReportedItsSteps() {
    assertThat(ask("commitment rus-prk-2024"))
        .contains("told in what was read:")
        .contains("RUS ratified (State Duma), with PRK: rus-prk-2024")
        .contains("differs from the record: signed 2024-06-19");
  }

  @Test
  void triggersTellTheCourseOfKursk() {
    assertThat(ask("triggers kursk-2024"))
        .contains("CONTESTED  rus-prk-2024 art-4 (defense)")
        .contains("2024-08-06 NOT MET; 2024-12-04 CONTESTED")
        .contains("disputed by UKR, NATO");
  }

  @Test
  void asOfADayNothingLaterIsTold() {
    String then = ask("commitment rus-prk-2024 --as-of 2024-07-01");
    assertThat(then).contains("not known to be in force").doesNotContain("ratified");
    assertThat(ask("brief RUS PRK --as-of 2024-07-01")).contains("What binds on 2024-07-01");
  }

  @Test
  void theExchangeTellsWhoClaimsAndWhoDenies() {
    assertThat(ask("exchange RUS PRK"))
        .contains("PRK → RUS: troops")
        .containsPattern("claimed by .*KOR.*about 10,000.*denied by RUS")
        .contains("more than 1,000 containers");
  }

  @Test
  void everySentenceOfTheBriefHasASource() {
    for (String line : ask("brief RUS PRK --since 2023").lines().toList()) {
      assertThat(!line.startsWith("- ") || line.endsWith(")")).as(line).isTrue();
    }
    assertThat(ask("brief RUS PRK --since 2023 --html"))
        .startsWith("<!doctype html>")
        .contains("<svg ")
        .contains("<h1>Russia and North Korea since 2023</h1>")
        .endsWith("</html>\n");
  }
}
