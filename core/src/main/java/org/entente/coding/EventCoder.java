package org.entente.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.entente.actor.Actor;
import org.entente.actor.ActorKind;
import org.entente.actor.ActorMention;
import org.entente.coding.EventMention.Participant;
import org.entente.coding.EventMention.Trigger;
import org.entente.language.FrameFinder;
import org.entente.ontology.EventType;
import org.entente.ontology.Ontology;
import org.entente.place.PlaceMention;
import org.entente.statement.Attribution;
import org.entente.statement.Polarity;
import org.entente.statement.Statement;
import org.entente.statement.Statements;
import org.entente.text.Document;
import org.entente.text.Sentence;
import org.entente.text.Span;
import org.entente.text.Token;
import org.entente.when.TimeMention;
import org.jspecify.annotations.Nullable;

/**
 * Codes the events of a sentence by the rules.
 *
 * <p>'Kim Jong Un visited Vladivostok in 2023.' gives CONSULT, mode visit, by Kim Jong Un (PRK) to
 * Vladivostok (RUS), in 2023. Of rules that claim the same words the one that asks for more wins,
 * then the one that names a mode, then the one that stands first in the rulebook. Safe for use by
 * many threads.
 */
public final class EventCoder {
  private static final Comparator<Match> BY_WEIGHT =
      Comparator.comparingInt(Match::weight)
          .reversed()
          .thenComparing(m -> m.rule().mode() == null)
          .thenComparingInt(Match::trigger);

  /** Certainty of what the author passes on. */
  private static final double REPORTED = 0.8;

  private final RuleBook book;
  private final Ontology ontology;
  private final Function<String, Actor> states;
  private final RuleMatcher matcher;
  private final ContextFinder contexts;
  private final MagnitudeFinder magnitudes;
  private final CastFinder.Nouns nouns;
  private final SilentSentence silent;
  private final Elsewhere elsewhere;

  /** A coder that shows states by their codes. */
  public EventCoder(RuleBook book, Ontology ontology) {
    this(book, ontology, c -> new Actor(c, c, ActorKind.STATE, c, c, null), Opinion.NONE);
  }

  /**
   * @param states the state with this ISO 3166 alpha-3 code, for places that stand for it
   * @param opinion asked about sentences in which no rule finds an event
   * @throws IllegalArgumentException when an expression cannot be understood, or a rule names a
   *     type or mode that the ontology has not; the message names file, line and rule
   */
  public EventCoder(
      RuleBook book, Ontology ontology, Function<String, Actor> states, Opinion opinion) {
    this.book = book;
    this.ontology = ontology;
    this.states = states;
    this.matcher = new RuleMatcher(book);
    this.contexts = new ContextFinder(book.cues());
    this.magnitudes = new MagnitudeFinder(book.counted());
    this.nouns = CastFinder.Nouns.of(book.classes());
    this.elsewhere = new Elsewhere(book.classes());
    this.silent =
        new SilentSentence(
            ontology,
            opinion,
            new Words(book.classes().getOrDefault(RuleBook.RETREATS, List.of())));
  }

  /** How many expressions the rules have. */
  public int expressions() {
    return matcher.size();
  }

  /**
   * Whether a sentence that is cut but not yet parsed has a word that might tell an event. Never
   * false for a sentence in which a rule would find one; costs a look-up a word. Without rules any
   * sentence may.
   */
  public boolean mayHoldEvent(Sentence cut) {
    return matcher.size() == 0 || matcher.mayMatch(cut);
  }

  /** The events of a parsed sentence in the order of their triggers. */
  public List<EventMention> code(
      Sentence sentence,
      List<ActorMention> actors,
      List<TimeMention> times,
      List<PlaceMention> places,
      Statements statements,
      Document document) {
    return code(sentence, actors, times, places, statements, document, null);
  }

