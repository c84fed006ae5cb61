package org.entente.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.entente.rulebook.CommitmentFiles;
import org.entente.rulebook.RulebookFiles;
import org.entente.rulebook.TriggerFiles;
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
}
