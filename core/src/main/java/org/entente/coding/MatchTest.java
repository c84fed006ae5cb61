package org.entente.coding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.coding.Expression.Argument;
import org.entente.coding.Expression.Clause;
import org.entente.coding.Expression.Need;
import org.entente.coding.Expression.Particle;
import org.entente.coding.Expression.Phrase;
import org.entente.coding.Expression.Wording;
import org.entente.language.Frame;
import org.entente.language.Frame.Slot;
import org.entente.language.Frame.Voice;
import org.entente.language.FrameFinder;
import org.entente.text.Sentence;
import org.entente.text.Token;
import org.entente.text.Upos;
import org.jspecify.annotations.Nullable;

/** Tests expressions against the words of one sentence. */
final class MatchTest {
  /** What it weighs that two do together what an expression knows as done together. */
  private static final int TOGETHER = 6;

  /** What it weighs that a thing has a name of several words. */
  private static final int LONGER = 2;

  /** What it weighs that a thing is somebody's. */
  private static final int OWNED = 5;

  private static final Set<String> NOT = Set.of("not", "n't", "n’t", "never");

  private static final Set<String> SEVERAL = Set.of("they", "we", "both", "each", "who", "which");

  private final Sentence sentence;
  private final FrameFinder finder;
  private final Parties parties;
  private final Words supportVerbs;
  private final Words amounts;
  private final @Nullable Frame[] frames;
  private final TriggerTest triggers;
  private final ArgumentCandidates candidates;
  private final ComplementTest complements;

  private final Map<Role, List<Integer>> roles = new EnumMap<>(Role.class);
  private final List<Integer> words = new ArrayList<>();
  private int weight;
  private String reason = "";
  private @Nullable Argument lacking;
  private List<Integer> instead = List.of();

  MatchTest(
      Sentence sentence, FrameFinder finder, Parties parties, Words supportVerbs, Words amounts) {
    this.sentence = sentence;
    this.finder = finder;
    this.parties = parties;
    this.supportVerbs = supportVerbs;
    this.amounts = amounts;
    this.frames = new Frame[sentence.size()];
    this.triggers = new TriggerTest(sentence, parties);
    this.candidates = new ArgumentCandidates(sentence, parties);
    this.complements = new ComplementTest(sentence);
  }

  /** Why the last test failed: 'its object is another: the summit'. */
  String reason() {
    Argument lack = lacking;
    if (lack == null) {
      return reason;
    }
    String what =
        switch (lack.place()) {
          case OBJECT -> "its object";
          case INDIRECT -> "its indirect object";
          case OBLIQUE -> "its phrase with '" + lack.markers() + "'";
        };
    List<String> others = instead.stream().map(t -> sentence.token(t).text()).toList();
    return others.isEmpty()
        ? what + " is missing"
        : what + " is another: " + String.join(", ", others);
  }

  /** Whether the trigger of the last test fitted, and only something else did not. */
  boolean isNear() {
    return !words.isEmpty();
  }

  @Nullable Match match(Expression e, int trigger) {
    roles.clear();
    words.clear();
    weight = e.weight();
    reason = "";
    lacking = null;
    Frame frame = frame(trigger);
    String unfit = triggers.unfit(e, trigger, frame);
    if (unfit != null) {
      missed(unfit);
      return null;
    }
    words.add(trigger);
    int support = e.kind() == Expression.Kind.NOUN ? support(frame) : -1;
    if (support >= 0) {
      words.add(support);
    }
    if (!needs(e.needs(), frame) || !doer(e, frame, support)) {
      return null;
    }
    return new Match(e, frame, trigger, support, words, roles, weight);
  }

  private Frame frame(int i) {
    Frame f = frames[i];
    if (f == null) {
      f = finder.frame(i);
      frames[i] = f;
    }
    return f;
  }

  private boolean doer(Expression e, Frame frame, int support) {
    if (e.kind() == Expression.Kind.NOUN) {
      return nounOwner(e.trigger(), frame, support);
    }
    Phrase subject = e.subject();
    List<Frame.Argument> subjects = frame.at(Slot.SUBJECT);
    if (subject == null) {
      boolean unnamed = e.kind() != Expression.Kind.VERB || subjects.isEmpty();
      return unnamed || missed("somebody does it");
    }
    if (subjects.isEmpty()) {
      boolean required = !subject.head().isEmpty() || e.kind() == Expression.Kind.PREDICATE;
      boolean known = e.kind() == Expression.Kind.VERB && frame.voice() == Voice.PASSIVE;
      return !required && (known || !roles.isEmpty()) || missed("nobody does it");
    }
    for (Frame.Argument s : subjects) {
      if (subjects.size() > 1 && parties.of(s.token()) == Parties.Naming.NOTHING) {
        continue;
      }
      if (e.doers() == Expression.Doers.SEVERAL && !isSeveral(s.token())) {
        continue;
      }
      if (phrase(subject, s.token())) {
        if (isTogether(e, s.token())) {
          weight += TOGETHER;
        }
        return true;
      }
    }
    return missed("its subject is another");
  }

