package org.entente.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.commitment.Clause;
import org.entente.commitment.Commitment;
import org.entente.commitment.CommitmentBook;
import org.entente.commitment.RedLine;
import org.entente.commitment.Sanction;
import org.entente.commitment.Treaty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitmentFilesTest {
  private static final CommitmentBook BOOK = CommitmentFiles.read(RulebookFiles.bundled());
  private static final List<String> RUSSIA_KOREA = List.of("RUS", "PRK");

  private static List<String> binding(List<String> codes, String day) {
    return BOOK.binding(codes, LocalDate.parse(day)).stream()
        .filter(b -> b.treaty().parties().size() == 2)
        .map(b -> b.treaty().id() + " " + b.clause().kind())
        .toList();
  }

  @Test
  void beforeItsEntryIntoForceTheTreatyOf2024DoesNotBind() {
    assertThat(binding(RUSSIA_KOREA, "2024-10-20"))
        .contains("rus-prk-2000 CONSULTATION")
        .noneMatch(b -> b.contains("2024") || b.contains("DEFENSE"));
  }

  @Test
  void fromItsEntryIntoForceTheTreatyOf2024BindsToDefence() {
    assertThat(binding(RUSSIA_KOREA, "2024-12-05"))
        .contains("rus-prk-2024 DEFENSE")
        .noneMatch(b -> b.contains("2000"));
  }

  @Test
  void betweenTheTreatiesOf1961And2000NoTreatyBoundRussiaToNorthKorea() {
    assertThat(binding(RUSSIA_KOREA, "1990-01-01")).contains("sun-prk-1961 DEFENSE");
    assertThat(binding(RUSSIA_KOREA, "1998-01-01")).isEmpty();
  }

  @Test
  void anAllyIsBoundFromItsAccessionOn() {
    List<String> finland = List.of("FIN", "USA");
    assertThat(nato(finland, "2023-04-03")).isFalse();
    assertThat(nato(finland, "2023-04-04")).isTrue();
  }

  private static boolean nato(List<String> codes, String day) {
    return BOOK.binding(codes, LocalDate.parse(day)).stream()
        .anyMatch(b -> b.treaty().id().equals("nato-1949"));
  }

  @Test
  void whoSuspendsIsNotBound() {
    Treaty start = (Treaty) BOOK.find("newstart-2010").orElseThrow();
    assertThat(start.bindsOn("RUS", LocalDate.parse("2023-02-27"))).isTrue();
    assertThat(start.bindsOn("RUS", LocalDate.parse("2023-03-01"))).isFalse();
    assertThat(start.bindsOn("USA", LocalDate.parse("2023-03-01"))).isTrue();
  }

  @Test
  void asOfTheDayOfSigningNobodyKnowsOfTheEntryIntoForce() {
    CommitmentBook then = BOOK.asOf(LocalDate.parse("2024-07-01"));
    Treaty treaty = (Treaty) then.find("rus-prk-2024").orElseThrow();
    assertThat(treaty.inForceFrom()).isNull();
    assertThat(then.find("rus-prk-2000").map(t -> ((Treaty) t).end())).isEmpty();
    assertThat(then.find("rus-irn-2025")).isEmpty();
  }

  @Test
  void whoLeavesACommunityIsNotBoundByItFromThatDay() {
    Treaty ecowas = (Treaty) BOOK.find("ecowas-1993").orElseThrow();
    assertThat(ecowas.bindsOn("NER", LocalDate.parse("2025-01-28"))).isTrue();
    assertThat(ecowas.bindsOn("NER", LocalDate.parse("2025-01-29"))).isFalse();
    assertThat(ecowas.bindsOn("NGA", LocalDate.parse("2025-01-29"))).isTrue();
  }

  @Test
  void whatNeverCameIntoForceNeverBinds() {
    Treaty ban = (Treaty) BOOK.find("ctbt-1996").orElseThrow();
    assertThat(ban.standingOn(LocalDate.parse("2025-01-01"))).isEqualTo(Treaty.Standing.SIGNED);
  }

  @Test
  void sanctionsAndRedLinesStandBesideTheTreaties() {
    long sanctions = BOOK.all().stream().filter(Sanction.class::isInstance).count();
    long redLines = BOOK.all().stream().filter(RedLine.class::isInstance).count();
    assertThat(sanctions).isGreaterThanOrEqualTo(60);
    assertThat(redLines).isGreaterThanOrEqualTo(30);
  }

  @Test
  void everyPartyIsAnActorOfTheBook() {
    Set<String> known = new HashSet<>();
    for (String folder : List.of("actors/states", "actors/organisations")) {
      for (Node file : RulebookFiles.bundled().in(folder)) {
        file.asMapping().list("actors").forEach(a -> known.add(id(a)));
      }
    }
    for (Commitment c : BOOK.all()) {
      assertThat(known).as(c.id()).containsAll(codes(c));
    }
  }

  private static String id(Node actor) {
    return actor.asMapping().required("id").asText();
  }

  private static List<String> codes(Commitment c) {
    if (c instanceof Treaty t) {
      return t.partyCodes();
    }
    List<String> codes = new ArrayList<>();
    if (c instanceof Sanction s) {
      codes.addAll(s.senders());
      codes.add(s.target());
    } else if (c instanceof RedLine r) {
      codes.addAll(r.against());
      codes.add(r.holder());
    }
    return codes;
  }

  @Test
  void atLeastNinetyTreatiesAreKnownEachWithLifeClausesAndCitation() {
    assertThat(BOOK.treaties()).hasSizeGreaterThanOrEqualTo(90);
    for (Treaty t : BOOK.treaties()) {
      assertThat(t.begins()).as(t.id()).isNotNull();
      assertThat(t.clauses()).as(t.id()).isNotEmpty();
      for (Clause c : t.clauses()) {
        boolean duty = c.kind() == Clause.Kind.DEFENSE || c.kind() == Clause.Kind.OFFENSE;
        assertThat(!duty || !c.premises().isEmpty()).as(t.id() + " " + c.id()).isTrue();
      }
    }
  }

  @Test
  void anUnknownStepIsRefusedWithFileAndLine(@TempDir Path folder) throws IOException {
    Path file = Files.createDirectories(folder.resolve("treaties")).resolve("a.yaml");
    Files.writeString(
        file,
        """
        treaties:
          - id: a
            title: A
            parties: [RUS, PRK]
            life:
              - {step: signd, on: 2000-01-01}
            clauses: []
            citation: none
        """);
    assertThatThrownBy(() -> CommitmentFiles.read(RulebookFiles.folder(folder)))
        .isInstanceOf(RulebookException.class)
        .hasMessageContaining("treaties/a.yaml:6")
        .hasMessageContaining("signd");
  }
}
