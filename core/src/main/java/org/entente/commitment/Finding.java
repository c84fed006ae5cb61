package org.entente.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.commitment.TriggerCase.Position;
import org.entente.commitment.TriggerCase.Says;

/**
 * Whether the condition of a clause was met, and on what that turns.
 *
 * @param flips premises of which another answer would change the outcome
 * @param course how the outcome changed from the first day of the case to that day
 * @param evidence ids of the mentions that tell of it
 */
public record Finding(
    TriggerCase given,
    Treaty treaty,
    Clause clause,
    LocalDate on,
    Outcome outcome,
    List<Judged> premises,
    List<String> flips,
    List<Turn> course,
    List<String> evidence) {
  public Finding {
    premises = List.copyOf(premises);
    flips = List.copyOf(flips);
    course = List.copyOf(course);
    evidence = List.copyOf(evidence);
  }

  /** From that day on the outcome was another. */
  public record Turn(LocalDate on, Outcome outcome) {}

  /** Of a condition. */
  public enum Outcome {
    MET,
    NOT_MET,
    CONTESTED
  }

  /** Of a premise. */
  public enum Answer {
    YES,
    NO,
    /** Some say yes, some no. */
    CONTESTED,
    /** Nobody is known to have said. */
    UNKNOWN
  }

  /** A premise with its answer and who says so; {@code name} is 'in force' or a premise's key. */
  public record Judged(String name, String words, Answer answer, List<Position> positions) {
    public Judged {
      positions = List.copyOf(positions);
    }

    /** Who says no, where others, or the ledger, say yes. */
    public List<String> disputedBy() {
      List<String> no = new ArrayList<>();
      for (Position p : positions) {
        if (answer == Answer.CONTESTED && p.says() == Says.NO && !no.contains(p.holder())) {
          no.add(p.holder());
        }
      }
      return no;
    }
  }
}