  /** 'Chad and Mali', 'the two leaders', 'they'. */
  private boolean isSeveral(int subject) {
    Token t = sentence.token(subject);
    String tag = String.valueOf(t.xpos());
    return finder.conjuncts(subject).size() > 1
        || tag.equals("NNS")
        || sentence.child(subject, "nummod") >= 0
        || SEVERAL.contains(Words.lower(t.text()));
  }

  /** 'Chad and Niger drilled': two do something that an expression knows as done together. */
  private boolean isTogether(Expression e, int subject) {
    return e.rule().direction() == Rule.Direction.RECIPROCAL
        && !roles.containsKey(Role.RECIPIENT)
        && finder.conjuncts(subject).size() > 1;
  }

  /**
   * The candidates for the owner of a noun, the likeliest first; the coder takes the first known.
   */
  private boolean nounOwner(Phrase noun, Frame frame, int support) {
    Role owner = noun.owner();
    if (owner == null) {
      return true;
    }
    Set<Integer> candidates = new LinkedHashSet<>();
    addOwners(frame, candidates, "by");
    if (support >= 0) {
      frame(support).at(Slot.SUBJECT).forEach(a -> addKnown(a.token(), candidates));
    }
    frame.at(Slot.POSSESSOR).forEach(a -> addKnown(a.token(), candidates));
    frame.at(Slot.MODIFIER).forEach(a -> addKnown(a.token(), candidates));
    addOwners(frame, candidates, "of");
    addOwners(frame, candidates, "from");
    roles.values().forEach(candidates::removeAll);
    if (candidates.isEmpty()) {
      return missed("nobody it belongs to");
    }
    roles.computeIfAbsent(owner, k -> new ArrayList<>()).addAll(candidates);
    return true;
  }

  private void addOwners(Frame frame, Set<Integer> candidates, String marker) {
    for (Frame.Argument a : frame.arguments()) {
      if (a.slot() == Slot.OBLIQUE && a.marker().equals(marker)) {
        addKnown(a.token(), candidates);
      }
    }
  }

  private void addKnown(int token, Set<Integer> candidates) {
    if (parties.of(token) != Parties.Naming.NOTHING) {
      candidates.add(token);
    }
  }

  /** The verb that lends the noun its subject, or −1. */
  private int support(Frame noun) {
    int verb = noun.support();
    if (verb < 0 || !supportVerbs.matches(sentence, verb)) {
      return -1;
    }
    // 'hosted the king in the first visit since the war' tells of hosting
    int object = sentence.child(verb, "obj");
    boolean aside = sentence.token(noun.predicate()).is("obl") && object >= 0;
    return aside ? -1 : verb;
  }

  // ---- what it needs
  // -------------------------------------------------------------------------------

  private boolean needs(List<Need> needs, Frame frame) {
    for (Need need : needs) {
      boolean met;
      if (need instanceof Particle p) {
        met = particle(p, frame);
      } else if (need instanceof Argument a) {
        met = argument(a, needs, frame);
      } else if (need instanceof Wording w) {
        met = wording(w, frame);
      } else if (need instanceof Expression.Negation) {
        met = isNegated(frame.predicate()) || missed("it is not negated");
      } else {
        met = clause((Clause) need, frame);
      }
      if (met && need.optional()) {
        weight += need.weight() - 1; // an expression that demands it comes before
      }
      if (!met && !need.optional()) {
        return false;
      }
    }
    return true;
  }

  /** 'Will never accept', 'does not recognise', 'no longer supplies'. */
  private boolean isNegated(int verb) {
    for (int c : sentence.children(verb)) {
      String word = Words.lower(sentence.token(c).text());
      boolean longer = word.equals("longer") && c > 0 && isWord(c - 1, "no");
      if (c < verb && (NOT.contains(word) || longer)) {
        return true;
      }
    }
    return false;
  }

  /** A particle may hang anywhere near: parsers disagree about 'shot the drone down over Kursk'. */
  private boolean particle(Particle p, Frame frame) {
    int end = Math.min(sentence.size(), frame.predicate() + 9);
    for (int i = frame.predicate() + 1; i < end; i++) {
      Token t = sentence.token(i);
      if (p.word().has(Words.lower(t.text()))
          && (i == frame.predicate() + 1 || sentence.dominates(frame.predicate(), i))) {
        words.add(i);
        return true;
      }
      if (finder.isVerb(i)) {
        break;
      }
    }
    return missed("its particle is missing");
  }

  private boolean wording(Wording w, Frame frame) {
    int end = Math.min(sentence.size() - w.words().size() + 1, frame.predicate() + 9);
    for (int i = frame.predicate() + 1; i < end; i++) {
      int met = 0;
      while (met < w.words().size() && isWord(i + met, w.words().get(met))) {
        met++;
      }
      if (met == w.words().size()) {
        for (int k = 0; k < met; k++) {
          words.add(i + k);
        }
        return true;
      }
    }
    return missed("its wording is another");
  }

