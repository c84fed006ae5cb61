package org.entente.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.text.Document;
import org.entente.text.Sentence;
import org.junit.jupiter.api.Test;

class AttachmentRepairTest {
  private static Sentence parse(String text) {
    LanguageEngine engine = LanguageModel.bundled().engine();
    return engine.parse(engine.split(Document.plain("t", text, null)).get(0));
  }

  private static int word(Sentence s, String text) {
    return s.tokens().stream().filter(t -> t.text().equals(text)).findFirst().orElseThrow().index();
  }

  @Test
  void anOpeningCircumstanceIsNoSubject() {
    Sentence s =
        parse("Since the invasion of Ukraine, senior officials and ministers have traded visits.");
    assertThat(s.token(word(s, "invasion")).is("obl")).isTrue();
    assertThat(s.token(word(s, "Since")).head()).isEqualTo(word(s, "invasion"));
    assertThat(s.token(word(s, "officials")).is("nsubj")).isTrue();
  }

  @Test
  void aParticipleBelongsToTheTroopsNotToWhereTheyAreFrom() {
    Sentence s = parse("Troops from Pyongyang deployed in Kursk are a signal from Moscow.");
    assertThat(s.token(word(s, "deployed")).head()).isEqualTo(word(s, "Troops"));
  }

  @Test
  void participlesOfOneTreatyAreCoordinated() {
    Sentence s =
        parse(
            "The move is in line with the treaty signed in July this year and ratified in"
                + " October in the Duma.");
    assertThat(s.token(word(s, "ratified")).head()).isEqualTo(word(s, "signed"));
  }

  @Test
  void clausesBetweenSemicolonsAreParsedApart() {
    Sentence s = parse("Iran denied the claim; its ally, resuming talks in Doha, sent an envoy.");
    assertThat(s.token(word(s, "sent")).relation()).isEqualTo("parataxis");
    assertThat(s.token(word(s, "sent")).head()).isEqualTo(word(s, "denied"));
  }
}
