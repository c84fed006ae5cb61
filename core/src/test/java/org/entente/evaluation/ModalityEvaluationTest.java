package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.pipeline.Library;
import org.junit.jupiter.api.Test;

class ModalityEvaluationTest {
  /** A little below what was measured, so that a change that costs much is seen. */
  private static final double FLOOR = 0.80;

  @Test
  void everyClassOfTheOwnSentencesKeepsItsFloor() {
    ModalityEvaluation.Result r = ModalityEvaluation.own(Library.load().articleCoder()::code);
    assertThat(r.classes()).hasSize(9);
    r.classes().forEach((name, score) -> assertThat(score.f1()).as(name).isGreaterThan(FLOOR));
  }

  @Test
  void sentencesWrittenApartAreReadAboutAsWell() {
    assertThat(ModalityEvaluation.apart(Library.load().articleCoder()::code).macro())
        .isGreaterThan(0.88);
  }
}
