package org.entente.place;

import org.entente.text.Span;

/**
 * Words that name a place.
 *
 * @param first index of its first token in the sentence
 * @param last index of its last token, inclusive
 * @param head index of its syntactic head
 */
public record PlaceMention(int first, int last, int head, Span span, String text, Place place) {}
