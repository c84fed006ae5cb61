package org.entente.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All known commitments, by id. */
public final class CommitmentBook {
  private final Map<String, Commitment> byId = new LinkedHashMap<>();

  /**
   * @throws IllegalArgumentException when two have the same id
   */
  public CommitmentBook(List<? extends Commitment> commitments) {
    for (Commitment c : commitments) {
      if (byId.putIfAbsent(c.id(), c) != null) {
        throw new IllegalArgumentException("two commitments have the id '" + c.id() + "'");
      }
    }
  }

  public Optional<Commitment> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** All of them, in the order of the rulebook. */
  public List<Commitment> all() {
    return List.copyOf(byId.values());
  }

  /** The book as it stood on {@code day}: what was not yet known then is left out. */
  public CommitmentBook asOf(LocalDate day) {
    List<Commitment> known = new ArrayList<>();
    for (Commitment c : byId.values()) {
      LocalDate begins = c.begins();
      if (begins != null && !begins.isAfter(day)) {
        known.add(c.asOf(day));
      }
    }
    return new CommitmentBook(known);
  }

  public List<RedLine> redLines() {
    List<RedLine> lines = new ArrayList<>();
    for (Commitment c : byId.values()) {
      if (c instanceof RedLine line) {
        lines.add(line);
      }
    }
    return lines;
  }

  public List<Treaty> treaties() {
    List<Treaty> treaties = new ArrayList<>();
    for (Commitment c : byId.values()) {
      if (c instanceof Treaty t) {
        treaties.add(t);
      }
    }
    return treaties;
  }

  /** Those that concern every one of {@code codes}. */
  public List<Commitment> concerning(List<String> codes) {
    List<Commitment> found = new ArrayList<>();
    for (Commitment c : byId.values()) {
      if (codes.stream().allMatch(c::concerns)) {
        found.add(c);
      }
    }
    return found;
  }

  /** A clause that binds, under its treaty. */
  public record Bound(Treaty treaty, Clause clause) {}

  /** The clauses that bind every one of {@code codes}, as obligor or beneficiary, on that day. */
  public List<Bound> binding(List<String> codes, LocalDate day) {
    List<Bound> bound = new ArrayList<>();
    for (Treaty t : treaties()) {
      if (!codes.stream().allMatch(c -> t.bindsOn(c, day)) || !t.bindsOn(day)) {
        continue;
      }
      for (Clause c : t.clausesOn(day)) {
        if (between(c, codes)) {
          bound.add(new Bound(t, c));
        }
      }
    }
    return bound;
  }

  private static boolean between(Clause c, List<String> codes) {
    return switch (codes.size()) {
      case 0 -> true;
      case 1 -> c.owes(codes.get(0)) || c.benefits(codes.get(0));
      default -> c.binds(codes.get(0), codes.get(1));
    };
  }
}