  private boolean isWord(int token, String word) {
    Token t = sentence.token(token);
    return Words.lower(t.text()).equals(word) || Words.lower(t.lemma()).equals(word);
  }

  private boolean argument(Argument a, List<Need> needs, Frame frame) {
    List<Integer> candidates = this.candidates.of(a, needs, frame, words);
    if (a.phrase().head().isEmpty()) {
      for (int token : candidates) {
        if (parties.of(token) == Parties.Naming.ACTOR && phrase(a.phrase(), token)) {
          weight += 2; // one that finds somebody comes before one that finds something
          return true;
        }
      }
    }
    for (int token : candidates) {
      if (parties.of(token) != Parties.Naming.NOTHING && phrase(a.phrase(), token)) {
        return true;
      }
    }
    lacking = a;
    instead = candidates;
    return false;
  }

  private boolean clause(Clause c, Frame frame) {
    List<Integer> verbs = new ArrayList<>(4);
    frame.at(Slot.CLAUSE).forEach(a -> complements.addVerbs(a.token(), c, verbs, 0));
    frame
        .at(Slot.OBJECT)
        .forEach(
            o ->
                frame(o.token())
                    .at(Slot.CLAUSE)
                    .forEach(a -> complements.addVerbs(a.token(), c, verbs, 0)));
    int size = words.size();
    for (int verb : verbs) {
      if (!c.verb().isEmpty() && !c.verb().matches(sentence, verb)
          || !complements.modal(c, verb)
          || c.infinitive() && (complements.isFinite(verb) || complements.isBareNoun(verb))
          || sentence.dominates(verb, frame.predicate())) {
        continue;
      }
      Frame below = frame(verb);
      if (!c.verb().isEmpty()) {
        words.add(verb);
      }
      if (clauseSubject(c, below) && needs(c.needs(), below)) {
        return true;
      }
      while (words.size() > size) {
        words.remove(words.size() - 1);
      }
    }
    return missed("its complement is missing or another");
  }

  private boolean clauseSubject(Clause c, Frame below) {
    Phrase subject = c.subject();
    if (subject == null) {
      return true;
    }
    Slot slot = below.voice() == Voice.PASSIVE ? Slot.OBJECT : Slot.SUBJECT;
    for (Frame.Argument a : below.at(slot)) {
      if (phrase(subject, a.token())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the phrase at {@code token}, or one coordinated with it, is as asked; binds its roles.
   */
  private boolean phrase(Phrase phrase, int token) {
    Role role = phrase.role();
    if (role != null && phrase.head().isEmpty()) {
      if (words.contains(token)) {
        // 'activists' of 'dozens of activists' are no second party
        return false;
      }
      roles.computeIfAbsent(role, k -> new ArrayList<>()).add(token);
      return true;
    }
    for (int head : finder.conjuncts(token)) {
      int part = partOf(head);
      int met = headed(phrase, head) ? head : part >= 0 && headed(phrase, part) ? part : -1;
      if (met >= 0) {
        words.add(met);
        weight += phrase.head().isCompound(sentence, met) ? LONGER : 0;
        if (role != null) {
          roles.computeIfAbsent(role, k -> new ArrayList<>()).add(token);
        }
        Role owner = phrase.owner();
        if (owner != null) {
          bind(owner, head);
          // 'halted an attack' does not ask whose it was
          weight -= isOwned(head) ? 0 : OWNED;
        }
        return true;
      }
    }
    return false;
  }

  private boolean isOwned(int noun) {
    boolean described = false;
    for (int c : sentence.children(noun)) {
      Token t = sentence.token(c);
      described |= t.is("amod") || t.is("compound") || t.is("nmod") || t.is("nmod:poss");
    }
    return described || parties.of(noun) == Parties.Naming.ACTOR;
  }

  private boolean headed(Phrase phrase, int head) {
    return phrase.head().matches(sentence, head) && triggers.modified(phrase, head);
  }

  /** 'drones' of 'two of the drones', 'dozens of drones', 'a number of drones'; else −1. */
  private int partOf(int head) {
    if (!amounts.matches(sentence, head) && sentence.token(head).upos() != Upos.NUM) {
      return -1;
    }
    for (int c : sentence.children(head)) {
      int marker = sentence.token(c).is("nmod") ? sentence.child(c, "case") : -1;
      if (marker >= 0 && Words.lower(sentence.token(marker).text()).equals("of")) {
        return c;
      }
    }
    return -1;
  }

  /** Whom the talks between Chad and Mali belong to: both. */
  private void bind(Role owner, int head) {
    List<Integer> bound = roles.computeIfAbsent(owner, k -> new ArrayList<>());
    int before = bound.size();
    for (Frame.Argument a : frame(head).arguments()) {
      if (a.slot() == Slot.OBLIQUE && a.marker().equals("between")) {
        bound.add(a.token());
      }
    }
    if (bound.size() == before) {
      bound.add(head);
    }
  }

  private boolean missed(String why) {
    reason = why;
    lacking = null;
    return false;
  }
}
