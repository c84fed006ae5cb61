package org.entente.actor;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A name and the days on which it means its actor.
 *
 * @param from first day, null for 'always before'
 * @param until last day, null for 'until now'
 */
public record Alias(String text, @Nullable LocalDate from, @Nullable LocalDate until) {
  public boolean holdsOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
  }
}
