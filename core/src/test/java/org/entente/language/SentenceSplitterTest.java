package org.entente.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.text.Document;
import org.entente.text.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Own texts of the press are cut where a reader would cut them. */
class SentenceSplitterTest {
  private static final String MARK = " ‖ ";

  private final LanguageEngine engine = LanguageModel.bundled().engine();

  static Stream<String> texts() throws IOException {
    try (InputStream file = SentenceSplitterTest.class.getResourceAsStream("sentences.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"));
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void textIsCutAtItsMarks(String marked) {
    assertEquals(List.of(marked.split(MARK)), cut(marked.replace(MARK, " ")));
  }

  @Test
  void bracketLeftOverBelongsToTheSentenceBeforeIt() {
    assertEquals(List.of("They left. )", "He stayed."), cut("They left. ) He stayed."));
  }

  private List<String> cut(String text) {
    List<String> found = new ArrayList<>();
    for (Sentence sentence : engine.split(Document.plain("text", text, null))) {
      found.add(sentence.text());
    }
    return found;
  }
}
