package org.entente.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.entente.ledger.Contradiction;
import org.entente.ledger.Contradiction.Kind;
import org.entente.ledger.RecordedDocument;
import org.entente.rulebook.CommitmentFiles;
import org.entente.rulebook.RulebookFiles;
import org.junit.jupiter.api.Test;

class TreatyClaimsTest {
  private static final TreatyClaims CLAIMS =
      new TreatyClaims(CommitmentFiles.read(RulebookFiles.bundled()));

  private static List<Contradiction> check(String text, String... codes) {
    return CLAIMS.check(
        new RecordedDocument(
            "d1",
            "d1",
            null,
            "The Lantern",
            null,
            List.of(),
            LocalDate.parse("2024-11-16"),
            Instant.EPOCH,
            "d1"),
        text,
        List.of(codes));
  }

  @Test
  void aTreatySignedInJuneIsNotSignedInJuly() {
    assertThat(check("They acted under the treaty signed in July this year.", "RUS", "PRK"))
        .extracting(Contradiction::kind)
        .containsExactly(Kind.KNOWN_COMMITMENT);
    assertThat(check("They acted under the treaty signed in June this year.", "RUS", "PRK"))
        .isEmpty();
  }

  @Test
  void aPageThatGivesTwoMonthsContradictsItself() {
    String text =
        "Putin visited Pyongyang in June this year. During the visit, both signed a partnership"
            + " treaty. It is in line with the treaty signed in July this year.";
    assertThat(check(text, "RUS", "PRK"))
        .anyMatch(c -> c.kind() == Kind.DATES && c.isWithinOneDocument());
  }

  @Test
  void aTreatyThatHadExpiredWasNotReplaced() {
    List<Contradiction> found =
        check(
            "They signed a treaty, replacing the treaties signed in 1961 and 2000.", "RUS", "PRK");
    assertThat(found).hasSize(1);
    assertThat(found.get(0).about()).contains("sun-prk-1961");
    assertThat(found.get(0).explanation()).contains("1996-09-10");
  }

  @Test
  void anOrganThatRatifiedInNovemberDidNotInOctober() {
    assertThat(
            check(
                "The treaty was ratified in October in Russia’s Duma and Federation Council.",
                "RUS",
                "PRK"))
        .singleElement()
        .matches(c -> c.explanation().contains("Federation Council"));
  }
}
