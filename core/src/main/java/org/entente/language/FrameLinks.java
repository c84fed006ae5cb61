package org.entente.language;

import org.entente.text.Sentence;
import org.entente.text.Token;
import org.entente.text.Upos;

/** What words of one sentence stand for, and what marks them: links that frames are read along. */
final class FrameLinks {

  private static final int DEEPEST = 8;

  private final Sentence sentence;

  FrameLinks(Sentence sentence) {
    this.sentence = sentence;
  }

  boolean isInfinitive(int v) {
    for (int c : sentence.children(v)) {
      Token t = sentence.token(c);
      if (t.is("mark") && t.text().equalsIgnoreCase("to")) {
        return true;
      }
    }
    return false;
  }

  /** What a relative word stands for, else the word itself. */
  int gap(int i) {
    return content(antecedent(i));
  }

  /** Sanctions in 'a new round of sanctions': what a measure or a collection is of. */
  private int content(int i) {
    int at = i;
    for (int steps = 0; steps < 2; steps++) {
      int inner = FrameWords.CONTAINERS.contains(sentence.token(at).lemma()) ? of(at) : -1;
      if (inner < 0) {
        return at;
      }
      at = inner;
    }
    return at;
  }

  private int of(int noun) {
    for (int c : sentence.children(noun)) {
      if (c > noun && sentence.token(c).is("nmod") && marker(c).equals("of")) {
        return c;
      }
    }
    return -1;
  }

  /** The collection that the noun is the content of, or the noun itself. */
  int container(int n) {
    int h = sentence.token(n).head();
    return h >= 0 && FrameWords.CONTAINERS.contains(sentence.token(h).lemma()) && of(h) == n
        ? h
        : n;
  }

  private int antecedent(int i) {
    if (!isRelative(i)) {
      return i;
    }
    int at = sentence.token(i).head();
    for (int steps = 0; at >= 0 && steps < DEEPEST; steps++) {
      Token t = sentence.token(at);
      if (t.is("acl:relcl") && t.head() >= 0) {
        return sentence.token(i).lemma().equals("who") ? person(t.head(), i) : t.head();
      }
      at = t.head();
    }
    return i;
  }

  /** In 'lifted a ban on Mesale Tolu, who …' no ban but Tolu. */
  private int person(int head, int relative) {
    if (Nominalizations.bundled().verb(sentence.token(head).lemma()) == null) {
      return head;
    }
    int at = relative - 1;
    while (at > head && sentence.token(at).upos() == Upos.PUNCT) {
      at--;
    }
    while (at > head && !sentence.token(at).is("nmod")) {
      at = sentence.token(at).head();
    }
    return at > head ? at : head;
  }

  boolean isRelative(int i) {
    Token t = sentence.token(i);
    String tag = t.xpos();
    return (t.upos() == Upos.PRON || t.upos() == Upos.DET || t.upos() == Upos.SCONJ)
        && (tag != null && tag.startsWith("W") || t.text().equals("that") && t.is("nsubj"));
  }

  /** The preposition or subordinator of {@code i}: 'on', 'because of', 'from inside' → 'inside'. */
  String marker(int i) {
    String found = "";
    for (int c : sentence.children(i)) {
      Token t = sentence.token(c);
      if ((t.is("case") || t.is("mark")) && c < i) {
        StringBuilder word = new StringBuilder(t.text().toLowerCase(java.util.Locale.ROOT));
        for (int f : sentence.children(c)) {
          if (sentence.token(f).is("fixed")) {
            word.append(' ').append(sentence.token(f).text().toLowerCase(java.util.Locale.ROOT));
          }
        }
        found = word.toString();
      }
    }
    return found;
  }
}
