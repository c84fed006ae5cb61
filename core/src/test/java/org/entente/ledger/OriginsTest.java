package org.entente.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.entente.statement.Stance;
import org.junit.jupiter.api.Test;

class OriginsTest {
  private static final String WIRE =
      "North Korea has sent more than ten thousand soldiers to the east of Russia, officials in the"
          + " capital said on Monday, and more are to follow before the winter comes.";

  private static RecordedDocument page(String id, String outlet, String text) {
    return new RecordedDocument(
        id, id, null, outlet, null, List.of(), LocalDate.parse("2024-10-18"), Instant.EPOCH, text);
  }

  private static Event event(RecordedMention... mentions) {
    return new Event(
        "e",
        "MOBILIZE",
        List.of("PRK"),
        List.of(),
        null,
        null,
        null,
        List.of(mentions),
        Status.REPORTED);
  }

  @Test
  void aReprintIsNoSecondOrigin() {
    Origins origins =
        new Origins(
            List.of(
                page("d1", "Harbour Wire", WIRE),
                page("d2", "The Lantern", WIRE + " Read more."),
                page(
                    "d3",
                    "Ostrov Telegraph",
                    "A village near the border saw trains with troops.")));
    Event e =
        event(
            MentionFixture.mention("d1", 0).make(),
            MentionFixture.mention("d2", 0).make(),
            MentionFixture.mention("d3", 0).make());
    assertThat(origins.behind(e))
        .containsExactly("Harbour Wire 2024-10-18", "Ostrov Telegraph 2024-10-18");
  }

  @Test
  void oneSpeakerInTwoOutletsIsOneOriginAndADenierNone() {
    Origins origins =
        new Origins(List.of(page("d1", "A", WIRE), page("d2", "B", "Other words entirely here.")));
    Event e =
        event(
            MentionFixture.mention("d1", 0).said(Stance.ASSERTS, "KOR").make(),
            MentionFixture.mention("d2", 0).said(Stance.ASSERTS, "KOR").make(),
            MentionFixture.mention("d2", 1).said(Stance.DENIES, "RUS").make());
    assertThat(origins.behind(e)).hasSize(1);
  }
}
