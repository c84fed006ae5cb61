package org.entente.coding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.entente.coding.EventCoder.Coded;
import org.entente.coding.EventMention.Participant;
import org.entente.language.Frame;
import org.entente.language.Frame.Slot;
import org.entente.language.FrameFinder;
import org.entente.ontology.EventType;
import org.entente.ontology.Ontology;
import org.entente.text.Sentence;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Codes at most one event of a sentence in whose main clauses no rule found any: asks the second
 * opinion about each predicate and those who take part in it, and keeps the likeliest answer.
 *
 * <p>'The Italian premier shrugged off Vienna's misgivings' has no rule; the parties are found all
 * the same, and the opinion says REJECT.
 */
final class SilentSentence {
  /** Verbs of which the event, if any, stands in what is told, and what nobody does. */
  private static final Set<String> TELLING =
      Set.of("tell", "inform", "report", "recall", "remember", "die", "perish", "drown");

  /** Least probability that anything happens, and that it is this: chosen on own sentences. */
  private static final double SOMETHING = 0.5;

  /** The same where it happens to nobody: 'Warsaw said it would study the ruling' is no event. */
  private static final double SOMETHING_ALONE = 0.6;

  private static final double SURE = 0.25;

  /** The same where nobody who takes part is known. */
  private static final double SURER = 0.6;

  private static final Set<String> ARGUMENTS = Set.of("obj", "xcomp", "nsubj", "nsubj:pass", "obl");

  private static final int HIGHEST = 4;

  private final Ontology ontology;
  private final Opinion opinion;
  private final Words retreats;
  private final Map<String, Expression> expressions = new HashMap<>();

  /**
   * @param retreats words that make a YIELD a RETREAT: 'withdraw', 'release'
   */
  SilentSentence(Ontology ontology, Opinion opinion, Words retreats) {
    this.ontology = ontology;
    this.opinion = opinion;
    this.retreats = retreats;
    for (EventType type : ontology.types().values()) {
      Rule rule =
          new Rule(
              "opinion-" + type.code(),
              type.code(),
              null,
              List.of(),
              Rule.Direction.DIRECTED,
              Rule.Recipient.SOUGHT,
              false,
              Rule.Content.ABSORBED,
              List.of(),
              "the second opinion");
      Expression.Phrase any = new Expression.Phrase(null, null, List.of(), Words.NONE);
      expressions.put(
          type.code(),
          new Expression(
              rule, "A does", Expression.Kind.VERB, any, any, Expression.Doers.ANY, List.of(), 0));
    }
  }

