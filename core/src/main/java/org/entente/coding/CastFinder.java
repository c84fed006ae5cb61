package org.entente.coding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.actor.ActorMention;
import org.entente.actor.Sector;
import org.entente.coding.EventMention.Participant;
import org.entente.language.Frame;
import org.entente.language.Frame.Slot;
import org.entente.language.FrameFinder;
import org.entente.language.PossessorFinder;
import org.entente.ontology.EventType;
import org.entente.text.Sentence;
import org.entente.text.Token;
import org.entente.text.Upos;
import org.jspecify.annotations.Nullable;

/**
 * Decides who takes part in an event whose words were found.
 *
 * <p>Policy: an event needs a doer that is in the actor book, or that is somebody (police, a court)
 * while the recipient is in the book; a passive needs a recipient in the book. So 'oil prices hit
 * Russia' and 'a man shot his neighbour' stay silent.
 */
final class CastFinder {
  /** Why private people's doings are no events. */
  static final String PRIVATE = "no state, organisation or group takes part";

  /** Why who goes to the polls visits nobody. */
  static final String UNKNOWN = "to whom is nobody known, or oneself";

  /** Why a fight with the weather is no event. */
  static final String NOBODY = "what is fought is nobody";

  /** Types of which two that are named together are the parties. */
  private static final Set<String> MUTUAL = Set.of("AGREE", "CONSULT", "COOPERATE");

  /** Prepositions before whoever else takes part; 'and', 'met' have none. */
  private static final Set<String> TOGETHER = Set.of("with", "between", "among", "and");

  private static final Set<String> PERSONAL = Set.of("they", "he", "she", "it", "we", "I");

  private final Sentence sentence;
  private final FrameFinder frames;
  private final PartyFinder parties;
  private final Nouns nouns;
  private final RecipientFinder recipients;

  CastFinder(Sentence sentence, FrameFinder frames, PartyFinder parties, Nouns nouns) {
    this.sentence = sentence;
    this.frames = frames;
    this.parties = parties;
    this.nouns = nouns;
    this.recipients = new RecipientFinder(sentence, frames, parties, nouns);
  }

  /**
   * Nouns by what those whom they name can do.
   *
   * @param agents act for the state they belong to: 'troops'
   * @param publicRoles take part though no state is named: 'rebels'
   * @param crowd do so in protests: 'workers'
   * @param persons are people, not things
   * @param deeds belong to whose they are, not to where they happen: 'a strike in Syria'
   * @param machines act for somebody, but nobody gives them anything: 'frigate'
   * @param matters are nobody and nothing that can be hit: 'terrorism'
   * @param targets are things that can be hit: 'flag'
   */
  record Nouns(
      Words agents,
      Words publicRoles,
      Words crowd,
      Words persons,
      Words people,
      Words sites,
      Words deeds,
      Words machines,
      Words matters,
      Words targets) {
    static Nouns of(Map<String, List<String>> classes) {
      return new Nouns(
          words(classes, RuleBook.AGENT),
          words(classes, RuleBook.PUBLIC),
          words(classes, RuleBook.CROWD),
          words(classes, RuleBook.PERSON),
          words(classes, RuleBook.PEOPLE),
          words(classes, RuleBook.SITES),
          words(classes, RuleBook.DEED),
          words(classes, RuleBook.MACHINE),
          words(classes, RuleBook.MATTER),
          words(classes, RuleBook.TARGET));
    }

    private static Words words(Map<String, List<String>> classes, String name) {
      return new Words(classes.getOrDefault(name, List.of()));
    }
  }

  /** Who does it and to whom, or why nobody does. */
  record Cast(List<Participant> actors, List<Participant> recipients, @Nullable String refusal) {
    static Cast refused(String why) {
      return new Cast(List.of(), List.of(), why);
    }
  }

