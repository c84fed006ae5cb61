package org.entente.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.entente.commitment.Clause;
import org.entente.commitment.Treaty;
import org.entente.rulebook.CommitmentFiles;
import org.entente.rulebook.RulebookFiles;
import org.junit.jupiter.api.Test;

class AtopFilesTest {
  private static Path folder() {
    for (String root : List.of("../shared", "../../shared", "../../../shared")) {
      Path folder = Path.of(root, "reference/atop");
      if (Files.exists(folder)) {
        return folder;
      }
    }
    assumeTrue(false, "reference/atop is not beside the checkout");
    throw new AssertionError();
  }

  /**
   * On the middle day of every alliance's life, and a day before and after it, life and obligations
   * are those of the alliance file; an alliance of several phases may owe more in another phase.
   */
  @Test
  void lifeAndObligationsAgreeWithTheColumns() throws IOException {
    Path folder = folder();
    List<Treaty> treaties =
        AtopFiles.read(
            folder.resolve("atop-alliance-level.csv"), folder.resolve("atop-member-level.csv"));
    List<AtopFiles.Row> rows = AtopFiles.rows(folder.resolve("atop-alliance-level.csv"));
    List<String> disagreements = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      compare(rows.get(i), treaties.get(i), disagreements);
    }
    assertThat(treaties).hasSize(745);
    assertThat(disagreements).isEmpty();
  }

  /** The rulebook's own treaties that name their number have the day and the duties of ATOP. */
  @Test
  void treatiesOfTheRulebookHaveTheDayAndTheDutiesOfAtop() throws IOException {
    List<String> disagreements = new ArrayList<>();
    List<Treaty> own = CommitmentFiles.read(RulebookFiles.bundled()).treaties();
    int compared = 0;
    for (AtopFiles.Row row : AtopFiles.rows(folder().resolve("atop-alliance-level.csv"))) {
      for (Treaty t : own) {
        if (t.references().contains("ATOP " + row.number("atopid"))) {
          compared++;
          compareOwn(row, t, disagreements);
        }
      }
    }
    assertThat(compared).isGreaterThan(20);
    // ATOP begins the Tashkent treaty with the accord of 1993 and finds no duty of defence in it.
    assertThat(disagreements).containsExactly("csto-1992 begins 1993-01-25");
  }

  private static void compareOwn(AtopFiles.Row row, Treaty t, List<String> disagreements) {
    LocalDate begin = row.day("begyr", "begmo", "begday");
    if (!Objects.equals(begin, t.signed())) {
      disagreements.add(t.id() + " begins " + begin);
    }
    for (Clause.Kind kind : KINDS) {
      boolean owed = t.clauses().stream().anyMatch(c -> c.kind() == kind);
      if (row.number(column(kind)) == 1 && !owed) {
        disagreements.add(t.id() + " " + kind.words());
      }
    }
  }

  private static final List<Clause.Kind> KINDS =
      List.of(
          Clause.Kind.DEFENSE,
          Clause.Kind.OFFENSE,
          Clause.Kind.NEUTRALITY,
          Clause.Kind.NONAGGRESSION,
          Clause.Kind.CONSULTATION);

  private static void compare(AtopFiles.Row row, Treaty t, List<String> disagreements) {
    LocalDate begin = Objects.requireNonNull(row.day("begyr", "begmo", "begday"));
    LocalDate end = row.day("endyr", "endmo", "endday");
    LocalDate last = end == null ? LocalDate.of(2016, 12, 31) : end;
    boolean life =
        !t.bindsOn(begin.minusDays(1))
            && t.bindsOn(begin)
            && t.bindsOn(last)
            && t.bindsOn(last.plusDays(1)) == (row.number("ineffect") == 1);
    if (!life) {
      disagreements.add(t.id() + " life");
    }
    for (Clause.Kind kind : KINDS) {
      boolean ever = false;
      for (LocalDate day = begin; !day.isAfter(last); day = day.plusDays(7)) {
        ever |= owes(t, kind, day);
      }
      ever |= owes(t, kind, last);
      if (ever != (row.number(column(kind)) == 1)) {
        disagreements.add(t.id() + " " + kind.words());
      }
    }
  }

  private static boolean owes(Treaty t, Clause.Kind kind, LocalDate day) {
    return t.clausesOn(day).stream().anyMatch(c -> c.kind() == kind);
  }

  private static String column(Clause.Kind kind) {
    return switch (kind) {
      case NEUTRALITY -> "neutral";
      case NONAGGRESSION -> "nonagg";
      case CONSULTATION -> "consul";
      default -> kind.words();
    };
  }
}
