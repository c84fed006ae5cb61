package org.entente.text;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A sentence: tokens in order, and the dependency tree over them once it is parsed.
 *
 * <p>'Kim visited Vladivostok.' has tokens 0 to 3; {@code root()} is 1, {@code children(1)} is {0,
 * 2, 3}.
 */
public final class Sentence {
  private static final int[] NONE = {};

  private final int index;
  private final Span span;
  private final String text;
  private final List<Token> tokens;
  private final int[][] children;
  private final int root;

  /**
   * @param index place in the document, from 0
   * @param span characters in {@link Document#text()}
   * @param text those characters
   * @throws IllegalArgumentException when a token's index is not its place in the list
   */
  public Sentence(int index, Span span, String text, List<Token> tokens) {
    this.index = index;
    this.span = span;
    this.text = Objects.requireNonNull(text);
    this.tokens = List.copyOf(tokens);
    this.children = new int[tokens.size()][];
    Arrays.fill(children, NONE);
    int[] counts = new int[tokens.size()];
    int top = -1;
    for (int i = 0; i < this.tokens.size(); i++) {
      Token t = this.tokens.get(i);
      if (t.index() != i) {
        throw new IllegalArgumentException("token " + i + " says it is " + t.index());
      }
      if (t.head() >= 0) {
        counts[t.head()]++;
      } else if (top < 0) {
        top = i;
      }
    }
    this.root = top;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        children[i] = new int[counts[i]];
      }
    }
    int[] filled = new int[counts.length];
    for (Token t : this.tokens) {
      if (t.head() >= 0) {
        children[t.head()][filled[t.head()]++] = t.index();
      }
    }
  }

  public int index() {
    return index;
  }

  public Span span() {
    return span;
  }

  public String text() {
    return text;
  }

  public List<Token> tokens() {
    return tokens;
  }

  public Token token(int i) {
    return tokens.get(i);
  }

  public int size() {
    return tokens.size();
  }

  /** Index of the root, or -1 in a sentence without tokens. */
  public int root() {
    return root;
  }

  /** Indices of the dependents of token {@code i}, from left to right. The caller leaves it be. */
  public int[] children(int i) {
    return children[i];
  }

  /** First dependent of {@code i} with this relation (or a subtype), or -1. */
  public int child(int i, String relation) {
    for (int c : children[i]) {
      if (tokens.get(c).is(relation)) {
        return c;
      }
    }
    return -1;
  }

  /** Whether {@code descendant} is {@code ancestor} or hangs below it. */
  public boolean dominates(int ancestor, int descendant) {
    int steps = 0;
    for (int i = descendant; i >= 0 && steps <= tokens.size(); i = tokens.get(i).head(), steps++) {
      if (i == ancestor) {
        return true;
      }
    }
    return false;
  }

  /** First and last token (inclusive) of the subtree of {@code i}. */
  public int[] reach(int i) {
    int low = i;
    int high = i;
    ArrayDeque<Integer> open = new ArrayDeque<>();
    open.add(i);
    while (!open.isEmpty()) {
      int next = open.poll();
      low = Math.min(low, next);
      high = Math.max(high, next);
      for (int c : children[next]) {
        open.add(c);
      }
    }
    return new int[] {low, high};
  }

  /** Characters of the subtree of {@code i}, from its first token to its last. */
  public Span subtree(int i) {
    int[] reach = reach(i);
    return span(reach[0], reach[1]);
  }

  /** Characters from token {@code first} to token {@code last}, inclusive. */
  public Span span(int first, int last) {
    return new Span(tokens.get(first).span().begin(), tokens.get(last).span().end());
  }

  /** The sentence's characters in {@code part}, which lies within {@link #span()}. */
  public String quote(Span part) {
    return text.substring(part.begin() - span.begin(), part.end() - span.begin());
  }

  @Override
  public String toString() {
    return text;
  }
}
