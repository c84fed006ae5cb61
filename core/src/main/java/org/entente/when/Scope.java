package org.entente.when;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** What a sentence's dates are read against: the day of publication and what was named before. */
final class Scope {
  final Atoms atoms;
  final @Nullable LocalDate published;

  /** The last stretch of time that the sentence named: what 'the following day' follows. */
  Days previous = Days.UNKNOWN;

  /** Set where a preposition decides the direction ('since June', 'by June'). */
  @Nullable Direction forced;

  /** Whether the last mention was a year, and the atom it ended before; −1 for none yet. */
  boolean afterYear;

  int lastEnd = -1;

  Scope(Atoms atoms, @Nullable LocalDate published) {
    this.atoms = atoms;
    this.published = published;
  }

  Direction direction(int atom) {
    Direction f = forced;
    return f != null ? f : Direction.at(atoms.sentence(), atoms.token(atom));
  }

  @Nullable Direction deadline(int atom) {
    return Direction.ofDeadline(atoms.sentence(), atoms.token(atom));
  }

  /** The month that is meant by its name alone. */
  Days month(int month, Direction direction) {
    LocalDate day = published;
    if (day == null) {
      return Days.UNKNOWN;
    }
    YearMonth now = YearMonth.from(day);
    YearMonth same = YearMonth.of(now.getYear(), month);
    YearMonth past = same.isAfter(now) ? same.minusYears(1) : same;
    YearMonth next = same.isBefore(now) ? same.plusYears(1) : same;
    return Days.month(nearer(past, next, now, direction) ? past : next);
  }

  private static boolean nearer(
      YearMonth past, YearMonth next, YearMonth now, Direction direction) {
    if (direction != Direction.NEAREST) {
      return direction == Direction.PAST;
    }
    long back = java.time.temporal.ChronoUnit.MONTHS.between(past, now);
    long ahead = java.time.temporal.ChronoUnit.MONTHS.between(now, next);
    return back <= ahead + 3;
  }

  /** A day of a month without its year. */
  @Nullable LocalDate day(int month, int dayOfMonth, Direction direction) {
    LocalDate day = published;
    if (day == null) {
      return null;
    }
    int year = day.getYear();
    LocalDate same = date(year, month, dayOfMonth);
    if (same == null) {
      return null;
    }
    LocalDate past = same.isAfter(day) ? date(year - 1, month, dayOfMonth) : same;
    LocalDate next = same.isBefore(day) ? date(year + 1, month, dayOfMonth) : same;
    if (past == null || next == null) {
      return same;
    }
    return switch (direction) {
      case PAST -> past;
      case FUTURE -> next;
      case NEAREST ->
          day.toEpochDay() - past.toEpochDay() <= next.toEpochDay() - day.toEpochDay() + 60
              ? past
              : next;
    };
  }

  /** The weekday that is meant by its name alone. */
  Days weekday(DayOfWeek weekday, Direction direction) {
    LocalDate day = published;
    if (day == null) {
      return Days.UNKNOWN;
    }
    int back = (day.getDayOfWeek().getValue() - weekday.getValue() + 7) % 7;
    int ahead = (7 - back) % 7;
    boolean past = direction == Direction.PAST || (direction == Direction.NEAREST && back <= 4);
    return Days.of(past ? day.minusDays(back) : day.plusDays(ahead));
  }

  static @Nullable LocalDate date(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || year < 1 || year > 9999) {
      return null;
    }
    return day > YearMonth.of(year, month).lengthOfMonth() ? null : LocalDate.of(year, month, day);
  }
}
