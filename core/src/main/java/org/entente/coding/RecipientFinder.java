package org.entente.coding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.entente.actor.Actor;
import org.entente.actor.ActorKind;
import org.entente.actor.ActorMention;
import org.entente.coding.EventMention.Participant;
import org.entente.language.Frame;
import org.entente.language.Frame.Slot;
import org.entente.language.FrameFinder;
import org.entente.language.PossessorFinder;
import org.entente.ontology.EventType;
import org.entente.ontology.QuadClass;
import org.entente.text.Sentence;
import org.entente.text.Span;
import org.entente.text.Token;
import org.entente.text.Upos;
import org.jspecify.annotations.Nullable;

/**
 * Finds to whom something is done: whom the expression names, else the other actor of the clause,
 * else people in no book.
 *
 * <p>In 'lifted sanctions against the North' that is the North.
 */
final class RecipientFinder {
  /** Why something is done, which takes no part: 'in retaliation for the Saudi raid'. */
  private static final Set<String> REASONS =
      Set.of(
          "retaliation",
          "response",
          "reprisal",
          "revenge",
          "reaction",
          "return",
          "exchange",
          "protest",
          "connection",
          "relation",
          "defiance",
          "accordance",
          "line",
          "phase",
          "wake");

  /** Types whose recipient may be a thing: 'shelled a depot', 'rejected the proposal'. */
  private static final Set<String> TO_THINGS = Set.of("ASSAULT", "COERCE", "REJECT", "ACCUSE");

  /** Types that are done with one's own people: 'recalled its ambassador'. */
  private static final Set<String> OF_ONESELF = Set.of("RETREAT", "MOBILIZE", "SANCTION");

  /** Types of which what they are about takes no part: 'discussed Syria', 'marched for Ukraine'. */
  private static final Set<String> BETWEEN_DOERS = Set.of("CONSULT", "PROTEST", "COOPERATE");

  /** Prepositions behind which the recipient may stand deeper: 'called for sanctions on Iran'. */
  private static final Set<String> BELOW = Set.of("for", "of", "to", "on", "over", "about", "from");

  /** Verbs whose object goes to somebody else. */
  private static final Set<String> TRANSFER =
      Set.of(
          "send",
          "give",
          "provide",
          "supply",
          "deliver",
          "offer",
          "lend",
          "donate",
          "contribute",
          "dispatch",
          "deploy",
          "grant",
          "return",
          "sell",
          "transfer",
          "ship",
          "allocate",
          "commit",
          "extend",
          "hand",
          "pledge",
          "loan",
          "lease",
          "export",
          "award",
          "earmark",
          "fly");

  private static final Set<String> FOUGHT = Set.of("on", "against");

  private static final Set<String> TO = Set.of("to", "for", "into", "towards", "toward");
  private static final Set<String> HELP = Set.of("help", "assist", "support", "aid", "protect");

  private static final Set<String> ON_WHOM =
      Set.of("to", "against", "on", "at", "from", "with", "towards", "toward", "for", "into", "in");

  private static final List<String> TO_WHOM =
      List.of(
          "with", "to", "against", "on", "for", "from", "toward", "towards", "over", "of",
          "between", "about", "into", "inside", "in", "at", "near", "across");

  private final Sentence sentence;
  private final FrameFinder frames;
  private final PartyFinder parties;
  private final CastFinder.Nouns nouns;
  private final ContentSearch content;
  private final Sufferers sufferers;

  RecipientFinder(
      Sentence sentence, FrameFinder frames, PartyFinder parties, CastFinder.Nouns nouns) {
    this.sentence = sentence;
    this.frames = frames;
    this.parties = parties;
    this.nouns = nouns;
    this.content = new ContentSearch(sentence, parties);
    this.sufferers = new Sufferers(sentence, parties, nouns);
  }

