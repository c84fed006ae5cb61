package org.entente.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.entente.actor.Actor;
import org.entente.actor.ActorKind;
import org.entente.actor.ActorMention;
import org.entente.actor.Sector;
import org.entente.coding.EventMention.Participant;
import org.entente.place.PlaceMention;
import org.entente.text.Sentence;
import org.entente.text.Span;
import org.entente.text.Token;
import org.entente.text.Upos;
import org.entente.when.TimeMention;
import org.jspecify.annotations.Nullable;

/**
 * Knows whom the phrases of one sentence name.
 *
 * <p>'An Iranian drone' names Iran, 'dozens of Russian soldiers' the Russian army, 'Vladivostok'
 * Russia.
 */
final class PartyFinder implements Parties {
  private static final int DEEPEST = 3;

  /** Tell where something is, not whose: 'a Hague-based court'. */
  private static final Set<String> PLACED = Set.of("based", "born", "bound", "speaking");

  private final Sentence sentence;
  private final List<ActorMention> mentions;
  private final List<PlaceMention> places;
  private final Function<String, Actor> states;
  private final @Nullable ActorMention[] byToken;
  private final @Nullable PlaceMention[] placeByToken;
  private final PhraseFinder phrases;
  private final @Nullable Found[] found;
  private final Antecedents antecedents;

  /** Who was found, and through which part of the phrase. */
  private record Found(@Nullable ActorMention mention, Way way) {}

  /** How a phrase leads to its actor. */
  enum Way {
    /** The head itself: 'Russia', 'Russian troops' where the tagger knows them. */
    HEAD,
    OWNER,
    MODIFIER,
    /** 'dozens of Russian soldiers'. */
    PART,
    /** 'A court in Istanbul'. */
    WHERE,
    PLACE,
    NONE
  }

  private static final Found NOBODY = new Found(null, Way.NONE);

  PartyFinder(
      Sentence sentence,
      List<ActorMention> actors,
      List<TimeMention> times,
      List<PlaceMention> places,
      Function<String, Actor> states,
      CastFinder.Nouns nouns) {
    this.sentence = sentence;
    this.mentions = actors;
    this.places = places;
    this.states = states;
    int n = sentence.size();
    this.byToken = new ActorMention[n];
    this.placeByToken = new PlaceMention[n];
    this.found = new Found[n];
    for (ActorMention m : actors) {
      for (int i = m.first(); i <= m.last(); i++) {
        ActorMention known = byToken[i];
        if (known == null || known.last() - known.first() < m.last() - m.first()) {
          byToken[i] = m;
        }
      }
    }
    for (PlaceMention p : places) {
      for (int i = p.first(); i <= p.last(); i++) {
        placeByToken[i] = p;
      }
    }
    this.phrases = new PhraseFinder(sentence, this, nouns, times);
    this.antecedents = new Antecedents(sentence, phrases::isTimed, this::isBody);
  }

  @Override
  public Naming of(int token) {
    Token t = sentence.token(token);
    if (mention(token) != null) {
      return Naming.ACTOR;
    }
    boolean phrase =
        t.upos().isNominal()
            || t.upos() == Upos.NUM
            || t.upos() == Upos.ADJ
            || t.upos() == Upos.DET
            || t.upos() == Upos.X
            || t.upos() == Upos.SYM;
    return phrases.isTimed(token) || !phrase ? Naming.NOTHING : Naming.OTHER;
  }

  /** Whom the phrase headed by {@code token} names, or null. */
  @Nullable ActorMention mention(int token) {
    return find(token, 0).mention();
  }

  Way way(int token) {
    return find(token, 0).way();
  }

  private boolean isBody(int token) {
    ActorMention m = byToken[token];
    return m != null && m.actor().kind() != ActorKind.PERSON && m.actor().kind() != ActorKind.ROLE;
  }

  /** Head of the phrase that a pronoun stands for; {@code token} itself when it is none. */
  int meant(int token) {
    int antecedent = antecedents.of(token);
    return antecedent < 0 ? token : antecedent;
  }

