package org.entente.coding;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.entente.pipeline.ArticleCoder;
import org.entente.pipeline.Library;
import org.entente.rulebook.RulebookFiles;
import org.entente.text.Document;
import org.junit.jupiter.api.Test;

/** Sports, markets, art, nature and mere declarations name states too; nothing is an event. */
class SilentSentencesTest {
  private static final LocalDate PUBLISHED = LocalDate.of(2024, 11, 16);

  /** How many of the 120 may be coded all the same; the second opinion codes some of them. */
  private static final int WRONG = 14;

  /** How many of the 50 declarations the second opinion may take for an event. */
  private static final int GUESSED = 5;

  @Test
  void littleIsCodedWhereNothingHappensBetweenActors() throws IOException {
    List<String> wrong = coded("silent.txt");
    assertTrue(wrong.size() <= WRONG, () -> String.join("\n", wrong));
  }

  @Test
  void theSecondOpinionSeldomTakesADeclarationForAnEvent() throws IOException {
    List<String> guessed =
        coded("declarations.txt").stream().filter(c -> c.startsWith("opinion-")).toList();
    assertTrue(guessed.size() <= GUESSED, () -> String.join("\n", guessed));
  }

  private static List<String> coded(String file) throws IOException {
    ArticleCoder coder = Library.load(RulebookFiles.folder(Path.of("../rulebook"))).articleCoder();
    List<String> coded = new ArrayList<>();
    for (String text : lines(file)) {
      for (var event : coder.code(Document.plain("silent", text, PUBLISHED)).events()) {
        coded.add(event.derivation().rule() + ": " + text);
      }
    }
    return coded;
  }

  private static List<String> lines(String file) throws IOException {
    try (InputStream in = SilentSentencesTest.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.startsWith("#"))
          .toList();
    }
  }
}
