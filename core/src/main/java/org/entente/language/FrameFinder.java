package org.entente.language;

import java.util.ArrayList;
import java.util.List;
import org.entente.language.Frame.Argument;
import org.entente.language.Frame.Kind;
import org.entente.language.Frame.Slot;
import org.entente.language.Frame.Voice;
import org.entente.text.Sentence;
import org.entente.text.Token;
import org.entente.text.Upos;

/**
 * Finds the arguments of a predicate in the parsed sentence: shared by coordination, raised,
 * controlled ('urged Moscow to withdraw': Moscow withdraws), relative, passive, of participles, of
 * nouns.
 *
 * <p>'Troops deployed in Kursk by Moscow' gives for 'deployed': SUBJECT Moscow, OBJECT Troops,
 * OBLIQUE in Kursk. Made for one sentence; a frame costs time in the number of its neighbours.
 */
public final class FrameFinder {
  private static final int DEEPEST = 8;

  private final Sentence sentence;
  private final VoiceFinder voices;

  public FrameFinder(Sentence sentence) {
    this.sentence = sentence;
    this.voices = new VoiceFinder(sentence);
  }

  /** The frame of the word at {@code predicate}, as a verb, a noun or an adjective. */
  public Frame frame(int predicate) {
    if (isVerb(predicate)) {
      return verb(predicate);
    }
    Token t = sentence.token(predicate);
    return t.upos() == Upos.ADJ || t.upos() == Upos.ADV ? adjective(predicate) : noun(predicate);
  }

  public boolean isVerb(int i) {
    return isVerb(sentence, i);
  }

  static boolean isVerb(Sentence sentence, int i) {
    Token t = sentence.token(i);
    String tag = t.xpos();
    return t.upos() == Upos.VERB
        || (tag != null && tag.startsWith("VB") && t.upos() != Upos.AUX && t.upos() != Upos.ADJ)
        || t.upos() == Upos.ADJ && isMisreadInfinitive(sentence, i);
  }

  /** 'Declined to free the journalist' with an adjective that has an object. */
  private static boolean isMisreadInfinitive(Sentence sentence, int i) {
    int mark = sentence.child(i, "mark");
    return mark >= 0
        && mark == i - 1
        && sentence.token(mark).text().equals("to")
        && sentence.child(i, "obj") >= 0
        && sentence.child(i, "cop") < 0;
  }

  /** {@code head} and what is coordinated with it, from left to right. */
  public List<Integer> conjuncts(int head) {
    List<Integer> all = new ArrayList<>(2);
    all.add(head);
    addConjuncts(head, all, 0);
    return all;
  }

  private void addConjuncts(int head, List<Integer> all, int depth) {
    for (int c : sentence.children(head)) {
      if (sentence.token(c).is("conj") && !isVerb(c)) {
        all.add(c);
        if (depth < DEEPEST) {
          addConjuncts(c, all, depth + 1);
        }
      }
    }
  }

  // ---- verbs -----------------------------------------------------------------------------------

  private Frame verb(int v) {
    List<Argument> found = new ArrayList<>();
    Voice voice = voices.of(v);
    List<Integer> surface = subjects(v, 0);
    List<Integer> objects = objects(v);
    if (voice == Voice.PASSIVE) {
      boolean gives = FrameWords.GIVING.contains(sentence.token(v).lemma());
      if (!gives && !surface.isEmpty()) {
        objects = List.of();
      }
      Slot slot = objects.isEmpty() ? Slot.OBJECT : Slot.INDIRECT;
      surface.forEach(s -> found.add(new Argument(slot, "", s)));
      agents(v, found);
    } else {
      surface.forEach(s -> found.add(new Argument(Slot.SUBJECT, "", s)));
      if (objects.isEmpty()) {
        objects = borrowedObjects(v);
      }
    }
    int called = objects.isEmpty() ? -1 : called(v);
    Slot whom = called >= 0 ? Slot.INDIRECT : Slot.OBJECT;
    objects.forEach(o -> found.add(new Argument(whom, "", o)));
    if (called >= 0) {
      found.add(new Argument(Slot.OBJECT, "", called));
    }
    dependents(v, objects, found);
    for (int o : objects) {
      nounPhrases(o, Slot.NEAR_OBLIQUE, found, 0);
    }
    if (voice == Voice.PASSIVE) {
      for (int s : surface) {
        nounPhrases(s, Slot.NEAR_OBLIQUE, found, 0);
      }
    }
    sharedObliques(v, found);
    return new Frame(v, Kind.VERB, voice, found, -1);
  }

