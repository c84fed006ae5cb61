package org.entente.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case in which clauses may have been triggered, with what each side has said of it.
 *
 * @param attackers codes of those who are said to attack or threaten
 * @param victim code of the one who is said to be attacked or threatened
 * @param from first day of the case
 * @param until last day, null while it lasts
 */
public record TriggerCase(
    String id,
    String title,
    List<String> attackers,
    String victim,
    LocalDate from,
    @Nullable LocalDate until,
    List<Position> positions) {
  public TriggerCase {
    attackers = List.copyOf(attackers);
    positions = List.copyOf(positions);
  }

  /**
   * What someone holds of a premise.
   *
   * @param treaty id of the only treaty for which it matters; null for any
   * @param since day on which it was said
   */
  public record Position(
      Premise premise,
      String holder,
      Says says,
      String words,
      @Nullable String treaty,
      LocalDate since,
      String citation) {}

  /** Yes or no. */
  public enum Says {
    YES,
    NO
  }

  /** Its last day; while it lasts, the newest on which somebody took a position. */
  public LocalDate lastDay() {
    LocalDate last = until == null ? from : until;
    for (Position p : positions) {
      last = until == null && p.since().isAfter(last) ? p.since() : last;
    }
    return last;
  }

  /** The positions on a premise of that treaty that were taken by that day. */
  List<Position> on(Premise premise, Treaty treaty, LocalDate day) {
    List<Position> found = new ArrayList<>();
    for (Position p : positions) {
      if (p.premise() == premise
          && !p.since().isAfter(day)
          && (p.treaty() == null || treaty.id().equals(p.treaty()))) {
        found.add(p);
      }
    }
    return found;
  }
}
