package org.entente.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.commitment.Finding.Answer;
import org.entente.ledger.Event;
import org.entente.ledger.RecordedMention;
import org.entente.ledger.RecordedMention.Located;
import org.entente.ledger.Status;

/** What the ledger's events tell of the premises of a case. */
final class CaseEvents {
  private static final Set<String> THREATS = Set.of("ASSAULT", "THREATEN", "MOBILIZE");

  private final TriggerCase given;
  private final List<Event> events = new ArrayList<>();
  private final Map<String, Answer> answers = new HashMap<>();

  /**
   * @param events any; those within the days of the case that concern its victim are kept
   */
  CaseEvents(TriggerCase given, List<Event> events) {
    this.given = given;
    for (Event e : events) {
      LocalDate from = e.from();
      LocalDate until = given.until();
      boolean within =
          from != null
              && !from.isBefore(given.from())
              && (until == null || !from.isAfter(until))
              && e.status() != Status.PROSPECTIVE;
      if (within && (hits(e) || e.actors().contains(given.victim()))) {
        this.events.add(e);
      }
    }
  }

  private boolean hits(Event e) {
    return e.recipients().contains(given.victim())
        && e.actors().stream().anyMatch(given.attackers()::contains);
  }

  private List<Event> until(LocalDate day) {
    return events.stream().filter(e -> e.from() != null && !e.from().isAfter(day)).toList();
  }

  /** Days on which something of the case happened. */
  Set<LocalDate> days() {
    Set<LocalDate> days = new TreeSet<>();
    for (Event e : events) {
      if (e.from() != null) {
        days.add(e.from());
      }
    }
    return days;
  }

  /** Ids of the mentions that tell of attacks by that day. */
  List<String> evidence(LocalDate day) {
    List<String> ids = new ArrayList<>();
    for (Event e : until(day)) {
      if (hits(e) && e.type().equals("ASSAULT")) {
        e.mentions().forEach(m -> ids.add(m.id()));
      }
    }
    return ids;
  }

  /** What the events tell of the premise by that day; UNKNOWN where they tell nothing. */
  Answer answer(Premise premise, Treaty treaty, LocalDate day) {
    String question = premise + " " + day + (premise == Premise.REQUEST ? treaty.id() : "");
    return answers.computeIfAbsent(question, k -> work(premise, treaty, day));
  }

  private Answer work(Premise premise, Treaty treaty, LocalDate day) {
    return switch (premise) {
      case ARMED_ATTACK -> told(until(day), Set.of("ASSAULT"), true);
      case THREAT -> told(until(day), THREATS, true);
      case REQUEST -> asked(until(day), treaty);
      case TERRITORY -> territory(until(day));
      case STATE_OF_WAR, UNPROVOKED, DECISION, NUCLEAR -> Answer.UNKNOWN;
    };
  }

  /** Whether the victim has asked somebody who owes it help for that. */
  private Answer asked(List<Event> until, Treaty treaty) {
    for (Event e : until) {
      boolean asks = e.type().equals("REQUEST") && e.actors().contains(given.victim());
      boolean obligor =
          e.recipients().stream().anyMatch(r -> treaty.concerns(r) && !r.equals(given.victim()));
      boolean help = e.mentions().stream().anyMatch(m -> "assist".equals(m.mode()));
      if (asks && obligor && help) {
        return e.status() == Status.DISPUTED ? Answer.CONTESTED : Answer.YES;
      }
    }
    return Answer.UNKNOWN;
  }

  private Answer told(List<Event> until, Set<String> types, boolean byAttacker) {
    boolean any = false;
    for (Event e : until) {
      boolean there = types.contains(e.type()) && hits(e) == byAttacker;
      if (there && (e.status() == Status.REPORTED || e.status() == Status.CORROBORATED)) {
        return Answer.YES;
      }
      any |= there;
    }
    return any ? Answer.CONTESTED : Answer.UNKNOWN;
  }

  /** Whether an attack is placed in the victim's land; contested where its territory is. */
  private Answer territory(List<Event> until) {
    Answer answer = Answer.UNKNOWN;
    for (Event e : until) {
      for (RecordedMention m : e.mentions()) {
        Located place = m.place();
        boolean attack = hits(e) && e.type().equals("ASSAULT");
        if (attack && place != null && given.victim().equals(place.country())) {
          answer = place.claimants().isEmpty() ? Answer.YES : and(answer);
        }
      }
    }
    return answer;
  }

  private static Answer and(Answer before) {
    return before == Answer.YES ? before : Answer.CONTESTED;
  }
}
