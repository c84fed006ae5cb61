package org.entente.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.text.Sentence;
import org.entente.text.Span;
import org.entente.text.Token;
import org.entente.text.Upos;

/** Subjects and stretches of one sentence: who stands with a verb, and how far a phrase reaches. */
final class Phrases {
  private static final int DEEPEST = 4;

  /**
   * Prepositions that carry a verb's content on: 'accused X of', 'described it as', 'asked for'.
   */
  private static final Set<String> CARRY_ON = Set.of("of", "as", "for", "about", "over", "from");

  private final Sentence s;

  Phrases(Sentence sentence) {
    this.s = sentence;
  }

  int[] phrase(int speaker) {
    int[] reach = {speaker, speaker};
    for (int c : s.children(speaker)) {
      Token t = s.token(c);
      if (t.is("case") || t.is("punct") || t.is("cc")) {
        continue;
      }
      boolean clause = t.is("acl") || t.is("parataxis") || t.is("ccomp") || t.is("advcl");
      if (!clause) {
        int[] inner = s.reach(c);
        reach[0] = Math.min(reach[0], inner[0]);
        reach[1] = Math.max(reach[1], inner[1]);
      }
    }
    if (s.token(speaker).is("nmod:poss")) {
      int mark = s.child(speaker, "case");
      reach[1] = mark > reach[1] ? mark : reach[1];
    }
    return reach;
  }

  /**
   * From {@code first} to the last that hangs on the verb, but for what is joined to it by 'and'.
   */
  List<Span> wide(Token verb, int first) {
    int[] reach = s.reach(first).clone();
    for (int c : s.children(verb.index())) {
      Token child = s.token(c);
      boolean stop =
          child.is("conj")
              || child.is("punct")
              || child.is("parataxis")
              || child.is("cc")
              || isAdded(child);
      if (c > verb.index() && !stop) {
        int[] more = s.reach(c);
        if (more[0] > verb.index()) {
          reach[0] = Math.min(reach[0], more[0]);
          reach[1] = Math.max(reach[1], more[1]);
        }
      }
    }
    while (reach[0] < reach[1] && s.token(reach[0]).is("case")) {
      reach[0]++;
    }
    return List.of(trimmed(reach));
  }

  /** 'Rejected the plan, calling it unfair': what somebody does besides. */
  private boolean isAdded(Token clause) {
    return clause.is("advcl") && "VBG".equals(clause.xpos()) && commaBefore(s, clause.index()) >= 0;
  }

  /** The comma that sets off the phrase or clause headed by {@code head}, its own or not; or −1. */
  static int commaBefore(Sentence s, int head) {
    int first = s.reach(head)[0];
    if (s.token(first).text().equals(",")) {
      return first;
    }
    return first > 0 && s.token(first - 1).text().equals(",") ? first - 1 : -1;
  }

  /** From {@code first} to the last of the verb's complements: 'Trump to stop the attacks'. */
  List<Span> carried(Token verb, int first) {
    int[] reach = s.reach(first).clone();
    for (int c : s.children(verb.index())) {
      Token child = s.token(c);
      boolean complement =
          child.is("obj")
              || child.is("xcomp")
              || child.is("ccomp")
              || child.is("obl") && CARRY_ON.contains(preposition(c))
              || child.is("advcl")
                  && s.child(c, "mark") >= 0
                  && CARRY_ON.contains(lemma(s.token(s.child(c, "mark"))));
      if (c > verb.index() && complement) {
        int[] more = s.reach(c);
        reach[0] = Math.min(reach[0], more[0]);
        reach[1] = Math.max(reach[1], more[1]);
      }
    }
    while (reach[0] < reach[1] && s.token(reach[0]).is("case")) {
      reach[0]++;
    }
    return List.of(trimmed(reach));
  }

  /** What is left of {@code whole} when {@code part} is cut out. */
  List<Span> around(int[] part, int[] whole) {
    List<Span> spans = new ArrayList<>();
    if (whole[0] < part[0]) {
      spans.add(trimmed(new int[] {whole[0], part[0] - 1}));
    }
    if (part[1] < whole[1] && part[1] + 1 < whole[1]) {
      spans.add(trimmed(new int[] {part[1] + 1, whole[1]}));
    }
    return spans;
  }

