package org.entente.text;

import org.jspecify.annotations.Nullable;

/**
 * A word or mark in a sentence, with its place in the dependency tree.
 *
 * @param index its place in the sentence, from 0
 * @param span its characters in {@link Document#text()}
 * @param text the characters themselves
 * @param lemma the dictionary form, lower case but for proper nouns
 * @param upos universal part of speech
 * @param xpos Penn Treebank tag ('VBD', 'NNP'), null before tagging
 * @param head index of the token it depends on, or {@link #ROOT}
 * @param relation Universal Dependencies relation with its subtype ('nsubj:pass'), 'root' for the
 *     root, null before parsing
 */
public record Token(
    int index,
    Span span,
    String text,
    String lemma,
    Upos upos,
    @Nullable String xpos,
    int head,
    @Nullable String relation) {
  public static final int ROOT = -1;

  /** A token that has been cut but not yet tagged or parsed. */
  public static Token cut(int index, Span span, String text) {
    return new Token(index, span, text, text, Upos.X, null, ROOT, null);
  }

  /** Whether the relation is {@code name} or a subtype of it: 'nsubj' holds for 'nsubj:pass'. */
  public boolean is(String name) {
    String r = relation;
    return r != null
        && r.startsWith(name)
        && (r.length() == name.length() || r.charAt(name.length()) == ':');
  }
}
