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

  int[] heads = new int[64];
  int[] relations = new int[64];

  /** Shared by the states of a beam, since it does not change in a sentence. */
  LookAhead ahead;

  ParserState(FiniteVerbs finite) {
    this.ahead = new LookAhead(finite);
  }

  /** Begins a sentence; the sample's tags are set. */
  void begin(Sample begun) {
    sample = begun;
    int room = begun.size + 2;
    if (stack.length < room) {
      grow(Math.max(room, stack.length * 2));
    }
    Arrays.fill(heads, 0, room, -1);
    Arrays.fill(relations, 0, room, 0);
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
    ahead.begin(begun);
  }

  /** Becomes a copy of {@code other}, which may go another way. */
  void copyFrom(ParserState other) {
    sample = other.sample;
    ahead = other.ahead;
    depth = other.depth;
    next = other.next;
    int room = sample.size + 2;
    if (stack.length < room) {
      grow(other.stack.length);
    }
    System.arraycopy(other.stack, 0, stack, 0, depth);
    System.arraycopy(other.left1, 0, left1, 0, room);
    System.arraycopy(other.left2, 0, left2, 0, room);
    System.arraycopy(other.right1, 0, right1, 0, room);
    System.arraycopy(other.right2, 0, right2, 0, room);
    System.arraycopy(other.lefts, 0, lefts, 0, room);
    System.arraycopy(other.rights, 0, rights, 0, room);
    System.arraycopy(other.leftRelations, 0, leftRelations, 0, room);
    System.arraycopy(other.rightRelations, 0, rightRelations, 0, room);
    System.arraycopy(other.heads, 0, heads, 0, room);
    System.arraycopy(other.relations, 0, relations, 0, room);
  }

  /** Writes the arcs into the sample. */
  void finish() {
    System.arraycopy(heads, 0, sample.heads, 0, sample.size + 2);
    System.arraycopy(relations, 0, sample.relations, 0, sample.size + 2);
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
    heads = new int[room];
    relations = new int[room];
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
    heads[dependent] = head;
    relations[dependent] = relation;
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
