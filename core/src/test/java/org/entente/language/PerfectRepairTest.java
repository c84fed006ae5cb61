package org.entente.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.text.Document;
import org.entente.text.Sentence;
import org.entente.text.Upos;
import org.junit.jupiter.api.Test;

class PerfectRepairTest {
  @Test
  void hadHelpsTheParticipleRightBehindIt() {
    LanguageEngine engine = LanguageModel.bundled().engine();
    Document d =
        Document.plain(
            "t",
            "The prime minister told reporters that Eritrea had massed troops near the border.",
            null);
    Sentence s = engine.parse(engine.split(d).get(0));
    int had = 7;
    int massed = 8;
    assertThat(s.token(massed).text()).isEqualTo("massed");
    assertThat(s.token(had).head()).isEqualTo(massed);
    assertThat(s.token(had).is("aux")).isTrue();
    assertThat(s.token(had).upos()).isEqualTo(Upos.AUX);
    assertThat(s.token(massed).is("ccomp")).isTrue();
  }
}
