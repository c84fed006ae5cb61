package org.entente.language;

/**
 * The dynamic oracle of the arc-hybrid system (Goldberg and Nivre, Training deterministic parsers
 * with non-deterministic oracles, TACL 2013): what an action costs from any state, also a wrong
 * one, in arcs of the treebank that can no longer be built after it.
 */
final class Oracle {
  private Oracle() {}

  static int cost(ParserState state, int action, int[] heads) {
    int lost = 0;
    if (action == ParserState.SHIFT) {
      int b = state.next;
      for (int k = 0; k < state.depth; k++) {
        int word = state.stack[k];
        lost += word > 0 && heads[word] == b ? 1 : 0;
        lost += k < state.depth - 1 && heads[b] == word ? 1 : 0;
      }
      return lost;
    }
    int top = state.top();
    for (int k = state.next; k <= state.sample.size; k++) {
      lost += heads[k] == top ? 1 : 0;
    }
    int head = heads[top];
    if (action == ParserState.LEFT) {
      boolean below = state.depth > 1 && head == state.stack[state.depth - 2];
      lost += head > state.next || below ? 1 : 0;
    } else {
      lost += head >= state.next ? 1 : 0;
    }
    return lost;
  }
}