  /**
   * The phrase headed by {@code token} as parties: two where it is 'both sides' or 'the armies of
   * Brazil and Argentina'.
   */
  List<Participant> participants(int token) {
    List<Participant> all = new ArrayList<>(2);
    all.add(participant(token));
    ActorMention first = byToken[token];
    Participant whole = all.get(0);
    if (sentence.token(token).upos() == Upos.NOUN) {
      together(token, all);
      if (all.size() > 1 && all.get(0).actor() == null) {
        all.remove(0);
      }
    }
    for (ActorMention m : mentions) {
      if (first != null && m != first && m.span().equals(first.span())) {
        all.add(new Participant(whole.span(), whole.text(), m));
      }
    }
    return all;
  }

  /** 'The leaders of France and Britain', 'people in Benin and Togo', 'states such as Mali'. */
  private void together(int token, List<Participant> all) {
    for (int of : sentence.children(token)) {
      boolean members = sentence.token(of).is("nmod") && marked(of, "such like including");
      if (!sentence.token(of).is("nmod") || !members && !marked(of, "of in from")) {
        continue;
      }
      if (members) {
        addMember(of, all);
      }
      for (int c : sentence.children(of)) {
        if (sentence.token(c).is("conj")) {
          addMember(c, all);
        }
      }
    }
  }

  private void addMember(int token, List<Participant> all) {
    ActorMention m = mention(token);
    Participant group = all.get(0);
    if (m != null && all.stream().noneMatch(p -> m.equals(p.actor()))) {
      all.add(new Participant(group.span(), group.text(), inRoleOf(group.actor(), m)));
    }
  }

  /** Of 'the ministers of Japan and Australia' the second is a government's too. */
  private static ActorMention inRoleOf(@Nullable ActorMention first, ActorMention state) {
    Actor of = state.actor();
    Sector sector = first == null ? null : first.actor().sector();
    if (sector == null || of.kind() != ActorKind.STATE) {
      return state;
    }
    Actor role =
        new Actor(
            of.code() + "." + sector, of.name(), ActorKind.ROLE, of.country(), of.code(), sector);
    return new ActorMention(
        state.sentence(),
        state.first(),
        state.last(),
        state.head(),
        state.span(),
        role,
        state.alias(),
        state.why());
  }

  /**
   * These and what the tree hangs on a name within one of them: the base in 'the airport of Abha
   * and the Khamis air base'.
   */
  List<Integer> coordinated(List<Integer> heads) {
    List<Integer> all = new ArrayList<>(heads);
    for (int head : heads) {
      for (int of : sentence.children(head)) {
        for (int c : sentence.token(of).is("nmod") ? sentence.children(of) : new int[0]) {
          if (standsApart(c, of)) {
            all.add(c);
          }
        }
      }
    }
    return all;
  }

  /** Whether a thing of its own hangs on a name: 'Abha and the Khamis air base'. */
  boolean standsApart(int conjunct, int name) {
    Token t = sentence.token(conjunct);
    return sentence.token(name).upos() == Upos.PROPN
        && t.is("conj")
        && t.upos() == Upos.NOUN
        && sentence.child(conjunct, "det") >= 0;
  }

  /** Of 'troops sent to Kursk' the troops, where 'sent', one of {@code words}, is what happens. */
  Participant before(Participant p, List<Integer> words) {
    for (int word : words) {
      Token t = sentence.token(word);
      boolean inside = p.span().contains(t.span()) && p.span().begin() < t.span().begin();
      int first = sentence.reach(word)[0];
      int head = head(p.span());
      if (t.is("acl") && inside && head >= 0 && head < first) {
        Span span = new Span(p.span().begin(), sentence.token(first - 1).span().end());
        return new Participant(span, sentence.quote(span), p.actor());
      }
    }
    return p;
  }

  /** The phrase headed by {@code token} as a party to an event. */
  Participant participant(int token) {
    ActorMention mention = mention(token);
    Span span = phrase(meant(token));
    return new Participant(span, sentence.quote(span), mention);
  }

  /** The party and where it is: 'the embassy in Kabul'. */
  Participant there(Participant p, int token) {
    Span span = phrases.there(meant(token));
    return span.begin() == p.span().begin() && span.end() > p.span().end()
        ? new Participant(span, sentence.quote(span), p.actor())
        : p;
  }

  // ---- who
  // ------------------------------------------------------------------------------------------

  private Found find(int token, int depth) {
    Found known = found[token];
    if (known != null) {
      return known;
    }
    Found result = search(token, depth);
    if (depth == 0) {
      found[token] = result;
    }
    return result;
  }

