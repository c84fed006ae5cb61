package org.entente.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.text.Document;
import org.entente.text.Sentence;
import org.junit.jupiter.api.Test;

class HyphenRepairTest {
  @Test
  void whoStandsBeforeAVerbOfTwoWordsIsItsSubject() {
    LanguageEngine engine = LanguageModel.bundled().engine();
    Document d =
        Document.plain("t", "India test-fired an Agni-V missile from an island off Odisha.", null);
    Sentence s = engine.parse(engine.split(d).get(0));
    int fired = 3;
    assertThat(s.token(fired).text()).isEqualTo("fired");
    assertThat(s.token(0).head()).isEqualTo(fired);
    assertThat(s.token(0).is("nsubj")).isTrue();
    assertThat(s.token(1).is("compound")).isTrue();
  }
}
