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
import org.entente.ontology.EventType;
import org.entente.ontology.QuadClass;
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
  private static final Set<String> WHERE =
      Set.of(
          "in",
          "at",
          "near",
          "inside",
          "into",
          "across",
          "outside",
          "within",
          "around",
          "on",
          "over",
          "along",
          "throughout");

  /** Types of which two that are named together are the parties. */
  private static final Set<String> MUTUAL = Set.of("AGREE", "CONSULT", "COOPERATE");

  /** Types whose recipient may be a thing: 'shelled a depot', 'rejected the proposal'. */
  private static final Set<String> TO_THINGS = Set.of("ASSAULT", "COERCE", "REJECT", "ACCUSE");

  /** Prepositions behind which the recipient may stand deeper: 'called for sanctions on Iran'. */
  private static final Set<String> BELOW = Set.of("for", "of", "to", "on", "over", "about", "from");

  private static final List<String> TO_WHOM =
      List.of(
          "with", "to", "against", "on", "for", "from", "toward", "towards", "over", "of",
          "between", "about", "into", "inside", "in", "at", "near", "across");

  private final Sentence sentence;
  private final FrameFinder frames;
  private final PartyFinder parties;
  private final Nouns nouns;

  CastFinder(Sentence sentence, FrameFinder frames, PartyFinder parties, Nouns nouns) {
    this.sentence = sentence;
    this.frames = frames;
    this.parties = parties;
    this.nouns = nouns;
  }

  /**
   * Nouns by what those whom they name can do.
   *
   * @param agents act for the state they belong to: 'troops'
   * @param publicRoles take part though no state is named: 'rebels'
   * @param crowd do so in protests: 'workers'
   * @param persons are people, not things
   */
  record Nouns(Words agents, Words publicRoles, Words crowd, Words persons) {
    static Nouns of(Map<String, List<String>> classes) {
      return new Nouns(
          words(classes, RuleBook.AGENT),
          words(classes, RuleBook.PUBLIC),
          words(classes, RuleBook.CROWD),
          words(classes, RuleBook.PERSON));
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
    List<Participant> actors = actors(match, type);
    boolean passive = match.frame().voice() == Frame.Voice.PASSIVE;
    boolean noDoer = match.fillers(Role.ACTOR).isEmpty();
    if (actors.isEmpty() && !(noDoer && passive)) {
      return Cast.refused("whoever does it is no actor");
    }
    List<Participant> recipients = recipients(match, type, actors);
    if (match.rule().direction() == Rule.Direction.RECIPROCAL) {
      return reciprocal(match, type, actors, recipients);
    }
    if (!known(actors) && !known(recipients) && !isPublic(match, type)) {
      return Cast.refused("no state, organisation or group takes part");
    }
    return recipients.isEmpty() && isMutual(type, actors)
        ? new Cast(actors, actors, null)
        : new Cast(actors, recipients, null);
  }

  /** 'India and Pakistan agreed to a truce': what two states do together they do to one another. */
  private static boolean isMutual(EventType type, List<Participant> actors) {
    if (!MUTUAL.contains(type.code())) {
      return false;
    }
    Set<String> codes = new LinkedHashSet<>();
    for (Participant a : actors) {
      ActorMention m = a.actor();
      codes.add(m == null || m.actor().code() == null ? a.text() : m.actor().code());
    }
    return codes.size() > 1;
  }

  private Cast reciprocal(
      Match match, EventType type, List<Participant> actors, List<Participant> recipients) {
    List<Participant> all = new ArrayList<>(actors);
    for (Participant r : recipients) {
      if (all.stream().noneMatch(a -> a.span().overlaps(r.span()))) {
        all.add(r);
      }
    }
    if (!known(all) && !isPublic(match, type)) {
      return Cast.refused("no state, organisation or group takes part");
    }
    return all.size() < 2 ? new Cast(all, List.of(), null) : new Cast(all, all, null);
  }

  private static boolean known(List<Participant> participants) {
    for (Participant p : participants) {
      ActorMention m = p.actor();
      if (m != null && (m.actor().code() != null || m.actor().country() != null)) {
        return true;
      }
    }
    return false;
  }

  /** Whether somebody in a public role takes part, though of no known state: 'the rebels'. */
  private boolean isPublic(Match match, EventType type) {
    boolean protest = type.code().equals("PROTEST");
    for (Role role : Role.values()) {
      for (int filler : match.fillers(role)) {
        if (nouns.publicRoles().matches(sentence, filler)
            || isTitled(filler)
            || protest && nouns.crowd().matches(sentence, filler)) {
          return true;
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
      for (int head : frames.conjuncts(filler)) {
        int doer = sender(parties.meant(head));
        if (canAct(doer)) {
          parties.participants(doer).forEach(p -> add(p, found));
        }
      }
      if (noun && !found.isEmpty() && match.rule().direction() == Rule.Direction.DIRECTED) {
        break;
      }
    }
    return found;
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
    if (parties.mention(head) != null || !t.is("obj") || !nouns.agents().matches(sentence, head)) {
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
    if (parties.mention(head) == null) {
      return agent || sentence.token(head).upos() == Upos.PROPN;
    }
    return switch (parties.way(head)) {
      case HEAD, PLACE -> true;
      case OWNER, MODIFIER, PART, NONE -> agent || sentence.token(head).upos() == Upos.PROPN;
    };
  }

  // ---- to whom
  // --------------------------------------------------------------------------------------

  private List<Participant> recipients(Match match, EventType type, List<Participant> actors) {
    List<Participant> found = new ArrayList<>(2);
    for (int filler : match.fillers(Role.RECIPIENT)) {
      for (int head : frames.conjuncts(filler)) {
        for (Participant of : parties.participants(head)) {
          Participant p = placed(of, match, type);
          if (actors.stream().noneMatch(a -> a.span().overlaps(p.span()))) {
            add(p, found);
          }
        }
      }
      if (match.expression().kind() == Expression.Kind.NOUN && known(found)) {
        break;
      }
    }
    boolean seek = match.rule().recipient() == Rule.Recipient.SOUGHT || !found.isEmpty();
    if (!known(found) && seek && found.stream().allMatch(this::isThing)) {
      List<Participant> sought = sought(match, type, actors);
      found = sought.isEmpty() ? found : sought;
    }
    if (!TO_THINGS.contains(type.code())) {
      found.removeIf(this::isThing);
    }
    return found;
  }

  /** 'military aid', not 'twelve soldiers' nor a name. */
  private boolean isThing(Participant p) {
    if (p.actor() != null || p.text().chars().anyMatch(Character::isUpperCase)) {
      return false;
    }
    for (int i = 0; i < sentence.size(); i++) {
      if (p.span().contains(sentence.token(i).span())
          && (nouns.agents().matches(sentence, i) || nouns.persons().matches(sentence, i))) {
        return false;
      }
    }
    return true;
  }

  /** '15 people' killed 'in Kharkiv' are of the country that Kharkiv lies in. */
  private Participant placed(Participant p, Match match, EventType type) {
    boolean material = type.quad() == QuadClass.MATERIAL_CONFLICT;
    if (p.actor() != null || !material) {
      return p;
    }
    for (Frame.Argument a : match.frame().arguments()) {
      if ((a.slot() == Slot.OBLIQUE || a.slot() == Slot.NEAR_OBLIQUE)
          && WHERE.contains(a.marker())) {
        ActorMention m = parties.mention(a.token());
        if (m != null) {
          return new Participant(p.span(), p.text(), m);
        }
      }
    }
    return p;
  }

  private List<Participant> sought(Match match, EventType type, List<Participant> actors) {
    boolean verbal =
        type.quad() == QuadClass.VERBAL_CONFLICT || type.quad() == QuadClass.VERBAL_COOPERATION;
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
      List<Participant> found = new ArrayList<>(2);
      for (int head : frames.conjuncts(token)) {
        Participant p = parties.participant(head);
        if (p.actor() != null && !isOneOf(p, actors)) {
          add(p, found);
        }
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
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
            && WHERE.contains(marker)
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

  /** Whether the party is among the doers already, as itself or as its country. */
  private static boolean isOneOf(Participant p, List<Participant> actors) {
    ActorMention m = p.actor();
    for (Participant a : actors) {
      ActorMention known = a.actor();
      if (a.span().overlaps(p.span())) {
        return true;
      }
      if (m != null
          && known != null
          && m.actor().code() != null
          && m.actor().code().equals(known.actor().code())) {
        return true;
      }
    }
    return false;
  }

  private static void add(Participant p, List<Participant> found) {
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