  /**
   * As {@link #code(Sentence, List, List, List, Statements, Document)}, telling {@code trace} of
   * every rule that matched or nearly did.
   */
  public List<EventMention> code(
      Sentence sentence,
      List<ActorMention> actors,
      List<TimeMention> times,
      List<PlaceMention> places,
      Statements statements,
      Document document,
      @Nullable Trace trace) {
    if (elsewhere.isFiction(sentence)) {
      return List.of();
    }
    FrameFinder frames = new FrameFinder(sentence);
    PartyFinder parties = new PartyFinder(sentence, actors, times, places, states, nouns);
    List<Match> matches = matcher.match(sentence, frames, parties, trace);
    boolean game = elsewhere.isGame(sentence);
    if (game) {
      matches.removeIf(m -> elsewhere.isContest(sentence, m));
    }
    matches.sort(BY_WEIGHT);
    CastFinder casts = new CastFinder(sentence, frames, parties, nouns);
    List<Coded> coded = new ArrayList<>();
    Set<Integer> unconcerned = new HashSet<>();
    for (Match match : matches) {
      weigh(sentence, match, casts, coded, unconcerned, trace);
    }
    Absorption.drop(sentence, coded, trace);
    Coded guessed =
        game || SilentSentence.isTold(sentence, frames, coded)
            ? null
            : silent.code(sentence, frames, casts, unconcerned, trace);
    if (guessed != null) {
      coded.add(guessed);
      Absorption.drop(sentence, coded, trace);
    }
    coded.sort(Comparator.comparingInt(c -> c.match().trigger()));
    return mentions(sentence, coded, times, places, statements, document, 0, trace);
  }

  /** A match with those who take part. */
  record Coded(Match match, EventType type, CastFinder.Cast cast) {}

  /**
   * @param unconcerned takes the triggers that private people set off, of which the opinion is not
   *     asked
   */
  private void weigh(
      Sentence sentence,
      Match match,
      CastFinder casts,
      List<Coded> coded,
      Set<Integer> unconcerned,
      @Nullable Trace trace) {
    for (Coded rival : coded) {
      if (match.sharesWordsWith(rival.match())) {
        improve(rival, match, casts, coded);
        lost(trace, match, beaten(match, rival.match()));
        return;
      }
    }
    if (isAttribute(sentence, match)) {
      refused(trace, match, "the word only describes a noun");
      return;
    }
    EventType type = ontology.type(match.rule().event());
    CastFinder.Cast cast = casts.cast(match, type);
    String refusal = cast.refusal();
    if (refusal != null) {
      if (refusal.equals(CastFinder.PRIVATE)
          || refusal.equals(CastFinder.NOBODY)
          || refusal.equals(CastFinder.UNKNOWN)) {
        unconcerned.add(match.trigger());
      }
      refused(trace, match, refusal);
    } else {
      coded.add(new Coded(match, type, cast));
    }
  }

  private static String beaten(Match match, Match by) {
    String rule = "rule " + by.rule().id();
    if (by.weight() != match.weight()) {
      return rule
          + " asks for more of the same words ("
          + by.weight()
          + " against "
          + match.weight()
          + ")";
    }
    boolean mode = by.rule().mode() != null && match.rule().mode() == null;
    return rule + " asks for as much and " + (mode ? "names a mode" : "comes first");
  }

  /**
   * Of two expressions on the same words the one that knows to whom: 'a Russian consulate', 'a
   * ceasefire with the Taliban' behind 'announced a ceasefire'.
   */
  private static void improve(Coded rival, Match match, CastFinder casts, List<Coded> coded) {
    if (tellsMode(rival.match(), match)) {
      CastFinder.Cast cast = casts.cast(match, rival.type());
      boolean same = cast.actors().equals(rival.cast().actors());
      if (cast.refusal() == null && same) {
        boolean known = !cast.recipients().isEmpty() || rival.cast().recipients().isEmpty();
        coded.set(
            coded.indexOf(rival),
            new Coded(match.instead(rival.match()), rival.type(), known ? cast : rival.cast()));
        return;
      }
    }
    boolean alike =
        match.rule().event().equals(rival.match().rule().event())
            && !match.fillers(Role.RECIPIENT).isEmpty();
    if (!alike || CastFinder.known(rival.cast().recipients())) {
      return;
    }
    CastFinder.Cast better = casts.cast(match, rival.type());
    if (better.refusal() != null || !CastFinder.known(better.recipients())) {
      return;
    }
    boolean same = match.trigger() == rival.match().trigger();
    if (same && match.rule().equals(rival.match().rule())) {
      coded.set(coded.indexOf(rival), new Coded(match, rival.type(), better));
    } else if (rival.cast().recipients().isEmpty()
        && better.recipients().stream().noneMatch(r -> isAmong(r, rival.cast().actors()))) {
      CastFinder.Cast cast = new CastFinder.Cast(rival.cast().actors(), better.recipients(), null);
      coded.set(coded.indexOf(rival), new Coded(rival.match(), rival.type(), cast));
    }
  }

