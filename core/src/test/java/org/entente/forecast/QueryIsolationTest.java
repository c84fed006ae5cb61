package org.entente.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A query's score may not depend on which other queries stand in its day. */
class QueryIsolationTest {
  private final Quadruples past = TinyWorld.days(0, 75);
  private final Quadruples day = TinyWorld.days(75, 76);

  private BlendRanker ranker() {
    Stream stream = new Stream(knowledge(0), TinyWorld.ENTITIES);
    List<Example> examples = stream.collect(past, 0, 1, 1, 7);
    return new BlendRanker(
        LinearModel.fit(examples, 2 * TinyWorld.RELATIONS, 7), TinyWorld.ENTITIES);
  }

  private Knowledge knowledge(int events) {
    Groups groups = Groups.of(List.of(), TinyWorld.ENTITIES, past);
    Factors factors = new Factors(TinyWorld.ENTITIES, TinyWorld.RELATIONS, 7);
    Knowledge knowledge = new Knowledge(new History(TinyWorld.RELATIONS, groups), factors);
    new Stream(knowledge, TinyWorld.ENTITIES).learn(past, 0, events);
    return knowledge;
  }

  @Test
  void shufflingAndRemovingOtherQueriesLeavesEveryScoreTheSameToTheBit() {
    BlendRanker ranker = ranker();
    Knowledge knowledge = knowledge(past.size());
    List<double[]> alone = new ArrayList<>();
    for (int i = 0; i < day.size(); i++) {
      alone.add(scores(ranker, new Moment(knowledge, 75, TinyWorld.ENTITIES), i));
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < day.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(3));
    Moment shared = new Moment(knowledge, 75, TinyWorld.ENTITIES);
    for (int i : order) {
      assertArrayEquals(alone.get(i), scores(ranker, shared, i), 0.0);
    }
  }

  private double[] scores(BlendRanker ranker, Moment moment, int i) {
    return ranker.scores(ranker.query(moment, day.subject(i), day.relation(i)));
  }

  @Test
  void removingOtherQueriesOfTheDayLeavesTheRankTheSame() {
    BlendRanker ranker = ranker();
    StepQueries all = StepQueries.of(day, 0, day.size(), TinyWorld.RELATIONS);
    Ranking together =
        new Stream(knowledge(past.size()), TinyWorld.ENTITIES).rank(day, ranker, true, 1, 7);
    double sum = 0;
    for (int k = 0; k < all.size(); k++) {
      Moment moment = new Moment(knowledge(past.size()), 75, TinyWorld.ENTITIES);
      for (double rank : ranker.ranks(moment, all.subject(k), all.relation(k), all.answers(k))) {
        sum += 1 / rank;
      }
    }
    assertEquals(sum / together.all().queries(), together.all().mrr());
  }
}
