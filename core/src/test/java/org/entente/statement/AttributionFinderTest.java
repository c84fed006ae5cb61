package org.entente.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.entente.pipeline.ArticleCoder;
import org.entente.pipeline.Library;
import org.entente.text.Document;
import org.junit.jupiter.api.Test;

class AttributionFinderTest {
  private static final ArticleCoder CODER = Library.load().articleCoder();

  /** 'source | cue | content' of each attribution. */
  private static List<String> said(String text) {
    Document document = Document.plain("test", text, LocalDate.of(2024, 11, 16));
    return CODER.code(document).statements().attributions().stream()
        .map(
            a ->
                String.join(" … ", a.sourceSpan().stream().map(document::quote).toList())
                    + " | "
                    + a.cue().text()
                    + " | "
                    + String.join(" … ", a.content().stream().map(document::quote).toList()))
        .toList();
  }

  @Test
  void aPollSpeaksWithABareObject() {
    assertThat(said("Polls show the president ahead by three points."))
        .containsExactly("Polls | show | the president ahead by three points");
  }

  @Test
  void whoIsAnOpponentJudges() {
    assertThat(said("Scholz is a staunch opponent of the treaty."))
        .containsExactly("Scholz | opponent | the treaty");
  }

  @Test
  void makingClearSays() {
    assertThat(said("Lavrov made clear that Moscow would not yield."))
        .containsExactly("Lavrov | made | that Moscow would not yield");
  }

  @Test
  void whatIsInSomebodysWordsIsTheirs() {
    assertThat(said("In the words of one diplomat, the talks are dead."))
        .containsExactly("one diplomat | words | the talks are dead");
  }

  @Test
  void whoAnswersQuestionsHasNotAskedThem() {
    assertThat(said("The premier answered questions about the strike.")).isEmpty();
  }

  @Test
  void anothersDeedBesideTheWordsOfSayingIsNotSaid() {
    assertThat(said("Kyiv said the bridge was hit, and Warsaw closed its border."))
        .allMatch(a -> !a.contains("Warsaw"));
  }

  @Test
  void whatOthersDenyBehindACommaIsWhatWasClaimed() {
    assertThat(said("Kyiv said the plant was shelled, an allegation Moscow denies."))
        .contains("Moscow | denies | the plant was shelled");
    assertThat(said("Chad said the rebels crossed the border, a claim dismissed by Niger."))
        .contains("Niger | dismissed | the rebels crossed the border");
    assertThat(said("Israel says the group fired the rocket, which the group denies."))
        .contains("the group | denies | the group fired the rocket");
  }

  @Test
  void whatNobodyConfirmsIsDoubted() {
    assertThat(
            said("Chad said it had shot down two jets, a claim the Niger army has not confirmed."))
        .contains("the Niger army | has not confirmed | it had shot down two jets");
  }

  @Test
  void whatStandsBehindASemicolonIsAnothersSentence() {
    assertThat(said("Chad had been attacked by Niger; Paris did not respond with deeds."))
        .noneMatch(a -> a.startsWith("Paris") && a.contains("Niger"));
  }

  @Test
  void whoRecallsAnEnvoySaysNothing() {
    assertThat(said("India recalled its envoy after Canada expelled a diplomat.")).isEmpty();
  }

  @Test
  void aRelativeClauseBehindACommaIsTheAuthors() {
    Document document =
        Document.plain(
            "test",
            "Rwanda denies backing the M23 rebels, who attacked Goma.",
            LocalDate.of(2025, 2, 1));
    var reading = CODER.code(document);
    int attacked = reading.sentences().get(0).size() - 3;
    assertThat(reading.statements().of(0, attacked).attributions()).isEmpty();
  }
}
