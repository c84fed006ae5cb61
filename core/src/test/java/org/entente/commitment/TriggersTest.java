package org.entente.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.entente.ledger.Event;
import org.entente.ledger.MentionFixture;
import org.entente.ledger.RecordedMention;
import org.entente.ledger.Status;
import org.entente.rulebook.CommitmentFiles;
import org.entente.rulebook.RulebookFiles;
import org.entente.rulebook.TriggerFiles;
import org.entente.statement.Stance;
import org.junit.jupiter.api.Test;

class TriggersTest {
  private static final RulebookFiles FILES = RulebookFiles.bundled();
  private static final CommitmentBook BOOK = CommitmentFiles.read(FILES);

  private static Finding finding(String given, String treaty, String clause, String day) {
    TriggerCase c =
        TriggerFiles.read(FILES).stream()
            .filter(x -> x.id().equals(given))
            .findFirst()
            .orElseThrow();
    return Triggers.find(BOOK, c, LocalDate.parse(day), List.of()).stream()
        .filter(f -> f.treaty().id().equals(treaty) && f.clause().id().equals(clause))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void inAugust2024ArticleFourIsNotMetForItIsNotInForce() {
    Finding f = finding("kursk-2024", "rus-prk-2024", "art-4", "2024-08-20");
    assertThat(f.outcome()).isEqualTo(Finding.Outcome.NOT_MET);
    assertThat(f.flips()).containsExactly("in force");
    assertThat(f.premises())
        .filteredOn(j -> j.answer() == Finding.Answer.NO)
        .extracting(Finding.Judged::name)
        .contains("in force");
  }

  @Test
  void onceInForceItTurnsOnTheStateOfWarAndOnSelfDefence() {
    Finding f = finding("kursk-2024", "rus-prk-2024", "art-4", "2024-12-05");
    assertThat(f.outcome()).isEqualTo(Finding.Outcome.CONTESTED);
    assertThat(f.flips()).containsExactly("state-of-war", "unprovoked");
  }

  @Test
  void theTreatyOf2000AskedForConsultationThroughout() {
    Finding f = finding("kursk-2024", "rus-prk-2000", "art-2", "2024-08-20");
    assertThat(f.outcome()).isEqualTo(Finding.Outcome.MET);
    assertThat(f.clause().kind()).isEqualTo(Clause.Kind.CONSULTATION);
  }

  @Test
  void articleFiveWasMetInOctober2001() {
    assertThat(finding("september-2001", "nato-1949", "art-5", "2001-10-03").outcome())
        .isEqualTo(Finding.Outcome.MET);
    assertThat(finding("september-2001", "nato-1949", "art-5", "2001-09-30").outcome())
        .isEqualTo(Finding.Outcome.CONTESTED);
  }

  @Test
  void theCourseTellsWhenTheOutcomeChanged() {
    Finding f = finding("kursk-2024", "rus-prk-2024", "art-4", "2025-05-31");
    assertThat(f.course())
        .containsExactly(
            new Finding.Turn(LocalDate.parse("2024-08-06"), Finding.Outcome.NOT_MET),
            new Finding.Turn(LocalDate.parse("2024-12-04"), Finding.Outcome.CONTESTED));
  }

  @Test
  void eachContestedPremiseNamesWhoDisputesIt() {
    Finding f = finding("kursk-2024", "rus-prk-2024", "art-4", "2025-05-31");
    assertThat(f.premises())
        .filteredOn(j -> j.name().equals("state-of-war"))
        .allMatch(j -> j.disputedBy().equals(List.of("RUS")));
    assertThat(f.premises())
        .filteredOn(j -> j.name().equals("unprovoked"))
        .allMatch(j -> j.disputedBy().equals(List.of("UKR", "NATO")));
  }

  @Test
  void anAttackElsewhereDoesNotMeetATreatyOfThePacific() {
    assertThat(finding("september-2001", "usa-jpn-1960", "art-5", "2001-10-03").outcome())
        .isEqualTo(Finding.Outcome.NOT_MET);
  }

  @Test
  void whoAsksForConsultationsUnderArticleFourGetsThem() {
    assertThat(finding("poland-2025", "nato-1949", "art-4", "2025-09-12").outcome())
        .isEqualTo(Finding.Outcome.MET);
    assertThat(finding("poland-2025", "nato-1949", "art-5", "2025-09-12").outcome())
        .isEqualTo(Finding.Outcome.CONTESTED);
  }

  private static Event attack(String day, String attacker, String victim, RecordedMention... told) {
    return new Event(
        "e1",
        "ASSAULT",
        List.of(attacker),
        List.of(victim),
        LocalDate.parse(day),
        LocalDate.parse(day),
        null,
        List.of(told),
        List.of(),
        List.of(),
        told.length > 1 ? Status.DISPUTED : Status.REPORTED);
  }

  @Test
  void anAttackThatOnlyTheLedgerTellsOfBecomesACase() {
    List<Event> events = List.of(attack("2030-01-05", "CHN", "PHL", mention("").make()));
    List<TriggerCase> cases = LedgerCases.find(events, List.of());
    assertThat(cases).extracting(TriggerCase::id).containsExactly("chn-phl-2030-01-05");
    List<Finding> found = Triggers.find(BOOK, cases.get(0), LocalDate.parse("2030-01-05"), events);
    Finding pact =
        found.stream()
            .filter(f -> f.treaty().id().equals("usa-phl-1951"))
            .filter(f -> f.clause().id().equals("art-4"))
            .findFirst()
            .orElseThrow();
    assertThat(pact.outcome()).isEqualTo(Finding.Outcome.CONTESTED);
    assertThat(pact.flips()).containsExactly("territory");
  }

  private static MentionFixture mention(String words) {
    return MentionFixture.mention("d1", 0).type("ASSAULT").saying(words, "struck");
  }

  @Test
  void aRedLineIsCrossedByTheDeedThatItNames() {
    String words = "Ukraine struck a depot in Russia with ATACMS missiles.";
    Event event = attack("2024-11-19", "UKR", "RUS", mention(words).make());
    Crossing crossing = crossing(event, "rus-longrange-2024");
    assertThat(crossing.outcome()).isEqualTo(Finding.Outcome.MET);
    assertThat(crossing.words()).containsExactly("atacms");
  }

  @Test
  void aDeniedDeedCrossesTheRedLineOnlyInDispute() {
    String words = "Ukraine struck a depot in Russia with ATACMS missiles.";
    Event event =
        attack(
            "2024-11-19",
            "UKR",
            "RUS",
            mention(words).make(),
            mention(words).said(Stance.DENIES, "UKR").make());
    Crossing crossing = crossing(event, "rus-longrange-2024");
    assertThat(crossing.outcome()).isEqualTo(Finding.Outcome.CONTESTED);
    assertThat(crossing.flips()).containsExactly("deed");
    assertThat(crossing.disputedBy()).containsExactly("UKR");
  }

  @Test
  void aDeedBeforeTheRedLineWasDrawnDoesNotCrossIt() {
    String words = "Ukraine struck a depot in Russia with ATACMS missiles.";
    Event event = attack("2024-08-19", "UKR", "RUS", mention(words).make());
    assertThat(crossing(event, "rus-longrange-2024").outcome()).isEqualTo(Finding.Outcome.NOT_MET);
  }

  private static Crossing crossing(Event event, String line) {
    return Crossing.find(BOOK, List.of(event)).stream()
        .filter(c -> c.line().id().equals(line))
        .findFirst()
        .orElseThrow();
  }
}
