package org.entente.relation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How time is cut. */
public enum Period {
  WEEK,
  MONTH;

  /** First day of the period that holds {@code day}. */
  public LocalDate start(LocalDate day) {
    return this == MONTH
        ? day.withDayOfMonth(1)
        : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** First day of the next period. */
  public LocalDate next(LocalDate start) {
    return this == MONTH ? start.plusMonths(1) : start.plusWeeks(1);
  }
}
