package org.entente.when;

import java.time.LocalDate;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A time expression and the days it means.
 *
 * @param first index of its first token in the sentence
 * @param last index of its last token, inclusive
 * @param span its characters in the document's text
 * @param text those characters
 * @param from first day; null when it cannot be known
 * @param until last day, inclusive; null for open ends ('since the conflict began')
 * @param kind whether it is a point or period, a start ('since 2014'), an end ('until March'), or a
 *     frequency that dates nothing
 */
public record TimeMention(
    int first,
    int last,
    Span span,
    String text,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    Kind kind) {
  /** How the expression lies in time. */
  public enum Kind {
    PERIOD,
    SINCE,
    UNTIL,
    FREQUENCY
  }
}
