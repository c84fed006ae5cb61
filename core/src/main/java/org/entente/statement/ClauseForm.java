package org.entente.statement;

import java.util.Locale;
import java.util.Set;
import org.entente.text.Sentence;
import org.entente.text.Token;
import org.entente.text.Upos;
import org.jspecify.annotations.Nullable;

/** The forms of one clause that tell of tense, negation, conditions and governors. */
final class ClauseForm {
  private static final Set<String> NEVER =
      Set.of("not", "n't", "n’t", "never", "neither", "nor", "no", "nobody", "none", "nothing");

  private static final Set<String> RANKS =
      Set.of("first", "second", "third", "last", "latest", "only", "next", "one");

  private final ModalWords words;
  private final Sentence s;

  ClauseForm(ModalWords words, Sentence sentence) {
    this.words = words;
    this.s = sentence;
  }

  String text(int first, int last) {
    StringBuilder text = new StringBuilder();
    for (int i = first; i <= last; i++) {
      text.append(i == first ? "" : " ").append(lower(s.token(i)));
    }
    return text.toString();
  }

  boolean isVerb(int token) {
    return s.token(token).upos() == Upos.VERB || s.child(token, "cop") >= 0;
  }

  /** 'Told reporters that Chad had left' and 'suggests that it left' ask nobody to leave. */
  boolean isTold(Token t) {
    if (!t.is("ccomp") || mark(t.index()).equals("to")) {
      return false;
    }
    boolean finite = "VBD".equals(t.xpos()) || "VBZ".equals(t.xpos());
    for (int c : s.children(t.index())) {
      Token aux = s.token(c);
      boolean helps = aux.is("aux") || aux.is("aux:pass") || aux.is("cop");
      finite |= helps && ("VBD".equals(aux.xpos()) || "VBZ".equals(aux.xpos()));
    }
    return finite;
  }

  @Nullable Mark governor(Token head) {
    String lemma = lemma(head);
    if (head.upos() == Upos.ADJ) {
      return words.adjectives().get(lemma);
    }
    Mark noun = head.upos() == Upos.NOUN ? words.nouns().get(lemma) : null;
    if (noun != null) {
      return noun;
    }
    int particle = s.child(head.index(), "compound:prt");
    if (particle >= 0) {
      Mark phrase = words.governors().get(lemma + " " + lower(s.token(particle)));
      if (phrase != null) {
        return phrase;
      }
    }
    Mark mark = words.governors().get(lemma);
    return mark == null && head.upos() != Upos.NOUN ? words.adjectives().get(lower(head)) : mark;
  }

  boolean isFuture(int verb) {
    for (int c : s.children(verb)) {
      Token t = s.token(c);
      if (t.is("aux") && "MD".equals(t.xpos())) {
        return true;
      }
    }
    Token t = s.token(verb);
    boolean done = "VBD".equals(t.xpos()) || "VBN".equals(t.xpos()) && s.child(verb, "aux") < 0;
    return !done;
  }

  /** 'Should the truce collapse, …'. */
  boolean isInverted(int verb) {
    int first = s.size() > 0 && s.token(0).is("aux") ? 0 : -1;
    return first == 0 && s.token(0).head() == verb;
  }

  /** 'Said it would host the talks': what 'will' becomes behind a verb in the past. */
  boolean isReported(int verb) {
    Token t = s.token(verb);
    if (!t.is("ccomp") || t.head() < 0) {
      return false;
    }
    String tag = s.token(t.head()).xpos();
    return "VBD".equals(tag) || "VBN".equals(tag);
  }

