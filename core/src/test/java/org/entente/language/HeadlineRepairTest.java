package org.entente.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.text.Document;
import org.entente.text.Sentence;
import org.entente.text.Token;
import org.entente.text.Upos;
import org.junit.jupiter.api.Test;

class HeadlineRepairTest {
  private static final LanguageEngine ENGINE = LanguageModel.bundled().engine();

  private static Token word(String text, String word) {
    Document d = Document.plain("test", text, null);
    Sentence s = ENGINE.parse(ENGINE.split(d).get(0));
    return s.tokens().stream().filter(t -> t.text().equals(word)).findFirst().orElseThrow();
  }

  @Test
  void aNounWithSubjectAndObjectIsTheVerbThatItLooksLike() {
    Token jails = word("Moscow court jails French researcher for three years", "jails");
    assertThat(jails.upos()).isEqualTo(Upos.VERB);
    assertThat(jails.lemma()).isEqualTo("jail");
  }

  @Test
  void aNounThatIsSaidToBeSomethingStaysANoun() {
    assertThat(word("The minister is a friend of Chad.", "friend").upos()).isEqualTo(Upos.NOUN);
    assertThat(word("The jails of Chad are full.", "jails").upos()).isEqualTo(Upos.NOUN);
  }
}
