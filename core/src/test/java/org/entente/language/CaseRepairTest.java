package org.entente.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.entente.text.Document;
import org.entente.text.Sentence;
import org.entente.text.Token;
import org.junit.jupiter.api.Test;

class CaseRepairTest {
  @Test
  void aPrepositionBelongsToTheWholeOfAName() {
    LanguageEngine engine = LanguageModel.bundled().engine();
    Document d = Document.plain("t", "Vietnam rolled out the red carpet for Xi Jinping.", null);
    Sentence s = engine.parse(engine.split(d).get(0));
    List<String> held = new ArrayList<>();
    for (Token t : s.tokens()) {
      if (t.text().equals("for")) {
        held.add(s.token(t.head()).text());
      }
    }
    assertThat(held).containsExactly("Jinping");
  }
}
