package org.entente.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForecasterTest {
  private static final List<String> ACTORS =
      List.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L");
  private static final List<String> TYPES = List.of("CONSULT", "AID", "ACCUSE");
  private static final Chronicle WORLD = world(TinyWorld.days(0, 220));
  private static final ForecastModel FITTED = ForecastModel.fit(WORLD, 7);

  private static Chronicle world(Quadruples events) {
    return new Chronicle(ACTORS, TYPES, events, null, List.of(), Map.of(), 42);
  }

  private static Forecaster asked(Chronicle chronicle) {
    return new Forecaster(chronicle, FITTED, chronicle.end());
  }

  @Test
  void contributionsAddUpToTheScoreToTheBit() {
    Chronicle world = WORLD;
    Moment moment = moment(world);
    for (int s = 0; s < ACTORS.size(); s++) {
      Query query = new Query(moment, s, 1, new Paths(ACTORS.size()));
      double[] scores = FITTED.linear.scores(query.features(), query.candidates.length, 1);
      for (Answer answer : asked(world).rank(s, 1, 30, 10)) {
        int o = world.entity(answer.name());
        assertEquals(
            scores[java.util.Arrays.binarySearch(query.candidates, o)],
            Answer.sum(answer.contributions()));
      }
    }
  }

  private static Moment moment(Chronicle world) {
    int n = ACTORS.size();
    Groups groups = Groups.of(ACTORS, n, world.events());
    Knowledge knowledge = new Knowledge(new History(TYPES.size(), groups));
    new Stream(knowledge, n).learn(world.events(), 0, world.events().size());
    return new Moment(knowledge, world.end(), n);
  }

  @Test
  void removingTheCitedPrecedentsLowersTheScoreOfNearlyAllTopTenAnswers() {
    int lower = 0;
    int cited = 0;
    Forecaster is = asked(WORLD);
    for (int s = 0; s < ACTORS.size(); s++) {
      int r = s % TYPES.size();
      for (Answer answer : is.rank(s, r, 30, 10)) {
        if (answer.isBaseRateOnly()) {
          continue;
        }
        cited++;
        lower += rankedLowerWithoutPrecedents(s, r, answer) ? 1 : 0;
      }
    }
    assertTrue(cited > 50, cited + " answers with precedents");
    assertTrue(lower >= 0.95 * cited, lower + " of " + cited);
  }

  private static boolean rankedLowerWithoutPrecedents(int s, int r, Answer answer) {
    List<Integer> gone = new ArrayList<>();
    answer.precedents().forEach(p -> gone.add(p.index()));
    Chronicle without = WORLD.with(WORLD.events().where(i -> !gone.contains(i)));
    for (Answer other : new Forecaster(without, FITTED, WORLD.end()).rank(s, r, 30, 100)) {
      if (other.name().equals(answer.name())) {
        return other.score() < answer.score();
      }
    }
    return true;
  }

  @Test
  void aHabitIsLikelierThanWhatNeverHappened() {
    Forecaster f = asked(WORLD);
    double habit = f.outlook("", 0, new int[] {0}, 1, 7).probability();
    double other = f.outlook("", 0, new int[] {2}, 6, 7).probability();
    assertTrue(habit > 0.8, "habit " + habit);
    assertTrue(other < 0.2, "other " + other);
  }

  @Test
  void longerWindowsAreNotLessLikelyUnderAConstantRate() {
    assertEquals(0.5, WindowModel.rescaled(0.5, 30, 30));
    assertEquals(0.75, WindowModel.rescaled(0.5, 30, 60), 1e-12);
  }

  @Test
  void eventsOfTheDayAskedOnAreNotLookedAt() {
    int day = 100;
    Forecaster all = new Forecaster(WORLD, FITTED, day);
    Chronicle past = world(TinyWorld.days(0, day));
    Forecaster cut = new Forecaster(past, FITTED, day);
    for (int s = 0; s < ACTORS.size(); s++) {
      assertEquals(cut.rank(s, 0, 30, 5), all.rank(s, 0, 30, 5));
    }
  }

  @Test
  void olderEventsCountEvenWhereOnlyTheLatestTeachRules() {
    int n = ACTORS.size();
    Quadruples events = WORLD.events();
    Groups groups = Groups.of(ACTORS, n, events);
    Knowledge latest = new Knowledge(new History(TYPES.size(), groups));
    new Stream(latest, n).learnLatest(events, events.size(), 100);
    Knowledge all = moment(WORLD).knowledge;
    assertEquals(all.history.triples.size(), latest.history.triples.size());
    assertTrue(latest.lagRules.support(0, 0, 0) < all.lagRules.support(0, 0, 0));
    assertTrue(latest.lagRules.support(0, 0, 0) > 0);
  }

  @Test
  void newEventsCountWithoutANewFit() {
    Chronicle more = WORLD.with(WORLD.events().with(0, 2, 6, WORLD.end() - 1));
    Forecaster before = new Forecaster(WORLD, FITTED, WORLD.end());
    Forecaster after = new Forecaster(more, FITTED, WORLD.end());
    int[] accuse = {2};
    assertTrue(
        after.outlook("", 0, accuse, 6, 30).probability()
            > before.outlook("", 0, accuse, 6, 30).probability());
  }

  @Test
  void theSameSeedWritesTheSameBytesAndReadsThemBack(@TempDir Path folder) throws IOException {
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    ForecastModel.fit(WORLD, 7).write(one);
    ForecastModel.fit(WORLD, 7).write(two);
    assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
    ForecastModel read = ForecastModel.read(one, TYPES);
    assertEquals(42, read.sequence());
    assertEquals(
        asked(WORLD).rank(0, 0, 30, 5), new Forecaster(WORLD, read, WORLD.end()).rank(0, 0, 30, 5));
  }

  @Test
  void tooFewEventsGiveRatesAndSaySo() {
    Chronicle few = world(TinyWorld.days(0, 20));
    ForecastModel model = ForecastModel.fit(few, 7);
    assertFalse(model.isCalibrated());
    Answer answer =
        new Forecaster(few, model, few.end()).outlook("CONSULT", 0, new int[] {0}, 1, 30);
    assertTrue(answer.probability() > 0 && answer.probability() < 1);
    assertEquals(answer.score(), Answer.sum(answer.contributions()));
  }

  @Test
  void perfectForecastsHaveFullSkillAndNoCalibrationError() {
    double[] p = {1, 0, 1, 0};
    double[] half = {0.5, 0.5, 0.5, 0.5};
    boolean[] truths = {true, false, true, false};
    Reliability r = Reliability.of("all", p, half, half, truths);
    assertEquals(0, r.brier());
    assertEquals(1, r.skillOverBase());
    assertEquals(0, r.calibrationError());
    // A coin that is always called 0.75 is off by a quarter.
    double[] high = {0.75, 0.75, 0.75, 0.75};
    assertEquals(0.25, Reliability.of("", high, half, half, truths).calibrationError(), 1e-12);
  }
}
