package org.entente.commitment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A duty in a treaty.
 *
 * @param id within the treaty: 'art-4'
 * @param obligors who owes it; empty: every party
 * @param beneficiaries to whom; empty: every other party
 * @param condition when it is owed, in words; null when it is owed always
 * @param premises what must hold for the condition to be met
 * @param effect what is owed, in words
 * @param decides who judges whether the condition is met; null: each obligor for itself
 * @param place where the condition must arise, in words
 * @param adversary against whom alone it is owed
 * @param limits what it does not cover
 * @param deadline by when it must be done ('without delay')
 * @param discretion what each obligor may choose ('such action as it deems necessary')
 * @param from first day, where it is later than the treaty's
 * @param until last day, where it is earlier than the treaty's
 */
public record Clause(
    String id,
    Kind kind,
    List<String> obligors,
    List<String> beneficiaries,
    @Nullable String condition,
    List<Premise> premises,
    String effect,
    @Nullable String decides,
    @Nullable String place,
    @Nullable String adversary,
    @Nullable String limits,
    @Nullable String deadline,
    @Nullable String discretion,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    String citation) {
  public Clause {
    obligors = List.copyOf(obligors);
    beneficiaries = List.copyOf(beneficiaries);
    premises = List.copyOf(premises);
  }

  /**
   * Kinds of duty: the first five after the Alliance Treaty Obligations and Provisions data (Leeds
   * et al. 2002), then those that an alliance data set leaves out.
   */
  public enum Kind {
    DEFENSE,
    OFFENSE,
    NEUTRALITY,
    NONAGGRESSION,
    CONSULTATION,
    ASSURANCE,
    ARMS_CONTROL,
    COOPERATION,
    CEASEFIRE,
    RECOGNITION,
    BASING;

    /** 'arms control' */
    public String words() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
  }

  boolean standsOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
  }

  /** Whether it is owed between these two, in either direction. */
  public boolean binds(String a, String b) {
    return (owes(a) && benefits(b)) || (owes(b) && benefits(a));
  }

  /** Whether {@code code}, a party, owes it. */
  public boolean owes(String code) {
    return obligors.isEmpty() || obligors.contains(code);
  }

  /** Whether it is owed to {@code code}, a party. */
  public boolean benefits(String code) {
    return beneficiaries.isEmpty() || beneficiaries.contains(code);
  }
}
