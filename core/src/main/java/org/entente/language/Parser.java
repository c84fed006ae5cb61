package org.entente.language;

/** Builds the tree over tagged words, one action at a time. Belongs to one thread. */
final class Parser {
  /** Wider beams find no better trees on EWT dev. */
  private static final int WIDTH = 4;

  /** Weights behind the best at which a way is given up; some 100 weights are added at a step. */
  private static final double REACH = 100;

  private final ActionWeights actions;
  private final ClassWeights relations;
  private final int rootRelation;
  private final Beam beam;
  private final Features features = new Features();
  private final short[] relationScores;

  Parser(ActionWeights actions, ClassWeights relations, int rootRelation, FiniteVerbs finite) {
    this.actions = actions;
    this.relations = relations;
    this.rootRelation = rootRelation;
    this.relationScores = relations.room();
    this.beam = new Beam(new Scorer(), finite, WIDTH, REACH);
  }

  void parse(Sample sample) {
    beam.begin(sample);
    while (!beam.isDone()) {
      beam.advance();
    }
    beam.best().state.finish();
  }

  /** Judges by the weights of the model. */
  private final class Scorer implements ActionScorer {
    @Override
    public void score(ParserState state, float[] scores) {
      ActionFeatures.extract(state, features);
      long sum = actions.score(features);
      for (int a = 0; a < ACTIONS; a++) {
        scores[a] = ActionWeights.field(sum, a);
      }
    }

    @Override
    public void attach(ParserState state, int head) {
      if (head == 0) {
        state.attach(0, rootRelation);
        return;
      }
      RelationFeatures.extract(state, head, state.top(), features);
      state.attach(head, relations.best(features, relationScores));
    }
  }
}
