package org.entente.when;

import java.util.Set;
import org.entente.text.Sentence;
import org.entente.text.Token;
import org.entente.text.Upos;
import org.jspecify.annotations.Nullable;

/** Whether 'in June' looks back or ahead, by the tense of the verb that it stands with. */
enum Direction {
  PAST,
  FUTURE,
  NEAREST;

  private static final Set<String> WILL =
      Set.of(
          "will",
          "shall",
          "'ll",
          "\u2019ll",
          "wo",
          "ll",
          "would",
          "could",
          "may",
          "might",
          "can",
          "should");
  private static final Set<String> AHEAD =
      Set.of(
          "plan",
          "expect",
          "set",
          "due",
          "schedule",
          "want",
          "intend",
          "hope",
          "vow",
          "promise",
          "pledge",
          "likely",
          "ready",
          "prepare",
          "aim",
          "slate",
          "agree",
          "threaten",
          "poise",
          "upcoming",
          "forthcoming",
          "project",
          "prepared",
          "planned",
          "expected",
          "scheduled",
          "proposed",
          "anticipate",
          "anticipated",
          "deadline",
          "unlikely",
          "invite",
          "call");

  /** The direction at a token; without a parse, that of the whole sentence. */
  static Direction at(Sentence sentence, int token) {
    if (sentence.token(token).relation() == null) {
      return ofWords(sentence);
    }
    int i = token;
    for (int steps = 0; i >= 0 && steps < 12; steps++) {
      Token t = sentence.token(i);
      if (t.upos() == Upos.VERB || hasAuxiliary(sentence, i)) {
        return ofPredicate(sentence, i);
      }
      if (AHEAD.contains(t.lemma()) || hasAheadModifier(sentence, i)) {
        return FUTURE;
      }
      i = t.head();
    }
    return ofWords(sentence);
  }

  /**
   * A deadline lies ahead of who is asked 'to close it by September'; null where nothing says so.
   */
  static @Nullable Direction ofDeadline(Sentence sentence, int token) {
    if (sentence.token(token).relation() == null) {
      return null;
    }
    int i = token;
    while (i >= 0 && sentence.token(i).upos() != Upos.VERB) {
      i = sentence.token(i).head();
    }
    boolean infinitive = i >= 0 && "VB".equals(sentence.token(i).xpos());
    return infinitive && sentence.child(i, "aux") < 0 ? FUTURE : null;
  }

  private static boolean hasAuxiliary(Sentence s, int i) {
    return s.child(i, "cop") >= 0 || s.child(i, "aux") >= 0;
  }

  private static boolean hasAheadModifier(Sentence s, int i) {
    for (int c : s.children(i)) {
      if (s.token(c).is("amod") && AHEAD.contains(s.token(c).lemma())) {
        return true;
      }
    }
    return false;
  }

  private static Direction ofPredicate(Sentence s, int i) {
    boolean be = false;
    boolean to = false;
    for (int c : s.children(i)) {
      Token a = s.token(c);
      if (a.is("mark") && a.lemma().equals("to")) {
        to = true;
      }
      if (!a.is("aux") && !a.is("cop")) {
        continue;
      }
      String xpos = a.xpos();
      if (WILL.contains(a.lemma()) || WILL.contains(a.text())) {
        return FUTURE;
      }
      if (a.lemma().equals("have") || "VBD".equals(xpos)) {
        return PAST;
      }
      be |= a.lemma().equals("be");
    }
    Token t = s.token(i);
    String xpos = t.xpos() == null ? "" : t.xpos();
    if (AHEAD.contains(t.lemma()) && !xpos.equals("VBD")) {
      return FUTURE;
    }
    if (to || xpos.equals("VB")) {
      return ofInfinitive(s, t, be);
    }
    if (xpos.equals("VBG")) {
      return be ? FUTURE : inherited(s, t);
    }
    if (xpos.equals("VBD") || xpos.equals("VBN")) {
      return be && xpos.equals("VBN") ? NEAREST : PAST;
    }
    return NEAREST;
  }

  private static Direction ofInfinitive(Sentence s, Token t, boolean be) {
    if (be || t.head() < 0) {
      return FUTURE;
    }
    return AHEAD.contains(s.token(t.head()).lemma()) ? FUTURE : inherited(s, t);
  }

  private static Direction inherited(Sentence s, Token t) {
    return t.head() < 0 ? NEAREST : at(s, t.head());
  }

  private static Direction ofWords(Sentence s) {
    for (Token t : s.tokens()) {
      if (WILL.contains(t.text()) && !t.text().equals("would")) {
        return FUTURE;
      }
    }
    return PAST;
  }
}
