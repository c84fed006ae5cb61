package org.entente.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.ledger.MentionFixture.document;
import static org.entente.ledger.MentionFixture.mention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.entente.statement.Stance;
import org.entente.store.DuckLedger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What others say of an event in words of their own is joined to it. */
class RepliesTest {
  private static final LocalDate DAY = LocalDate.of(2024, 10, 18);

  private final Ledger ledger = new Ledger(DuckLedger.inMemory(), Clock.systemUTC());

  @AfterEach
  void close() {
    ledger.close();
  }

  private void page(String id, LocalDate day, MentionFixture... mentions) {
    List<RecordedMention> made =
        java.util.Arrays.stream(mentions).map(MentionFixture::make).toList();
    ledger.append(document(id, day, "Outlet of " + id), made);
  }

  private Event only(String type) {
    MentionQuery both = MentionQuery.all().of("PRK", "RUS");
    List<Event> events =
        ledger.events(
            ledger.mentions(both),
            ledger.mentions(both.replies()),
            ledger.documentsById(Long.MAX_VALUE));
    events = events.stream().filter(e -> e.type().equals(type)).toList();
    assertThat(events).hasSize(1);
    return events.get(0);
  }

  private void seoulSaysThatTroopsWereSent() {
    page(
        "d1",
        DAY,
        mention("d1", 0).type("MOBILIZE").parties("PRK", "RUS").said(Stance.ASSERTS, "KOR"));
  }

  @Test
  void aDenialThatNamesNoActorMeansTheLastOfItsKind() {
    seoulSaysThatTroopsWereSent();
    page(
        "d2",
        DAY.plusDays(3),
        mention("d2", 0).type("MOBILIZE").parties("PRK").said(Stance.DENIES, "RUS"));
    assertThat(only("MOBILIZE").status()).isEqualTo(Status.DISPUTED);
    assertThat(only("MOBILIZE").denials())
        .extracting(RecordedMention::document)
        .containsExactly("d2");
  }

  @Test
  void whoDismissesSomebodysStoryDeniesWhatThatOneTold() {
    seoulSaysThatTroopsWereSent();
    page(
        "d2",
        DAY.plusDays(3),
        mention("d2", 0)
            .type("REJECT")
            .parties("RUS", "KOR")
            .saying("Kremlin dismisses Seoul's story", "dismisses"));
    assertThat(only("MOBILIZE").status()).isEqualTo(Status.DISPUTED);
  }

  @Test
  void aDenialOfAnythingOfTheKindMeansTheDeedOnItsPage() {
    page(
        "d1",
        DAY,
        mention("d1", 0).type("AID").parties("PRK", "RUS").said(Stance.ASSERTS, "USA"),
        mention("d1", 1)
            .type("REJECT")
            .parties("RUS")
            .saying("Russia has denied any arms transfers.", "denied"));
    assertThat(only("AID").denials()).hasSize(1);
  }

  @Test
  void criticismThatIsRejectedDeniesNothing() {
    seoulSaysThatTroopsWereSent();
    page(
        "d2",
        DAY.plusDays(1),
        mention("d2", 0)
            .type("REJECT")
            .parties("RUS", "KOR")
            .saying("Moscow rejected Seoul's criticism.", "rejected"));
    assertThat(only("MOBILIZE").denials()).isEmpty();
  }

  @Test
  void aDenialOfAnotherKindOrOfSomebodyElseOrTooLateIsNotJoined() {
    seoulSaysThatTroopsWereSent();
    page(
        "d2",
        DAY.plusDays(1),
        mention("d2", 0).type("AID").parties("PRK").said(Stance.DENIES, "RUS"));
    page(
        "d3",
        DAY.plusDays(1),
        mention("d3", 0).type("MOBILIZE").parties("PRK").said(Stance.DENIES, "CHN"));
    page(
        "d4",
        DAY.plusDays(90),
        mention("d4", 0).type("MOBILIZE").parties("PRK").said(Stance.DENIES, "RUS"));
    assertThat(only("MOBILIZE").status()).isEqualTo(Status.REPORTED);
  }

  @Test
  void whoeverDidItMayOwnUpLater() {
    seoulSaysThatTroopsWereSent();
    page(
        "d2",
        DAY.plusDays(190),
        mention("d2", 0)
            .type("MOBILIZE")
            .parties("PRK", "RUS")
            .said(Stance.ASSERTS, "PRK")
            .saying("North Korea confirms it sent troops to Russia", "sent"));
    List<Event> events = ledger.events(MentionQuery.all());
    assertThat(events).hasSize(2);
    assertThat(events.get(0).admissions())
        .extracting(RecordedMention::document)
        .containsExactly("d2");
    assertThat(events.get(1).admissions()).isEmpty();
  }
}
