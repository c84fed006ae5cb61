package org.entente.when;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Days that go by a name: 'Christmas', 'New Year's Eve', 'Ramadan'. */
final class Holidays {
  private Holidays() {}

  /** The holiday that is named at {@code i}, in the year that the direction asks for. */
  static @Nullable Reading read(Scope scope, int i) {
    Atoms w = scope.atoms;
    if (!w.isCapital(i)) {
      return null;
    }
    int length = length(w, i);
    LocalDate p = scope.published;
    if (length == 0) {
      return null;
    }
    int end = i + length;
    int given = w.digits(end, 4, 4);
    if (given > 1900 && given < 2100) {
      return new Reading(end + 1, inYear(w, i, given), Reading.Grain.DAY);
    }
    if (p == null) {
      return new Reading(end, Days.UNKNOWN, Reading.Grain.DAY);
    }
    boolean ahead = scope.direction(i) == Direction.FUTURE;
    for (int k = 0; k < 3; k++) {
      Days d = inYear(w, i, p.getYear() + (ahead ? k - 1 : 1 - k));
      LocalDate from = d.from();
      LocalDate until = d.until();
      if (from != null && until != null && (ahead ? !until.isBefore(p) : !from.isAfter(p))) {
        return new Reading(end, d, Reading.Grain.DAY);
      }
    }
    return null;
  }

  private static int length(Atoms w, int i) {
    String second = w.at(i + 1);
    return switch (w.at(i)) {
      case "christmas" -> second.equals("eve") || second.equals("day") ? 2 : 1;
      case "new" -> second.equals("year") && (w.is(i + 3, "eve") || w.is(i + 3, "day")) ? 4 : 0;
      case "ramadan", "halloween", "nowruz", "thanksgiving" -> 1;
      case "easter" -> second.equals("sunday") ? 2 : second.equals("monday") ? 0 : 1;
      case "may", "victory", "boxing" -> second.equals("day") && w.isCapital(i + 1) ? 2 : 0;
      case "eid" -> {
        int j = i + 1;
        while (w.isOne(j, "al", "-", "ul")) {
          j++;
        }
        yield w.isOne(j, "fitr", "adha") ? j - i + 1 : 0;
      }
      default -> 0;
    };
  }

  private static Days inYear(Atoms w, int i, int year) {
    return switch (w.at(i)) {
      case "christmas" -> Days.of(LocalDate.of(year, 12, w.is(i + 1, "eve") ? 24 : 25));
      case "new" ->
          Days.of(w.is(i + 3, "eve") ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1));
      case "halloween" -> Days.of(LocalDate.of(year, 10, 31));
      case "nowruz" -> Days.of(LocalDate.of(year, 3, 20));
      case "thanksgiving" ->
          Days.of(
              LocalDate.of(year, Month.NOVEMBER, 1)
                  .with(TemporalAdjusters.firstInMonth(java.time.DayOfWeek.THURSDAY))
                  .plusWeeks(3));
      case "easter" -> Days.of(easter(year));
      case "may" -> Days.of(LocalDate.of(year, 5, 1));
      case "victory" -> Days.of(LocalDate.of(year, 5, 9));
      case "boxing" -> Days.of(LocalDate.of(year, 12, 26));
      case "ramadan" -> hijri(year, 9, 1, 29);
      default -> eid(w, i, year);
    };
  }

  private static Days eid(Atoms w, int i, int year) {
    for (int j = i; j < i + 5; j++) {
      if (w.is(j, "adha")) {
        return hijri(year, 12, 10, 4);
      }
    }
    return hijri(year, 10, 1, 3);
  }

  private static Days hijri(int year, int month, int day, int length) {
    try {
      int hijri = HijrahDate.from(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR);
      LocalDate from = LocalDate.from(HijrahDate.of(hijri, month, day));
      if (from.getYear() < year) {
        from = LocalDate.from(HijrahDate.of(hijri + 1, month, day));
      }
      return new Days(from, from.plusDays(length - 1L));
    } catch (DateTimeException e) {
      return Days.UNKNOWN;
    }
  }

  /** Easter Sunday by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, ch. 8). */
  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = b / 4;
    int e = b % 4;
    int g = (8 * b + 13) / 25;
    int h = (19 * a + b - d - g + 15) % 30;
    int m = (a + 11 * h) / 319;
    int l = (2 * e + 2 * (c / 4) - c % 4 - h + m + 32) % 7;
    int month = (h - m + l + 90) / 25;
    return LocalDate.of(year, month, (h - m + l + month + 19) % 32);
  }
}
