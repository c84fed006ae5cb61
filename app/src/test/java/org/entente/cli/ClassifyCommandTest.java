package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ClassifyCommandTest {
  private static final String RECALL = "'text':'Turkey recalled its envoy from Israel.','source':";

  @TempDir Path folder = Path.of("");

  private record Said(int code, List<String> lines, String messages) {
    JsonNode line(int i) throws IOException {
      return JsonLines.JSON.readTree(lines.get(i));
    }
  }

  /** Runs the command on lines of JSON, in which ' stands for ". */
  private Said classify(String... questions) throws IOException {
    Path in = folder.resolve("in.jsonl");
    Files.writeString(in, String.join("\n", questions).replace('\'', '"'));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        new CommandLine(new ClassifyCommand())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute("--in", in.toString());
    return new Said(code, out.toString().lines().toList(), err.toString());
  }

  @Test
  void spansAndWordsAndPlainPairsAskTheSame() throws IOException {
    Said said =
        classify(
            "{'id':'a'," + RECALL + "{'span':[0,6]},'target':{'span':[31,37]}}",
            "{'id':'b'," + RECALL + "'Turkey','target':[31,37]}");
    assertThat(said.code()).isZero();
    assertThat(said.line(0).get("event").asText()).isEqualTo("SANCTION");
    assertThat(said.line(1).get("scores")).isEqualTo(said.line(0).get("scores"));
  }

  @Test
  void strangeSpansAreAnsweredAllTheSame() throws IOException {
    Said said =
        classify(
            "{'id':'overlapping'," + RECALL + "[0,37],'target':[16,37]}",
            "{'id':'same'," + RECALL + "[0,6],'target':[0,6]}",
            "{'id':'empty'," + RECALL + "[3,3],'target':[37,37]}",
            "{'id':'no target'," + RECALL + "[0,6],'target':null}",
            "{'id':'a stop'," + RECALL + "[37,38],'target':[6,7]}",
            "{'id':'no text','text':'','source':[0,0],'target':[0,0]}",
            "{'id':'blank','text':'   ','source':[0,1],'target':[1,2]}");
    assertThat(said.messages()).isEmpty();
    assertThat(said.lines()).hasSize(7).allMatch(l -> l.contains("\"event\":"));
  }

  @Test
  void partiesInDifferentSentencesAreAnswered() throws IOException {
    Said said =
        classify(
            "{'id':'a','text':'Turkey was angry. It recalled its envoy from Israel.',"
                + "'source':[0,6],'target':[45,51]}");
    assertThat(said.lines()).hasSize(1);
  }

  @Test
  void headlinesAndCapitalsAreAnsweredAsSentencesAre() throws IOException {
    Said said =
        classify(
            "{'id':'a','text':'RUSSIA BOMBS UKRAINE','source':'RUSSIA','target':'UKRAINE'}",
            "{'id':'b','text':'Iran to free US sailors','source':'Iran','target':'US sailors'}");
    assertThat(said.line(0).get("event").asText()).isEqualTo("ASSAULT");
    assertThat(said.lines()).hasSize(2);
  }

  @Test
  void aSentenceOfTwoThousandWordsIsAnswered() throws IOException {
    String text = "Russia bombed " + "the town and ".repeat(700) + "the port of Ukraine.";
    Said said = classify("{'id':'a','text':'" + text + "','source':'Russia','target':'the port'}");
    assertThat(said.lines()).hasSize(1);
  }

  @Test
  void spanOutsideTheTextIsNamedWithItsLineAndRemedyAndTheRestIsAnswered() throws IOException {
    Said said =
        classify(
            "{'id':'a'," + RECALL + "[0,6],'target':[31,99]}",
            "{'id':'b'," + RECALL + "'Greece','target':[31,37]}",
            "{'id':'c'," + RECALL + "[6,0],'target':[31,37]}",
            "{'id':'d','text':'Turkey.','target':[0,6]}",
            "{'id':'e'," + RECALL + "[0,6],'target':[31,37]}");
    assertThat(said.code()).isEqualTo(Entente.PARTLY);
    assertThat(said.lines()).hasSize(1);
    List<String> messages = said.messages().lines().toList();
    assertThat(messages.get(0))
        .contains("line 1: field 'target': [31,99) is not within the text, which has 38 characters")
        .contains("count from 0");
    assertThat(messages.get(1)).contains("line 2: ", "'Greece'", "copy the words");
    assertThat(messages.get(2)).contains("line 3: ", "[6,0)");
    assertThat(messages.get(3)).contains("line 4: no field 'source'", "give it as");
  }

  @Test
  void probabilitiesAddToOne() throws IOException {
    JsonNode scores =
        classify("{'id':'a'," + RECALL + "[0,6],'target':[31,37]}").line(0).get("scores");
    double sum = 0;
    for (JsonNode p : scores) {
      sum += p.asDouble();
    }
    assertThat(sum).as(String.format(Locale.ROOT, "%s", scores)).isBetween(0.99, 1.01);
  }
}
