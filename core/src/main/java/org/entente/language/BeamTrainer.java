package org.entente.language;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Trains whole ways through a sentence: where the beam's best is furthest above the best right way,
 * their difference is learnt (max-violation; Huang, Fayong and Guo, Structured perceptron with
 * inexact search, NAACL 2012).
 */
final class BeamTrainer {
  /** By how much a right way is to be better than any wrong one. */
  private static final double MARGIN = 100;

  private final ParserTrainer.Options options;
  private final Consumer<String> progress;
  private final Perceptron actions;
  private final Perceptron relations;
  private final int rootRelation;
  private final Beam beam;
  private final Hypothesis gold;
  private final ParserState replayed;
  private final Learnt learnt = new Learnt();
  private final Features features = new Features();
  private final Features others = new Features();
  private final float[] scores = new float[ActionScorer.ACTIONS];
  private final float[] relationScores;
  private final Random random;
  private byte[] wrongWay = new byte[256];
  private byte[] rightWay = new byte[256];
  private int wayLength;

  BeamTrainer(
      FiniteVerbs finite,
      int rootRelation,
      Perceptron actions,
      Perceptron relations,
      ParserTrainer.Options options,
      Consumer<String> progress) {
    this.options = options;
    this.progress = progress;
    this.actions = actions;
    this.relations = relations;
    this.rootRelation = rootRelation;
    this.relationScores = relations.room();
    this.beam = new Beam(learnt, finite, options.beamWidth(), Double.POSITIVE_INFINITY);
    this.gold = new Hypothesis(finite);
    this.replayed = new ParserState(finite);
    this.random = new Random(options.seed() + 2);
  }

  void train(List<GoldSample> samples) {
    actions.restart();
    RareWords rare = new RareWords(samples, random);
    for (int epoch = 0; epoch < options.beamEpochs(); epoch++) {
      int wrong = 0;
      for (GoldSample sample : ParserTrainer.shuffled(samples, random)) {
        WordForm[] known = rare.hide(sample.sample);
        wrong += sentence(sample) ? 1 : 0;
        RareWords.show(sample.sample, known);
      }
      progress.accept(
          String.format(
              "beam pass %d: %.2f %% of sentences wrong",
              epoch + 1, 100.0 * wrong / samples.size()));
    }
  }

  private boolean sentence(GoldSample sample) {
    beam.begin(sample.sample);
    gold.begin(sample.sample);
    wayLength = 0;
    double worst = 0;
    while (!beam.isDone()) {
      beam.advance();
      followGold(sample);
      Hypothesis wrong = bestWrong(sample);
      if (wrong != null && wrong.score + MARGIN - gold.score >= worst) {
        worst = wrong.score + MARGIN - gold.score;
        remember(wrong);
      }
    }
    actions.tick();
    if (wayLength > 0) {
      learn();
    }
    learnRelations(beam.best(), sample);
    return wayLength > 0;
  }

  private @Nullable Hypothesis bestWrong(GoldSample sample) {
    for (int i = 0; i < beam.size(); i++) {
      if (isWrong(beam.get(i), sample)) {
        return beam.get(i);
      }
    }
    return null;
  }

  /** Whether the way has lost more arcs than it must. */
  private boolean isWrong(Hypothesis way, GoldSample sample) {
    way.loss = loss(way, sample);
    return way.loss > gold.loss;
  }

  /** Goes on along the best right way, which may be one that the beam has found. */
  private void followGold(GoldSample sample) {
    int action = bestRight(sample.heads);
    gold.actions[gold.steps++] = (byte) action;
    Beam.apply(learnt, gold.state, action);
    gold.loss = loss(gold, sample);
    for (int i = 0; i < beam.size(); i++) {
      Hypothesis way = beam.get(i);
      if (way.score > gold.score) {
        way.loss = loss(way, sample);
        if (way.loss <= gold.loss) {
          gold.copyFrom(way);
          return;
        }
      }
    }
  }

