package org.entente.commitment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A party to a treaty.
 *
 * @param from first day as a party, null when it is one from the beginning
 * @param until last day as a party, null when it is one to the end
 */
public record Party(String code, @Nullable LocalDate from, @Nullable LocalDate until) {
  boolean isPartyOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
  }
}
