package org.entente.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.commitment.Finding.Answer;
import org.entente.commitment.Finding.Judged;
import org.entente.commitment.Finding.Outcome;
import org.entente.commitment.TriggerCase.Position;
import org.entente.commitment.TriggerCase.Says;
import org.entente.ledger.Event;
import org.entente.ledger.RecordedMention;
import org.entente.ledger.Status;

/**
 * Matches cases against the conditions of clauses, in three values.
 *
 * <p>A condition is the conjunction of its premises and of 'the treaty is in force' (Kleene's
 * strong logic: one no makes it NOT MET, all yes MET, anything else CONTESTED). That the
 * beneficiary is attacked is also learnt from the ledger's events: a fact that nobody denies is a
 * yes, a disputed one contested.
 */
public final class Triggers {
  private Triggers() {}

  /** Findings for every clause with premises that is owed to the victim, unless by an attacker. */
  public static List<Finding> find(
      CommitmentBook book, TriggerCase given, LocalDate day, List<Event> events) {
    List<Finding> findings = new ArrayList<>();
    for (Treaty t : book.treaties()) {
      boolean attackerIsParty = given.attackers().stream().anyMatch(t::concerns);
      if (!t.concerns(given.victim()) || (attackerIsParty && t.parties().size() == 2)) {
        continue;
      }
      LocalDate begins = t.begins();
      if (begins == null || begins.isAfter(day)) {
        continue;
      }
      for (Clause c : t.clauses()) {
        if (!c.premises().isEmpty() && c.benefits(given.victim())) {
          findings.add(judge(given, t, c, day, events));
        }
      }
    }
    return findings;
  }

  private static Finding judge(
      TriggerCase given, Treaty t, Clause c, LocalDate day, List<Event> events) {
    List<Event> attacks = attacks(given, day, events);
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
      Answer answer = answer(positions);
      if (p == Premise.ARMED_ATTACK || p == Premise.THREAT) {
        answer = and(answer, told(attacks));
      }
      judged.add(new Judged(p.key(), p.words(), answer, positions));
    }
    List<String> evidence = new ArrayList<>();
    for (Event e : attacks) {
      for (RecordedMention m : e.mentions()) {
        evidence.add(m.id());
      }
    }
    Outcome outcome = outcome(judged);
    return new Finding(given, t, c, day, outcome, judged, flips(judged, outcome), evidence);
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

  private static List<Event> attacks(TriggerCase given, LocalDate day, List<Event> events) {
    LocalDate until = given.until();
    List<Event> attacks = new ArrayList<>();
    for (Event e : events) {
      LocalDate from = e.from();
      boolean parties =
          e.recipients().contains(given.victim())
              && e.actors().stream().anyMatch(given.attackers()::contains);
      if (e.type().equals("ASSAULT")
          && parties
          && from != null
          && !from.isBefore(given.from())
          && !from.isAfter(day)
          && (until == null || !from.isAfter(until))) {
        attacks.add(e);
      }
    }
    return attacks;
  }

  private static Answer told(List<Event> attacks) {
    if (attacks.isEmpty()) {
      return Answer.UNKNOWN;
    }
    boolean undisputed =
        attacks.stream()
            .anyMatch(e -> e.status() == Status.REPORTED || e.status() == Status.CORROBORATED);
    return undisputed ? Answer.YES : Answer.CONTESTED;
  }

  static Answer answer(List<Position> positions) {
    boolean yes = positions.stream().anyMatch(p -> p.says() == Says.YES);
    boolean no = positions.stream().anyMatch(p -> p.says() == Says.NO);
    return yes && no ? Answer.CONTESTED : yes ? Answer.YES : no ? Answer.NO : Answer.UNKNOWN;
  }

  /** What positions and ledger say together. */
  private static Answer and(Answer said, Answer told) {
    if (said == Answer.UNKNOWN) {
      return told;
    }
    return told == Answer.UNKNOWN || said == told ? said : Answer.CONTESTED;
  }

  private static Outcome outcome(List<Judged> judged) {
    if (judged.stream().anyMatch(j -> j.answer() == Answer.NO)) {
      return Outcome.NOT_MET;
    }
    return judged.stream().allMatch(j -> j.answer() == Answer.YES)
        ? Outcome.MET
        : Outcome.CONTESTED;
  }

  /** Premises that change the outcome alone if they are settled otherwise. */
  private static List<String> flips(List<Judged> judged, Outcome outcome) {
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
