package org.entente.commitment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that a state has bound itself to do, does, or threatens to do. */
public sealed interface Commitment permits Treaty, Sanction, RedLine {
  String id();

  String title();

  /** Where it can be read. */
  String citation();

  /** Whether {@code code} is bound by it, benefits from it, or is its target. */
  boolean concerns(String code);

  /** Whether it binds somebody on that day. */
  boolean bindsOn(LocalDate day);

  /** First day on which anything of it is known (signed, imposed, stated). */
  @Nullable LocalDate begins();

  /** What was known of it on that day: later steps and ends are left out. */
  Commitment asOf(LocalDate day);
}
