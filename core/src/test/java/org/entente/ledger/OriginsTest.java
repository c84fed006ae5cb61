package org.entente.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.statement.Stance;
import org.junit.jupiter.api.Test;

class OriginsTest {
  private static Map<String, RecordedDocument> pages(RecordedDocument... pages) {
    Map<String, RecordedDocument> byId = new LinkedHashMap<>();
    for (RecordedDocument p : pages) {
      byId.put(p.id(), p);
    }
    return byId;
  }

  private static RecordedDocument page(String id, String outlet, String original) {
    return new RecordedDocument(
        id,
        id,
        null,
        outlet,
        null,
        List.of(),
        LocalDate.parse("2024-10-18"),
        Instant.EPOCH,
        original);
  }

  private static RecordedMention says(String page, String sentence) {
    return MentionFixture.mention(page, 0).saying(sentence, "sent").make();
  }

  @Test
  void aReprintIsNoSecondOrigin() {
    Origins origins =
        new Origins(
            pages(
                page("d1", "Harbour Wire", "d1"),
                page("d2", "The Lantern", "d1"),
                page("d3", "Ostrov Telegraph", "d3")));
    assertThat(
            origins.behind(
                List.of(
                    says("d1", "It sent troops."),
                    says("d2", "Troops were sent, too."),
                    says("d3", "Trains with troops were seen."))))
        .containsExactly("Harbour Wire", "Ostrov Telegraph");
  }

  @Test
  void theSameSentenceInAnotherOutletIsNoSecondOrigin() {
    Origins origins = new Origins(pages(page("d1", "A", "d1"), page("d2", "B", "d2")));
    assertThat(origins.behind(List.of(says("d1", "It sent."), says("d2", "It sent."))))
        .containsExactly("A");
  }

  @Test
  void speakersOfOneStateInTwoOutletsAreOneOriginAndADenierNone() {
    Origins origins = new Origins(pages(page("d1", "A", "d1"), page("d2", "B", "d2")));
    assertThat(
            origins.behind(
                List.of(
                    MentionFixture.mention("d1", 0).said(Stance.ASSERTS, "KOR").make(),
                    MentionFixture.mention("d2", 0)
                        .said(Stance.ASSERTS, "KOR")
                        .saying("In other words.", "words")
                        .make(),
                    MentionFixture.mention("d2", 1).said(Stance.DENIES, "RUS").make())))
        .containsExactly("KOR (KOR)");
  }

  @Test
  void anOutletIsOneOriginOnWhateverDayItTells() {
    Origins origins = new Origins(pages(page("d1", "A", "d1"), page("d2", "A", "d2")));
    assertThat(origins.behind(List.of(says("d1", "It sent."), says("d2", "It has sent."))))
        .containsExactly("A");
  }
}
