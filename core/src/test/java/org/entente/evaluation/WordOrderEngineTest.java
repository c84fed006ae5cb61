package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.language.LanguageEngine;
import org.entente.language.LanguageModel;
import org.entente.text.Document;
import org.entente.text.Sentence;
import org.entente.text.Token;
import org.junit.jupiter.api.Test;

/** Trees guessed from the order of words alone. */
class WordOrderEngineTest {
  private static final LanguageEngine ENGINE =
      new WordOrderEngine(LanguageModel.bundled().engine());

  private static Sentence read(String text) {
    return ENGINE.parse(ENGINE.split(Document.plain("w", text, null)).get(0));
  }

  private static String relation(Sentence s, String word) {
    for (Token t : s.tokens()) {
      if (t.text().equals(word)) {
        return t.relation() + " of " + (t.head() < 0 ? "nothing" : s.token(t.head()).text());
      }
    }
    return "none";
  }

  @Test
  void whatStandsBeforeTheVerbDoesItAndWhatStandsBehindSuffersIt() {
    Sentence s = read("The Turkish minister visited Athens with a delegation.");
    assertThat(relation(s, "minister")).isEqualTo("nsubj of visited");
    assertThat(relation(s, "Athens")).isEqualTo("obj of visited");
    assertThat(relation(s, "delegation")).isEqualTo("obl of visited");
    assertThat(relation(s, "with")).isEqualTo("case of delegation");
  }

  @Test
  void aPhraseBehindOfBelongsToTheNounBeforeIt() {
    assertThat(relation(read("The army of Chad fired shells."), "Chad")).isEqualTo("nmod of army");
  }

  @Test
  void everyWordHangsOnAnotherAndThereIsOneRoot() {
    for (String text :
        List.of(
            "Talks in Doha.",
            "Yes.",
            "Kyiv's drones were shot down by Russia, it said.",
            "To leave or not to leave?",
            "“We won't,” he said – and did.")) {
      Sentence s = read(text);
      assertThat(s.tokens().stream().filter(t -> t.head() < 0)).as(text).hasSize(1);
      for (Token t : s.tokens()) {
        assertThat(t.relation()).as(text + " " + t.text()).isNotNull();
        assertThat(s.dominates(s.root(), t.index())).as(text + " " + t.text()).isTrue();
      }
    }
  }
}
