package org.entente.coding;

import java.util.Set;
import java.util.function.IntPredicate;
import org.entente.language.PossessorFinder;
import org.entente.text.Sentence;
import org.entente.text.Token;
import org.entente.text.Upos;

/**
 * Finds whom a pronoun means within its sentence, where the syntax leaves one choice: the subject
 * of the clause above ('the army says it has seized the town').
 */
final class Antecedents {
  private static final Set<String> ONE = Set.of("it");
  private static final Set<String> MANY = Set.of("they", "them");
  private static final Set<String> PERSON = Set.of("he", "she", "him", "her");

  /** What a speaker calls that for which he speaks: 'his country would …'. */
  private static final Set<String> COUNTRY =
      Set.of(
          "country",
          "nation",
          "homeland",
          "government",
          "administration",
          "army",
          "military",
          "force",
          "troop",
          "ministry",
          "kingdom",
          "side",
          "navy",
          "delegation",
          "state");

  private static final int HIGHEST = 6;

  private final Sentence sentence;
  private final IntPredicate timed;
  private final IntPredicate states;
  private final PossessorFinder possessors;

  /**
   * @param timed whether a word belongs to a date, which no pronoun stands for
   * @param states whether a word names a state or a body, which is no 'he'
   */
  Antecedents(Sentence sentence, IntPredicate timed, IntPredicate states) {
    this.sentence = sentence;
    this.timed = timed;
    this.states = states;
    this.possessors = new PossessorFinder(sentence);
  }

  /** Head of the phrase that the pronoun at {@code token} stands for, or −1. */
  int of(int token) {
    Token t = sentence.token(token);
    if (t.upos() != Upos.PRON) {
      return -1;
    }
    if (t.is("nmod:poss")) {
      return owner(token);
    }
    String word = Words.lower(t.text());
    boolean one = ONE.contains(word);
    boolean many = MANY.contains(word);
    if (!one && !many && !PERSON.contains(word)) {
      return -1;
    }
    if (t.is("obj") || t.is("iobj")) {
      return before(token, one, many);
    }
    int clause = predicate(predicate(token));
    for (int steps = 0; clause >= 0 && steps < HIGHEST; steps++) {
      int subject = subject(clause);
      boolean somebody = one || many || subject >= 0 && !states.test(subject);
      if (subject >= 0
          && somebody
          && !sentence.dominates(subject, token)
          && agrees(subject, one, many)) {
        return subject;
      }
      clause = predicate(clause);
    }
    return -1;
  }

  /**
   * 'Sanctioned three firms, accusing them': the object of the clause above, else the nearest
   * phrase of it but its subject; the subject where its object is its own: 'Algiers closed its
   * airspace after Bamako accused it'.
   */
  private int before(int token, boolean one, boolean many) {
    int upper = predicate(predicate(token));
    int object = upper < 0 ? -1 : sentence.child(upper, "obj");
    if (one && object >= 0 && PossessorFinder.isOwned(sentence, object)) {
      int subject = subject(upper);
      return subject >= 0 && agrees(subject, true, false) ? subject : -1;
    }
    if (object >= 0 && object < token && agrees(object, one, many)) {
      return object;
    }
    for (int i = token - 1; upper >= 0 && i > upper; i--) {
      Token t = sentence.token(i);
      boolean phrase = t.is("obj") || t.is("iobj") || t.is("obl") || t.is("nmod");
      if (phrase && sentence.dominates(upper, i) && agrees(i, one, many)) {
        return i;
      }
    }
    return -1;
  }

  /** Washington for 'its' in "Washington's exit from the accord and resuming its sanctions". */
  private int owner(int its) {
    int noun = sentence.token(its).head();
    if (COUNTRY.contains(sentence.token(noun).lemma()) && sentence.token(noun).is("nsubj")) {
      return speaker(noun);
    }
    for (int i = sentence.token(its).head(); i >= 0; i = sentence.token(i).head()) {
      Token t = sentence.token(i);
      int owner = t.is("conj") && t.head() >= 0 ? sentence.child(t.head(), "nmod:poss") : -1;
      if (owner >= 0 && owner < its && agrees(owner, true, false)) {
        return owner;
      }
    }
    // what a clause's subject does with its own makes it no second party
    int meant = possessors.of(its);
    int clause = predicate(sentence.token(its).head());
    while (clause >= 0 && subject(clause) < 0) {
      clause = predicate(clause);
    }
    boolean own = clause < 0 || subject(clause) == meant;
    return meant < 0 || own || timed.test(meant) ? -1 : meant;
  }

  /** The president in 'the president said his country would suspend exports'. */
  private int speaker(int country) {
    int clause = predicate(predicate(country));
    for (int steps = 0; clause >= 0 && steps < HIGHEST; steps++) {
      int subject = subject(clause);
      if (subject >= 0 && sentence.token(subject).upos().isNominal()) {
        return subject;
      }
      clause = predicate(clause);
    }
    return -1;
  }

  private int subject(int predicate) {
    int subject = sentence.child(predicate, "nsubj");
    return subject >= 0 ? subject : sentence.child(predicate, "nsubj:pass");
  }

  /** The next verb, or what stands as one, above {@code token}; −1 at the top. */
  private int predicate(int token) {
    if (token < 0) {
      return -1;
    }
    for (int i = sentence.token(token).head(), n = 0; i >= 0 && n < 12; n++) {
      if (sentence.token(i).upos() == Upos.VERB || subject(i) >= 0) {
        return i;
      }
      i = sentence.token(i).head();
    }
    return -1;
  }

  private boolean agrees(int subject, boolean one, boolean many) {
    Token s = sentence.token(subject);
    if (!s.upos().isNominal() || s.upos() == Upos.PRON || timed.test(subject)) {
      return false;
    }
    boolean plural = "NNS".equals(s.xpos()) || sentence.child(subject, "conj") >= 0;
    // 'they' may be Hamas or Moscow, not Lloyd Austin
    boolean person =
        sentence.child(subject, "flat") >= 0 || sentence.child(subject, "nmod:desc") >= 0;
    boolean name = s.upos() == Upos.PROPN && !person;
    return one ? !plural : !many || plural || name;
  }
}