  /**
   * Whether something at the node denies it; {@code from} is the child that the climb came from.
   */
  boolean isNegated(int at, int from) {
    for (int c : s.children(at)) {
      Token t = s.token(c);
      String w = lower(t);
      boolean word = NEVER.contains(w);
      if (word && (t.is("advmod") || t.is("det") || t.is("cc") || t.is("mark") || isAgent(t))) {
        boolean only = c + 1 < s.size() && lower(s.token(c + 1)).equals("only");
        boolean doubt = w.equals("no") && t.is("det") && lower(s.token(at)).equals("doubt");
        if (!only && !doubt) {
          return true;
        }
      }
      if (t.is("advmod")
          && (w.equals("longer") && hasNo(c)
              || w.equals("hardly")
              || w.equals("scarcely")
              || w.equals("barely"))) {
        return true;
      }
      boolean agent = c != from && (isAgent(t) || t.is("obj") || t.is("obl"));
      if (agent && s.token(at).upos() == Upos.VERB && hasNo(c)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAgent(Token t) {
    return t.is("nsubj");
  }

  /** Whether an 'if' clause hangs beside the verb though the parse puts it elsewhere. */
  boolean conditionBefore(int verb) {
    if (!isFuture(verb) || "VB".equals(s.token(verb).xpos()) && s.child(verb, "aux") < 0) {
      return false;
    }
    for (Token t : s.tokens()) {
      if (words.conditions().contains(lower(t))
          && (t.is("mark") || t.is("advmod"))
          && t.head() >= 0
          && s.token(t.head()).is("advcl")
          && (t.index() == 0 || t.index() > verb)
          && !s.dominates(t.head(), verb)) {
        return true;
      }
    }
    return false;
  }

  boolean hasModal(int verb) {
    int aux = s.child(verb, "aux");
    return aux >= 0 && "MD".equals(s.token(aux).xpos());
  }

  /** 'The first country', 'the only one'. */
  boolean isRanked(int noun) {
    for (int c : s.children(noun)) {
      if (RANKS.contains(lower(s.token(c)))) {
        return true;
      }
    }
    return RANKS.contains(lower(s.token(noun)));
  }

  /** 'A' or 'any' attack. */
  boolean isIndefinite(int noun) {
    int det = s.child(noun, "det");
    String w = det < 0 ? "" : lower(s.token(det));
    return w.equals("a") || w.equals("an") || w.equals("any");
  }

  /** 'Would', 'could' or 'might' do: what an attack that has not come would bring. */
  boolean isUnreal(int verb) {
    int aux = s.child(verb, "aux");
    String w = aux < 0 ? "" : lower(s.token(aux));
    return w.equals("would") || w.equals("could") || w.equals("might") || w.equals("may");
  }

  private boolean hasNo(int noun) {
    for (int c : s.children(noun)) {
      Token t = s.token(c);
      String w = lower(t);
      boolean no = w.equals("no") || w.equals("neither");
      boolean few = t.is("advmod") && (w.equals("hardly") || w.equals("scarcely"));
      if (few || no && !t.is("obl") || w.equals("not") && c < noun) {
        return !lower(s.token(noun)).equals("doubt");
      }
    }
    return false;
  }

  boolean isPassive(int verb) {
    return s.child(verb, "aux:pass") >= 0 || s.child(verb, "nsubj:pass") >= 0;
  }

  boolean isRelative(Token t) {
    if ("acl:relcl".equals(t.relation())) {
      return !isContent(t);
    }
    for (int c : s.children(t.index())) {
      String w = lower(s.token(c));
      if (s.token(c).is("nsubj") && (w.equals("who") || w.equals("which") || w.equals("that"))) {
        return true;
      }
    }
    return false;
  }

  /** 'The charge that Chad looted the camp', which parses take for 'the camp that Chad looted'. */
  private boolean isContent(Token verb) {
    int subject = s.child(verb.index(), "nsubj");
    if (verb.head() < 0 || governor(s.token(verb.head())) == null || subject < 0) {
      return false;
    }
    boolean that = false;
    boolean object = false;
    for (int c : s.children(verb.index())) {
      that |= lower(s.token(c)).equals("that") && c < subject;
      object |= s.token(c).is("obj") && c > verb.index();
    }
    return that && object;
  }

  String mark(int at) {
    for (int c : s.children(at)) {
      Token t = s.token(c);
      if ((t.is("mark") || t.is("advmod") && words.conditions().contains(lower(t))) && c < at) {
        return lower(t);
      }
    }
    return "";
  }

  boolean hasWord(int at, String a, String b) {
    for (int c : s.children(at)) {
      String w = lower(s.token(c));
      if (w.equals(a) || w.equals(b)) {
        return true;
      }
    }
    return false;
  }

  boolean hasAux(int at, String word) {
    int aux = s.child(at, "aux");
    return aux >= 0 && lower(s.token(aux)).equals(word);
  }

  static String lower(Token t) {
    return t.text().toLowerCase(Locale.ROOT);
  }

  static String lemma(Token t) {
    return t.lemma().toLowerCase(Locale.ROOT);
  }
}
