package org.entente.language;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.text.Document;
import org.entente.text.Sentence;
import org.entente.text.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same goes in, the same comes out. */
class DeterminismTest {
  private static final String SENTENCE =
      """
      1\t%s\t_\tPROPN\tNNP\t_\t2\tnsubj\t_\t_
      2\t%s\t_\tVERB\tVBD\t_\t0\troot\t_\t_
      3\tthe\tthe\tDET\tDT\t_\t4\tdet\t_\t_
      4\t%s\t_\tNOUN\tNN\t_\t2\tobj\t_\tSpaceAfter=No
      5\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

      """;

  @TempDir Path folder;

  @Test
  void trainingTwiceGivesTheSameBytes() throws IOException {
    assertArrayEquals(trained("first.bin"), trained("second.bin"));
  }

  @Test
  void parsingTwiceAndInAnotherEngineGivesTheSameTrees() {
    String text =
        "Although Ruritania denied it, the envoy, who had left, said the port was shelled. He went"
            + " home. \"We saw it,\" a guard told reporters.";
    LanguageEngine engine = LanguageModel.bundled().engine();
    List<List<Token>> first = parse(engine, text);
    assertEquals(first, parse(engine, text));
    assertEquals(first, parse(LanguageModel.bundled().engine(), text));
  }

  @Test
  void aSentenceComesOutAsItDoesAmongOthers() {
    String text =
        "The talks failed. Kim – who had not slept, aides say – met Putin in Vladivostok on Monday."
            + " Japan, which imports oil, protested; China kept silent; the market fell. Bread;"
            + " wine; cheese and other goods; these were sold. Stop! Rebels seized the port, an"
            + " official told reporters. \"We will answer,\" he said. "
            + "It went on and on, ".repeat(60)
            + "and ended.";
    LanguageEngine engine = LanguageModel.bundled().engine();
    List<Sentence> cut = engine.split(Document.plain("same", text, null));
    List<List<Token>> together = engine.parse(cut).stream().map(Sentence::tokens).toList();
    assertEquals(parse(engine, text), together);
  }

  private static List<List<Token>> parse(LanguageEngine engine, String text) {
    return engine.split(Document.plain("same", text, null)).stream()
        .map(engine::parse)
        .map(Sentence::tokens)
        .toList();
  }

  private byte[] trained(String name) throws IOException {
    StringBuilder bank = new StringBuilder();
    for (String subject : List.of("Kenya", "Peru", "Chad", "Oman")) {
      for (String verb : List.of("left", "joined", "signed", "broke")) {
        for (String object : List.of("pact", "treaty", "talks")) {
          bank.append(SENTENCE.formatted(subject, verb, object));
        }
      }
    }
    List<Sentence> sentences =
        Conllu.read("own", new BufferedReader(new StringReader(bank.toString()))).sentences();
    Path file = folder.resolve(name);
    ParserTrainer.Material material = new ParserTrainer.Material(sentences, List.of(), List.of());
    ParserTrainer.train(material, ParserTrainer.Options.quick(), null, line -> {}).save(file);
    return Files.readAllBytes(file);
  }
}
