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
  private final FrameLinks links;
  private final FrameObjects objects;
  private final FrameSubjects subjects;

  public FrameFinder(Sentence sentence) {
    this.sentence = sentence;
    this.voices = new VoiceFinder(sentence);
    this.links = new FrameLinks(sentence);
    this.objects = new FrameObjects(sentence, links);
    this.subjects = new FrameSubjects(sentence, this, links, objects, voices);
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
    List<Integer> surface = subjects.of(v, 0);
    List<Integer> objects = this.objects.of(v);
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
        objects = this.objects.borrowed(v);
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
        found.add(new Argument(slot, links.marker(c), links.gap(c)));
        if (slot == Slot.OBLIQUE) {
          nounPhrases(c, Slot.NEAR_OBLIQUE, found, 0);
        }
      } else if (t.is("xcomp") || t.is("ccomp") || t.is("advcl") || t.is("csubj")) {
        found.add(new Argument(Slot.CLAUSE, links.marker(c), c));
        if (t.is("xcomp") && t.upos() == Upos.ADJ) { // 'walked free from jail'
          nounPhrases(c, Slot.NEAR_OBLIQUE, found, 1);
        }
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
          if (sentence.token(o).is("obl")
              && !links.marker(o).equals("in")
              && !links.marker(o).equals("at")) {
            found.add(new Argument(Slot.NEAR_OBLIQUE, links.marker(o), links.gap(o)));
          }
        }
      }
    }
  }

  private void agents(int v, List<Argument> found) {
    for (int c : sentence.children(v)) {
      Token t = sentence.token(c);
      if ((t.is("obl") || t.is("nmod")) && links.marker(c).equals("by") && !isVerb(c)) {
        found.add(new Argument(Slot.SUBJECT, "by", links.gap(c)));
      }
    }
  }

  // ---- nouns and adjectives
  // ----------------------------------------------------------------------

  Frame noun(int n) {
    List<Argument> found = new ArrayList<>();
    int support = governor(n);
    if (sentence.child(n, "cop") >= 0) {
      subjects.of(n, 0).forEach(s -> found.add(new Argument(Slot.SUBJECT, "", s)));
    } else if (sentence.token(n).is("appos") && sentence.token(n).head() >= 0) {
      found.add(new Argument(Slot.SUBJECT, "appos", sentence.token(n).head()));
    } else if (support >= 0 && FrameWords.LINKING.contains(sentence.token(support).lemma())) {
      subjects.of(support, 0).forEach(s -> found.add(new Argument(Slot.SUBJECT, "", s)));
    }
    modifiers(n, found, 0);
    nounPhrases(n, Slot.OBLIQUE, found, 0);
    int container = links.container(n);
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
          found.add(new Argument(Slot.NEAR_OBLIQUE, links.marker(c), links.gap(c)));
        }
      }
    }
    return new Frame(n, Kind.NOUN, Voice.ACTIVE, found, support);
  }

  /** 'Since the invasion they have met': when or why something else happened. */
  private boolean isAside(int n) {
    return FrameWords.ASIDE.contains(links.marker(n));
  }

  /** The verb that {@code n} is the (deep) object or a prepositional phrase of, or -1. */
  int governor(int n) {
    int top = links.container(n);
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
        found.add(new Argument(Slot.POSSESSOR, "", links.gap(c)));
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
        found.add(new Argument(slot, links.marker(c), links.gap(c)));
        if (depth < 2) {
          nounPhrases(c, Slot.NEAR_OBLIQUE, found, depth + 1);
        }
      } else if (t.is("acl") && slot == Slot.OBLIQUE) {
        found.add(new Argument(Slot.CLAUSE, links.marker(c), c));
      } else if (t.is("acl") && voices.of(c) == Voice.PASSIVE && slot == Slot.NEAR_OBLIQUE) {
        nounPhrases(c, slot, found, 2);
      }
    }
  }

  private Frame adjective(int a) {
    List<Argument> found = new ArrayList<>();
    subjects.of(a, 0).forEach(s -> found.add(new Argument(Slot.SUBJECT, "", s)));
    Token t = sentence.token(a);
    if (found.isEmpty() && t.is("xcomp") && t.head() >= 0) {
      subjects.of(t.head(), 0).forEach(s -> found.add(new Argument(Slot.SUBJECT, "", s)));
    }
    dependents(a, List.of(), found);
    return new Frame(a, Kind.ADJECTIVE, Voice.ACTIVE, found, -1);
  }
}