  Cast cast(Match match, EventType type) {
    if (type.code().equals("ACCUSE") && isOfOneself(match)) {
      return Cast.refused("they say it of themselves");
    }
    List<Participant> actors = actors(match, type);
    boolean passive = match.frame().voice() == Frame.Voice.PASSIVE;
    boolean noDoer = match.fillers(Role.ACTOR).isEmpty();
    boolean told =
        match.expression().kind() == Expression.Kind.NOUN && type.code().equals("ASSAULT");
    boolean unnamed = passive || told || match.rule().unnamed();
    if (actors.isEmpty() && !(noDoer && unnamed)) {
      return Cast.refused("whoever does it is no actor");
    }
    boolean mutual = isMutual(type, actors) && known(actors);
    List<Participant> recipients =
        mutual && match.fillers(Role.RECIPIENT).isEmpty()
            ? List.of()
            : notOwn(this.recipients.find(match, type, actors), actors);
    if (type.code().equals("ASSAULT") && this.recipients.isMatter(match)) {
      return Cast.refused(NOBODY);
    }
    if (match.rule().recipient() == Rule.Recipient.KNOWN
        && !match.fillers(Role.RECIPIENT).isEmpty()
        && !isAnother(recipients, actors)) {
      return Cast.refused(UNKNOWN);
    }
    boolean released = "release".equals(match.rule().mode());
    if (released && recipients.isEmpty() && !match.fillers(Role.RECIPIENT).isEmpty()) {
      return Cast.refused("nobody is released");
    }
    if (match.rule().unnamed() && noDoer) {
      return new Cast(actors, recipients, null);
    }
    if (match.rule().direction() == Rule.Direction.RECIPROCAL) {
      return reciprocal(match, type, actors, recipients);
    }
    if (!known(actors) && !isKnownBeyondPlace(recipients) && !isPublic(match, type)) {
      return Cast.refused(PRIVATE);
    }
    return new Cast(actors, mutual && recipients.isEmpty() ? actors : recipients, null);
  }

  private static boolean isAnother(List<Participant> recipients, List<Participant> actors) {
    Set<String> doers = codes(actors);
    return codes(recipients).stream().anyMatch(c -> !doers.contains(c));
  }

  /** Countries, or what stands for them, of those who are in the book. */
  private static Set<String> codes(List<Participant> participants) {
    Set<String> codes = new LinkedHashSet<>();
    for (Participant p : participants) {
      ActorMention m = p.actor();
      String code =
          m == null ? null : m.actor().country() == null ? m.actor().code() : m.actor().country();
      if (code != null) {
        codes.add(code);
      }
    }
    return codes;
  }

  /** 'The rebels claimed that they had shelled the base' accuses nobody. */
  private boolean isOfOneself(Match match) {
    for (int filler : match.fillers(Role.RECIPIENT)) {
      Token t = sentence.token(filler);
      boolean pronoun = t.upos() == Upos.PRON && PERSONAL.contains(t.lemma());
      if (pronoun
          && t.is("nsubj")
          && sentence.token(t.head()).is("ccomp")
          && sentence.token(t.head()).head() == match.trigger()) {
        return true;
      }
    }
    return false;
  }

  /** 'India and Pakistan agreed to a truce': what two states do together they do to one another. */
  private static boolean isMutual(EventType type, List<Participant> actors) {
    return MUTUAL.contains(type.code()) && names(actors).size() > 1;
  }

  /** Codes, or for those in no book the words that name them. */
  private static Set<String> names(List<Participant> actors) {
    Set<String> names = new LinkedHashSet<>();
    for (Participant a : actors) {
      ActorMention m = a.actor();
      names.add(m == null || m.actor().code() == null ? a.text() : m.actor().code());
    }
    return names;
  }

  private Cast reciprocal(
      Match match, EventType type, List<Participant> actors, List<Participant> recipients) {
    List<Participant> all = new ArrayList<>(actors);
    for (Participant r : recipients) {
      if (isSomebody(r) && all.stream().noneMatch(a -> a.span().overlaps(r.span()))) {
        all.add(r);
      }
    }
    if (!known(all) && !isPublic(match, type)) {
      return Cast.refused(PRIVATE);
    }
    if (known(actors) && all.size() > actors.size() && !isWith(match, recipients)) {
      return new Cast(actors, names(actors).size() > 1 ? actors : recipients, null);
    }
    if (actors.isEmpty() && all.size() < 2) {
      return Cast.refused("one party alone cannot do it");
    }
    return all.size() < 2 ? new Cast(all, List.of(), null) : new Cast(all, all, null);
  }

  /**
   * Whether what is done is done with the other: nobody agrees with Cuba who 'agreed to ease the
   * embargo on Cuba', nor does who declares 'a truce in Yemen' do so with Yemen.
   */
  private boolean isWith(Match match, List<Participant> others) {
    for (Participant other : others) {
      int head = parties.head(other.span());
      for (int i = head; i >= 0 && !match.words().contains(i); i = sentence.token(i).head()) {
        String preposition = parties.preposition(i);
        if (TOGETHER.contains(preposition)) {
          return true;
        }
        if (!preposition.isEmpty() || sentence.token(i).upos() == Upos.VERB) {
          return false;
        }
      }
    }
    return true;
  }