  /** Whether one of the events is what the sentence is about, rather than told by the way. */
  static boolean isTold(Sentence sentence, FrameFinder frames, List<Coded> coded) {
    if (coded.isEmpty()) {
      return false;
    }
    for (Coded c : coded) {
      int at = c.match().support() >= 0 ? c.match().support() : c.match().trigger();
      for (int steps = 0; steps < HIGHEST && at >= 0; steps++) {
        if (frames.isVerb(at) && isMain(sentence, at)) {
          return true;
        }
        at = ARGUMENTS.contains(sentence.token(at).relation()) ? sentence.token(at).head() : -1;
      }
    }
    for (int verb : predicates(sentence, frames)) {
      for (Frame.Argument subject : frames.frame(verb).at(Slot.SUBJECT)) {
        Span doer = sentence.token(subject.token()).span();
        if (coded.stream().anyMatch(c -> isAmong(doer, c.cast().actors()))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isAmong(Span one, List<Participant> parties) {
    return parties.stream().anyMatch(p -> p.span().overlaps(one));
  }

  /**
   * The likeliest event, or null when probably nothing happens between actors.
   *
   * @param unconcerned verbs of which a rule knows that only private people take part
   */
  @Nullable Coded code(
      Sentence sentence,
      FrameFinder frames,
      CastFinder casts,
      Set<Integer> unconcerned,
      @Nullable Trace trace) {
    Coded best = null;
    double most = 0;
    List<Asked> asked = new ArrayList<>();
    for (int verb : predicates(sentence, frames)) {
      Frame frame = frames.frame(verb);
      if (unconcerned.contains(verb)
          || frame.at(Slot.SUBJECT).isEmpty()
          || TELLING.contains(sentence.token(verb).lemma())) {
        continue;
      }
      CastFinder.Cast cast = casts.cast(match("CONSULT", frame, verb), ontology.type("CONSULT"));
      if (cast.refusal() != null || cast.actors().isEmpty()) {
        continue;
      }
      Span target = cast.recipients().isEmpty() ? null : cast.recipients().get(0).span();
      Opinion.Guess guess = opinion.guess(sentence, cast.actors().get(0).span(), target);
      if (guess == null) {
        continue;
      }
      asked.add(new Asked(verb, cast, guess));
      if (!isLikely(guess, cast)) {
        continue;
      }
      double sure = (1 - guess.nothing()) * guess.probability();
      if (sure > most) {
        most = sure;
        best = coded(sentence, guess.type(), frame, verb, casts);
      }
    }
    if (trace != null) {
      tell(trace, asked, best);
    }
    return best;
  }

  private static boolean isLikely(Opinion.Guess guess, CastFinder.Cast cast) {
    return 1 - guess.nothing() >= something(cast) && guess.probability() >= least(cast);
  }

  private static double something(CastFinder.Cast cast) {
    return cast.recipients().isEmpty() ? SOMETHING_ALONE : SOMETHING;
  }

  private static double least(CastFinder.Cast cast) {
    boolean known = CastFinder.known(cast.actors()) || CastFinder.known(cast.recipients());
    return known ? SURE : SURER;
  }

  /** What was asked of one predicate and its parties. */
  private record Asked(int verb, CastFinder.Cast cast, Opinion.Guess guess) {}

  private static void tell(Trace trace, List<Asked> asked, @Nullable Coded best) {
    for (Asked a : asked) {
      Opinion.Guess guess = a.guess();
      boolean coded = best != null && best.match().trigger() == a.verb();
      String reason = "";
      if (1 - guess.nothing() < something(a.cast())) {
        reason = "probably nothing happens";
      } else if (guess.probability() < least(a.cast())) {
        reason = "no type is likely enough";
      } else if (!coded) {
        reason = "another predicate is likelier";
      }
      trace.asked(
          new Trace.Question(
              a.verb(),
              a.cast().actors().get(0).span(),
              a.cast().recipients().isEmpty() ? null : a.cast().recipients().get(0).span(),
              guess,
              coded ? Trace.Outcome.CODED : Trace.Outcome.LOST,
              reason));
    }
  }

  private Coded coded(Sentence sentence, String guessed, Frame frame, int verb, CastFinder casts) {
    String code = guessed;
    if (guessed.equals("YIELD")) {
      code = "CONCEDE";
      for (int i = verb; i < Math.min(sentence.size(), verb + 4); i++) {
        code = retreats.matches(sentence, i) ? "RETREAT" : code;
      }
    }
    Match match = match(code, frame, verb);
    EventType type = ontology.type(code);
    return new Coded(match, type, casts.cast(match, type));
  }

  private Match match(String code, Frame frame, int verb) {
    Map<Role, List<Integer>> roles = new EnumMap<>(Role.class);
    roles.put(Role.ACTOR, tokens(frame, Slot.SUBJECT));
    List<Integer> objects = tokens(frame, Slot.OBJECT);
    if (!objects.isEmpty()) {
      roles.put(Role.RECIPIENT, objects);
    }
    return new Match(
        Objects.requireNonNull(expressions.get(code)), frame, verb, -1, List.of(verb), roles, 0);
  }

  private static List<Integer> tokens(Frame frame, Slot slot) {
    List<Integer> tokens = new ArrayList<>(2);
    frame.at(slot).forEach(a -> tokens.add(a.token()));
    return tokens;
  }

  /** Verbs of the main clause, what is coordinated with it, and what somebody says or thinks. */
  private static List<Integer> predicates(Sentence sentence, FrameFinder frames) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      boolean predicate = frames.isVerb(i) || sentence.child(i, "cop") >= 0;
      if (predicate && isMain(sentence, i)) {
        found.add(i);
      }
    }
    return found;
  }

  private static boolean isMain(Sentence sentence, int token) {
    int steps = 0;
    for (int i = token; steps < HIGHEST; i = sentence.token(i).head(), steps++) {
      if (sentence.token(i).head() < 0) {
        return true;
      }
      boolean below =
          sentence.token(i).is("ccomp")
              || sentence.token(i).is("conj")
              || sentence.token(i).is("parataxis");
      if (!below) {
        return false;
      }
    }
    return false;
  }
}
