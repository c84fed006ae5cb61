package org.entente.commitment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Restrictions that senders have imposed on a target.
 *
 * @param sectors what is restricted: 'arms', 'finance', 'energy', 'technology', 'travel'
 * @param until last day, null while it lasts
 */
public record Sanction(
    String id,
    String title,
    List<String> senders,
    String target,
    List<String> sectors,
    LocalDate from,
    @Nullable LocalDate until,
    String citation)
    implements Commitment {
  public Sanction {
    senders = List.copyOf(senders);
    sectors = List.copyOf(sectors);
  }

  @Override
  public boolean concerns(String code) {
    return target.equals(code) || senders.contains(code);
  }

  @Override
  public boolean bindsOn(LocalDate day) {
    return !day.isBefore(from) && (until == null || !day.isAfter(until));
  }

  @Override
  public LocalDate begins() {
    return from;
  }

  @Override
  public Sanction asOf(LocalDate day) {
    LocalDate known = until != null && until.isAfter(day) ? null : until;
    return new Sanction(id, title, senders, target, sectors, from, known, citation);
  }
}
