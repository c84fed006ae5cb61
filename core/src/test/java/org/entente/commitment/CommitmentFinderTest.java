package org.entente.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.entente.commitment.CommitmentMention.Act;
import org.entente.commitment.CommitmentMention.Agreement;
import org.entente.commitment.CommitmentMention.Telling;
import org.entente.ledger.MentionFixture;
import org.entente.ledger.RecordedDocument;
import org.entente.ledger.RecordedMention;
import org.entente.rulebook.CommitmentFiles;
import org.entente.rulebook.RulebookFiles;
import org.entente.rulebook.StateNameFiles;
import org.entente.statement.Modality;
import org.junit.jupiter.api.Test;

class CommitmentFinderTest {
  private static final CommitmentFinder FINDER =
      new CommitmentFinder(
          CommitmentFiles.read(RulebookFiles.bundled()),
          StateNameFiles.read(RulebookFiles.bundled()));

  private static List<CommitmentMention> find(
      String published, String text, RecordedMention... mentions) {
    RecordedDocument page =
        new RecordedDocument(
            "d1",
            "d1",
            null,
            "The Lantern",
            null,
            List.of(),
            LocalDate.parse(published),
            Instant.EPOCH,
            "d1");
    return FINDER.find(page, text, List.of(mentions));
  }

  private static CommitmentMention only(String published, String text) {
    List<CommitmentMention> found = find(published, text);
    assertThat(found).as(text).hasSize(1);
    return found.get(0);
  }

  @Test
  void aRatificationIsJoinedToTheTreatyAndToTheStepOfThatOrgan() {
    CommitmentMention m =
        only("2024-10-25", "The State Duma ratified Russia's partnership treaty with North Korea.");
    assertThat(m.act()).isEqualTo(Act.RATIFIED);
    assertThat(m.commitment()).isEqualTo("rus-prk-2024");
    assertThat(m.organ()).isEqualTo("State Duma");
    assertThat(m.record()).isEqualTo(Agreement.AGREES);
    assertThat(m.known()).isEqualTo("ratified 2024-10-24 by RUS (State Duma)");
  }

  @Test
  void aWithdrawalInAnotherYearDiffersFromTheRecord() {
    CommitmentMention m =
        only("2024-11-16", "Washington pulled out of the nuclear deal with Iran in 2019.");
    assertThat(m.commitment()).isEqualTo("jcpoa-2015");
    assertThat(m.act()).isEqualTo(Act.WITHDREW);
    assertThat(m.parties()).startsWith("USA");
    assertThat(m.record()).isEqualTo(Agreement.DIFFERS);
    assertThat(m.known()).contains("2018-05-08");
  }

  @Test
  void aStepAheadOfItsDayIsPlanned() {
    CommitmentMention m =
        only("2019-07-01", "Washington said it would withdraw from the INF treaty with Russia.");
    assertThat(m.commitment()).isEqualTo("inf-1987");
    assertThat(m.telling()).isEqualTo(Telling.PLANNED);
  }

  @Test
  void aTreatyThatNobodyKnowsIsListedAsFound() {
    CommitmentMention m = only("2026-03-02", "Chile and Mongolia signed a mutual defence pact.");
    assertThat(m.commitment()).isNull();
    assertThat(m.record()).isEqualTo(Agreement.UNKNOWN);
    assertThat(m.parties()).containsExactly("CHL", "MNG");
  }

  @Test
  void troopsThatWithdrawLeaveNoTreaty() {
    assertThat(find("2020-05-01", "Russia withdrew its troops from Syria.")).isEmpty();
  }

  @Test
  void aSanctionIsJoinedBySenderTargetAndDay() {
    String text = "The United States imposed sanctions on Russian banks.";
    RecordedMention m =
        MentionFixture.mention("d1", 0)
            .type("SANCTION")
            .parties("USA", "RUS")
            .saying(text, "imposed")
            .make();
    CommitmentMention found = find("2022-02-25", text, m).get(0);
    assertThat(found.act()).isEqualTo(Act.IMPOSED);
    assertThat(found.commitment()).isEqualTo("usa-rus-2022");
    assertThat(found.sectors()).containsExactly("finance");
    assertThat(found.record()).isEqualTo(Agreement.AGREES);
  }

  @Test
  void aSanctionThatIsOnlyAnnouncedIsPlanned() {
    String text = "The United States will reimpose sanctions on Iran.";
    RecordedMention m =
        MentionFixture.mention("d1", 0)
            .type("SANCTION")
            .parties("USA", "IRN")
            .modality(Modality.PREDICTED)
            .saying(text, "reimpose")
            .make();
    CommitmentMention found = find("2018-05-09", text, m).get(0);
    assertThat(found.telling()).isEqualTo(Telling.PLANNED);
    assertThat(found.commitment()).isEqualTo("usa-irn-2018");
  }

  @Test
  void aWarningHasItsConditionAndConsequence() {
    CommitmentMention m =
        only(
            "2024-06-21",
            "Moscow warned Seoul that sending weapons to Ukraine would be a mistake.");
    assertThat(m.act()).isEqualTo(Act.WARNED);
    assertThat(m.condition()).isEqualTo("sending weapons to Ukraine");
    assertThat(m.consequence()).isEqualTo("would be a mistake");
    assertThat(m.parties()).startsWith("RUS", "KOR");
    assertThat(m.commitment()).isEqualTo("rus-seoul-2024");
  }

  @Test
  void aWarningWithIfIsTakenApartEitherWay() {
    for (String text :
        List.of(
            "Tehran warned that if its ports were attacked, it would close the strait.",
            "Tehran warned that it would close the strait if its ports were attacked.")) {
      CommitmentMention m = only("2026-01-05", text);
      assertThat(m.condition()).as(text).isEqualTo("its ports were attacked");
      assertThat(m.consequence()).as(text).isEqualTo("it would close the strait");
    }
  }

  @Test
  void aMonthWithItsYearIsNoDay() {
    CommitmentMention m = only("2023-02-22", "Russia left the Open Skies treaty in December 2021.");
    assertThat(m.from()).isEqualTo(LocalDate.parse("2021-12-01"));
    assertThat(m.until()).isEqualTo(LocalDate.parse("2021-12-31"));
    assertThat(m.record()).isEqualTo(Agreement.AGREES);
  }

  @Test
  void theNameOfACommunityStandsForItsTreaty() {
    CommitmentMention m =
        only("2025-01-30", "Mali, Burkina Faso and Niger withdrew from ECOWAS on 29 January.");
    assertThat(m.commitment()).isEqualTo("ecowas-1993");
    assertThat(m.parties()).containsExactlyInAnyOrder("MLI", "BFA", "NER");
    assertThat(m.record()).isEqualTo(Agreement.AGREES);
  }

  @Test
  void whatWillHappenOnADayMeansTheNextSuchDay() {
    CommitmentMention m =
        only("2025-09-18", "The treaty of Russia and Iran will enter into force on 2 October.");
    assertThat(m.commitment()).isEqualTo("rus-irn-2025");
    assertThat(m.from()).isEqualTo(LocalDate.parse("2025-10-02"));
    assertThat(m.telling()).isEqualTo(Telling.PLANNED);
  }

  @Test
  void whoIsToldOfARedLineDoesNotDrawIt() {
    CommitmentMention m =
        only("2025-06-10", "Washington told Tehran that enrichment was a red line.");
    assertThat(m.parties()).startsWith("USA");
    assertThat(m.condition()).isEqualTo("enrichment");
  }
}
