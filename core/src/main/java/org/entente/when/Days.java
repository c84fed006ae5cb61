package org.entente.when;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** First and last day of a stretch of time; a missing day cannot be known or is open. */
record Days(@Nullable LocalDate from, @Nullable LocalDate until) {
  static final Days UNKNOWN = new Days(null, null);

  static Days of(LocalDate day) {
    return new Days(day, day);
  }

  static Days year(int year) {
    return years(year, year);
  }

  static Days years(int first, int last) {
    return new Days(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
  }

  static Days month(YearMonth month) {
    return new Days(month.atDay(1), month.atEndOfMonth());
  }

  /** From the first day of this to the last of {@code later}. */
  Days to(Days later) {
    return new Days(from, later.until);
  }

  boolean isKnown() {
    return from != null && until != null;
  }

  /**
   * The beginning, middle or end of a period: thirds, as a year's 'early' is January to April and a
   * month's 'mid' the 11th to the 20th.
   */
  Days part(Part part) {
    LocalDate a = from;
    LocalDate z = until;
    if (a == null || z == null || part == Part.WHOLE) {
      return this;
    }
    long days = z.toEpochDay() - a.toEpochDay() + 1;
    if (days >= 360) {
      return yearPart(a, z, part);
    }
    long third = Math.max(1, days / 3);
    return switch (part) {
      case EARLY -> new Days(a, a.plusDays(third - 1));
      case MIDDLE -> new Days(a.plusDays(third), a.plusDays(2 * third - 1));
      case LATE -> new Days(a.plusDays(2 * third), z);
      case START -> new Days(a, a.plusDays(days > 20 ? 6 : 1));
      case END -> new Days(z.minusDays(days > 20 ? 6 : 1), z);
      case WHOLE -> this;
    };
  }

  private static Days yearPart(LocalDate a, LocalDate z, Part part) {
    long months = (z.getYear() - a.getYear() + 1) * 12L;
    long third = months / 3;
    return switch (part) {
      case EARLY -> new Days(a, a.plusMonths(third).minusDays(1));
      case MIDDLE -> new Days(a.plusMonths(third), a.plusMonths(2 * third).minusDays(1));
      case LATE -> new Days(a.plusMonths(2 * third), z);
      case START -> new Days(a, a.plusMonths(Math.max(1, months / 12)).minusDays(1));
      case END -> new Days(z.plusDays(1).minusMonths(Math.max(1, months / 12)), z);
      case WHOLE -> new Days(a, z);
    };
  }

  /** Which part of a period is meant. */
  enum Part {
    WHOLE,
    EARLY,
    MIDDLE,
    LATE,
    START,
    END
  }
}