  /** 'Airstrikes on' asks for no more than 'attacks on' but tells what kind they are. */
  private static boolean tellsMode(Match rival, Match match) {
    return match.rule().event().equals(rival.rule().event())
        && match.trigger() == rival.trigger()
        && match.rule().mode() != null
        && rival.rule().mode() == null;
  }

  private static boolean isAmong(Participant one, List<Participant> others) {
    return others.stream().anyMatch(o -> o.span().overlaps(one.span()));
  }

  /** 'A suspected drone', 'imprisoned critics': no event that the sentence tells. */
  private static boolean isAttribute(Sentence sentence, Match match) {
    Token t = sentence.token(match.trigger());
    return match.expression().kind() == Expression.Kind.VERB
        && t.is("amod")
        && t.index() < t.head();
  }

  static void lost(@Nullable Trace trace, Match match, String reason) {
    if (trace != null) {
      trace.add(match, Trace.Outcome.LOST, reason);
    }
  }

  private static void refused(@Nullable Trace trace, Match match, String reason) {
    if (trace != null) {
      trace.add(match, Trace.Outcome.REFUSED, reason);
    }
  }

  /**
   * The events that somebody else reads in a sentence, in the order of their triggers; those in
   * which nobody takes part that is known are left out.
   *
   * @param rule id that they name as what made them
   * @param first number from which their ids count on
   */
  public List<EventMention> propose(
      Sentence sentence,
      List<ActorMention> actors,
      List<TimeMention> times,
      List<PlaceMention> places,
      Statements statements,
      Document document,
      String rule,
      List<Proposal> proposals,
      int first) {
    FrameFinder frames = new FrameFinder(sentence);
    PartyFinder parties = new PartyFinder(sentence, actors, times, places, states, nouns);
    List<Coded> coded =
        new ProposedEvents(ontology, rule).code(sentence, frames, parties, proposals);
    coded.sort(Comparator.comparingInt(c -> c.match().trigger()));
    return mentions(sentence, coded, times, places, statements, document, first, null);
  }

  // ---- mentions
  // -------------------------------------------------------------------------------------

  private List<EventMention> mentions(
      Sentence sentence,
      List<Coded> coded,
      List<TimeMention> times,
      List<PlaceMention> places,
      Statements statements,
      Document document,
      int first,
      @Nullable Trace trace) {
    Map<Integer, List<Magnitude>> amounts = amounts(sentence, coded);
    List<EventMention> mentions = new ArrayList<>(coded.size());
    for (Coded c : coded) {
      Match match = c.match();
      int token = match.support() >= 0 ? match.support() : match.trigger();
      List<Magnitude> magnitudes = amounts.getOrDefault(match.trigger(), List.of());
      Statement statement =
          figured(
              said(match, statements.of(sentence.index(), token)),
              magnitudes,
              statements.attributions(),
              sentence.token(token).span());
      Trigger trigger = trigger(sentence, match, token);
      mentions.add(
          new EventMention(
              document.id() + "#" + sentence.index() + "." + (first + mentions.size()),
              sentence.index(),
              c.type(),
              match.rule().mode(),
              contexts.find(sentence, match),
              c.cast().actors(),
              c.cast().recipients(),
              trigger,
              Circumstances.when(sentence, match.trigger(), times),
              Circumstances.where(sentence, match.trigger(), places),
              magnitudes,
              statement,
              derivation(match, c.cast(), trigger)));
      if (trace != null && !match.rule().expressions().isEmpty()) {
        trace.add(match, Trace.Outcome.CODED, "");
      }
    }
    return mentions;
  }