  /** A liar in 'called the president a liar', else -1. */
  private int called(int v) {
    int c =
        FrameWords.CALLING.contains(sentence.token(v).lemma()) ? sentence.child(v, "xcomp") : -1;
    boolean noun = c >= 0 && sentence.token(c).upos().isNominal() && sentence.child(c, "mark") < 0;
    return noun ? c : -1;
  }

  private void dependents(int v, List<Integer> objects, List<Argument> found) {
    for (int c : sentence.children(v)) {
      Token t = sentence.token(c);
      if (t.is("iobj") && !objects.contains(c)) {
        found.add(new Argument(Slot.INDIRECT, "", c));
      } else if (t.is("obl") || t.is("nmod")) {
        Slot slot = isVerb(c) ? Slot.CLAUSE : Slot.OBLIQUE;
        found.add(new Argument(slot, marker(c), gap(c)));
        if (slot == Slot.OBLIQUE) {
          nounPhrases(c, Slot.NEAR_OBLIQUE, found, 0);
        }
      } else if (t.is("xcomp") || t.is("ccomp") || t.is("advcl") || t.is("csubj")) {
        found.add(new Argument(Slot.CLAUSE, marker(c), c));
      } else if (t.is("compound:prt") || (t.is("compound") && t.upos() == Upos.ADP)) {
        found.add(new Argument(Slot.PARTICLE, t.text().toLowerCase(java.util.Locale.ROOT), c));
      }
    }
  }

  /** The second of two coordinated verbs takes the first one's prepositional phrases, last. */
  private void sharedObliques(int v, List<Argument> found) {
    for (int c : sentence.children(v)) {
      if (sentence.token(c).is("conj") && isVerb(c) && sentence.child(c, "nsubj") < 0) {
        for (int o : sentence.children(c)) {
          if (sentence.token(o).is("obl") && !marker(o).equals("in") && !marker(o).equals("at")) {
            found.add(new Argument(Slot.NEAR_OBLIQUE, marker(o), gap(o)));
          }
        }
      }
    }
  }

  private void agents(int v, List<Argument> found) {
    for (int c : sentence.children(v)) {
      Token t = sentence.token(c);
      if ((t.is("obl") || t.is("nmod")) && marker(c).equals("by") && !isVerb(c)) {
        found.add(new Argument(Slot.SUBJECT, "by", gap(c)));
      }
    }
  }

