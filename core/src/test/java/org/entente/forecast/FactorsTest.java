package org.entente.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FactorsTest {
  private static final Quadruples PAST = TinyWorld.days(0, 60);

  private static Factors learnt() {
    Factors factors = new Factors(TinyWorld.ENTITIES, TinyWorld.RELATIONS, 7);
    factors.learn(PAST, 0, PAST.size());
    return factors;
  }

  private static float[] toward(Factors factors, int s, int r, int step) {
    float[] to = new float[Factors.SIZE];
    factors.toward(s, r, step, to, new float[Factors.SIZE]);
    return to;
  }

  @Test
  void theSameEventsAndSeedGiveTheSameBits() {
    assertArrayEquals(toward(learnt(), 0, 0, 60), toward(learnt(), 0, 0, 60), 0f);
  }

  @Test
  void whomOneMetCountsLessTheLongerAgoItIs() {
    Factors factors = learnt();
    float[] soon = new float[Factors.SIZE];
    float[] late = new float[Factors.SIZE];
    factors.toward(0, 0, 60, new float[Factors.SIZE], soon);
    factors.toward(0, 0, 6000, new float[Factors.SIZE], late);
    assertTrue(length(late) < length(soon) / 3);
  }

  @Test
  void withoutCompanyNothingIsDueToIt() {
    Factors factors = learnt();
    factors.restart();
    float[] company = new float[Factors.SIZE];
    factors.toward(0, 0, 60, new float[Factors.SIZE], company);
    assertArrayEquals(new float[Factors.SIZE], company, 0f);
  }

  private static double length(float[] vector) {
    double square = 0;
    for (float value : vector) {
      square += value * value;
    }
    return Math.sqrt(square);
  }
}
