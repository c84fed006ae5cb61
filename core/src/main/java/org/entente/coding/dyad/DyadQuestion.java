package org.entente.coding.dyad;

import org.entente.text.Sentence;
import org.entente.text.Span;
import org.entente.text.Token;

/**
 * What does the source do to the target?
 *
 * @param sentence the parsed sentence
 * @param source the characters that name the source, in the document's text
 * @param target the characters that name the target; may lie in another sentence, and is then
 *     passed over; {@link #NOBODY} when there is none
 */
public record DyadQuestion(Sentence sentence, Span source, Span target) {
  /** The target of what is done to nobody in particular. */
  public static final Span NOBODY = new Span(0, 0);

  /**
   * The syntactic head of the words in {@code span}: the first whose own head lies outside; -1 when
   * the sentence has none of them.
   */
  static int head(Sentence sentence, Span span) {
    int found = -1;
    for (Token t : sentence.tokens()) {
      if (!t.span().overlaps(span)) {
        continue;
      }
      boolean outside = t.head() < 0 || !sentence.token(t.head()).span().overlaps(span);
      if (outside && (found < 0 || better(t, sentence.token(found)))) {
        found = t.index();
      }
    }
    return found;
  }

  private static boolean better(Token t, Token than) {
    return !than.upos().isNominal() && t.upos().isNominal();
  }
}
