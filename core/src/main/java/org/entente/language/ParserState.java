package org.entente.language;

import java.util.Arrays;

/**
 * The state of an arc-hybrid parser (Kuhlmann, Gómez-Rodríguez and Satta, ACL 2011): a stack, the
 * words not yet read, and the arcs so far.
 *
 * <p>SHIFT reads a word; LEFT makes the top of the stack a dependent of the next word; RIGHT makes
 * it a dependent of the word below it. The root takes its one dependent last.
 */
final class ParserState {
  static final int SHIFT = 0;
  static final int LEFT = 1;
  static final int RIGHT = 2;

  private static final int FAR = 9;

  Sample sample = new Sample();
  int depth;
  int next;
  int[] stack = new int[64];
  int[] left1 = new int[64];
  int[] left2 = new int[64];
  int[] right1 = new int[64];
  int[] right2 = new int[64];
  int[] lefts = new int[64];
  int[] rights = new int[64];
  long[] leftRelations = new long[64];
  long[] rightRelations = new long[64];

  /** Commas up to each word. */
  int[] commas = new int[64];

  /** Tag of the next finite verb behind each word plus one, or 0; its distance, in steps. */
  int[] verbTag = new int[64];

  int[] verbDistance = new int[64];
  int[] verbPlace = new int[64];

  private final FiniteVerbs finite;

  ParserState(FiniteVerbs finite) {
    this.finite = finite;
  }

  /** Begins a sentence; the sample's tags are set. */
  void begin(Sample begun) {
    sample = begun;
    int room = begun.size + 2;
    if (stack.length < room) {
      grow(Math.max(room, stack.length * 2));
    }
    Arrays.fill(left1, 0, room, -1);
    Arrays.fill(left2, 0, room, -1);
    Arrays.fill(right1, 0, room, -1);
    Arrays.fill(right2, 0, room, -1);
    Arrays.fill(lefts, 0, room, 0);
    Arrays.fill(rights, 0, room, 0);
    Arrays.fill(leftRelations, 0, room, 0);
    Arrays.fill(rightRelations, 0, room, 0);
    stack[0] = 0;
    depth = 1;
    next = 1;
    lookAhead(begun.size);
  }

  private void grow(int room) {
    stack = new int[room];
    left1 = new int[room];
    left2 = new int[room];
    right1 = new int[room];
    right2 = new int[room];
    lefts = new int[room];
    rights = new int[room];
    leftRelations = new long[room];
    rightRelations = new long[room];
    commas = new int[room];
    verbTag = new int[room];
    verbDistance = new int[room];
    verbPlace = new int[room];
  }

  private void lookAhead(int n) {
    commas[0] = 0;
    for (int i = 1; i <= n; i++) {
      commas[i] = commas[i - 1] + (sample.tags[i] == finite.comma ? 1 : 0);
    }
    commas[n + 1] = commas[n];
    int tag = 0;
    int place = n + 1;
    for (int i = n + 1; i >= 0; i--) {
      verbTag[i] = tag;
      verbPlace[i] = place;
      verbDistance[i] = tag == 0 ? FAR : steps(place - i);
      if (i <= n && i > 0 && finite.isFinite(sample.tags[i])) {
        tag = sample.tags[i] + 1;
        place = i;
      }
    }
  }

  private static int steps(int distance) {
    return distance < 4 ? distance : distance < 7 ? 4 : distance < 12 ? 5 : 6;
  }

  boolean isDone() {
    return next > sample.size && depth == 1;
  }

  boolean isLegal(int action) {
    return switch (action) {
      case SHIFT -> next <= sample.size;
      case LEFT -> depth > 1 && next <= sample.size;
      default -> depth > 2 || (depth == 2 && next > sample.size);
    };
  }

  /** The word that {@code action} (LEFT or RIGHT) attaches is the top of the stack. */
  int headOf(int action) {
    return action == LEFT ? next : stack[depth - 2];
  }

  int top() {
    return stack[depth - 1];
  }

  void shift() {
    stack[depth++] = next++;
  }

  /** Attaches the top of the stack to {@code head}. */
  void attach(int head, int relation) {
    int dependent = stack[--depth];
    sample.heads[dependent] = head;
    sample.relations[dependent] = relation;
    if (dependent < head) {
      left2[head] = left1[head];
      left1[head] = dependent;
      lefts[head]++;
      leftRelations[head] |= 1L << relation;
    } else {
      right2[head] = right1[head];
      right1[head] = dependent;
      rights[head]++;
      rightRelations[head] |= 1L << relation;
    }
  }
}