  private int bestRight(int[] heads) {
    ParserState state = gold.state;
    boolean forced = legal(state) == 1;
    if (!forced) {
      learnt.score(state, scores);
    }
    int best = -1;
    int least = Integer.MAX_VALUE;
    for (int a = 0; a < ActionScorer.ACTIONS; a++) {
      if (state.isLegal(a)) {
        int cost = Oracle.cost(state, a, heads);
        if (cost < least || (cost == least && scores[a] > scores[best])) {
          least = cost;
          best = a;
        }
      }
    }
    gold.score += forced ? 0 : scores[best];
    return best;
  }

  private static int legal(ParserState state) {
    int count = 0;
    for (int a = 0; a < ActionScorer.ACTIONS; a++) {
      count += state.isLegal(a) ? 1 : 0;
    }
    return count;
  }

  /** Arcs that the way has lost: of words attached wrongly, and of those it can attach no more. */
  private static int loss(Hypothesis way, GoldSample sample) {
    ParserState state = way.state;
    int lost = 0;
    for (int word = 1; word <= state.sample.size; word++) {
      int head = sample.heads[word];
      if (state.heads[word] >= 0) {
        lost += state.heads[word] == head ? 0 : 1;
      } else if (word >= state.next) {
        lost += head > 0 && head < state.next && !onStack(state, head) ? 1 : 0;
      } else {
        lost += head >= state.next || isBelow(state, head, word) ? 0 : 1;
      }
    }
    return lost;
  }

  private static boolean onStack(ParserState state, int word) {
    return state.heads[word] < 0;
  }

  /** Whether a word on the stack can still become a dependent of {@code head}: the one below it. */
  private static boolean isBelow(ParserState state, int head, int word) {
    for (int k = 1; k < state.depth; k++) {
      if (state.stack[k] == word) {
        return state.stack[k - 1] == head;
      }
    }
    return false;
  }

  private void remember(Hypothesis wrong) {
    wayLength = wrong.steps;
    if (wrongWay.length < wayLength) {
      wrongWay = new byte[2 * wayLength];
      rightWay = new byte[2 * wayLength];
    }
    System.arraycopy(wrong.actions, 0, wrongWay, 0, wayLength);
    System.arraycopy(gold.actions, 0, rightWay, 0, wayLength);
  }

  private void learn() {
    int parting = 0;
    while (wrongWay[parting] == rightWay[parting]) {
      parting++;
    }
    replay(rightWay, parting, 1f);
    replay(wrongWay, parting, -1f);
  }

  private void replay(byte[] way, int parting, float amount) {
    replayed.begin(beam.best().state.sample);
    for (int k = 0; k < wayLength; k++) {
      if (k >= parting && legal(replayed) > 1) {
        ActionFeatures.extract(replayed, features);
        actions.add(features, way[k], amount);
      }
      Beam.apply(learnt, replayed, way[k]);
    }
  }

  /** Names the arcs of the found tree that are right. */
  private void learnRelations(Hypothesis way, GoldSample sample) {
    replayed.begin(sample.sample);
    for (int k = 0; k < way.steps; k++) {
      int action = way.actions[k];
      if (action == ParserState.SHIFT) {
        replayed.shift();
        continue;
      }
      int head = replayed.headOf(action);
      int dependent = replayed.top();
      learnt.attach(replayed, head);
      if (head > 0 && sample.heads[dependent] == head) {
        int right = sample.relations[dependent];
        relations.tick();
        relations.learn(others, relationScores, right);
      }
    }
  }

  /** What has been learnt so far, unaveraged. */
  private final class Learnt implements ActionScorer {
    @Override
    public void score(ParserState state, float[] room) {
      ActionFeatures.extract(state, features);
      actions.score(features, room);
    }

    @Override
    public void attach(ParserState state, int head) {
      if (head == 0) {
        state.attach(0, rootRelation);
        return;
      }
      RelationFeatures.extract(state, head, state.top(), others);
      relations.score(others, relationScores);
      state.attach(head, relations.best(relationScores));
    }
  }
}
