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

/** Sports, markets, art and nature name states too; nothing of it is an event. */
class SilentSentencesTest {
  private static final LocalDate PUBLISHED = LocalDate.of(2024, 11, 16);

  /** How many of the 120 may be coded all the same; the second opinion codes some of them. */
  private static final int WRONG = 14;

  @Test
  void littleIsCodedWhereNothingHappensBetweenActors() throws IOException {
    ArticleCoder coder = Library.load(RulebookFiles.folder(Path.of("../rulebook"))).articleCoder();
    List<String> wrong = new ArrayList<>();
    for (String text : lines()) {
      for (var event : coder.code(Document.plain("silent", text, PUBLISHED)).events()) {
        wrong.add(event.derivation().rule() + ": " + text);
      }
    }
    assertTrue(wrong.size() <= WRONG, () -> String.join("\n", wrong));
  }

  private static List<String> lines() throws IOException {
    try (InputStream in = SilentSentencesTest.class.getResourceAsStream("silent.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.startsWith("#"))
          .toList();
    }
  }
}
