package org.entente.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Walks through events step by step: each step's queries are asked of what came before, then its
 * events are taken in. With a horizon above one step, events are held back until the horizon ends.
 */
final class Stream {
  /** So many examples are kept whole; of later ones, what a model of these has for the best. */
  private static final int WHOLE = 8_000;

  private static final int SHORT = 100;

  final Knowledge knowledge;
  private final int entities;
  private final int relations;

  Stream(Knowledge knowledge, int entities) {
    this.knowledge = knowledge;
    this.entities = entities;
    this.relations = knowledge.history.relations;
  }

  /** Takes in events and the rules they teach. */
  void learn(Quadruples events, int from, int to) {
    for (int i = from; i < to; ) {
      int end = events.endOfTime(i);
      Moment moment = new Moment(knowledge, events.time(i), entities);
      learn(moment, StepQueries.of(events, i, end, relations));
      knowledge.add(events, i, end);
      i = end;
    }
  }

  /** Goes through the latest {@code most} or so of the events taken in already once more. */
  void rehearse(Quadruples events, int to, int most) {
    int from = to > most ? Math.min(events.endOfTime(to - most), to) : 0;
    knowledge.rehearse(events, from, to);
  }

  /** Takes in all events, and the rules that the latest {@code most} or so of them teach. */
  void learnLatest(Quadruples events, int to, int most) {
    int from = 0;
    if (to > most) {
      from = events.endOfTime(to - most);
      from = Math.min(from, to);
      knowledge.add(events, 0, from);
    }
    learn(events, from, to);
  }

  /**
   * What is learnt of a relation is kept apart from the others, so that they can be side by side.
   */
  private void learn(Moment moment, StepQueries queries) {
    int[] starts = new int[2 * relations + 1];
    for (int k = 0; k < queries.size(); k++) {
      starts[queries.relation(k) + 1]++;
    }
    for (int r = 0; r < 2 * relations; r++) {
      starts[r + 1] += starts[r];
    }
    int[] order = new int[queries.size()];
    int[] next = starts.clone();
    for (int k = 0; k < queries.size(); k++) {
      order[next[queries.relation(k)]++] = k;
    }
    IntStream.range(0, 2 * relations)
        .parallel()
        .forEach(
            r -> {
              for (int j = starts[r]; j < starts[r + 1]; j++) {
                int k = order[j];
                knowledge.learn(moment, queries.subject(k), r, queries.answers(k));
              }
            });
  }

  /** Takes in events from {@code from} on and keeps a share of their queries as examples. */
  List<Example> collect(Quadruples events, int from, int horizon, double share, long seed) {
    LinearModel rough = null;
    List<Example> examples = new ArrayList<>();
    Random random = new Random(seed);
    ThreadLocal<Paths> paths = ThreadLocal.withInitial(() -> new Paths(entities));
    int held = from;
    for (int i = from; i < events.size(); ) {
      int end = events.endOfTime(i);
      Moment moment = new Moment(knowledge, events.time(i), entities);
      if (rough == null && examples.size() >= WHOLE) {
        rough = LinearModel.fit(examples, 2 * relations, seed);
      }
      LinearModel now = rough;
      StepQueries queries = StepQueries.of(events, i, end, relations);
      int[] kept =
          IntStream.range(0, queries.size()).filter(k -> random.nextDouble() < share).toArray();
      Example[] found = new Example[kept.length];
      IntStream.range(0, kept.length)
          .parallel()
          .forEach(
              j -> {
                int k = kept[j];
                int[] answers = queries.answers(k);
                Query query =
                    new Query(moment, queries.subject(k), queries.relation(k), paths.get());
                Example example = Example.of(query, answers);
                found[j] = now == null ? example : example.shortened(now, SHORT);
              });
      for (Example example : found) {
        if (example.teaches()) {
          examples.add(example);
        }
      }
      learn(moment, queries);
      if (end == events.size() || events.time(end) >= events.time(held) + horizon) {
        knowledge.add(events, held, end);
        held = end;
      }
      i = end;
    }
    return examples;
  }

  /** Ranks a share of the queries; the history is kept up to date unless frozen. */
  Ranking rank(Quadruples events, Ranker ranker, boolean frozen, double share, long seed) {
    Ranking ranking = new Ranking();
    Random random = new Random(seed);
    for (int i = 0; i < events.size(); ) {
      int end = events.endOfTime(i);
      Moment moment = new Moment(knowledge, events.time(i), entities);
      StepQueries queries = StepQueries.of(events, i, end, relations);
      int[] kept =
          IntStream.range(0, queries.size()).filter(k -> random.nextDouble() < share).toArray();
      double[][] ranks = new double[kept.length][];
      IntStream.range(0, kept.length)
          .parallel()
          .forEach(
              j -> {
                int k = kept[j];
                ranks[j] =
                    ranker.ranks(
                        moment, queries.subject(k), queries.relation(k), queries.answers(k));
              });
      for (int j = 0; j < kept.length; j++) {
        ranking.add(moment, queries, kept[j], ranks[j]);
      }
      if (!frozen) {
        learn(moment, queries);
        knowledge.add(events, i, end);
      }
      i = end;
    }
    return ranking;
  }
}