  private static boolean isListed(Attribution a, List<Attribution> all) {
    return all.stream().anyMatch(b -> b.cue().equals(a.cue()));
  }

  /** 'Will never recognise it' tells of a rejection, which is not itself negated. */
  private static Statement said(Match match, Statement s) {
    return match.expression().isNegated() && s.polarity() == Polarity.NEGATED
        ? new Statement(
            s.sentence(),
            s.token(),
            s.attributions(),
            s.modality(),
            Polarity.AFFIRMED,
            s.certainty())
        : s;
  }

  /** Whoever is said to give an event's figure stands behind the event as it is told. */
  private static Statement figured(
      Statement statement, List<Magnitude> magnitudes, List<Attribution> attributions, Span deed) {
    List<Attribution> all = new ArrayList<>(statement.attributions());
    for (Attribution a : attributions) {
      for (Magnitude m : magnitudes) {
        boolean gives = a.content().stream().anyMatch(c -> c.contains(m.span()));
        // 'approved a loan of $1 billion': who does it says nothing of it.
        gives &= !a.cue().span().overlaps(deed);
        if (a.sentence() == statement.sentence() && gives && !isListed(a, all)) {
          all.add(a);
        }
      }
    }
    return all.size() == statement.attributions().size()
        ? statement
        : new Statement(
            statement.sentence(),
            statement.token(),
            all,
            statement.modality(),
            statement.polarity(),
            Math.min(statement.certainty(), REPORTED));
  }

  /** The trigger with its particle, or from the supporting verb to the noun. */
  private static Trigger trigger(Sentence sentence, Match match, int token) {
    int first = match.trigger();
    int last = match.trigger();
    if (match.support() >= 0 && Math.abs(match.support() - match.trigger()) <= 6) {
      first = Math.min(match.support(), match.trigger());
      last = Math.max(match.support(), match.trigger());
    }
    for (int w : match.words()) {
      if (w == last + 1 && sentence.token(w).is("compound:prt")) {
        last = w;
      }
    }
    while (first > 1 && isJoined(sentence, first - 1)) {
      first -= 2;
    }
    while (last + 2 < sentence.size() && isJoined(sentence, last + 1)) {
      last += 2;
    }
    Span span = sentence.span(first, last);
    return new Trigger(span, sentence.quote(span), token);
  }

  /** The hyphen of 'pull-out'. */
  private static boolean isJoined(Sentence sentence, int hyphen) {
    return sentence.token(hyphen).text().equals("-")
        && sentence.token(hyphen - 1).span().end() == sentence.token(hyphen).span().begin()
        && sentence.token(hyphen).span().end() == sentence.token(hyphen + 1).span().begin();
  }

  private Map<Integer, List<Magnitude>> amounts(Sentence sentence, List<Coded> coded) {
    Map<Integer, List<Magnitude>> amounts = new HashMap<>();
    if (coded.isEmpty()) {
      return amounts;
    }
    for (MagnitudeFinder.Counted counted : magnitudes.find(sentence)) {
      int best = -1;
      int least = Integer.MAX_VALUE;
      for (Coded c : coded) {
        int d = Circumstances.distance(sentence, c.match().trigger(), counted.token());
        if (d < least) {
          least = d;
          best = c.match().trigger();
        }
      }
      amounts.computeIfAbsent(best, k -> new ArrayList<>(1)).add(counted.magnitude());
    }
    return amounts;
  }

  private Derivation derivation(Match match, CastFinder.Cast cast, Trigger trigger) {
    Map<String, Span> spans = new HashMap<>();
    spans.put("trigger", trigger.span());
    for (Participant a : cast.actors()) {
      spans.putIfAbsent(Role.ACTOR.mark(), a.span());
    }
    for (Participant r : cast.recipients()) {
      spans.putIfAbsent(Role.RECIPIENT.mark(), r.span());
    }
    return new Derivation(match.rule().id(), book.version(), spans);
  }
}
