package org.entente.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.entente.forecast.Evaluation.Horizon;
import org.entente.forecast.Evaluation.Method;
import org.entente.forecast.Evaluation.Part;
import org.junit.jupiter.api.Test;

class EvaluationTest {
  @Test
  void testIsOpenedOnceAndOnlyAfterTheSeal() {
    TemporalSplit split = TinyWorld.split();
    assertThrows(IllegalStateException.class, split::openTest);
    split.seal();
    assertThrows(IllegalStateException.class, split::forFitting);
    assertThrows(IllegalStateException.class, split::forChoosing);
    assertTrue(split.openTest().size() > 0);
    assertThrows(IllegalStateException.class, split::openTest);
  }

  @Test
  void partsThatOverlapInTimeAreRefused() {
    Quadruples early = TinyWorld.days(0, 10);
    Quadruples late = TinyWorld.days(9, 20);
    assertThrows(
        ForecastException.class,
        () -> new TemporalSplit(early, late, TinyWorld.days(20, 30), List.of()));
  }

  @Test
  void theSameSeedGivesTheSameFigures() {
    assertEquals(run(Method.BLEND).mrr(), run(Method.BLEND).mrr());
    assertEquals(run(Method.RECURRENCY).mrr(), run(Method.RECURRENCY).mrr());
  }

  @Test
  void eachFamilyIsLeftOutOnceAndAskedTheSameQuestions() {
    Map<String, Metrics> measured =
        new Evaluation(TinyWorld.split(), Horizon.SINGLE_STEP, 7).ablation();
    assertEquals(Features.families().size() + 1, measured.size());
    long asked = measured.values().iterator().next().queries();
    assertTrue(asked > 0);
    measured.values().forEach(m -> assertEquals(asked, m.queries()));
    assertEquals(
        new Evaluation(TinyWorld.split(), Horizon.SINGLE_STEP, 7)
            .run(Method.LINEAR, Part.VALID)
            .ranking()
            .all()
            .mrr(),
        measured.values().iterator().next().mrr(),
        1e-9);
  }

  @Test
  void anExampleCutShortKeepsItsAnswersAndTheBestOfTheOthers() {
    float[] x = new float[4 * Features.COUNT];
    int feature = 0;
    for (int k = 0; k < 4; k++) {
      x[k * Features.COUNT + feature] = k;
    }
    double[][] weights = new double[3][Features.COUNT];
    weights[0][feature] = 1;
    Example whole = new Example(0, x, new boolean[] {true, false, false, false}, 1);
    Example cut = whole.shortened(LinearModel.of(weights), 2);
    assertArrayEquals(new boolean[] {true, false}, cut.answers());
    assertEquals(3, cut.x()[Features.COUNT + feature]);
    assertEquals(1, cut.positives());
  }

  @Test
  void habitsAreFoundByBothMethods() {
    assertTrue(run(Method.RECURRENCY).mrr() > 0.6);
    assertTrue(run(Method.BLEND).mrr() > 0.6);
  }

  private static Metrics run(Method method) {
    return new Evaluation(TinyWorld.split(), Horizon.SINGLE_STEP, 7)
        .run(method, Part.TEST)
        .ranking()
        .all();
  }

  @Test
  void tiesGetTheirMeanRankAndOtherAnswersAreFilteredOut() {
    // One event known: (0, 0, 1). Of five entities 2, 3 and 4 are never seen and tie.
    Knowledge knowledge = new Knowledge(new History(1, Groups.of(List.of(), 5, none())));
    knowledge.history.add(0, 0, 1, 0);
    Moment moment = new Moment(knowledge, 1, 5);
    RecurrencyRanker ranker = new RecurrencyRanker(new int[2], 5);
    assertArrayEquals(new double[] {1}, ranker.ranks(moment, 0, 0, new int[] {1}));
    // 1 scores higher; 0, 3 and 4 tie with 2: ranks 2 to 5, 3.5 on average.
    assertArrayEquals(new double[] {3.5}, ranker.ranks(moment, 0, 0, new int[] {2}));
    // With 1 and 3 answers too, only 0 and 4 are left to tie with 2.
    assertEquals(2, ranker.ranks(moment, 0, 0, new int[] {2, 1, 3})[0]);
  }

  @Test
  void theRankOfTheBlendCountsEveryEntityOnce() {
    Knowledge knowledge = new Knowledge(new History(1, Groups.of(List.of(), 40, none())));
    knowledge.history.add(0, 0, 1, 0);
    Moment moment = new Moment(knowledge, 1, 40);
    LinearModel flat = LinearModel.fit(List.of(), 2, 7);
    BlendRanker ranker = new BlendRanker(flat, 40);
    // The shortlist is 1 and what walks reach (0); the 38 others tie below it: ranks 3 to 40.
    assertEquals(21.5, ranker.ranks(moment, 0, 0, new int[] {20})[0]);
    assertEquals(1.5, ranker.ranks(moment, 0, 0, new int[] {1})[0]);
    assertEquals(1, ranker.ranks(moment, 0, 0, new int[] {1, 0})[0]);
  }

  private static Quadruples none() {
    return TinyWorld.of(List.of());
  }
}
