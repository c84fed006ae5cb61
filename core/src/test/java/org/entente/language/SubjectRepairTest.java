package org.entente.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.text.Document;
import org.entente.text.Sentence;
import org.junit.jupiter.api.Test;

class SubjectRepairTest {
  private static Sentence parse(String text) {
    LanguageEngine engine = LanguageModel.bundled().engine();
    return engine.parse(engine.split(Document.plain("t", text, null)).get(0));
  }

  private static int word(Sentence s, String text) {
    return s.tokens().stream().filter(t -> t.text().equals(text)).findFirst().orElseThrow().index();
  }

  @Test
  void nounBeforeARelativeClauseIsSubjectOfTheMainVerb() {
    Sentence s =
        parse(
            "The European Union, which deployed an observer mission along the border in 2023,"
                + " pledged 270 million euros in aid for connectivity projects.");
    int pledged = word(s, "pledged");
    assertThat(s.root()).isEqualTo(pledged);
    assertThat(s.token(word(s, "Union")).head()).isEqualTo(pledged);
    assertThat(s.token(word(s, "Union")).is("nsubj")).isTrue();
    assertThat(s.token(word(s, "deployed")).is("acl:relcl")).isTrue();
    assertThat(s.token(word(s, "euros")).is("obj")).isTrue();
  }

  @Test
  void speechAfterAQuotationKeepsItsSpeaker() {
    Sentence s = parse("The army, which holds the town, attacked the bridge, said the mayor.");
    assertThat(s.token(word(s, "mayor")).is("nsubj")).isTrue();
    assertThat(s.token(word(s, "mayor")).head()).isEqualTo(word(s, "said"));
  }

  @Test
  void bareNounBeforeANameIsItsTitle() {
    Sentence s = parse("Colonel Assimi Goita's government has denied the findings.");
    assertThat(s.token(word(s, "government")).is("nsubj")).isTrue();
    assertThat(s.token(word(s, "Colonel")).head()).isEqualTo(word(s, "Assimi"));
  }
}
