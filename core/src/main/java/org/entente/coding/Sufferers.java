package org.entente.coding;

import java.util.Set;
import org.entente.actor.ActorMention;
import org.entente.coding.EventMention.Participant;
import org.entente.language.Frame;
import org.entente.language.Frame.Slot;
import org.entente.ontology.EventType;
import org.entente.ontology.QuadClass;
import org.entente.text.Sentence;
import org.entente.text.Span;
import org.entente.text.Token;

/**
 * Knows who or what is hit where an expression names only the place or the state: in 'killed eight
 * people in Kabul' the people, in 'expelled diplomats from Poland' the diplomats.
 */
final class Sufferers {
  static final Set<String> WHERE =
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

  /** Types whose recipient is who or what is hit, rather than where. */
  private static final Set<String> SUFFERED = Set.of("ASSAULT", "COERCE");

  private static final Set<String> FROM = Set.of("from", "in", "at", "near");

  private static final Set<String> TAKEN = Set.of("ASSAULT", "COERCE", "SANCTION", "AID");

  private final Sentence sentence;
  private final PartyFinder parties;
  private final CastFinder.Nouns nouns;

  Sufferers(Sentence sentence, PartyFinder parties, CastFinder.Nouns nouns) {
    this.sentence = sentence;
    this.parties = parties;
    this.nouns = nouns;
  }

  /**
   * In 'killed eight people in Kabul' and 'bombed bases in Syria', which the expression reads as
   * done to the place, the people and the bases there.
   */
  Participant suffering(Participant p, int filler, Match match, EventType type) {
    boolean released = "release".equals(match.rule().mode());
    boolean suffered = SUFFERED.contains(type.code()) || released;
    if (!suffered || !WHERE.contains(parties.preposition(filler))) {
      return isTaken(match, type) ? whose(p, filler, match) : p;
    }
    for (Frame.Argument a : match.frame().at(Slot.OBJECT)) {
      int o = a.token();
      if (o == filler || !isNamed(match, o) || !isVictim(o) && !isVictim(measured(o))) {
        continue;
      }
      Span victims = parties.phrase(o);
      boolean whose = parties.mention(o) != null;
      boolean next = sentence.token(filler).is("nmod") || victims.end() < p.span().begin();
      Span span = whose || !next ? victims : adjoined(victims, p.span());
      return new Participant(span, sentence.quote(span), whose ? parties.mention(o) : p.actor());
    }
    return p;
  }

  private boolean isNamed(Match match, int token) {
    return match.words().contains(token) || match.words().contains(measured(token));
  }

  /** The prisoners in 'hundreds of prisoners'; {@code token} itself for other phrases. */
  int measured(int token) {
    for (int c : sentence.children(token)) {
      if (sentence.token(c).is("nmod") && parties.preposition(c).equals("of")) {
        return c;
      }
    }
    return token;
  }

  /** In 'expelled diplomats from Poland', which the expression reads as Poland, the diplomats. */
  private Participant whose(Participant p, int filler, Match match) {
    if (!FROM.contains(parties.preposition(filler))) {
      return p;
    }
    Token t = sentence.token(filler);
    boolean alone = t.is("obl") && sentence.child(filler, "conj") < 0 && p.actor() != null;
    boolean from = alone && parties.preposition(filler).equals("from");
    int of = t.is("nmod") ? t.head() : from ? sentence.child(t.head(), "obj") : -1;
    boolean people =
        of >= 0
            && match.words().contains(of)
            && sentence.child(of, "nmod:poss") < 0
            && (nouns.persons().matches(sentence, of) || nouns.people().matches(sentence, of));
    if (!people) {
      return p;
    }
    Span span = adjoined(parties.phrase(of), p.span());
    return new Participant(span, sentence.quote(span), p.actor());
  }

  /** Of these it matters who was taken, let go or helped, beside the state. */
  private static boolean isTaken(Match match, EventType type) {
    return TAKEN.contains(type.code()) || "release".equals(match.rule().mode());
  }

  boolean isVictim(int token) {
    return nouns.persons().matches(sentence, token)
        || nouns.people().matches(sentence, token)
        || nouns.sites().matches(sentence, token);
  }

  /** Whether it is people, or a place that is hit: 'massed troops on the border' hits no border. */
  boolean isHit(int token, EventType type) {
    return isVictim(token)
        && (SUFFERED.contains(type.code())
            || !nouns.sites().matches(sentence, token)
            || nouns.persons().matches(sentence, token)
            || nouns.people().matches(sentence, token));
  }

  /** Both, where at most one word, the preposition, stands between. */
  private Span adjoined(Span first, Span second) {
    int between = 0;
    for (int i = 0; i < sentence.size(); i++) {
      Span word = sentence.token(i).span();
      between += word.begin() >= first.end() && word.end() <= second.begin() ? 1 : 0;
    }
    return between <= 1 && first.begin() < second.begin()
        ? new Span(first.begin(), second.end())
        : first;
  }

  /** '15 people' killed 'in Kharkiv' are of the country that Kharkiv lies in. */
  Participant placed(Participant p, Match match, EventType type) {
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
}
