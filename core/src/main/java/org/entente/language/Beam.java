package org.entente.language;

import java.util.Arrays;

/**
 * Follows the best few ways through a sentence at once (Zhang and Clark, A tale of two parsers,
 * EMNLP 2008). What falls behind the best by more than {@code reach} is dropped, so that where the
 * choice is clear one way is left and the beam costs as much as none.
 */
final class Beam {
  private final ActionScorer scorer;
  private final int width;
  private final double reach;
  private final float[] scores = new float[ActionScorer.ACTIONS];

  /** The ways that are followed, then those that are free. */
  private Hypothesis[] ways;

  private Hypothesis[] next;

  private int live;
  private int step;
  private int steps;

  // The best continuations so far, in falling order: which way, what action, what score.
  private final int[] parents;
  private final int[] actions;
  private final double[] totals;
  private int found;

  /** Whether a way goes on and has not been given to a continuation; whether it is in use. */
  private final boolean[] continued;

  private final boolean[] taken;

  Beam(ActionScorer scorer, FiniteVerbs finite, int width, double reach) {
    this.scorer = scorer;
    this.width = width;
    this.reach = reach;
    ways = new Hypothesis[width];
    next = new Hypothesis[width];
    for (int i = 0; i < width; i++) {
      ways[i] = new Hypothesis(finite);
    }
    parents = new int[width + 1];
    actions = new int[width + 1];
    totals = new double[width + 1];
    continued = new boolean[width];
    taken = new boolean[width];
  }

  void begin(Sample sample) {
    ways[0].begin(sample);
    live = 1;
    step = 0;
    steps = 2 * sample.size;
  }

  boolean isDone() {
    return step == steps;
  }

  /** The best way so far. */
  Hypothesis best() {
    return ways[0];
  }

  int size() {
    return live;
  }

  Hypothesis get(int i) {
    return ways[i];
  }

  /** Takes the next action on every way. */
  void advance() {
    found = 0;
    for (int i = 0; i < live; i++) {
      expand(i);
    }
    while (found > 1 && totals[found - 1] < totals[0] - reach) {
      found--;
    }
    branch();
    step++;
  }

  private void expand(int i) {
    ParserState state = ways[i].state;
    boolean shift = state.isLegal(ParserState.SHIFT);
    boolean left = state.isLegal(ParserState.LEFT);
    boolean right = state.isLegal(ParserState.RIGHT);
    double score = ways[i].score;
    if (!left && !right) {
      offer(i, ParserState.SHIFT, score);
    } else if (!shift && !left) {
      offer(i, ParserState.RIGHT, score);
    } else {
      scorer.score(state, scores);
      if (shift) {
        offer(i, ParserState.SHIFT, score + scores[ParserState.SHIFT]);
      }
      if (left) {
        offer(i, ParserState.LEFT, score + scores[ParserState.LEFT]);
      }
      if (right) {
        offer(i, ParserState.RIGHT, score + scores[ParserState.RIGHT]);
      }
    }
  }

  private void offer(int parent, int action, double total) {
    if (found == width && total <= totals[found - 1]) {
      return;
    }
    int k = found;
    while (k > 0 && totals[k - 1] < total) {
      totals[k] = totals[k - 1];
      parents[k] = parents[k - 1];
      actions[k] = actions[k - 1];
      k--;
    }
    totals[k] = total;
    parents[k] = parent;
    actions[k] = action;
    found = Math.min(width, found + 1);
  }

  /** A way is copied only when it parts. */
  private void branch() {
    Arrays.fill(continued, false);
    Arrays.fill(taken, false);
    for (int k = 0; k < found; k++) {
      continued[parents[k]] = true;
      taken[parents[k]] = true;
    }
    int free = 0;
    for (int k = found - 1; k >= 0; k--) {
      int parent = parents[k];
      if (!continued[parent]) {
        while (taken[free]) {
          free++;
        }
        taken[free] = true;
        next[k] = ways[free];
        next[k].copyFrom(ways[parent]);
      } else {
        next[k] = ways[parent];
        continued[parent] = false;
      }
    }
    int spare = found;
    for (int i = 0; i < width; i++) {
      if (!taken[i]) {
        next[spare++] = ways[i];
      }
    }
    Hypothesis[] old = ways;
    ways = next;
    next = old;
    for (int k = 0; k < found; k++) {
      take(ways[k], actions[k], totals[k]);
    }
    live = found;
  }

  private void take(Hypothesis way, int action, double total) {
    way.score = total;
    way.actions[way.steps++] = (byte) action;
    apply(scorer, way.state, action);
  }

  static void apply(ActionScorer scorer, ParserState state, int action) {
    if (action == ParserState.SHIFT) {
      state.shift();
    } else {
      scorer.attach(state, state.headOf(action));
    }
  }
}