  /** The recipients, the likeliest first; empty when nobody is named. */
  List<Participant> find(Match match, EventType type, List<Participant> actors) {
    List<Participant> found = new ArrayList<>(2);
    for (int named : match.fillers(Role.RECIPIENT)) {
      int filler = receiver(named, match);
      for (int head : parties.coordinated(frames.conjuncts(filler))) {
        if (isNobody(head, type)) {
          continue;
        }
        for (Participant whole : parties.participants(head)) {
          Participant of = parties.before(whole, match.words());
          Participant there = whom(parties.there(of, head), head, type);
          Participant p =
              sufferers.placed(sufferers.suffering(there, filler, match, type), match, type);
          boolean doer = actors.stream().anyMatch(a -> a.span().overlaps(p.span()));
          if (!doer && !(verbal(type) && isOwnMatter(p, head, actors))) {
            CastFinder.add(p, found);
          }
        }
      }
      if (match.expression().kind() == Expression.Kind.NOUN && CastFinder.known(found)) {
        break;
      }
    }
    boolean seek = match.rule().recipient() == Rule.Recipient.SOUGHT || !found.isEmpty();
    if (!CastFinder.known(found) && seek && found.stream().allMatch(this::isThing)) {
      List<Participant> sought = sought(match, type, actors);
      sought = sought.isEmpty() ? people(match, type, actors) : sought;
      boolean nobody = found.isEmpty() || !TO_THINGS.contains(type.code());
      sought = sought.isEmpty() && nobody ? below(match, type, actors) : sought;
      found = sought.isEmpty() ? found : sought;
    }
    if (!TO_THINGS.contains(type.code())) {
      found.removeIf(this::isThing);
    }
    return found.isEmpty() && match.rule().direction() == Rule.Direction.DIRECTED
        ? concerned(match, type, actors)
        : found;
  }

  /** Whether all that is fought are matters: 'combat terrorism'. */
  boolean isMatter(Match match) {
    List<Integer> fillers = new ArrayList<>(match.fillers(Role.RECIPIENT));
    if (match.frame().kind() == Frame.Kind.VERB) {
      // 'fought the outbreak with a lockdown'; 'was hurt in a fall'
      boolean passive = match.frame().voice() == Frame.Voice.PASSIVE;
      for (Frame.Argument a : match.frame().arguments()) {
        boolean fall = passive && a.slot() == Slot.OBLIQUE && a.marker().equals("in");
        fall |= FOUGHT.contains(a.marker()) && a.slot() != Slot.CLAUSE;
        if ((fall || a.slot() == Slot.OBJECT) && nouns.matters().matches(sentence, a.token())) {
          return true;
        }
      }
    }
    return !fillers.isEmpty()
        && fillers.stream().allMatch(f -> nouns.matters().matches(sentence, f) || !isTarget(f));
  }

  /** Nobody attacks 'red tape': a thing that is in no list of what is attacked, and nobody's. */
  private boolean isTarget(int token) {
    return sentence.token(token).upos() != Upos.NOUN
        || parties.mention(token) != null
        || sufferers.isVictim(token)
        || isSomebody(token)
        || nouns.machines().matches(sentence, token)
        || nouns.targets().matches(sentence, token);
  }

  /** 'Blew himself up', 'what they called a betrayal', 'pulled out its soldiers'. */
  private boolean isNobody(int token, EventType type) {
    Token t = sentence.token(token);
    if (t.upos() == Upos.PRON) {
      String word = Words.lower(t.text());
      return word.endsWith("self") || word.endsWith("selves") || word.equals("what");
    }
    int owner = sentence.child(token, "nmod:poss");
    return owner >= 0
        && sentence.token(owner).upos() == Upos.PRON
        && OF_ONESELF.contains(type.code())
        && nouns.agents().matches(sentence, token);
  }

  /** In 'offered to send troops to Uganda', which the expression reads as sent, Uganda. */
  private int receiver(int filler, Match match) {
    Token sent = sentence.token(filler);
    if (!sent.is("obj") || parties.way(filler) == PartyFinder.Way.HEAD) {
      return filler;
    }
    if (!TRANSFER.contains(sentence.token(sent.head()).lemma())) {
      return filler;
    }
    Frame transfer = frames.frame(sent.head());
    List<Frame.Argument> candidates = new ArrayList<>(transfer.at(Slot.INDIRECT));
    candidates.addAll(transfer.at(Slot.OBLIQUE));
    candidates.addAll(transfer.at(Slot.NEAR_OBLIQUE));
    for (Frame.Argument a : candidates) {
      boolean to = a.slot() == Slot.INDIRECT || TO.contains(a.marker());
      if (to && !match.words().contains(a.token()) && isSomebodyOrKnown(a.token())) {
        return a.token();
      }
    }
    for (Frame.Argument a : transfer.at(Slot.CLAUSE)) {
      if (HELP.contains(sentence.token(a.token()).lemma())) {
        for (Frame.Argument helped : frames.frame(a.token()).at(Slot.OBJECT)) {
          return helped.token();
        }
      }
    }
    return filler;
  }

  private boolean isSomebodyOrKnown(int token) {
    return parties.mention(token) != null
        || isSomebody(token)
        || nouns.people().matches(sentence, token);
  }

