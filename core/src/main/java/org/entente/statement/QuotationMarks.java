package org.entente.statement;

import java.util.List;
import org.entente.text.Sentence;
import org.entente.text.Span;
import org.entente.text.Token;

/** Quotation marks of one sentence, read where the parse has lost what stands between them. */
final class QuotationMarks {

  private final Sentence s;
  private final Phrases phrases;

  QuotationMarks(Sentence sentence, Phrases phrases) {
    this.s = sentence;
    this.phrases = phrases;
  }

  boolean isBetween(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (isQuote(i)) {
        return true;
      }
    }
    return false;
  }

  /** The words in quotation marks before or after the verb, where the parse has lost them. */
  List<Span> around(Token t, int speaker) {
    int from = Math.max(t.index(), speaker) + 1;
    int to = Math.min(t.index(), speaker) - 1;
    for (int i = from; i < Math.min(s.size() - 1, t.index() + 12); i++) {
      if (isQuote(i)) {
        int end = s.size() - 1;
        while (end > i + 1 && !isQuote(end)) {
          end--;
        }
        return end > i + 2 ? List.of(s.span(i, end)) : List.of(s.span(i, s.size() - 1));
      }
    }
    return to > 2 && isQuote(0) ? List.of(phrases.trimmed(new int[] {0, to})) : List.of();
  }

  boolean isQuote(int i) {
    String w = s.token(i).text();
    return w.equals("\"") || w.equals("“") || w.equals("”") || w.equals("''") || w.equals("``");
  }

  boolean endsPart(int i) {
    String w = s.token(i).text();
    return w.equals(",") || w.equals("”") || w.equals("''") || w.equals("\"") || w.equals(".");
  }
}
