package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.entente.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RolesEvaluationTest {
  @TempDir Path folder;

  @Test
  void spansAreReadFromTagsAndReciprocalPartiesCountAsBoth() throws IOException {
    Path file = folder.resolve("gold.conll");
    Files.writeString(
        file, "Red\tB-S\nLand\tI-S\nhit\tO\nBlue\tB-T\n.\tO\n\nOne\tB-R\nmet\tO\nTwo\tB-R\n");
    List<RolesEvaluation.Gold> gold = RolesEvaluation.read(file);
    assertThat(gold.get(0).text()).isEqualTo("Red Land hit Blue .");
    assertThat(gold.get(0).actors()).containsExactly(new Span(0, 8));
    assertThat(gold.get(0).recipients()).containsExactly(new Span(13, 17));
    assertThat(gold.get(1).actors()).isEqualTo(gold.get(1).recipients()).hasSize(2);
  }

  @Test
  void whatIsWrongIsToldWithWhatTheGoldNames() throws IOException {
    Path file = folder.resolve("gold.conll");
    Files.writeString(file, "Red\tB-S\nhit\tO\nBlue\tB-T\n");
    List<String> errors = new ArrayList<>();
    RolesEvaluation.of(RolesEvaluation.read(file), d -> List.of(), errors::add);
    assertThat(errors)
        .containsExactly(
            "1 Red hit Blue\n  who wrong: gold [Red], found nobody\n"
                + "  to whom wrong: gold [Blue], found nobody");
  }

  @Test
  void anOverlapIsNoExactMatch() {
    TreeSet<Span> predicted = new TreeSet<>(List.of(new Span(0, 4), new Span(20, 22)));
    List<Span> gold = List.of(new Span(0, 8));
    assertThat(RolesEvaluation.exact(predicted, gold).f1()).isZero();
    Score overlap = RolesEvaluation.overlapping(predicted, gold);
    assertThat(overlap.precision()).isCloseTo(0.5, within(1e-9));
    assertThat(overlap.recall()).isCloseTo(1, within(1e-9));
    assertThat(overlap.f1()).isCloseTo(2.0 / 3, within(1e-9));
  }

  @Test
  void ownSentencesNameWhoDoesIt() {
    assertThat(RolesEvaluation.own())
        .hasSizeGreaterThan(60)
        .allSatisfy(g -> assertThat(g.actors()).isNotEmpty());
  }
}
