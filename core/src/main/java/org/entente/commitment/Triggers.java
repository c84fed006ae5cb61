package org.entente.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.entente.commitment.Finding.Answer;
import org.entente.commitment.Finding.Judged;
import org.entente.commitment.Finding.Outcome;
import org.entente.commitment.Finding.Turn;
import org.entente.commitment.TriggerCase.Position;
import org.entente.commitment.TriggerCase.Says;
import org.entente.ledger.Event;

/**
 * Matches cases against the conditions of clauses, in three values.
 *
 * <p>A condition is the conjunction of its premises and of 'the treaty is in force' (Kleene's
 * strong logic: one no makes it NOT MET, all yes MET, anything else CONTESTED). What happened is
 * also learnt from the ledger's events: a fact that nobody denies is a yes, a disputed one
 * contested.
 */
public final class Triggers {
  private Triggers() {}

  /**
   * Findings for every clause with premises that is owed to the victim, unless by an attacker, or
   * ended before the case began.
   */
  public static List<Finding> find(
      CommitmentBook book, TriggerCase given, LocalDate day, List<Event> events) {
    CaseEvents told = new CaseEvents(given, events);
    List<Finding> findings = new ArrayList<>();
    for (Treaty t : book.treaties()) {
      boolean attackerIsParty = given.attackers().stream().anyMatch(t::concerns);
      boolean party = t.isParty(given.victim(), given.from()) || t.isParty(given.victim(), day);
      if (!party || (attackerIsParty && t.parties().size() == 2)) {
        continue;
      }
      LocalDate begins = t.begins();
      boolean over = t.standingOn(given.from()) == Treaty.Standing.ENDED;
      if (begins == null || begins.isAfter(day) || over) {
        continue;
      }
      for (Clause c : t.clauses()) {
        if (!c.premises().isEmpty() && c.benefits(given.victim())) {
          findings.add(finding(given, t, c, day, told));
        }
      }
    }
    return findings;
  }

  private static Finding finding(
      TriggerCase given, Treaty t, Clause c, LocalDate day, CaseEvents told) {
    List<Judged> judged = judge(given, t, c, day, told);
    Outcome outcome = outcome(judged);
    List<Turn> course = new ArrayList<>();
    for (LocalDate on : turns(given, t, day, told)) {
      Outcome then = outcome(judge(given, t, c, on, told));
      if (course.isEmpty() || course.get(course.size() - 1).outcome() != then) {
        course.add(new Turn(on, then));
      }
    }
    return new Finding(
        given, t, c, day, outcome, judged, flips(judged, outcome), course, told.evidence(day));
  }

  /** Days on which something that matters happened or was said. */
  private static TreeSet<LocalDate> turns(
      TriggerCase given, Treaty t, LocalDate day, CaseEvents told) {
    TreeSet<LocalDate> days = new TreeSet<>(told.days());
    days.add(given.from());
    for (LifeStep s : t.life()) {
      days.add(s.on());
      days.add(s.on().plusDays(1)); // a treaty binds on its last day
    }
    given.positions().forEach(p -> days.add(p.since()));
    days.removeIf(d -> d.isBefore(given.from()) || d.isAfter(day));
    return days;
  }

  private static List<Judged> judge(
      TriggerCase given, Treaty t, Clause c, LocalDate day, CaseEvents told) {
    List<Judged> judged = new ArrayList<>();
    boolean binds = t.bindsOn(given.victim(), day) && c.standsOn(day);
    judged.add(
        new Judged(
            "in force",
            "the clause binds on that day (the treaty is " + state(t, day) + ")",
            binds ? Answer.YES : Answer.NO,
            List.of()));
    for (Premise p : c.premises()) {
      List<Position> positions = given.on(p, t, day);
      Answer answer = and(answer(positions), told.answer(p, t, day));
      judged.add(new Judged(p.key(), p.words(), answer, positions));
    }
    return judged;
  }

  private static String state(Treaty t, LocalDate day) {
    return switch (t.standingOn(day)) {
      case UNSIGNED -> "not signed yet";
      case SIGNED -> "signed, not in force";
      case IN_FORCE -> "in force";
      case SUSPENDED -> "suspended";
      case ENDED -> "ended";
    };
  }

  static Answer answer(List<Position> positions) {
    boolean yes = positions.stream().anyMatch(p -> p.says() == Says.YES);
    boolean no = positions.stream().anyMatch(p -> p.says() == Says.NO);
    return yes && no ? Answer.CONTESTED : yes ? Answer.YES : no ? Answer.NO : Answer.UNKNOWN;
  }

  /** The ledger answers where nobody has taken a position, and contests what is only denied. */
  private static Answer and(Answer said, Answer told) {
    if (said == Answer.UNKNOWN) {
      return told;
    }
    return said == Answer.NO && told != Answer.UNKNOWN ? Answer.CONTESTED : said;
  }

  static Outcome outcome(List<Judged> judged) {
    if (judged.stream().anyMatch(j -> j.answer() == Answer.NO)) {
      return Outcome.NOT_MET;
    }
    return judged.stream().allMatch(j -> j.answer() == Answer.YES)
        ? Outcome.MET
        : Outcome.CONTESTED;
  }

  /** Premises that change the outcome alone if they are settled otherwise. */
  static List<String> flips(List<Judged> judged, Outcome outcome) {
    List<String> no = new ArrayList<>();
    List<String> open = new ArrayList<>();
    List<String> all = new ArrayList<>();
    for (Judged j : judged) {
      all.add(j.name());
      if (j.answer() == Answer.NO) {
        no.add(j.name());
      } else if (j.answer() != Answer.YES) {
        open.add(j.name());
      }
    }
    return switch (outcome) {
      case MET -> all;
      case NOT_MET -> no.size() == 1 ? no : List.of();
      case CONTESTED -> open;
    };
  }
}
