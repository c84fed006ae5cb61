package org.entente.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The published protocol: time-aware filter, both directions, ties at their mean rank, scores in
 * double precision, each query by itself; weights fitted on train, chosen on valid.
 */
public final class Evaluation {
  /** Which ranker is evaluated. */
  public enum Method {
    /** The recurrency baseline alone. */
    RECURRENCY,
    /** The linear blend of all features: every score a plain sum. */
    LINEAR,
    /** The linear blend, its best candidates ranked anew by boosted trees. */
    BLEND
  }

  /** Whether the history goes on during test. */
  public enum Horizon {
    /** All before the queried step is known. */
    SINGLE_STEP,
    /** Nothing after valid is known. */
    MULTI_STEP
  }

  /** Which part is ranked at the end. */
  public enum Part {
    /** Valid, to choose by; as often as wanted. */
    VALID,
    /** Test, once a design is decided. */
    TEST
  }

  /** What was measured, and how long it took. */
  public record Report(Ranking ranking, double secondsFit, double secondsTest) {}

  private static final int EXAMPLES = 60_000;
  private static final int TUNING = 100_000;
  private static final int TREES = 200;

  private final TemporalSplit split;
  private final Horizon horizon;
  private final long seed;
  private final String without;

  /** An evaluation on a split that is not sealed yet; one seed, one result. */
  public Evaluation(TemporalSplit split, Horizon horizon, long seed) {
    this(split, horizon, seed, "");
  }

  /** As above, leaving out a family of features of the linear model; see {@link #families()}. */
  public Evaluation(TemporalSplit split, Horizon horizon, long seed, String without) {
    if (!without.isEmpty() && !families().contains(without)) {
      throw new ForecastException("no family '" + without + "'; there are " + families());
    }
    this.split = split;
    this.horizon = horizon;
    this.seed = seed;
    this.without = without;
  }

  /** The families of features that can be left out. */
  public static List<String> families() {
    return Features.families();
  }

  /** Fits, then ranks a part. Test can be ranked once for each reading of a split. */
  public Report run(Method method, Part part) {
    if (!without.isEmpty() && method != Method.LINEAR) {
      throw new ForecastException("a family can be left out of the linear model alone");
    }
    long start = System.nanoTime();
    Quadruples train = split.forFitting();
    Quadruples valid = split.forChoosing();
    Groups groups = Groups.of(split.entityNames(), split.entities(), train);
    Factors factors =
        method == Method.RECURRENCY ? null : new Factors(split.entities(), split.relations(), seed);
    Knowledge knowledge = new Knowledge(new History(split.relations(), groups), factors);
    Stream stream = new Stream(knowledge, split.entities());
    boolean frozen = horizon == Horizon.MULTI_STEP;
    Ranker ranker;
    if (method == Method.RECURRENCY) {
      knowledge.history.add(train, 0, train.size());
      ranker = recurrency(stream, valid, frozen);
      if (frozen && part == Part.TEST) {
        knowledge.history.add(valid, 0, valid.size());
      }
    } else {
      ranker = blend(stream, train, method == Method.BLEND);
      if (part == Part.TEST) {
        stream.learn(valid, 0, valid.size());
      }
    }
    long fitted = System.nanoTime();
    Quadruples asked = valid;
    if (part == Part.TEST) {
      split.seal();
      asked = split.openTest();
    } else if (method == Method.RECURRENCY) {
      throw new ForecastException("the recurrency baseline is tuned on valid: rank test");
    }
    Ranking ranking = stream.rank(asked, ranker, frozen, 1, seed);
    long done = System.nanoTime();
    return new Report(ranking, (fitted - start) / 1e9, (done - fitted) / 1e9);
  }

  private Ranker blend(Stream stream, Quadruples train, boolean withTrees) {
    int from = beginning(train, EXAMPLES);
    stream.learn(train, 0, from);
    stream.rehearse(train, from);
    double share = EXAMPLES / (2.0 * (train.size() - from));
    int steps = horizon == Horizon.MULTI_STEP ? split.testSteps() : 1;
    List<Example> examples = stream.collect(train, from, steps, share, seed);
    LinearModel linear = LinearModel.fitWithout(without, examples, 2 * split.relations(), seed);
    if (!withTrees) {
      return new BlendRanker(linear, split.entities());
    }
    List<Example> cut =
        examples.stream()
            .map(example -> example.cut(linear, BlendRanker.RERANKED))
            .filter(Example::teaches)
            .toList();
    Trees trees = Trees.fit(cut, linear, TREES, seed);
    return new BlendRanker(linear, trees, split.entities());
  }

  /** The first event of the last steps that hold four times the examples, at most 60 steps. */
  static int beginning(Quadruples train, int examples) {
    int last = train.time(train.size() - 1);
    int third = last - (last - train.time(0)) / 3;
    int from = train.size() - 1;
    while (from > 0
        && (train.time(from - 1) == train.time(from)
            || (train.size() - from < 2 * examples
                && train.time(from - 1) > Math.max(last - 60, third)))) {
      from--;
    }
    return from;
  }

  private Ranker recurrency(Stream stream, Quadruples valid, boolean frozen) {
    int directed = 2 * split.relations();
    long[][] gains = new long[directed][RecurrencyRanker.CHOICES];
    double share = Math.min(1, TUNING / (2.0 * valid.size()));
    RecurrencyRanker tuner = new RecurrencyRanker(new int[directed], split.entities());
    Ranker trial =
        (moment, s, r, answers) -> {
          double[][] ranks = tuner.allRanks(moment, s, r, answers);
          for (int c = 0; c < ranks.length; c++) {
            double gain = 0;
            for (double rank : ranks[c]) {
              gain += 1 / rank;
            }
            synchronized (gains[r]) {
              // Whole numbers: their sum does not depend on which thread comes first.
              gains[r][c] += Math.round(gain * 1e9);
            }
          }
          return new double[answers.length];
        };
    stream.rank(valid, trial, frozen, share, seed);
    return new RecurrencyRanker(choices(gains), split.entities());
  }

  /** The best choice of each relation, drawn to the best of all together. */
  private static int[] choices(long[][] gains) {
    long[] together = new long[RecurrencyRanker.CHOICES];
    for (long[] gain : gains) {
      for (int c = 0; c < gain.length; c++) {
        together[c] += gain[c];
      }
    }
    int best = highest(together);
    return Arrays.stream(gains)
        .mapToInt(
            gain -> {
              int own = highest(gain);
              return gain[own] > gain[best] ? own : best;
            })
        .toArray();
  }

  private static int highest(long[] values) {
    return IntStream.range(0, values.length).reduce(0, (a, b) -> values[b] > values[a] ? b : a);
  }
}
