package org.entente.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

  @Test
  void nothingIsCodedWhereNothingHappensBetweenActors() throws IOException {
    ArticleCoder coder = Library.load(RulebookFiles.folder(Path.of("../rulebook"))).articleCoder();
    List<String> wrong = new ArrayList<>();
    for (String line : lines()) {
      boolean known = line.startsWith("? ");
      String text = known ? line.substring(2) : line;
      var events = coder.code(Document.plain("silent", text, PUBLISHED)).events();
      if (known == events.isEmpty()) {
        wrong.add(
            known
                ? "silent now, take away its question mark: " + text
                : events.get(0).derivation().rule() + ": " + text);
      }
    }
    assertEquals(List.of(), wrong);
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
