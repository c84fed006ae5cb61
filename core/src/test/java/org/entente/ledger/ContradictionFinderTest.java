package org.entente.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.entente.ledger.LedgerStore.StoredMention;
import org.entente.statement.Modality;
import org.entente.statement.Stance;
import org.junit.jupiter.api.Test;

class ContradictionFinderTest {
  private static final Map<String, RecordedDocument> PAGES =
      Map.of(
          "d1",
          new RecordedDocument(
              "d1",
              "d1",
              null,
              "A",
              null,
              List.of(),
              LocalDate.parse("2024-01-10"),
              java.time.Instant.EPOCH,
              "d1"),
          "d2",
          new RecordedDocument(
              "d2",
              "d2",
              null,
              "B",
              null,
              List.of(),
              LocalDate.parse("2024-03-10"),
              java.time.Instant.EPOCH,
              "d2"));

  @Test
  void aDenialMakesADispute() {
    List<RecordedMention> told =
        List.of(
            MentionFixture.mention("d1", 0).make(),
            MentionFixture.mention("d2", 0).said(Stance.DENIES, "RUS").make());
    Event e = EventView.of("e", told, PAGES, new Origins(PAGES));
    assertThat(ContradictionFinder.polarity(List.of(e), new Origins(PAGES))).hasSize(1);
  }

  @Test
  void equalFiguresAreNoContradiction() {
    List<StoredMention> mentions =
        List.of(
            new StoredMention(MentionFixture.mention("d1", 0).make(), "e", 1),
            new StoredMention(MentionFixture.mention("d2", 0).make(), "e", 2));
    assertThat(ContradictionFinder.figures(mentions, PAGES)).isEmpty();
  }

  @Test
  void aPredictionThatCameTrueIsScoredAndOneWithoutEventIsNot() {
    StoredMention said =
        new StoredMention(
            MentionFixture.mention("d1", 0).modality(Modality.PREDICTED).make(), "p", 1);
    StoredMention fact = new StoredMention(MentionFixture.mention("d2", 0).make(), "e", 2);
    LocalDate today = LocalDate.parse("2024-03-10");
    List<Prediction> scored = Prediction.find(List.of(said, fact), PAGES, Map.of(), today);
    assertThat(scored).hasSize(1);
    assertThat(scored.get(0).outcome()).isEqualTo(Prediction.Outcome.HAPPENED);
    assertThat(scored.get(0).brier()).isNotNull().isLessThan(0.05);
    assertThat(Prediction.find(List.of(said), PAGES, Map.of(), today).get(0).outcome())
        .isEqualTo(Prediction.Outcome.OPEN);
    assertThat(Prediction.find(List.of(said), PAGES, Map.of(), today.plusYears(2)).get(0).outcome())
        .isEqualTo(Prediction.Outcome.DID_NOT_HAPPEN);
  }

  @Test
  void whatIsSaidToBeUnlikelyIsAPredictionOfLittleProbability() {
    String sentence = "If troops enter the region, that would be an escalation.";
    RecordedDocument page =
        new RecordedDocument(
            "d3",
            "d3",
            null,
            "C",
            null,
            List.of(),
            LocalDate.parse("2024-01-10"),
            java.time.Instant.EPOCH,
            "d3");
    String text = sentence + " However, this is unlikely to occur. The end.";
    RecordedMention told =
        MentionFixture.mention("d3", 0)
            .modality(Modality.CONDITIONAL)
            .saying(sentence, "enter")
            .make();
    Prediction p =
        Prediction.find(
                List.of(new StoredMention(told, "p", 1)),
                Map.of("d3", page),
                Map.of("d3", text),
                LocalDate.parse("2026-01-10"))
            .get(0);
    assertThat(p.kind()).isEqualTo(Prediction.Kind.PREDICTION);
    assertThat(p.probability()).isEqualTo(0.2);
    assertThat(p.condition()).isEqualTo("troops enter the region");
    assertThat(p.consequence()).isEqualTo("that would be an escalation");
    assertThat(p.hedge()).isEqualTo("However, this is unlikely to occur.");
    assertThat(p.brier()).isNotNull().isEqualTo(0.2 * 0.2);
  }

  @Test
  void aConditionIsNotScored() {
    StoredMention said =
        new StoredMention(
            MentionFixture.mention("d1", 0).modality(Modality.CONDITIONAL).make(), "p", 1);
    LocalDate later = LocalDate.parse("2026-03-10");
    Prediction p = Prediction.find(List.of(said), PAGES, Map.of(), later).get(0);
    assertThat(p.outcome()).isEqualTo(Prediction.Outcome.DID_NOT_HAPPEN);
    assertThat(p.brier()).isNull();
  }
}
