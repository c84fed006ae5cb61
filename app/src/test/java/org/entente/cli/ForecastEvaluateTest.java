package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Folders as they are published: numbers alone, in any order, times in steps of 1, 15 or 24. */
class ForecastEvaluateTest {
  @TempDir Path folder;

  private void write(String name, int from, int to, int unit, String rest) throws IOException {
    Random random = new Random(from);
    StringBuilder lines = new StringBuilder();
    for (int step = to - 1; step >= from; step--) {
      for (int k = 0; k < 6; k++) {
        int s = random.nextInt(9);
        int o = random.nextInt(3) > 0 ? (s + 1) % 9 : random.nextInt(9);
        lines.append(s).append('\t').append(s % 4).append('\t').append(o).append('\t');
        lines.append(step * unit).append(rest).append('\n');
      }
    }
    Files.writeString(folder.resolve(name), lines);
  }

  private String[] evaluate(int unit, String rest, String... words) throws IOException {
    write("train.txt", 0, 40, unit, rest);
    write("valid.txt", 40, 48, unit, rest);
    write("test.txt", 48, 56, unit, rest);
    StringWriter out = new StringWriter();
    String[] all = java.util.Arrays.copyOf(words, words.length + 2);
    all[words.length] = "--data";
    all[words.length + 1] = folder.toString();
    int code =
        new CommandLine(new ForecastEvaluate())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(out))
            .execute(all);
    assertEquals(0, code, out.toString());
    return out.toString().strip().split("\n");
  }

  private static JsonNode last(String[] lines) throws IOException {
    return JsonLines.JSON.readTree(lines[lines.length - 1]);
  }

  @Test
  void theLastLineIsAnObjectWithAllFigures() throws IOException {
    JsonNode figures = last(evaluate(24, "", "--format", "json"));
    for (String name : "mrr hits1 hits3 hits10 queries secondsFit secondsTest".split(" ")) {
      assertTrue(figures.get(name).isNumber(), name);
    }
    assertTrue(figures.get("mrr").asDouble() > 0.5);
    assertTrue(figures.get("strata").get("seenDyad").has("mrr"));
  }

  @Test
  void theUnitOfTimeAndAFifthColumnMakeNoDifference() throws IOException {
    JsonNode days = last(evaluate(1, "", "--format", "json"));
    JsonNode quarters = last(evaluate(15, "\t0", "--format", "json"));
    assertEquals(days.get("mrr"), quarters.get("mrr"));
    assertEquals(days.get("hits10"), quarters.get("hits10"));
  }

  @Test
  void theTableHasARowForEachSeedAndTheirMean() throws IOException {
    String[] lines = evaluate(1, "", "--table");
    assertEquals(2 + 3 + 1 + 2 + 1, lines.length, String.join("\n", lines));
    assertTrue(lines[5].startsWith("| mean of 3 | 0."), lines[5]);
    assertEquals(3, last(lines).get("seeds").asInt());
  }

  @Test
  void theAblationNamesEachFamily() throws IOException {
    JsonNode without = last(evaluate(1, "", "--ablation")).get("without");
    assertTrue(without.has("paths"), without.toString());
    assertTrue(without.has("novelty"), without.toString());
  }
}
