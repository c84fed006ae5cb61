package org.entente.language;

import java.util.ArrayList;
import java.util.List;
import org.entente.language.Frame.Argument;
import org.entente.language.Frame.Slot;
import org.entente.language.Frame.Voice;
import org.entente.text.Sentence;
import org.entente.text.Token;
import org.entente.text.Upos;

/**
 * Whom a clause is about: by its own subject, by coordination, by control ('urged Moscow to
 * withdraw': Moscow withdraws), or by the owner of the plan or promise that it belongs to.
 */
final class FrameSubjects {

  private static final int DEEPEST = 8;

  private final Sentence sentence;
  private final FrameFinder frames;
  private final FrameLinks links;
  private final FrameObjects objects;
  private final VoiceFinder voices;

  FrameSubjects(
      Sentence sentence,
      FrameFinder frames,
      FrameLinks links,
      FrameObjects objects,
      VoiceFinder voices) {
    this.sentence = sentence;
    this.frames = frames;
    this.links = links;
    this.objects = objects;
    this.voices = voices;
  }

  /** Who the clause is about on the surface; for participles and infinitives by control. */
  List<Integer> of(int v, int depth) {
    List<Integer> own = new ArrayList<>(1);
    for (int c : sentence.children(v)) {
      if (sentence.token(c).is("nsubj") && (own.isEmpty() || c < v)) {
        own.add(links.gap(c));
      }
    }
    if (own.isEmpty()) {
      for (int c : sentence.children(v)) {
        if (c == v - 1 && sentence.token(c).text().equalsIgnoreCase("both")) {
          own.add(c);
        }
      }
    }
    if (!own.isEmpty() || depth > DEEPEST) {
      return own;
    }
    Token t = sentence.token(v);
    int h = t.head();
    if (h < 0) {
      return own;
    }
    if (t.is("conj")) {
      boolean besideNoun = "VBG".equals(t.xpos()) && sentence.token(h).upos() == Upos.NOUN;
      return besideNoun ? possessor(h) : of(h, depth + 1);
    }
    if (t.is("amod")) {
      return List.of(h);
    }
    if (t.is("advcl") && sentence.token(h).lemma().equals("have") && voices.isPerfect(v)) {
      return of(h, depth + 1);
    }
    int issuer = t.is("acl") && "VBG".equals(t.xpos()) ? issuer(h) : -1;
    if (issuer >= 0) {
      return of(issuer, depth + 1);
    }
    if (t.is("acl")) {
      return t.is("acl:relcl") || !links.isInfinitive(v) && links.marker(v).isEmpty()
          ? List.of(h)
          : owners(h, v, depth + 1);
    }
    if (t.is("ccomp")
        && FrameFinder.isVerb(sentence, h)
        && !links.isInfinitive(v)
        && !"VBG".equals(t.xpos())) {
      return own;
    }
    if (t.is("xcomp") || t.is("advcl") || t.is("ccomp") || t.is("obl") || t.is("nmod")) {
      return controller(v, h, depth + 1);
    }
    return own;
  }

  /** Washington in "Washington's exit from the accord and resuming its sanctions". */
  private List<Integer> possessor(int noun) {
    int owner = sentence.child(noun, "nmod:poss");
    int first = sentence.child(noun, "compound");
    if (owner < 0 && first >= 0) {
      owner = sentence.child(first, "nmod:poss");
    }
    return owner < 0 ? List.of() : List.of(owner);
  }

  /** The verb that puts out a text: 'issued' in 'issued a statement urging'; −1 for other nouns. */
  private int issuer(int noun) {
    Token t = sentence.token(noun);
    boolean put = t.is("obj") || t.is("obl");
    return put && FrameWords.TEXTS.contains(t.lemma()) && FrameFinder.isVerb(sentence, t.head())
        ? t.head()
        : -1;
  }

  /** Who does the infinitive, participle or gerund {@code v} that hangs on {@code h}. */
  private List<Integer> controller(int v, int h, int depth) {
    if (!FrameFinder.isVerb(sentence, h)) {
      Token t = sentence.token(h);
      boolean predicate = sentence.child(h, "cop") >= 0 || t.upos() == Upos.ADJ;
      return predicate || t.is("root") ? of(h, depth) : owners(h, v, depth);
    }
    int told = links.marker(v).isEmpty() && v > h ? toldBefore(h) : -1;
    if (told >= 0 && "VBG".equals(sentence.token(v).xpos())) {
      return of(told, depth);
    }
    if (FrameWords.OBJECT_CONTROL.contains(sentence.token(h).lemma())
        && voices.of(h) == Voice.ACTIVE) {
      List<Integer> controllers = objects.of(h);
      if (!controllers.isEmpty() && !(sentence.token(v).is("advcl") && links.marker(v).isEmpty())) {
        return controllers;
      }
    }
    int appealedTo = appealedTo(v, h);
    return appealedTo >= 0 ? List.of(appealedTo) : of(h, depth);
  }

  /**
   * The verb of 'They shelled a base' in 'They shelled a base, police said, killing two', or -1.
   */
  private int toldBefore(int speech) {
    int told = sentence.child(speech, "ccomp");
    return told >= 0 && told < speech && FrameFinder.isVerb(sentence, told) ? told : -1;
  }

  /** 'called on Moscow to withdraw', 'appealed to both sides to stop'. */
  private int appealedTo(int v, int h) {
    String lemma = sentence.token(h).lemma();
    boolean appeal =
        lemma.equals("call")
            || lemma.equals("appeal")
            || lemma.equals("plead")
            || lemma.equals("prevail")
            || lemma.equals("lean")
            || lemma.equals("press");
    if (links.isInfinitive(v) && !appeal) {
      int plea = sentence.child(h, "obj");
      return plea >= 0 && plea < v ? addressee(plea, v) : -1;
    }
    if (appeal && links.isInfinitive(v)) {
      for (int c : sentence.children(h)) {
        String m = sentence.token(c).is("obl") ? links.marker(c) : "";
        if (c < v && (m.equals("on") || m.equals("upon") || m.equals("to") || m.equals("with"))) {
          return c;
        }
      }
    }
    return -1;
  }

  /** To whom a plea goes: the rebels in 'a plea to the rebels to lay down arms'; -1 for nobody. */
  private int addressee(int plea, int before) {
    if (FrameWords.PLEAS.contains(sentence.token(plea).lemma())) {
      for (int c : sentence.children(plea)) {
        String m = sentence.token(c).is("nmod") ? links.marker(c) : "";
        if (c < before && (m.equals("to") || m.equals("on") || m.equals("for"))) {
          return c;
        }
      }
    }
    return -1;
  }

  /** Whose decision, plan or promise the noun {@code n} is. */
  private List<Integer> owners(int n, int v, int depth) {
    int addressee = links.isInfinitive(v) ? addressee(n, v) : -1;
    if (addressee >= 0) {
      return List.of(addressee);
    }
    List<Integer> all = new ArrayList<>(2);
    for (Argument a : frames.noun(n).arguments()) {
      boolean owner = a.slot() == Slot.POSSESSOR || a.slot() == Slot.MODIFIER;
      if (owner
          || (a.slot() == Slot.OBLIQUE && (a.marker().equals("by") || a.marker().equals("of")))) {
        all.add(a.token());
      }
    }
    int verb = frames.governor(n);
    if (verb >= 0 && depth <= DEEPEST && !sentence.token(n).is("nsubj")) {
      all.addAll(of(verb, depth));
    }
    return all;
  }
}
