package org.entente.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.coding.Trace.Attempt;
import org.entente.coding.Trace.Outcome;
import org.entente.coding.Trace.Question;

/**
 * Why the coder is unsure of a sentence, and of which of its events.
 *
 * @param about the events in doubt; none where the sentence has none
 */
public record Doubt(Why why, List<EventMention> about) {
  /**
   * Below this the second opinion's event is in doubt: P(anything happens) × P(it is this). Of own
   * sentences twelve of sixteen below it had the wrong events.
   */
  private static final double SURE = 0.8;

  /**
   * Rules that differ by no more than this disagree: less than one named word (6 points). Of own
   * sentences 13 of 32 had the wrong events, of the twenty beyond it three.
   */
  private static final int CLOSE = 5;

  public Doubt {
    about = List.copyOf(about);
  }

  /** What makes the coder unsure. */
  public enum Why {
    /** No event was coded, though an actor is named and the cheap test let the sentence pass. */
    SILENT,
    /** The second opinion made the event, by a small margin. */
    NARROW,
    /** Rules for different events fit the same words about as well. */
    DISPUTED
  }

  /**
   * The doubt about a sentence that the cheap test let pass, if there is any.
   *
   * @param trace how the sentence was coded
   * @param coded its events
   * @param named whether an actor of the book is named in it
   */
  public static Optional<Doubt> of(Trace trace, List<EventMention> coded, boolean named) {
    if (coded.isEmpty()) {
      return named ? Optional.of(new Doubt(Why.SILENT, List.of())) : Optional.empty();
    }
    if (trace.questions().stream().anyMatch(Doubt::isNarrow)) {
      return Optional.of(new Doubt(Why.NARROW, coded));
    }
    List<EventMention> disputed =
        coded.stream().filter(m -> isDisputed(m, trace.attempts())).toList();
    return disputed.isEmpty() ? Optional.empty() : Optional.of(new Doubt(Why.DISPUTED, disputed));
  }

  private static boolean isNarrow(Question q) {
    return q.outcome() == Outcome.CODED
        && (1 - q.guess().nothing()) * q.guess().probability() < SURE;
  }

  private static boolean isDisputed(EventMention m, List<Attempt> attempts) {
    return attempts.stream()
        .filter(a -> a.outcome() == Outcome.CODED && a.rule().equals(m.derivation().rule()))
        .anyMatch(won -> attempts.stream().anyMatch(lost -> rivals(won, lost)));
  }

  private static boolean rivals(Attempt won, Attempt lost) {
    return lost.outcome() == Outcome.LOST
        && lost.token() == won.token()
        && !lost.event().equals(won.event())
        && won.weight() - lost.weight() <= CLOSE;
  }

  /**
   * The sentence's events when somebody else has read it. Of what is beyond doubt nothing changes.
   * An event in doubt stays when it is proposed too. Otherwise that of a rule gives way to what is
   * proposed of the same words, that of the second opinion to whatever is proposed, be it nothing.
   * What else is proposed is added, unless an event that stays has the same words.
   */
  public List<EventMention> settle(List<EventMention> coded, List<EventMention> proposed) {
    List<EventMention> settled = new ArrayList<>();
    for (EventMention m : coded) {
      if (!about.contains(m) || stays(m, proposed)) {
        settled.add(m);
      }
    }
    for (EventMention p : proposed) {
      if (settled.stream().noneMatch(m -> sameWords(m, p))) {
        settled.add(p);
      }
    }
    settled.sort(Comparator.comparing(m -> m.trigger().span()));
    return settled;
  }

  private boolean stays(EventMention m, List<EventMention> proposed) {
    List<EventMention> rivals = proposed.stream().filter(p -> sameWords(m, p)).toList();
    boolean confirmed = rivals.stream().anyMatch(p -> p.type().equals(m.type()));
    return confirmed || why == Why.DISPUTED && rivals.isEmpty();
  }

  private static boolean sameWords(EventMention one, EventMention other) {
    return one.trigger().span().overlaps(other.trigger().span());
  }
}