  /** Who the clause is about on the surface; for participles and infinitives by control. */
  private List<Integer> subjects(int v, int depth) {
    List<Integer> own = new ArrayList<>(1);
    for (int c : sentence.children(v)) {
      if (sentence.token(c).is("nsubj") && (own.isEmpty() || c < v)) {
        own.add(gap(c));
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
      return besideNoun ? possessor(h) : subjects(h, depth + 1);
    }
    if (t.is("amod")) {
      return List.of(h);
    }
    if (t.is("advcl") && sentence.token(h).lemma().equals("have") && voices.isPerfect(v)) {
      return subjects(h, depth + 1);
    }
    int issuer = t.is("acl") && "VBG".equals(t.xpos()) ? issuer(h) : -1;
    if (issuer >= 0) {
      return subjects(issuer, depth + 1);
    }
    if (t.is("acl")) {
      return t.is("acl:relcl") || !isInfinitive(v) && marker(v).isEmpty()
          ? List.of(h)
          : owners(h, v, depth + 1);
    }
    if (t.is("ccomp") && isVerb(h) && !isInfinitive(v) && !"VBG".equals(t.xpos())) {
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
    return put && FrameWords.TEXTS.contains(t.lemma()) && isVerb(t.head()) ? t.head() : -1;
  }

  /** Who does the infinitive, participle or gerund {@code v} that hangs on {@code h}. */
  private List<Integer> controller(int v, int h, int depth) {
    if (!isVerb(h)) {
      Token t = sentence.token(h);
      boolean predicate = sentence.child(h, "cop") >= 0 || t.upos() == Upos.ADJ;
      return predicate || t.is("root") ? subjects(h, depth) : owners(h, v, depth);
    }
    int told = marker(v).isEmpty() && v > h ? toldBefore(h) : -1;
    if (told >= 0 && "VBG".equals(sentence.token(v).xpos())) {
      return subjects(told, depth);
    }
    if (FrameWords.OBJECT_CONTROL.contains(sentence.token(h).lemma())
        && voices.of(h) == Voice.ACTIVE) {
      List<Integer> objects = objects(h);
      if (!objects.isEmpty() && !(sentence.token(v).is("advcl") && marker(v).isEmpty())) {
        return objects;
      }
    }
    int appealedTo = appealedTo(v, h);
    return appealedTo >= 0 ? List.of(appealedTo) : subjects(h, depth);
  }

  /**
   * The verb of 'They shelled a base' in 'They shelled a base, police said, killing two', or -1.
   */
  private int toldBefore(int speech) {
    int told = sentence.child(speech, "ccomp");
    return told >= 0 && told < speech && isVerb(told) ? told : -1;
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
    if (isInfinitive(v) && !appeal) {
      int plea = sentence.child(h, "obj");
      return plea >= 0 && plea < v ? addressee(plea, v) : -1;
    }
    if (appeal && isInfinitive(v)) {
      for (int c : sentence.children(h)) {
        String m = sentence.token(c).is("obl") ? marker(c) : "";
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
        String m = sentence.token(c).is("nmod") ? marker(c) : "";
        if (c < before && (m.equals("to") || m.equals("on") || m.equals("for"))) {
          return c;
        }
      }
    }
    return -1;
  }

  /** Whose decision, plan or promise the noun {@code n} is. */
  private List<Integer> owners(int n, int v, int depth) {
    int addressee = isInfinitive(v) ? addressee(n, v) : -1;
    if (addressee >= 0) {
      return List.of(addressee);
    }
    List<Integer> all = new ArrayList<>(2);
    for (Argument a : noun(n).arguments()) {
      boolean owner = a.slot() == Slot.POSSESSOR || a.slot() == Slot.MODIFIER;
      if (owner
          || (a.slot() == Slot.OBLIQUE && (a.marker().equals("by") || a.marker().equals("of")))) {
        all.add(a.token());
      }
    }
    int verb = governor(n);
    if (verb >= 0 && depth <= DEEPEST && !sentence.token(n).is("nsubj")) {
      all.addAll(subjects(verb, depth));
    }
    return all;
  }

  private List<Integer> objects(int v) {
    List<Integer> objects = new ArrayList<>(1);
    for (int c : sentence.children(v)) {
      if (sentence.token(c).is("obj")) {
        objects.add(gap(c));
      }
    }
    for (int c : sentence.children(v)) {
      // 'urged Moscow to withdraw' read as a clause of its own
      if ((sentence.token(c).is("ccomp") || sentence.token(c).is("xcomp"))
          && objects.isEmpty()
          && isVerb(c)
          && isInfinitive(c)) {
        int s = sentence.child(c, "nsubj");
        if (s >= 0) {
          objects.add(gap(s));
        }
      }
    }
    if (objects.isEmpty()) {
      misread(v, objects);
    }
    return objects;
  }

  /** 'warned Finland' read as an indirect object alone, 'phoned Kim' as a second subject. */
  private void misread(int v, List<Integer> objects) {
    boolean subject = false;
    for (int c : sentence.children(v)) {
      Token t = sentence.token(c);
      if (c > v && (t.is("iobj") || (subject && t.is("nsubj")))) {
        objects.add(gap(c));
        return;
      }
      subject |= c < v && t.is("nsubj");
    }
  }

  /** Objects that stand with a coordinated verb, or before a relative clause. */
  private List<Integer> borrowedObjects(int v) {
    Token t = sentence.token(v);
    int h = t.head();
    if (t.is("acl:relcl")
        && sentence.child(v, "nsubj") >= 0
        && sentence.child(v, "cop") < 0
        && isVerb(v)
        && !hasGap(v)) {
      return List.of(h);
    }
    if (t.is("conj") && h >= 0 && isVerb(h)) {
      List<Integer> shared = objects(h);
      return shared.isEmpty() || shared.get(0) < v ? List.of() : shared;
    }
    for (int c : sentence.children(v)) {
      if (sentence.token(c).is("conj") && isVerb(c) && c - v <= 3) {
        return objects(c);
      }
    }
    return List.of();
  }

  /** Whether a relative word already stands for the antecedent: 'who', 'in which'. */
  private boolean hasGap(int v) {
    for (int c : sentence.children(v)) {
      if (isRelative(c)) {
        return true;
      }
    }
    return false;
  }

  private boolean isInfinitive(int v) {
    for (int c : sentence.children(v)) {
      Token t = sentence.token(c);
      if (t.is("mark") && t.text().equalsIgnoreCase("to")) {
        return true;
      }
    }
    return false;
  }

  // ---- nouns and adjectives
  // ----------------------------------------------------------------------

  private Frame noun(int n) {
    List<Argument> found = new ArrayList<>();
    int support = governor(n);
    if (sentence.child(n, "cop") >= 0) {
      subjects(n, 0).forEach(s -> found.add(new Argument(Slot.SUBJECT, "", s)));
    } else if (sentence.token(n).is("appos") && sentence.token(n).head() >= 0) {
      found.add(new Argument(Slot.SUBJECT, "appos", sentence.token(n).head()));
    } else if (support >= 0 && FrameWords.LINKING.contains(sentence.token(support).lemma())) {
      subjects(support, 0).forEach(s -> found.add(new Argument(Slot.SUBJECT, "", s)));
    }
    modifiers(n, found, 0);
    nounPhrases(n, Slot.OBLIQUE, found, 0);
    int container = container(n);
    if (container != n) {
      modifiers(container, found, 0);
      nounPhrases(container, Slot.NEAR_OBLIQUE, found, 1);
    }
    Token t = sentence.token(n);
    if (t.is("conj") && t.head() >= 0 && t.head() < n) {
      modifiers(t.head(), found, 0);
    }
    for (int c : sentence.children(n)) {
      if (sentence.token(c).is("conj") && !isVerb(c)) {
        nounPhrases(c, Slot.NEAR_OBLIQUE, found, 0);
      }
    }
    if (support >= 0) {
      for (int c : sentence.children(support)) {
        if (sentence.token(c).is("obl") && c != n && !isVerb(c)) {
          found.add(new Argument(Slot.NEAR_OBLIQUE, marker(c), gap(c)));
        }
      }
    }
    return new Frame(n, Kind.NOUN, Voice.ACTIVE, found, support);
  }

  /** 'Since the invasion they have met': when or why something else happened. */
  private boolean isAside(int n) {
    return FrameWords.ASIDE.contains(marker(n));
  }

  /** The verb that {@code n} is the (deep) object or a prepositional phrase of, or -1. */
  private int governor(int n) {
    int top = container(n);
    Token t = sentence.token(top);
    for (int steps = 0; t.is("conj") && t.head() >= 0 && steps < DEEPEST; steps++) {
      top = t.head();
      t = sentence.token(top);
    }
    if (t.head() >= 0
        && isVerb(t.head())
        && (t.is("obj") || t.is("nsubj") || t.is("obl") && !isAside(top) || t.is("xcomp"))) {
      return t.head();
    }
    for (int c : sentence.children(top)) {
      Token child = sentence.token(c);
      if (child.is("acl")
          && isVerb(c)
          && (voices.of(c) == Voice.PASSIVE
              || child.is("acl:relcl") && sentence.child(c, "nsubj") >= 0)) {
        return c;
      }
    }
    return -1;
  }

  private void modifiers(int n, List<Argument> found, int depth) {
    for (int c : sentence.children(n)) {
      Token t = sentence.token(c);
      if (t.is("nmod:poss")) {
        found.add(new Argument(Slot.POSSESSOR, "", gap(c)));
      } else if (t.is("compound")
          || t.is("amod")
          || (t.is("nmod") && sentence.child(c, "case") < 0)) {
        found.add(new Argument(Slot.MODIFIER, "", c));
        if (depth < 2) {
          modifiers(c, found, depth + 1);
        }
      }
    }
  }

  private void nounPhrases(int n, Slot slot, List<Argument> found, int depth) {
    for (int c : sentence.children(n)) {
      Token t = sentence.token(c);
      if ((t.is("nmod") || t.is("obl")) && sentence.child(c, "case") >= 0 && !t.is("nmod:poss")) {
        found.add(new Argument(slot, marker(c), gap(c)));
        if (depth < 2) {
          nounPhrases(c, Slot.NEAR_OBLIQUE, found, depth + 1);
        }
      } else if (t.is("acl") && slot == Slot.OBLIQUE) {
        found.add(new Argument(Slot.CLAUSE, marker(c), c));
      } else if (t.is("acl") && voices.of(c) == Voice.PASSIVE && slot == Slot.NEAR_OBLIQUE) {
        nounPhrases(c, slot, found, 2);
      }
    }
  }

  private Frame adjective(int a) {
    List<Argument> found = new ArrayList<>();
    subjects(a, 0).forEach(s -> found.add(new Argument(Slot.SUBJECT, "", s)));
    Token t = sentence.token(a);
    if (found.isEmpty() && t.is("xcomp") && t.head() >= 0) {
      subjects(t.head(), 0).forEach(s -> found.add(new Argument(Slot.SUBJECT, "", s)));
    }
    dependents(a, List.of(), found);
    return new Frame(a, Kind.ADJECTIVE, Voice.ACTIVE, found, -1);
  }

  // ---- words
  // -------------------------------------------------------------------------------------

  /** What a relative word stands for, else the word itself. */
  private int gap(int i) {
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
  private int container(int n) {
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

  private boolean isRelative(int i) {
    Token t = sentence.token(i);
    String tag = t.xpos();
    return (t.upos() == Upos.PRON || t.upos() == Upos.DET || t.upos() == Upos.SCONJ)
        && (tag != null && tag.startsWith("W") || t.text().equals("that") && t.is("nsubj"));
  }

  /** The preposition or subordinator of {@code i}: 'on', 'because of', 'from inside' → 'inside'. */
  private String marker(int i) {
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
