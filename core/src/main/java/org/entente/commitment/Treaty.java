package org.entente.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.commitment.LifeStep.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A treaty, from signature to end, and what it obliges to.
 *
 * @param parties states are named by the state that continues them: the Soviet Union's by RUS
 * @param life its steps, oldest first
 * @param supersedes ids of the treaties that it replaces
 * @param names what else it is called in the news: 'Iran nuclear deal'
 * @param references numbers in other collections: 'ATOP 4940'
 */
public record Treaty(
    String id,
    String title,
    List<Party> parties,
    List<LifeStep> life,
    List<Clause> clauses,
    List<String> supersedes,
    List<String> names,
    List<String> references,
    String citation)
    implements Commitment {
  public Treaty {
    parties = List.copyOf(parties);
    life = List.copyOf(life);
    clauses = List.copyOf(clauses);
    supersedes = List.copyOf(supersedes);
    names = List.copyOf(names);
    references = List.copyOf(references);
  }

  @Override
  public boolean concerns(String code) {
    return parties.stream().anyMatch(p -> p.code().equals(code));
  }

  /** The standing of the treaty on a day. */
  public enum Standing {
    UNSIGNED,
    /** Signed by its parties and not yet in force. */
    SIGNED,
    IN_FORCE,
    SUSPENDED,
    ENDED
  }

  /** The standing on that day; a step counts from its own day on, an end from the day after. */
  public Standing standingOn(LocalDate day) {
    Standing standing = Standing.UNSIGNED;
    for (LifeStep s : life) {
      if (s.on().isAfter(day) || s.party() != null) {
        continue;
      }
      if (s.kind().begins()) {
        standing = Standing.IN_FORCE;
      } else if (s.kind() == Kind.SIGNED && standing == Standing.UNSIGNED) {
        standing = Standing.SIGNED;
      } else if (s.kind() == Kind.SUSPENDED) {
        standing = Standing.SUSPENDED;
      } else if (s.kind() == Kind.RESUMED) {
        standing = Standing.IN_FORCE;
      } else if (ends(s) && s.on().isBefore(day)) {
        standing = Standing.ENDED;
      }
    }
    return standing;
  }

  private static boolean ends(LifeStep s) {
    String note = s.note();
    return s.kind().ends() && (note == null || !note.startsWith("in part"));
  }

  @Override
  public boolean bindsOn(LocalDate day) {
    return standingOn(day) == Standing.IN_FORCE;
  }

  /** Whether {@code code} is bound by it on that day: it is a party then and has not suspended. */
  public boolean bindsOn(String code, LocalDate day) {
    if (!bindsOn(day)) {
      return false;
    }
    boolean suspended = false;
    for (LifeStep s : life) {
      if (code.equals(s.party()) && !s.on().isAfter(day)) {
        suspended =
            s.kind() == Kind.SUSPENDED
                || s.kind() == Kind.WITHDRAWN
                || (suspended && s.kind() != Kind.RESUMED);
      }
    }
    return !suspended && isParty(code, day);
  }

  /** Whether {@code code} is a party on that day, whether or not the treaty binds. */
  public boolean isParty(String code, LocalDate day) {
    return parties.stream().anyMatch(p -> p.code().equals(code) && p.isPartyOn(day));
  }

  /** The clauses that stand on that day. */
  public List<Clause> clausesOn(LocalDate day) {
    List<Clause> standing = new ArrayList<>();
    if (bindsOn(day)) {
      for (Clause c : clauses) {
        if (c.standsOn(day)) {
          standing.add(c);
        }
      }
    }
    return standing;
  }

  /** The first step of this kind, null when there is none. */
  public @Nullable LifeStep first(Kind kind) {
    for (LifeStep s : life) {
      if (s.kind() == kind) {
        return s;
      }
    }
    return null;
  }

  public @Nullable LocalDate signed() {
    LifeStep s = first(Kind.SIGNED);
    return s == null ? null : s.on();
  }

  @Override
  public @Nullable LocalDate begins() {
    return life.isEmpty() ? null : life.get(0).on();
  }

  /** First day on which it binds, provisionally or in full. */
  public @Nullable LocalDate inForceFrom() {
    for (LifeStep s : life) {
      if (s.kind().begins() && s.party() == null) {
        return s.on();
      }
    }
    return null;
  }

  /** The step that ended it as a whole; null while it lasts. */
  public @Nullable LifeStep end() {
    for (LifeStep s : life) {
      if (s.party() == null && ends(s)) {
        return s;
      }
    }
    return null;
  }

  public List<String> partyCodes() {
    List<String> codes = new ArrayList<>();
    for (Party p : parties) {
      if (!codes.contains(p.code())) {
        codes.add(p.code());
      }
    }
    return codes;
  }

  @Override
  public Treaty asOf(LocalDate day) {
    List<LifeStep> known = life.stream().filter(s -> !s.on().isAfter(day)).toList();
    List<Party> then = new ArrayList<>();
    for (Party p : parties) {
      if (p.from() == null || !p.from().isAfter(day)) {
        LocalDate left = p.until();
        then.add(new Party(p.code(), p.from(), left != null && left.isAfter(day) ? null : left));
      }
    }
    return new Treaty(id, title, then, known, clauses, supersedes, names, references, citation);
  }
}
