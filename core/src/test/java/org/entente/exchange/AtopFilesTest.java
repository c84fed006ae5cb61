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
    for (Clause.Kind kind :
        List.of(
            Clause.Kind.DEFENSE,
            Clause.Kind.OFFENSE,
            Clause.Kind.NEUTRALITY,
            Clause.Kind.NONAGGRESSION,
            Clause.Kind.CONSULTATION)) {
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
