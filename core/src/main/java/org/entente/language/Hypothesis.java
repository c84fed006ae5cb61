package org.entente.language;

import java.util.Arrays;

/** One of the trees under construction in a {@link Beam}: its state, score and way there. */
final class Hypothesis {
  final ParserState state;
  double score;

  /** Arcs of the treebank that can no longer be built; counted in training alone. */
  int loss;

  byte[] actions = new byte[128];
  int steps;

  Hypothesis(FiniteVerbs finite) {
    state = new ParserState(finite);
  }

  void begin(Sample sample) {
    state.begin(sample);
    score = 0;
    loss = 0;
    steps = 0;
    if (actions.length < 2 * sample.size) {
      actions = new byte[4 * sample.size];
    }
  }

  void copyFrom(Hypothesis other) {
    state.copyFrom(other.state);
    score = other.score;
    loss = other.loss;
    steps = other.steps;
    if (actions.length < other.actions.length) {
      actions = Arrays.copyOf(other.actions, other.actions.length);
    } else {
      System.arraycopy(other.actions, 0, actions, 0, steps);
    }
  }
}