  private Found search(int token, int depth) {
    ActorMention direct = byToken[token];
    if (direct != null) {
      return new Found(direct, Way.HEAD);
    }
    if (phrases.isTimed(token) || depth > DEEPEST || sentence.token(token).upos() == Upos.VERB) {
      return NOBODY;
    }
    int meant = antecedents.of(token);
    if (meant >= 0) {
      return search(meant, depth + 1);
    }
    ActorMention place = country(token);
    if (place != null) {
      return new Found(place, Way.PLACE);
    }
    Found inner = inside(token, depth, "nmod:poss", Way.OWNER, "");
    inner = inner == NOBODY ? inside(token, depth, "compound", Way.MODIFIER, "") : inner;
    inner = inner == NOBODY ? inside(token, depth, "amod", Way.MODIFIER, "") : inner;
    inner = inner == NOBODY ? hyphened(token) : inner;
    inner = inner == NOBODY ? inside(token, depth, "nmod", Way.MODIFIER, "-") : inner;
    inner = inner == NOBODY ? inside(token, depth, "flat", Way.MODIFIER, "") : inner;
    inner = inner == NOBODY ? inside(token, depth, "nmod", Way.PART, "of") : inner;
    inner = inner == NOBODY ? inside(token, depth, "appos", Way.HEAD, "") : inner;
    inner = inner == NOBODY ? inside(token, depth, "nmod", Way.WHERE, "in at near") : inner;
    inner =
        inner == NOBODY
            ? inside(token, depth, "nmod", Way.PART, "from by for with like such")
            : inner;
    return inner;
  }

  private Found inside(int token, int depth, String relation, Way way, String markers) {
    for (int c : sentence.children(token)) {
      if (sentence.token(c).is(relation)
          && marked(c, markers)
          && (relation.contains(":") || !sentence.token(c).is("nmod:poss"))) {
        ActorMention m = find(c, depth + 1).mention();
        if (m != null) {
          return new Found(m, way);
        }
      }
    }
    return NOBODY;
  }

  /** China in 'a Chinese-owned mine', Iran in 'Iran-backed fighters'. */
  private Found hyphened(int token) {
    for (int c : sentence.children(token)) {
      Token t = sentence.token(c);
      boolean before = c < token && (t.is("amod") || t.is("compound"));
      boolean joined = c > 1 && sentence.token(c - 1).text().equals("-");
      boolean whose = t.upos() == Upos.VERB && !PLACED.contains(Words.lower(t.text()));
      ActorMention m = before && joined && whose ? byToken[c - 2] : null;
      if (m != null) {
        return new Found(m, Way.MODIFIER);
      }
    }
    return NOBODY;
  }

  /** '' any preposition or none, '-' none, else one of those named. */
  boolean marked(int token, String markers) {
    if (markers.isEmpty()) {
      return true;
    }
    String word = preposition(token);
    if (word.isEmpty()) {
      return markers.equals("-");
    }
    for (String m : markers.split(" ")) {
      if (m.equals(word)) {
        return true;
      }
    }
    return false;
  }

  /** The preposition of the phrase that {@code token} heads, in lower case; '' for none. */
  String preposition(int token) {
    int c = sentence.child(token, "case");
    return c < 0 ? "" : Words.lower(sentence.token(c).text());
  }

  /** The state that the place at {@code token} lies in. */
  private @Nullable ActorMention country(int token) {
    PlaceMention p = placeByToken[token];
    String country = p == null ? null : p.place().country();
    if (p == null || country == null) {
      return null;
    }
    return new ActorMention(
        sentence.index(),
        p.first(),
        p.last(),
        p.head(),
        p.span(),
        states.apply(country),
        p.text(),
        "place → country");
  }

  List<PlaceMention> places() {
    return places;
  }

  /** The noun phrase of {@code head}. */
  Span phrase(int head) {
    return phrases.of(head);
  }

  /** The word of the phrase on which the rest of it hangs, or -1 for no word at all. */
  int head(Span phrase) {
    int head = -1;
    for (int i = 0; i < sentence.size(); i++) {
      Token t = sentence.token(i);
      boolean inside = phrase.contains(t.span());
      if (inside && (t.head() < 0 || !phrase.contains(sentence.token(t.head()).span()))) {
        return i;
      }
      head = inside && head < 0 ? i : head;
    }
    return head;
  }

  /** Whom the name that {@code token} is a part of stands for, or null where it is none. */
  @Nullable ActorMention named(int token) {
    return byToken[token];
  }
}