  /** The range without punctuation at its ends; quotation marks stay. */
  Span trimmed(int[] reach) {
    int first = reach[0];
    int last = reach[1];
    while (first < last && isLoose(s.token(first))) {
      first++;
    }
    while (last > first && isLoose(s.token(last))) {
      last--;
    }
    return s.span(first, last);
  }

  static boolean isLoose(Token t) {
    String w = t.text();
    return w.equals(",")
        || w.equals(".")
        || w.equals(";")
        || w.equals(":")
        || w.equals("–")
        || w.equals("—")
        || w.equals("-")
        || w.equals("--");
  }

  /** Who says it: the subject, the 'by' of a passive, or the subject of the verb above. */
  int subject(int verb, int depth) {
    if (isPassive(verb)) {
      for (int c : s.children(verb)) {
        if (s.token(c).is("obl") && preposition(c).equals("by")) {
          return c;
        }
      }
      return -1;
    }
    if (saidOf(verb) >= 0) {
      return verb - 1;
    }
    for (int c : s.children(verb)) {
      Token t = s.token(c);
      if (t.is("nsubj")) {
        return relative(t, verb);
      }
    }
    Token t = s.token(verb);
    for (int c : s.children(verb)) {
      // 'but 63 percent said'
      if (c == verb - 1 && s.token(c).is("obl") && s.child(c, "case") < 0 && isNoun(c)) {
        return c;
      }
    }
    if (depth > DEEPEST || t.head() < 0) {
      return -1;
    }
    if (t.is("acl") && "VBG".equals(t.xpos())) {
      return t.head();
    }
    boolean shares = t.is("conj") || t.is("xcomp") || t.is("advcl");
    return shares && s.token(t.head()).upos() == Upos.VERB ? subject(t.head(), depth + 1) : -1;
  }

  /** What is said in 'about 12,500 of them, reports say', read as a first subject; or -1. */
  int saidOf(int verb) {
    int first = s.child(verb, "nsubj");
    boolean two = first >= 0 && first < verb - 2 && s.token(verb - 1).is("nsubj");
    return two && s.token(verb - 1).head() == verb && s.token(verb - 2).text().equals(",")
        ? first
        : -1;
  }

  /** The antecedent of 'who' and 'which'. */
  int relative(Token subject, int verb) {
    String word = subject.text().toLowerCase(Locale.ROOT);
    boolean pronoun = word.equals("who") || word.equals("which") || word.equals("that");
    Token v = s.token(verb);
    return pronoun && v.is("acl") && v.head() >= 0 ? v.head() : subject.index();
  }

  boolean isPassive(int verb) {
    return s.child(verb, "aux:pass") >= 0 || s.child(verb, "nsubj:pass") >= 0;
  }

  boolean isNoun(int token) {
    Upos u = s.token(token).upos();
    return u == Upos.NOUN || u == Upos.PROPN;
  }

  boolean hasVerb(int from, int to) {
    for (int i = from; i <= to; i++) {
      String tag = String.valueOf(s.token(i).xpos());
      if (tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD")) {
        return true;
      }
    }
    return false;
  }

  String preposition(int i) {
    int p = s.child(i, "case");
    return p < 0 ? "" : lemma(s.token(p));
  }

  static String coarse(Token t) {
    String r = t.relation();
    return r == null ? "" : r.indexOf(':') < 0 ? r : r.substring(0, r.indexOf(':'));
  }

  static String lemma(Token t) {
    return t.lemma().toLowerCase(Locale.ROOT);
  }

  /** The verb with its auxiliaries, its particle, and the preposition before the content. */
  Cue cue(Token t, Span content) {
    int first = t.index();
    int last = t.index();
    for (int c : s.children(t.index())) {
      Token child = s.token(c);
      boolean auxiliary = child.is("aux") || child.is("cop") || child.is("advmod");
      if (c < first && c >= t.index() - 3 && auxiliary) {
        first = c;
      } else if (c == last + 1 && child.is("compound:prt")) {
        last = c;
      }
    }
    boolean preposition =
        last + 2 < s.size()
            && s.token(last + 1).is("case")
            && s.token(last + 2).span().begin() == content.begin();
    Span span = s.span(first, preposition ? last + 1 : last);
    return new Cue(span, s.quote(span));
  }
}
