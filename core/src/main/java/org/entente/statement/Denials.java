package org.entente.statement;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.text.Sentence;
import org.entente.text.Span;
import org.entente.text.Token;

/** What verbs deny, and when they only refuse: 'denied the charge', 'denied reporters entry'. */
final class Denials {

  private static final Set<String> REFUSED =
      Set.of("entry", "access", "visa", "bail", "permission", "asylum", "passage", "parole");

  private static final Set<String> NAMING = Set.of("call", "brand", "label", "describe", "term");

  private final ReportingWords words;
  private final Sentence s;
  private final Phrases phrases;
  private final QuotationMarks marks;

  Denials(ReportingWords words, Sentence sentence, Phrases phrases, QuotationMarks marks) {
    this.words = words;
    this.s = sentence;
    this.phrases = phrases;
    this.marks = marks;
  }

  /** A denial takes all that follows in its clause, whatever the parse makes of it. */
  List<Span> onwards(Token t, List<Span> content) {
    int next = t.index() + 1;
    boolean gerund =
        content.isEmpty() && next < s.size() && "VBG".equals(s.token(next).xpos())
            || next < s.size() && s.token(next).text().equals("having");
    if (gerund) {
      int end = next;
      while (end + 1 < s.size() && !marks.endsPart(end + 1)) {
        end++;
      }
      return List.of(phrases.trimmed(new int[] {next, end}));
    }
    if (next < s.size() && s.token(next).text().equals("as")) {
      return List.of(phrases.trimmed(new int[] {next, s.reach(t.index())[1]}));
    }
    return content;
  }

  /** 'Denied the reporters entry' refuses, and denies nothing that is said. */
  boolean isRefusal(Token t) {
    if (!Phrases.lemma(t).equals("deny")) {
      return false;
    }
    if (s.child(t.index(), "iobj") >= 0) {
      return true;
    }
    for (int i = t.index() + 1; i < Math.min(s.size(), t.index() + 5); i++) {
      if (REFUSED.contains(Phrases.lemma(s.token(i)))) {
        return true;
      }
    }
    return false;
  }

  /** 'Called the reports false'. */
  boolean isFalse(Token t) {
    if (!NAMING.contains(Phrases.lemma(t))) {
      return false;
    }
    int end = s.reach(t.index())[1];
    for (int i = t.index() + 1; i <= end; i++) {
      Mark mark = words.modal().adjectives().get(s.token(i).text().toLowerCase(Locale.ROOT));
      if (mark != null && mark.polarity() == Polarity.NEGATED && !s.token(i).is("amod")) {
        return true;
      }
    }
    return false;
  }
}
