package org.entente.language;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Trains the parser with a dynamic oracle (Goldberg and Nivre, Training deterministic parsers with
 * non-deterministic oracles, TACL 2013): from any state, also a wrong one, the right actions are
 * those after which the fewest arcs are lost.
 */
final class ActionTrainer {
  private static final int ACTIONS = 3;

  /** How often the parser's own mistake is followed once it has seen the treebank. */
  private static final float EXPLORED = 0.9f;

  private final ParserTrainer.Options options;
  private final Consumer<String> progress;
  private final Perceptron actions;
  private final Perceptron relations;
  private final ParserState state;
  private final int rootRelation;
  private final Features features = new Features();
  private final Features relationFeatures = new Features();
  private final float[] actionScores;
  private final float[] relationScores;
  private final int[] costs = new int[ACTIONS];
  private final Random random;

  ActionTrainer(
      TagSet tags, List<String> names, ParserTrainer.Options options, Consumer<String> progress) {
    this.options = options;
    this.progress = progress;
    this.actions = new Perceptron(ACTIONS, ACTIONS, options.actionBits());
    this.relations =
        new Perceptron(names.size(), ClassWeights.stride(names.size()), options.relationBits());
    this.state = new ParserState(new FiniteVerbs(tags));
    this.rootRelation = names.indexOf("root");
    this.actionScores = actions.room();
    this.relationScores = relations.room();
    this.random = new Random(options.seed() + 1);
  }

  Perceptron actions() {
    return actions;
  }

  Perceptron relations() {
    return relations;
  }

  void train(List<GoldSample> samples) {
    RareWords rare = new RareWords(samples, random);
    for (int epoch = 0; epoch < options.parseEpochs(); epoch++) {
      long wrong = 0;
      long all = 0;
      for (GoldSample gold : ParserTrainer.shuffled(samples, random)) {
        WordForm[] known = rare.hide(gold.sample);
        wrong += sentence(gold, epoch > 0);
        RareWords.show(gold.sample, known);
        all += 2L * gold.sample.size;
      }
      progress.accept(
          String.format("pass %d: %.2f %% of actions wrong", epoch + 1, 100.0 * wrong / all));
    }
  }

  private int sentence(GoldSample gold, boolean explore) {
    int wrong = 0;
    state.begin(gold.sample);
    while (!state.isDone()) {
      ActionFeatures.extract(state, features);
      actions.score(features, actionScores);
      int least = findCosts(gold);
      int predicted = best(Integer.MAX_VALUE);
      int right = best(least);
      actions.tick();
      boolean mistake = costs[predicted] > least;
      if (mistake) {
        wrong++;
        actions.update(features, right, predicted);
      }
      boolean follow = !mistake || (explore && random.nextFloat() < EXPLORED);
      take(follow ? predicted : right, gold);
    }
    return wrong;
  }

  /** Sets the cost of each action, and returns the lowest. */
  private int findCosts(GoldSample gold) {
    int least = Integer.MAX_VALUE;
    for (int a = 0; a < ACTIONS; a++) {
      costs[a] = state.isLegal(a) ? Oracle.cost(state, a, gold.heads) : Integer.MAX_VALUE;
      least = Math.min(least, costs[a]);
    }
    return least;
  }

  /** The legal action with the best score among those that cost at most {@code limit}. */
  private int best(int limit) {
    int best = -1;
    for (int a = 0; a < ACTIONS; a++) {
      if (state.isLegal(a)
          && costs[a] <= limit
          && (best < 0 || actionScores[a] > actionScores[best])) {
        best = a;
      }
    }
    return best;
  }

  private void take(int action, GoldSample gold) {
    if (action == ParserState.SHIFT) {
      state.shift();
      return;
    }
    int head = state.headOf(action);
    int dependent = state.top();
    if (head == 0) {
      state.attach(0, rootRelation);
      return;
    }
    RelationFeatures.extract(state, head, dependent, relationFeatures);
    relations.score(relationFeatures, relationScores);
    int relation = relations.best(relationScores);
    if (gold.heads[dependent] == head) {
      int right = gold.relations[dependent];
      relations.tick();
      relations.learn(relationFeatures, relationScores, right);
    }
    state.attach(head, relation);
  }
}
