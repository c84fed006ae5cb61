package org.entente.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.ledger.MentionFixture.mention;

import java.time.LocalDate;
import java.util.List;
import org.entente.ledger.EventResolver.Known;
import org.entente.statement.Modality;
import org.junit.jupiter.api.Test;

class EventResolverTest {
  private static final LocalDate DAY = LocalDate.of(2024, 6, 20);

  private static EventKey key(MentionFixture m) {
    return EventKey.of(m.make(), DAY);
  }

  private static MentionFixture visit() {
    return mention("d", 0);
  }

  @Test
  void aVisitInJuneAndAVisitOnTheNineteenthAreOneEvent() {
    Known known = new Known("e1", key(visit().on("2024-06-19", "2024-06-19")));
    assertThat(EventResolver.resolve(key(visit().on("2024-06-01", "2024-06-30")), List.of(known)))
        .contains("e1");
  }

  @Test
  void aVisitInJulyIsAnotherEvent() {
    Known known = new Known("e1", key(visit().on("2024-06-19", "2024-06-19")));
    assertThat(EventResolver.resolve(key(visit().on("2024-07-01", "2024-07-31")), List.of(known)))
        .isEmpty();
  }

  @Test
  void otherPartiesAreAnotherEvent() {
    Known known = new Known("e1", key(visit()));
    assertThat(EventResolver.resolve(key(visit().parties("CHN", "PRK")), List.of(known))).isEmpty();
  }

  @Test
  void aPlanIsNotTheDeed() {
    Known known = new Known("e1", key(visit()));
    assertThat(EventResolver.resolve(key(visit().modality(Modality.PLANNED)), List.of(known)))
        .isEmpty();
  }

  @Test
  void aYearDoesNotChooseBetweenTwoVisitsInIt() {
    Known may = new Known("e1", key(visit().on("2023-05-02", "2023-05-02")));
    Known september = new Known("e2", key(visit().on("2023-09-13", "2023-09-13")));
    EventKey year = key(visit().on("2023-01-01", "2023-12-31"));
    assertThat(EventResolver.resolve(year, List.of(may, september))).isEmpty();
    assertThat(EventResolver.resolve(year, List.of(may))).contains("e1");
  }

  @Test
  void theCloserOfTwoEventsIsChosen() {
    Known first = new Known("e1", key(visit().on("2024-06-14", "2024-06-14")));
    Known second = new Known("e2", key(visit().on("2024-06-17", "2024-06-17")));
    assertThat(
            EventResolver.resolve(
                key(visit().on("2024-06-17", "2024-06-17")), List.of(first, second)))
        .contains("e2");
  }
}
