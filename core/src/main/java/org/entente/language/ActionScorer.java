package org.entente.language;

/** Judges what a parser may do next. */
interface ActionScorer {
  int ACTIONS = 3;

  /** Scores the actions in {@code state}. */
  void score(ParserState state, float[] scores);

  /** Attaches the top of the stack to {@code head}, with the best relation. */
  void attach(ParserState state, int head);
}
