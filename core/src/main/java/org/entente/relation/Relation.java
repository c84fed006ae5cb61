package org.entente.relation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.entente.ledger.Interaction;

/**
 * How two sides stood to one another, period by period.
 *
 * @param tallies one a period without gaps, from the first to the last event
 */
public record Relation(Bloc a, Bloc b, Period period, List<Tally> tallies, LocalLevel level) {
  public Relation {
    tallies = List.copyOf(tallies);
  }

  /** Which deeds count: those of either side, or of one towards the other. */
  public enum Direction {
    BOTH,
    A_TO_B,
    B_TO_A
  }

  /**
   * Counts each event once a period, however many mention it.
   *
   * @param interactions of the two sides, in any order
   */
  public static Relation of(
      Bloc a, Bloc b, Period period, Direction direction, List<Interaction> interactions) {
    List<Interaction> own = between(a, b, direction, interactions);
    List<Tally> tallies = tally(period, own, i -> true);
    return new Relation(a, b, period, tallies, LocalLevel.of(tallies));
  }

  /** Those that are between the two sides, on their days of membership. */
  static List<Interaction> between(
      Bloc a, Bloc b, Direction direction, List<Interaction> interactions) {
    List<Interaction> own = new ArrayList<>();
    for (Interaction i : interactions) {
      boolean there = a.holds(i.actor(), i.day()) && b.holds(i.recipient(), i.day());
      boolean back = b.holds(i.actor(), i.day()) && a.holds(i.recipient(), i.day());
      if ((there && direction != Direction.B_TO_A) || (back && direction != Direction.A_TO_B)) {
        own.add(i);
      }
    }
    own.sort(
        Comparator.comparing(Interaction::day)
            .thenComparing(Interaction::event)
            .thenComparing(Interaction::outlet));
    return own;
  }

  /** Tallies of the chosen interactions, over the periods of all. */
  static List<Tally> tally(Period period, List<Interaction> own, Predicate<Interaction> chosen) {
    if (own.isEmpty()) {
      return List.of();
    }
    Map<LocalDate, Tally> byStart = new TreeMap<>();
    LocalDate last = period.start(own.get(own.size() - 1).day());
    for (LocalDate d = period.start(own.get(0).day()); !d.isAfter(last); d = period.next(d)) {
      byStart.put(d, Tally.empty(d));
    }
    Set<String> counted = new HashSet<>();
    for (Interaction i : own) {
      if (chosen.test(i) && counted.add(i.event())) {
        byStart.computeIfPresent(period.start(i.day()), (d, t) -> t.plus(i.quad(), i.intensity()));
      }
    }
    return List.copyOf(byStart.values());
  }

  /** All periods as one. */
  public Tally total() {
    int[] n = new int[4];
    double intensity = 0;
    for (Tally t : tallies) {
      n[0] += t.verbalCooperation();
      n[1] += t.materialCooperation();
      n[2] += t.verbalConflict();
      n[3] += t.materialConflict();
      intensity += t.intensitySum();
    }
    LocalDate start = tallies.isEmpty() ? LocalDate.EPOCH : tallies.get(0).start();
    return new Tally(start, n[0], n[1], n[2], n[3], intensity);
  }
}