  /**
   * People or names that are in no book, as the object: 'pressed the strikers', 'pushed Congress'.
   * Whom somebody mobilizes is not who it is aimed at.
   */
  private List<Participant> people(Match match, EventType type, List<Participant> actors) {
    List<Participant> found = new ArrayList<>(1);
    boolean sent = type.code().equals("MOBILIZE");
    for (Slot slot : sent ? List.of(Slot.INDIRECT) : List.of(Slot.INDIRECT, Slot.OBJECT)) {
      for (Frame.Argument a : match.frame().at(slot)) {
        Participant p = parties.there(parties.participant(a.token()), a.token());
        if (isSomebody(a.token()) && !match.words().contains(a.token()) && !isOneOf(p, actors)) {
          CastFinder.add(p, found);
        }
      }
    }
    return found;
  }

  private boolean isSomebody(int token) {
    return sentence.token(token).upos() == Upos.PROPN
        || nouns.persons().matches(sentence, token)
        || nouns.agents().matches(sentence, token)
        || nouns.publicRoles().matches(sentence, token);
  }

  /** 'military aid', not 'twelve soldiers' nor a name. */
  private boolean isThing(Participant p) {
    int head = parties.head(p.span());
    boolean name = head < 0 || Character.isUpperCase(sentence.token(head).text().charAt(0));
    if (p.actor() != null || name) {
      return false;
    }
    for (int i = 0; i < sentence.size(); i++) {
      if (p.span().contains(sentence.token(i).span())
          && sentence.token(i).upos() != Upos.NUM
          && (nouns.agents().matches(sentence, i) && !nouns.machines().matches(sentence, i)
              || nouns.persons().matches(sentence, i)
              || nouns.people().matches(sentence, i))) {
        return false;
      }
    }
    return true;
  }

  /** Of things the people they concern: in 'a ceasefire in Ukraine' Ukraine. */
  private Participant whom(Participant p, int head, EventType type) {
    ActorMention m = p.actor();
    if (m == null
        || parties.way(head) != PartyFinder.Way.PART && parties.way(head) != PartyFinder.Way.WHERE
        || TO_THINGS.contains(type.code())
        || type.code().equals("CONSULT")
        || sufferers.isHit(head, type)
        || isSomebody(head)) {
      return p;
    }
    int whole = m.head();
    while (whole != head
        && (sentence.token(whole).is("amod") || sentence.token(whole).is("compound"))) {
      whole = sentence.token(whole).head();
    }
    Span span = parties.phrase(whole);
    return new Participant(span, sentence.quote(span), m);
  }

