package org.entente.relation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A named group of actors with dated membership: {@code @WEST}. */
public record Bloc(String code, String name, List<Member> members) {
  public Bloc {
    members = List.copyOf(members);
  }

  /** A member and its days; null leaves an end open. */
  public record Member(String code, @Nullable LocalDate from, @Nullable LocalDate until) {
    boolean belongsOn(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
  }

  /** Every code that was ever a member, and the bloc's own. */
  public List<String> codes() {
    List<String> codes = new java.util.ArrayList<>(List.of(code));
    for (Member m : members) {
      if (!codes.contains(m.code())) {
        codes.add(m.code());
      }
    }
    return codes;
  }

  /** Whether {@code actor} belongs to it on that day. */
  public boolean holds(String actor, LocalDate day) {
    return actor.equals(code)
        || members.stream().anyMatch(m -> m.code().equals(actor) && m.belongsOn(day));
  }

  /** A side of a relation that is one actor. */
  public static Bloc alone(String code) {
    return new Bloc(code, code, List.of());
  }
}
