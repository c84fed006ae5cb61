package org.entente.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.entente.commitment.TriggerCase.Position;
import org.entente.commitment.TriggerCase.Says;
import org.entente.ledger.Event;
import org.entente.ledger.RecordedMention;
import org.entente.ledger.Status;
import org.entente.statement.Stance;

/**
 * Cases that the ledger itself tells of: attacks of one state on another, gathered into episodes.
 *
 * <p>Who denies an attack takes the position that there was none.
 */
public final class LedgerCases {
  /** Attacks further apart, in days, belong to two episodes. */
  private static final int GAP = 60;

  private LedgerCases() {}

  /**
   * The episodes, by attacker, victim and first day.
   *
   * @param known cases that are described; episodes that they cover are left out
   */
  public static List<TriggerCase> find(List<Event> events, List<TriggerCase> known) {
    Map<String, List<Event>> byDyad = new TreeMap<>();
    for (Event e : events) {
      boolean attack =
          e.type().equals("ASSAULT") && e.from() != null && e.status() != Status.PROSPECTIVE;
      for (String actor : attack ? e.actors() : List.<String>of()) {
        for (String victim : e.recipients()) {
          if (isState(actor) && isState(victim) && !actor.equals(victim)) {
            byDyad.computeIfAbsent(actor + " " + victim, k -> new ArrayList<>()).add(e);
          }
        }
      }
    }
    List<TriggerCase> cases = new ArrayList<>();
    byDyad.forEach((dyad, attacks) -> episodes(dyad, attacks, known, cases));
    return cases;
  }

  private static boolean isState(String code) {
    return code.length() == 3 && !code.startsWith("@");
  }

  private static void episodes(
      String dyad, List<Event> attacks, List<TriggerCase> known, List<TriggerCase> cases) {
    List<Event> sorted = new ArrayList<>(attacks);
    sorted.sort(java.util.Comparator.comparing(LedgerCases::day));
    List<Event> episode = new ArrayList<>();
    for (Event e : sorted) {
      Event last = episode.isEmpty() ? e : episode.get(episode.size() - 1);
      if (day(last).plusDays(GAP).isBefore(day(e))) {
        add(dyad, episode, known, cases);
        episode.clear();
      }
      episode.add(e);
    }
    add(dyad, episode, known, cases);
  }

  private static LocalDate day(Event e) {
    LocalDate from = e.from();
    return from == null ? LocalDate.MIN : from;
  }

  private static void add(
      String dyad, List<Event> episode, List<TriggerCase> known, List<TriggerCase> cases) {
    String attacker = dyad.substring(0, 3);
    String victim = dyad.substring(4);
    LocalDate from = day(episode.get(0));
    LocalDate until = day(episode.get(episode.size() - 1));
    for (TriggerCase k : known) {
      LocalDate end = k.until();
      boolean same = k.attackers().contains(attacker) && k.victim().equals(victim);
      if (same && !from.isBefore(k.from()) && (end == null || !until.isAfter(end))) {
        return;
      }
    }
    String id = (attacker + "-" + victim + "-" + from).toLowerCase(Locale.ROOT);
    String title = attacker + " attacks " + victim + ", as the ledger tells it";
    cases.add(
        new TriggerCase(id, title, List.of(attacker), victim, from, until, positions(episode)));
  }

  private static List<Position> positions(List<Event> episode) {
    List<Position> positions = new ArrayList<>();
    for (Event e : episode) {
      for (RecordedMention m : e.mentions()) {
        for (RecordedMention.Said s : m.attribution()) {
          String code = s.code();
          boolean denies = s.stance() == Stance.DENIES || m.contradicts();
          if (code != null && (denies || s.stance() == Stance.ASSERTS)) {
            positions.add(
                new Position(
                    Premise.ARMED_ATTACK,
                    code,
                    denies ? Says.NO : Says.YES,
                    m.text().text().replaceAll("\\s+", " ").strip(),
                    null,
                    day(e),
                    m.id()));
          }
        }
      }
    }
    return positions;
  }
}
