package org.entente.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.commitment.Finding.Answer;
import org.entente.commitment.Finding.Judged;
import org.entente.commitment.Finding.Outcome;
import org.entente.ledger.Event;
import org.entente.ledger.RecordedMention;
import org.entente.ledger.Status;

/**
 * Whether an event crosses a red line.
 *
 * @param words of the red line that the reports of the event hold
 * @param disputedBy who denies the event
 */
public record Crossing(
    RedLine line,
    Event event,
    Outcome outcome,
    List<Judged> premises,
    List<String> flips,
    List<String> words,
    List<String> disputedBy) {
  public Crossing {
    premises = List.copyOf(premises);
    flips = List.copyOf(flips);
    words = List.copyOf(words);
    disputedBy = List.copyOf(disputedBy);
  }

  /** Deeds so many days before the red line was stated are shown, as what it answers. */
  public static final int BEFORE = 90;

  /**
   * The crossings that the events tell of, in the order of the book: of a red line that is stated
   * later or no more NOT MET, of a disputed event CONTESTED. Events of other words than the red
   * line's are left out.
   */
  public static List<Crossing> find(CommitmentBook book, List<Event> events) {
    List<Crossing> found = new ArrayList<>();
    for (RedLine line : book.redLines()) {
      found.addAll(find(line, events));
    }
    return found;
  }

  /** The crossings of one red line. */
  public static List<Crossing> find(RedLine line, List<Event> events) {
    List<Crossing> found = new ArrayList<>();
    for (Event e : events) {
      List<String> words = line.events().contains(e.type()) ? words(line, e) : List.of();
      LocalDate from = e.status() == Status.PROSPECTIVE ? null : e.from();
      boolean bySomebody = e.actors().stream().anyMatch(line.against()::contains);
      boolean near = from != null && !from.isBefore(line.stated().minusDays(BEFORE));
      if (near && bySomebody && !words.isEmpty() && !e.actors().contains(line.holder())) {
        found.add(of(line, e, words));
      }
    }
    return found;
  }

  private static List<String> words(RedLine line, Event e) {
    List<String> words = new ArrayList<>();
    for (RecordedMention m : e.mentions()) {
      for (String w : line.wordsIn(m.text().text().toLowerCase(Locale.ROOT))) {
        if (!words.contains(w)) {
          words.add(w);
        }
      }
    }
    return words;
  }

  private static Crossing of(RedLine line, Event e, List<String> words) {
    boolean stands = e.from() != null && line.bindsOn(e.from());
    List<Judged> premises =
        List.of(
            new Judged(
                "stands",
                "the red line stands on that day (stated " + line.stated() + ")",
                stands ? Answer.YES : Answer.NO,
                List.of()),
            new Judged("deed", "the deed was done", done(e), List.of()),
            new Judged(
                "particulars",
                "it is what the red line means ("
                    + String.join(", ", words)
                    + ")"
                    + (line.turnsOn() == null ? "" : ": " + line.turnsOn()),
                line.turnsOn() == null ? Answer.YES : Answer.UNKNOWN,
                List.of()));
    Outcome outcome = Triggers.outcome(premises);
    return new Crossing(
        line, e, outcome, premises, Triggers.flips(premises, outcome), words, deniers(e));
  }

  private static Answer done(Event e) {
    return switch (e.status()) {
      case REPORTED, CORROBORATED -> Answer.YES;
      case DISPUTED -> Answer.CONTESTED;
      case DENIED, RETRACTED -> Answer.NO;
      case PROSPECTIVE -> Answer.UNKNOWN;
    };
  }

  private static List<String> deniers(Event e) {
    List<String> deniers = new ArrayList<>();
    for (RecordedMention m : e.mentions()) {
      for (RecordedMention.Said s : m.attribution()) {
        String who = s.code() == null ? s.speaker().text() : s.code();
        boolean denies = s.stance() == org.entente.statement.Stance.DENIES;
        if (denies && !deniers.contains(who)) {
          deniers.add(who);
        }
      }
    }
    for (RecordedMention m : e.denials()) {
      m.actors().stream()
          .map(p -> p.code() == null ? p.phrase().text() : p.code())
          .filter(who -> m.event().equals("REJECT") && !deniers.contains(who))
          .forEach(deniers::add);
    }
    return deniers;
  }
}
