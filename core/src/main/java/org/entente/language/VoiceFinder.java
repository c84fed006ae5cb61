package org.entente.language;

import org.entente.language.Frame.Voice;
import org.entente.text.Sentence;
import org.entente.text.Token;
import org.entente.text.Upos;

/**
 * Tells whether a verb is active or passive, also where tagger or parser took a past tense for a
 * participle or the reverse.
 */
final class VoiceFinder {
  private static final int DEEPEST = 8;

  private final Sentence sentence;

  VoiceFinder(Sentence sentence) {
    this.sentence = sentence;
  }

  /** The voice of the verb at {@code v}. */
  Voice of(int v) {
    return voice(v, 0);
  }

  private Voice voice(int v, int depth) {
    if (sentence.child(v, "aux:pass") >= 0) {
      return Voice.PASSIVE;
    }
    if (isReducedAfterPreposition(v)) {
      return Voice.PASSIVE;
    }
    if (isPerfect(v) || isMainAfterAll(v)) {
      return Voice.ACTIVE;
    }
    if (sentence.child(v, "nsubj:pass") >= 0) {
      return Voice.PASSIVE;
    }
    Token t = sentence.token(v);
    boolean reduced = t.is("acl") && "VBD".equals(t.xpos()) && sentence.child(v, "nsubj") < 0;
    if (!"VBN".equals(t.xpos()) && !reduced && !followsReduced(v)
        || sentence.child(v, "aux") >= 0) {
      return Voice.ACTIVE;
    }
    if (t.is("conj")
        && depth < DEEPEST
        && t.head() >= 0
        && FrameFinder.isVerb(sentence, t.head())) {
      return sentence.child(v, "nsubj") >= 0 ? Voice.ACTIVE : voice(t.head(), depth + 1);
    }
    boolean bare = t.is("acl") || t.is("advcl") || t.is("xcomp") || t.is("amod");
    return bare && sentence.child(v, "nsubj") < 0 ? Voice.PASSIVE : Voice.ACTIVE;
  }

  /** 'In line with the treaty signed in July', where the parser makes the treaty the subject. */
  private boolean isReducedAfterPreposition(int v) {
    Token t = sentence.token(v);
    int subject = sentence.child(v, "nsubj");
    return subject >= 0
        && subject < v
        && ("VBD".equals(t.xpos()) || "VBN".equals(t.xpos()))
        && t.is("acl")
        && sentence.child(v, "aux") < 0
        && sentence.child(v, "obj") < 0
        && sentence.child(subject, "case") >= 0;
  }

  /** The second of 'the treaty signed in July and ratified in October', tagged as finite. */
  private boolean followsReduced(int v) {
    Token t = sentence.token(v);
    return t.is("conj")
        && sentence.token(t.head()).is("acl")
        && sentence.child(v, "nsubj") < 0
        && t.text().endsWith("ed");
  }

  /** 'Has attacked', 'had often attacked', whatever the parser made of the subject. */
  boolean isPerfect(int v) {
    int aux = sentence.child(v, "aux");
    for (int i = v - 1; i >= Math.max(0, v - 4); i--) {
      Token t = sentence.token(i);
      if (t.lemma().equals("have")) {
        return i == aux || sentence.token(v).head() == i;
      }
      if (t.upos() != Upos.ADV && t.upos() != Upos.PART) {
        return false;
      }
    }
    return false;
  }

  /**
   * 'The report called for sanctions.' read as a participle, in a sentence without another verb.
   */
  private boolean isMainAfterAll(int v) {
    Token t = sentence.token(v);
    boolean afterRoot = t.is("acl") && t.head() == sentence.root() && t.head() < v;
    if (!afterRoot || !sentence.token(sentence.size() - 1).text().equals(".")) {
      return false;
    }
    for (Token other : sentence.tokens()) {
      String x = String.valueOf(other.xpos());
      if (x.equals("VBD") || x.equals("VBZ") || x.equals("VBP") || x.equals("MD")) {
        return false;
      }
    }
    return true;
  }
}