  private List<Participant> sought(Match match, EventType type, List<Participant> actors) {
    boolean verbal = verbal(type);
    Set<Integer> candidates = new LinkedHashSet<>();
    collect(match.frame(), verbal, candidates);
    for (Frame.Argument a : match.frame().arguments()) {
      boolean below =
          a.slot() == Slot.OBJECT || a.slot() == Slot.OBLIQUE && BELOW.contains(a.marker());
      if (below && parties.mention(a.token()) == null) {
        collect(frames.frame(a.token()), verbal, candidates);
      }
    }
    for (Frame.Argument clause : match.frame().at(Slot.CLAUSE)) {
      if (!isCircumstance(clause)) {
        collect(frames.frame(clause.token()), verbal, candidates);
      }
    }
    for (int token : candidates) {
      if (REASONS.contains(sentence.token(token).lemma())) {
        continue;
      }
      List<Participant> found = new ArrayList<>(2);
      for (int head : frames.conjuncts(token)) {
        Participant p = parties.there(parties.participant(head), head);
        if (p.actor() != null && !isOneOf(p, actors)) {
          CastFinder.add(p, found);
        }
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** Whoever is named first in what the event is about: 'agreed to lift a ban on goods from R'. */
  private List<Participant> below(Match match, EventType type, List<Participant> actors) {
    if (BETWEEN_DOERS.contains(type.code())) {
      return List.of();
    }
    for (int token : content.below(match)) {
      List<Participant> found = new ArrayList<>(2);
      for (int head : frames.conjuncts(token)) {
        Participant p = whom(parties.there(parties.participant(head), head), head, type);
        if (p.actor() != null && !isOneOf(p, actors)) {
          CastFinder.add(p, found);
        }
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /**
   * Whoever or whatever is nearest to what is done, where nobody is named that is known: the town
   * in 'withdrew from the disputed town', the activists in 'freed dozens of activists'.
   */
  private List<Participant> concerned(Match match, EventType type, List<Participant> actors) {
    Set<Integer> candidates = new LinkedHashSet<>(match.fillers(Role.RECIPIENT));
    for (Frame.Argument a : match.frame().at(Slot.OBLIQUE)) {
      if (ON_WHOM.contains(a.marker())) {
        candidates.add(a.token());
      }
    }
    candidates.addAll(content.below(match));
    for (int token : candidates) {
      List<Participant> found = new ArrayList<>(1);
      for (int head : frames.conjuncts(token)) {
        Participant p = parties.there(parties.participant(head), head);
        if (isConcerned(head, type)
            && (isHit(head) || !match.words().contains(head))
            && !isNobody(head, type)
            && !isOneOf(p, actors)) {
          CastFinder.add(p, found);
        }
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** Somebody, or where somebody is; whom one moves or sends of one's own is not who it is for. */
  private boolean isConcerned(int token, EventType type) {
    Token t = sentence.token(token);
    return (t.upos() == Upos.NOUN || t.upos() == Upos.PROPN)
        && parties.of(token) != Parties.Naming.NOTHING
        && !isOwn(token, type)
        && !(parties.mention(token) == null
            && Sufferers.WHERE.contains(parties.preposition(token))
            && !nouns.people().matches(sentence, token))
        && !REASONS.contains(t.lemma())
        && (isSomebody(token)
            || isHit(token)
            || nouns.people().matches(sentence, token)
            || nouns.sites().matches(sentence, token)
            || parties.mention(token) != null
            || PhraseFinder.AREAS.contains(sentence.token(token).lemma()));
  }

  /** Those whom a deed is done to, however they are counted: 'dozens of activists'. */
  private boolean isHit(int token) {
    return sentence.token(token).is("obj")
        && nouns.people().matches(sentence, sufferers.measured(token));
  }

  private boolean isOwn(int token, EventType type) {
    boolean own = PossessorFinder.isOwned(sentence, token);
    boolean moved = nouns.agents().matches(sentence, token);
    return own && !nouns.people().matches(sentence, token)
        || moved && type.code().equals("MOBILIZE");
  }

  private boolean isCircumstance(Frame.Argument clause) {
    return sentence.token(clause.token()).is("advcl")
        && !Set.of("to", "of", "for", "from", "on", "against", "into").contains(clause.marker());
  }

  private static void collect(Frame frame, boolean verbal, Set<Integer> candidates) {
    frame.at(Slot.OBJECT).forEach(a -> candidates.add(a.token()));
    frame.at(Slot.INDIRECT).forEach(a -> candidates.add(a.token()));
    if (frame.kind() == Frame.Kind.VERB && frame.voice() == Frame.Voice.ACTIVE) {
      // the subject of 'demanded that Moscow withdraw' is whom it is demanded of
      frame.at(Slot.SUBJECT).forEach(a -> candidates.add(a.token()));
    }
    for (Slot slot : List.of(Slot.OBLIQUE, Slot.NEAR_OBLIQUE)) {
      for (String marker : TO_WHOM) {
        if (verbal
            && slot == Slot.OBLIQUE
            && Sufferers.WHERE.contains(marker)
            && !marker.equals("on")
            && !marker.equals("over")) {
          continue;
        }
        for (Frame.Argument a : frame.at(slot)) {
          if (a.marker().equals(marker)) {
            candidates.add(a.token());
          }
        }
      }
    }
    if (frame.kind() == Frame.Kind.NOUN) {
      frame.at(Slot.MODIFIER).forEach(a -> candidates.add(a.token()));
    }
  }

  private static boolean verbal(EventType type) {
    return type.quad() == QuadClass.VERBAL_CONFLICT || type.quad() == QuadClass.VERBAL_COOPERATION;
  }

  /** "Tehran's nuclear programme", of which Iran's minister speaks: he tells Iran nothing. */
  private boolean isOwnMatter(Participant p, int head, List<Participant> actors) {
    ActorMention m = p.actor();
    boolean thing =
        sentence.token(head).is("nmod")
            && parties.way(head) != PartyFinder.Way.HEAD
            && !isSomebody(head);
    return m != null && thing && actors.stream().anyMatch(a -> isSameCountry(a.actor(), m));
  }

  private static boolean isSameCountry(@Nullable ActorMention one, ActorMention other) {
    String country = one == null ? null : one.actor().country();
    return country != null && country.equals(other.actor().country());
  }

  /** A state is the same as those who act for it: what Peskov does he does not do to Moscow. */
  private static boolean isSame(Actor one, Actor other) {
    String code = one.code();
    String country = one.country();
    return code != null && code.equals(other.code())
        || one.kind() == ActorKind.STATE && country != null && country.equals(other.country());
  }

  /** Whether the party is among the doers already, as itself or as its country. */
  private static boolean isOneOf(Participant p, List<Participant> actors) {
    ActorMention m = p.actor();
    for (Participant a : actors) {
      ActorMention known = a.actor();
      if (a.span().overlaps(p.span())) {
        return true;
      }
      if (m != null && known != null && isSame(m.actor(), known.actor())) {
        return true;
      }
    }
    return false;
  }
}
