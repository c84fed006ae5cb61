package org.entente.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

  private static final int EXAMPLES = 90_000;
  private static final int TUNING = 100_000;
  private static final int TREES = 200;

  private final TemporalSplit split;
  private final Horizon horizon;
  private final long seed;

  /** An evaluation on a split that is not sealed yet; one seed, one result. */
  public Evaluation(TemporalSplit split, Horizon horizon, long seed) {
    this.split = split;
    this.horizon = horizon;
    this.seed = seed;
  }

  /** Fits, then ranks a part. Test can be ranked once for each reading of a split. */
  public Report run(Method method, Part part) {
    long start = System.nanoTime();
    Quadruples train = split.forFitting();
    Quadruples valid = split.forChoosing();
    Stream stream = stream(train, method != Method.RECURRENCY);
    Knowledge knowledge = stream.knowledge;
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

  private Stream stream(Quadruples train, boolean withFactors) {
    Groups groups = Groups.of(split.entityNames(), split.entities(), train);
    Factors factors = withFactors ? new Factors(split.entities(), split.relations(), seed) : null;
    return new Stream(
        new Knowledge(new History(split.relations(), groups), factors), split.entities());
  }

  /** The linear model on valid without each family of features; see {@link Ablation}. */
  public Map<String, Metrics> ablation() {
    Quadruples train = split.forFitting();
    Stream stream = stream(train, true);
    Ablation ablation =
        new Ablation(examples(stream, train), 2 * split.relations(), split.entities(), seed);
    stream.rank(split.forChoosing(), ablation, horizon == Horizon.MULTI_STEP, 1, seed);
    return ablation.measured();
  }

  private List<Example> examples(Stream stream, Quadruples train) {
    int from = beginning(train, EXAMPLES);
    stream.learnLatest(train, from, Forecaster.TEACHING);
    stream.rehearse(train, from, Forecaster.TEACHING);
    double share = EXAMPLES / (2.0 * (train.size() - from));
    int steps = horizon == Horizon.MULTI_STEP ? split.testSteps() : 1;
    return stream.collect(train, from, steps, share, seed);
  }

  private Ranker blend(Stream stream, Quadruples train, boolean withTrees) {
    List<Example> examples = examples(stream, train);
    LinearModel linear = LinearModel.fit(examples, 2 * split.relations(), seed);
    if (!withTrees) {
      return new BlendRanker(linear, split.entities());
    }
    // One by one in its place: whole and cut ones would not fit into memory side by side.
    examples.replaceAll(example -> example.cut(linear, BlendRanker.RERANKED));
    examples.removeIf(example -> !example.teaches());
    Trees trees = Trees.fit(examples, linear, TREES, seed);
    return new BlendRanker(linear, trees, split.entities());
  }

  /**
   * The first event of the last steps to learn from: 60 steps and two events for three examples, or
   * more steps where they hold less; but at most two events an example and two fifths of the time.
   */
  static int beginning(Quadruples train, int examples) {
    int last = train.time(train.size() - 1);
    int earliest = last - (last - train.time(0)) * 2 / 5;
    int from = train.size() - 1;
    while (from > 0) {
      int before = train.time(from - 1);
      int events = train.size() - from;
      boolean enough = events >= 2 * examples / 3 && before <= last - 60;
      if (before < train.time(from) && (enough || events >= 2 * examples || before <= earliest)) {
        break;
      }
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
