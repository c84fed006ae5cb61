package org.entente.coding;

import java.util.Set;
import org.entente.coding.Expression.Argument;
import org.entente.coding.Expression.Clause;
import org.entente.coding.Expression.Need;
import org.entente.coding.Expression.Phrase;
import org.entente.coding.Expression.Place;
import org.entente.language.Frame;
import org.entente.language.Frame.Kind;
import org.entente.language.Frame.Slot;
import org.entente.language.Frame.Voice;
import org.entente.text.Sentence;
import org.entente.text.Upos;
import org.jspecify.annotations.Nullable;

/** Whether a word is used as the trigger of an expression; says why where it is not. */
final class TriggerTest {

  /** Verbs that tell of a journey where nothing is moved. */
  private static final Set<String> MOVING = Set.of("fly", "return", "move", "sail", "ship");

  private static final Set<String> MANNERS =
      Set.of("request", "invitation", "protest", "behest", "urging", "response", "insistence");

  private static final Set<String> ASIDE = Set.of("at", "in", "upon", "on");

  private final Sentence sentence;
  private final Parties parties;

  TriggerTest(Sentence sentence, Parties parties) {
    this.sentence = sentence;
    this.parties = parties;
  }

  /**
   * Why the word is no trigger of the expression; null where it is one.
   *
   * @param trigger a word whose lemma or text is one of the heads of the expression's trigger
   */
  @Nullable String unfit(Expression e, int trigger, Frame frame) {
    Kind kind = frame.kind();
    boolean fits =
        switch (e.kind()) {
          case VERB -> kind == Kind.VERB;
          case NOUN -> kind == Kind.NOUN;
          case PREDICATE -> kind != Kind.VERB || frame.at(Slot.OBJECT).isEmpty();
        };
    if (!fits) {
      return "the word is not used as a " + e.kind().name().toLowerCase(java.util.Locale.ROOT);
    }
    if (kind == Kind.VERB && isCompound(trigger)) {
      return "it only describes its noun";
    }
    Words head = e.trigger().head();
    if (!head.isPlain() && !head.matches(sentence, trigger)) {
      return "the word stands without its companions";
    }
    if (!modified(e.trigger(), trigger)) {
      return "its modifier is missing";
    }
    if (e.kind() == Expression.Kind.NOUN && isByTheWay(trigger)) {
      return "it tells how something else was done";
    }
    if (isNaming(e, trigger, frame)) {
      return "it says what somebody is called";
    }
    if (isCarried(e, trigger, frame)) {
      return "something is brought there";
    }
    boolean objectless = e.kind() == Expression.Kind.VERB && place(e, Place.OBJECT) == null;
    if (objectless && frame.voice() == Voice.PASSIVE && place(e, Place.INDIRECT) == null) {
      return "passive, but the expression has no object";
    }
    return null;
  }

  /** 'Withdrew at the junta's request', 'resigned in protest'. */
  private boolean isByTheWay(int noun) {
    int marker = sentence.child(noun, "case");
    return marker >= 0
        && MANNERS.contains(sentence.token(noun).lemma())
        && ASIDE.contains(Words.lower(sentence.token(marker).text()));
  }

  /** 'Calling them a capitulation', 'called it an Islamic NATO' rings nobody up. */
  private boolean isNaming(Expression e, int trigger, Frame frame) {
    if (e.kind() != Expression.Kind.VERB || !sentence.token(trigger).lemma().equals("call")) {
      return false;
    }
    boolean worded =
        e.needs().stream()
            .anyMatch(n -> n instanceof Argument a ? !a.phrase().head().isEmpty() : !isOpen(n));
    int what = sentence.child(trigger, "xcomp");
    boolean named = what >= 0 && sentence.child(what, "mark") < 0;
    named |= frame.at(Slot.OBJECT).size() + frame.at(Slot.INDIRECT).size() > 1;
    // 'a move that his party called a violation'
    int subject = sentence.child(trigger, "nsubj");
    boolean told = subject >= 0 && sentence.token(subject).upos() != Upos.PRON;
    named |= told && sentence.token(trigger).is("acl:relcl") && !frame.at(Slot.OBJECT).isEmpty();
    return named && !worded;
  }

  /** Any clause will do: 'call R to ~'. */
  private static boolean isOpen(Need need) {
    return need instanceof Clause c && c.verb().isEmpty();
  }

  /** 'Flew them to Vilnius', 'returned the money to Abuja' tell no journey. */
  private boolean isCarried(Expression e, int trigger, Frame frame) {
    return e.kind() == Expression.Kind.VERB
        && MOVING.contains(sentence.token(trigger).lemma())
        && place(e, Place.OBLIQUE) != null
        && place(e, Place.OBJECT) == null
        && frame.voice() == Voice.ACTIVE
        && frame.at(Slot.OBJECT).stream()
            .anyMatch(o -> parties.of(o.token()) != Parties.Naming.NOTHING);
  }

  /** 'backed' of 'US-backed'. */
  private boolean isCompound(int verb) {
    return sentence.token(verb).is("amod")
        && verb > 0
        && sentence.token(verb - 1).text().equals("-");
  }

  static @Nullable Argument place(Expression e, Place place) {
    for (Need n : e.needs()) {
      if (n instanceof Argument a && a.place() == place && !a.optional()) {
        return a;
      }
    }
    return null;
  }

  boolean modified(Phrase phrase, int head) {
    for (Words w : phrase.modifiers()) {
      if (!hasModifier(head, w)) {
        return false;
      }
    }
    return true;
  }

  private boolean hasModifier(int head, Words w) {
    for (int i = Math.max(0, head - 8); i < Math.min(sentence.size(), head + 4); i++) {
      if (i != head && w.matches(sentence, i) && sentence.dominates(head, i)) {
        return true;
      }
    }
    return false;
  }
}
