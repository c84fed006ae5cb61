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
}