  /** Things have no part in what parties do together: 'discussed the situation in Gaza'. */
  private boolean isSomebody(Participant p) {
    int head = parties.head(p.span());
    return head < 0
        || sentence.token(head).upos() != Upos.NOUN
        || parties.way(head) == PartyFinder.Way.HEAD
        || nouns.agents().matches(sentence, head)
        || nouns.persons().matches(sentence, head)
        || nouns.people().matches(sentence, head)
        || nouns.publicRoles().matches(sentence, head);
  }

  static boolean known(List<Participant> participants) {
    for (Participant p : participants) {
      ActorMention m = p.actor();
      if (m != null && (m.actor().code() != null || m.actor().country() != null)) {
        return true;
      }
    }
    return false;
  }

  /** 'The company fired workers at its plant in Ohio': that Ohio is a state's makes it no party. */
  boolean isKnownBeyondPlace(List<Participant> participants) {
    for (Participant p : participants) {
      int head = parties.head(p.span());
      if (known(List.of(p)) && (head < 0 || parties.way(head) != PartyFinder.Way.WHERE)) {
        return true;
      }
    }
    return false;
  }

  /** Whether somebody in a public role takes part, though of no known state: 'the rebels'. */
  private boolean isPublic(Match match, EventType type) {
    boolean protest = type.code().equals("PROTEST");
    for (Role role : Role.values()) {
      for (int named : match.fillers(role)) {
        for (int filler : frames.conjuncts(parties.meant(named))) {
          if (nouns.publicRoles().matches(sentence, filler)
              || isTitled(filler)
              || protest && nouns.crowd().matches(sentence, filler)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** 'Senator Bob Dole', 'Mayor Khan'. */
  private boolean isTitled(int name) {
    for (int c : sentence.children(name)) {
      Token t = sentence.token(c);
      boolean title = t.is("nmod:desc") || t.is("compound") || t.is("appos");
      if (title && nouns.publicRoles().matches(sentence, c)) {
        return true;
      }
    }
    return false;
  }

  // ---- who does it
  // ----------------------------------------------------------------------------------

  private List<Participant> actors(Match match, EventType type) {
    List<Integer> fillers = match.fillers(Role.ACTOR);
    if (fillers.isEmpty() && match.frame().voice() == Frame.Voice.PASSIVE) {
      return organs(match.frame(), type);
    }
    boolean noun =
        match.expression().kind() == Expression.Kind.NOUN
            && match.expression().trigger().owner() == Role.ACTOR;
    List<Participant> found = new ArrayList<>(2);
    for (int filler : fillers) {
      if (noun && isGeneric(filler)) {
        continue;
      }
      for (int head : frames.conjuncts(deed(filler, match, type))) {
        int doer = sender(parties.meant(head));
        if (canAct(doer) || type.code().equals("PROTEST") && isCrowd(doer)) {
          parties
              .participants(doer)
              .forEach(p -> add(ofWhom(doer, parties.before(p, match.words())), found));
        }
      }
      if (noun && !found.isEmpty() && match.rule().direction() == Rule.Direction.DIRECTED) {
        break;
      }
    }
    if (found.size() > 1 && match.rule().direction() == Rule.Direction.DIRECTED) {
      boolean moved = found.stream().allMatch(this::isMoved);
      found.removeIf(p -> !moved && isMoved(p) && (p.actor() == null || isOwn(p)));
    }
    return found;
  }

  /** In 'Chad withdrew troops' Chad does it; the troops are what it does it with. */
  private boolean isMoved(Participant p) {
    int head = parties.head(p.span());
    return head >= 0 && sentence.token(head).is("obj") && nouns.agents().matches(sentence, head);
  }

  /** Nobody does to another what he does with his own: 'replaced its troops'. */
  private List<Participant> notOwn(List<Participant> recipients, List<Participant> actors) {
    Set<String> doers = names(actors);
    List<Participant> others = new ArrayList<>(recipients);
    others.removeIf(r -> r.actor() != null && isOwn(r) && doers.contains(r.actor().actor().code()));
    return others;
  }

  /** 'Its ambassador', 'their troops': they act for whom the pronoun means. */
  private boolean isOwn(Participant p) {
    int head = parties.head(p.span());
    return head >= 0 && PossessorFinder.isOwned(sentence, head);
  }

  /** 'A terrorist attack' tells of what kind it is, not whose. */
  private boolean isGeneric(int filler) {
    Token t = sentence.token(filler);
    return t.upos() == Upos.NOUN && t.is("compound") && parties.mention(filler) == null;
  }

  private boolean isCrowd(int head) {
    return parties.mention(head) == null && nouns.crowd().matches(sentence, head);
  }

  /** In 'the attack on mosques in Mali that killed twenty', read as what Mali did, the attack. */
  private int deed(int filler, Match match, EventType type) {
    Token verb = sentence.token(match.trigger());
    if (!type.code().equals("ASSAULT") || !verb.is("acl:relcl") || verb.head() != filler) {
      return filler;
    }
    for (int i = filler; sentence.token(i).is("nmod"); ) {
      i = sentence.token(i).head();
      if (nouns.deeds().matches(sentence, i) || nouns.matters().matches(sentence, i)) {
        return i;
      }
    }
    return filler;
  }

  /** Where a strike happens does not tell whose it is. */
  private Participant ofWhom(int doer, Participant p) {
    return parties.way(doer) == PartyFinder.Way.WHERE && nouns.deeds().matches(sentence, doer)
        ? new Participant(p.span(), p.text(), null)
        : p;
  }

  /**
   * 'Ratified in the Duma', 'sentenced in a Moscow court', 'arrested in Rwanda', 'expelled from
   * Iran': where it happens is who does it.
   */
  private List<Participant> organs(Frame frame, EventType type) {
    List<Participant> found = new ArrayList<>(1);
    boolean coerced = type.code().equals("COERCE") || type.code().equals("SANCTION");
    for (Frame.Argument a : frame.at(Slot.OBLIQUE)) {
      boolean from = a.marker().equals("from") && coerced;
      if (a.marker().equals("in") || a.marker().equals("before") || from) {
        for (int head : frames.conjuncts(a.token())) {
          ActorMention m = parties.mention(head);
          Sector sector = m == null ? null : m.actor().sector();
          boolean state = coerced && m != null && m.actor().country() != null;
          if (state || sector == Sector.LEG || sector == Sector.JUD) {
            add(parties.participant(head), found);
          }
        }
      }
    }
    return found;
  }

  /** 'Chad sent troops to guard the airport': those who are sent act for who sends them. */
  private int sender(int head) {
    Token t = sentence.token(head);
    boolean known = parties.mention(head) != null && !PossessorFinder.isOwned(sentence, head);
    if (known || !t.is("obj") || !nouns.agents().matches(sentence, head)) {
      return head;
    }
    for (Frame.Argument a : frames.frame(t.head()).at(Slot.SUBJECT)) {
      if (parties.mention(a.token()) != null) {
        return a.token();
      }
    }
    return head;
  }

  /** Whoever is in the book, or belongs to one in it and is somebody ('Russian troops'). */
  private boolean canAct(int head) {
    boolean agent = nouns.agents().matches(sentence, head);
    boolean nature = sentence.token(head).lemma().equals("fire") && isUnowned(head);
    if (nature || nouns.matters().matches(sentence, head)) {
      return false;
    }
    if (parties.mention(head) == null) {
      if (sentence.token(head).upos() == Upos.ADJ) {
        return false;
      }
      return agent || sentence.token(head).upos() == Upos.PROPN || isAcronym(head) || isNamed(head);
    }
    return switch (parties.way(head)) {
      case HEAD, PLACE -> true;
      case OWNER, MODIFIER, PART, WHERE, NONE -> agent || sentence.token(head).upos() == Upos.PROPN;
    };
  }

  /** 'Nobel prize winner Ana Lima': somebody with a name. */
  private boolean isNamed(int head) {
    boolean person = nouns.persons().matches(sentence, head);
    for (int c : sentence.children(head)) {
      Token t = sentence.token(c);
      if (person && t.upos() == Upos.PROPN && (t.is("flat") || t.is("appos"))) {
        return true;
      }
    }
    return false;
  }

  /** 'ICE', where the rest is not in capitals too. */
  private boolean isAcronym(int head) {
    return isCapitals(head)
        && !(head + 1 < sentence.size() && isCapitals(head + 1))
        && !(head > 0 && isCapitals(head - 1));
  }

  private boolean isCapitals(int token) {
    String text = sentence.token(token).text();
    return text.length() > 1 && text.chars().allMatch(Character::isUpperCase);
  }

  private boolean isUnowned(int head) {
    PartyFinder.Way way = parties.way(head);
    return way == PartyFinder.Way.WHERE || way == PartyFinder.Way.NONE;
  }

  static void add(Participant p, List<Participant> found) {
    for (Participant f : found) {
      // 'both' stands for two.
      boolean another =
          f.span().equals(p.span())
              && f.actor() != null
              && p.actor() != null
              && !f.actor().actor().equals(p.actor().actor());
      if (f.span().overlaps(p.span()) && !another) {
        return;
      }
    }
    found.add(p);
  }
}
