package org.entente.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.ledger.MentionFixture.mention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.ledger.LedgerStore.StoredMention;
import org.entente.statement.Modality;
import org.entente.statement.Stance;
import org.junit.jupiter.api.Test;

class FlowFinderTest {
  private static final FlowFinder FINDER =
      new FlowFinder(
          Map.of("troops", List.of("troops", "soldiers"), "munitions", List.of("shells", "arms")));

  private static List<Flow> flows(RecordedMention... mentions) {
    List<StoredMention> stored = new ArrayList<>();
    for (RecordedMention m : mentions) {
      stored.add(new StoredMention(m, m.id(), 1));
    }
    RecordedDocument page =
        new RecordedDocument(
            "d1",
            "d1",
            null,
            "The Lantern",
            null,
            List.of(),
            LocalDate.parse("2024-10-20"),
            Instant.EPOCH,
            "d1");
    return FINDER.find(stored, Map.of("d1", page), "PRK", "RUS");
  }

  private static MentionFixture sends(int number) {
    return mention("d1", number)
        .type("AID")
        .parties("PRK", "RUS")
        .saying("North Korea sent about 3,000 soldiers to Russia.", "sent");
  }

  @Test
  void whatTheAuthorTellsIsObservedAndWhatIsQuotedIsClaimed() {
    assertThat(flows(sends(0).make()))
        .extracting(Flow::standing)
        .containsExactly(Flow.Standing.OBSERVED);
    assertThat(flows(sends(0).said(Stance.ASSERTS, "KOR").make()))
        .extracting(Flow::standing)
        .containsOnly(Flow.Standing.CLAIMED);
    assertThat(flows(sends(0).modality(Modality.PLANNED).make()))
        .extracting(Flow::standing)
        .containsExactly(Flow.Standing.PROMISED);
  }

  @Test
  void aFigureOfTheGoodIsItsQuantity() {
    Flow flow = flows(sends(0).make()).get(0);
    assertThat(flow.good()).isEqualTo("troops");
    assertThat(flow.quantity()).isEqualTo("about 3,000");
    assertThat(flow.from() + flow.to()).isEqualTo("PRKRUS");
  }

  @Test
  void aDenialOfTheGoodDeniesTheWayThatIsTold() {
    RecordedMention denial =
        mention("d1", 1)
            .type("REJECT")
            .parties("RUS", "KOR")
            .saying("Russia denied that soldiers had come.", "denied")
            .make();
    assertThat(flows(sends(0).make(), denial))
        .filteredOn(f -> f.standing() == Flow.Standing.DENIED)
        .singleElement()
        .matches(f -> f.from().equals("PRK") && f.to().equals("RUS"));
    assertThat(flows(denial)).isEmpty();
  }
}
