package org.entente.language;

/** Builds the tree over tagged words, one action at a time. Belongs to one thread. */
final class Parser {
  private final ActionWeights actions;
  private final ClassWeights relations;
  private final int rootRelation;
  private final ParserState state;
  private final Features features = new Features();
  private final short[] scores;

  Parser(ActionWeights actions, ClassWeights relations, int rootRelation, FiniteVerbs finite) {
    this.actions = actions;
    this.relations = relations;
    this.rootRelation = rootRelation;
    this.state = new ParserState(finite);
    this.scores = relations.room();
  }

  void parse(Sample sample) {
    state.begin(sample);
    while (!state.isDone()) {
      int action = choose();
      if (action == ParserState.SHIFT) {
        state.shift();
      } else {
        attach(state.headOf(action));
      }
    }
  }

  private int choose() {
    boolean shift = state.isLegal(ParserState.SHIFT);
    boolean left = state.isLegal(ParserState.LEFT);
    boolean right = state.isLegal(ParserState.RIGHT);
    if (!left && !right) {
      return ParserState.SHIFT;
    }
    if (!shift && !left) {
      return ParserState.RIGHT;
    }
    ActionFeatures.extract(state, features);
    long sum = actions.score(features);
    int best = -1;
    int bestScore = Integer.MIN_VALUE;
    for (int action = 0; action < 3; action++) {
      int score = ActionWeights.field(sum, action);
      if (score > bestScore && (action == 0 ? shift : action == 1 ? left : right)) {
        best = action;
        bestScore = score;
      }
    }
    return best;
  }

  private void attach(int head) {
    if (head == 0) {
      state.attach(0, rootRelation);
      return;
    }
    RelationFeatures.extract(state, head, state.top(), features);
    state.attach(head, relations.best(features, scores));
  }
}
