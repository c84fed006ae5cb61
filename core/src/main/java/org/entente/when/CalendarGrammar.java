package org.entente.when;

import static org.entente.when.Reading.Grain.DAY;
import static org.entente.when.Reading.Grain.MONTH;
import static org.entente.when.Reading.Grain.VAGUE;
import static org.entente.when.Reading.Grain.YEAR;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads dates by name and number: '16 November 2024', 'early June', 'the summer of 2008'. */
final class CalendarGrammar {
  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 2200;

  private final Scope scope;
  private final Atoms w;

  CalendarGrammar(Scope scope) {
    this.scope = scope;
    this.w = scope.atoms;
  }

  /** The longest calendar expression that begins at {@code i}, or null. */
  @Nullable Reading read(int i) {
    Reading r = numeric(i);
    r = r != null ? r : dayMonth(i);
    r = r != null ? r : monthDay(i);
    r = r != null ? r : quarter(i);
    r = r != null ? r : parted(i);
    return r != null ? r : whole(i);
  }

  /** A month, decade, season or century with no part of it picked out. */
  private @Nullable Reading whole(int i) {
    Reading r = monthYear(i);
    r = r != null ? r : decade(i);
    r = r != null ? r : season(i);
    r = r != null ? r : century(i);
    return r != null ? r : year(i);
  }

  /** 'early June', 'mid-2023', 'late 2022', 'the end of June', 'the beginning of 2024'. */
  private @Nullable Reading parted(int i) {
    int j = w.is(i, "the") ? i + 1 : i;
    Days.Part part =
        switch (w.at(j)) {
          case "early" -> Days.Part.EARLY;
          case "mid", "middle" -> Days.Part.MIDDLE;
          case "late" -> Days.Part.LATE;
          case "end", "close" -> Days.Part.END;
          case "start", "beginning" -> Days.Part.START;
          default -> Days.Part.WHOLE;
        };
    if (part == Days.Part.WHOLE) {
      return weekOf(j);
    }
    j++;
    if (w.isDash(j)) {
      j++;
    } else if (w.is(j, "of") || w.is(j, "in")) {
      j++;
    } else if (part == Days.Part.END || part == Days.Part.START) {
      return null;
    }
    j = w.is(j, "the") ? j + 1 : j;
    Reading r = whole(j);
    return r == null ? null : r.part(part);
  }

  /** 'the first week of June', 'the week of June 10'. */
  private @Nullable Reading weekOf(int i) {
    int n = Lexicon.ordinal(w.at(i));
    int j = n > 0 || w.is(i, "last") ? i + 1 : i;
    if (!w.is(j, "week") || !w.is(j + 1, "of")) {
      return null;
    }
    Reading r = read(j + 2);
    LocalDate from = r == null ? null : r.days().from();
    LocalDate until = r == null ? null : r.days().until();
    if (r == null || from == null || until == null) {
      return r;
    }
    if (r.grain() == DAY) {
      return new Reading(r.end(), Lexicon.Unit.WEEK.around(from), Reading.Grain.WEEK);
    }
    LocalDate start = n > 0 ? from.plusWeeks(n - 1L) : until.minusDays(6);
    return new Reading(r.end(), new Days(start, start.plusDays(6)), Reading.Grain.WEEK);
  }

  /** '2024-06-19', '19/06/2024', '06/19/2024', '19.06.2024'. */
  private @Nullable Reading numeric(int i) {
    String mark = w.at(i + 1);
    boolean marked = mark.equals("-") || mark.equals("/") || mark.equals(".");
    if (!marked || !w.is(i + 3, mark)) {
      return null;
    }
    int year = w.digits(i, 4, 4);
    if (year > 0) {
      LocalDate day = Scope.date(year, w.digits(i + 2, 1, 2), w.digits(i + 4, 1, 2));
      return day == null ? null : new Reading(i + 5, Days.of(day), DAY);
    }
    int a = w.digits(i, 1, 2);
    int b = w.digits(i + 2, 1, 2);
    year = w.digits(i + 4, 4, 4);
    if (a < 1 || b < 1 || year < FIRST_YEAR) {
      return null;
    }
    // Which of two numbers up to twelve is the month cannot be known, except in '19.06.2024'.
    boolean unsure = a <= 12 && b <= 12 && a != b && !mark.equals(".");
    LocalDate day = b <= 12 ? Scope.date(year, b, a) : Scope.date(year, a, b);
    if (day == null) {
      return null;
    }
    return new Reading(i + 5, unsure ? Days.UNKNOWN : Days.of(day), DAY);
  }

  /** '16 November 2024', 'Tuesday, 16th of November', '24-26 July'. */
  private @Nullable Reading dayMonth(int start) {
    int i = afterWeekday(start);
    i = w.is(i, "the") ? i + 1 : i;
    int first = dayNumber(i);
    if (first < 0) {
      return null;
    }
    int j = i + 1;
    int last = first;
    if (w.isDash(j) || w.isOne(j, "to", "and", "until", "/")) {
      int d = dayNumber(j + 1);
      if (d > 0 && monthName(w.is(j + 2, "of") ? j + 3 : j + 2) > 0) {
        last = d;
        j += 2;
      }
    }
    j = w.is(j, "of") || w.isDash(j) ? j + 1 : j;
    int month = monthName(j);
    return month == 0 ? null : dated(j + 1, month, first, last, start);
  }

  /** 'June 19, 2024', 'Tuesday, Nov. 16', 'July 24-26'. */
  private @Nullable Reading monthDay(int start) {
    int i = afterWeekday(start);
    int month = monthName(i);
    int j = w.is(i + 1, "the") ? i + 2 : i + 1;
    int first = month == 0 ? -1 : dayNumber(j);
    if (first < 0) {
      return null;
    }
    j++;
    int last = first;
    int d = w.isDash(j) || w.isOne(j, "to", "and") ? dayNumber(j + 1) : -1;
    if (d > first && monthName(j + 2) == 0) {
      last = d;
      j += 2;
    }
    return dated(j, month, first, last, start);
  }

  private @Nullable Reading dated(int end, int month, int first, int last, int start) {
    YearAt y = yearAt(end);
    if (y == null) {
      Direction d = scope.direction(start);
      LocalDate from = scope.day(month, Math.min(first, last), d);
      LocalDate until = scope.day(month, last, d);
      return new Reading(end, new Days(from, until), DAY);
    }
    LocalDate from = y.year() == 0 ? null : Scope.date(y.year(), month, first);
    LocalDate until = y.year() == 0 ? null : Scope.date(y.year(), month, last);
    return new Reading(y.end(), new Days(from, until), DAY);
  }

  private int afterWeekday(int i) {
    if (Lexicon.weekday(w.at(i)).isEmpty()) {
      return i;
    }
    int j = i + 1;
    j = w.is(j, ",") ? j + 1 : j;
    return w.is(j, "the") && dayNumber(j + 1) > 0 ? j + 1 : j;
  }

  private int dayNumber(int i) {
    int n = w.digits(i, 1, 2);
    if (n < 0) {
      n = Lexicon.ordinal(w.at(i));
    }
    return n >= 1 && n <= 31 ? n : -1;
  }

  /** The month named at {@code i}: capitals tell March from a march. */
  private int monthName(int i) {
    return w.isCapital(i) ? Lexicon.month(w.at(i)) : 0;
  }

  /** 'June 2024', 'June, 2024', 'June this year', 'June of last year', 'June'. */
  private @Nullable Reading monthYear(int i) {
    int month = monthName(i);
    if (month == 0) {
      return null;
    }
    YearAt y = yearAt(i + 1);
    if (y != null) {
      Days days = y.year() == 0 ? Days.UNKNOWN : Days.month(YearMonth.of(y.year(), month));
      return new Reading(y.end(), days, MONTH);
    }
    return new Reading(i + 1, scope.month(month, scope.direction(i)), MONTH);
  }

  /** A year after its month or day; year 0 means that it is named and cannot be known. */
  private record YearAt(int end, int year) {}

  private @Nullable YearAt yearAt(int i) {
    int j = i;
    if (w.is(j, ",") || w.is(j, "of") || w.is(j, "in") || w.isDash(j)) {
      j++;
    }
    int year = w.digits(j, 4, 4);
    if (year >= FIRST_YEAR && year <= LAST_YEAR) {
      return new YearAt(j + 1, year);
    }
    if (!w.is(i, "of") && !w.is(i, "in")) {
      j = w.is(i, ",") ? i + 1 : i;
    }
    LocalDate published = scope.published;
    int now = published == null ? 0 : published.getYear();
    int shift = published == null ? 0 : 1;
    LocalDate before = scope.previous.from();
    j = w.is(j, "the") ? j + 1 : j;
    if (!w.is(j + 1, "year")) {
      return null;
    }
    return switch (w.at(j)) {
      case "this" -> new YearAt(j + 2, now);
      case "last" -> new YearAt(j + 2, now - shift);
      case "next" -> new YearAt(j + 2, now + shift);
      case "that", "same" -> new YearAt(j + 2, before == null ? 0 : before.getYear());
      case "following" -> new YearAt(j + 2, before == null ? 0 : before.getYear() + 1);
      case "previous" -> new YearAt(j + 2, before == null ? now - shift : before.getYear() - 1);
      default -> null;
    };
  }

  /** 'Q3 2024', 'the third quarter of 2024', 'the first half of the year', 'H1 2025'. */
  private @Nullable Reading quarter(int start) {
    int i = w.is(start, "the") ? start + 1 : start;
    String s = w.at(i);
    boolean short0 = s.length() == 2 && Character.isDigit(s.charAt(1));
    int n = short0 ? s.charAt(1) - '0' : w.is(i, "last") ? 4 : Lexicon.ordinal(s);
    int j = short0 ? i + 1 : i + 2;
    String unit = short0 ? s.substring(0, 1) : w.at(i + 1);
    boolean half = unit.equals("half") || unit.equals("h");
    boolean quarter = unit.equals("quarter") || unit.equals("q");
    if ((!half && !quarter) || n < 1 || n > 4) {
      return null;
    }
    n = half && n == 4 ? 2 : n;
    j = w.is(j, "of") || w.is(j, "in") ? j + 1 : j;
    Reading r = year(j);
    if (r == null && (w.reads(j, "the year") || w.reads(j, "this year"))) {
      r = new Reading(j + 2, thisYear(), YEAR);
    }
    r = r != null ? r : !short0 && w.is(j - 1, "of") ? decade(w.is(j, "the") ? j + 1 : j) : null;
    LocalDate from = r == null ? null : r.days().from();
    LocalDate until = r == null ? null : r.days().until();
    if (r == null || from == null || until == null) {
      return r;
    }
    int parts = half ? 2 : 4;
    long months = 12L * (until.getYear() - from.getYear() + 1) / parts;
    LocalDate a = from.plusMonths(months * (n - 1));
    return new Reading(r.end(), new Days(a, a.plusMonths(months).minusDays(1)), VAGUE);
  }

  private Days thisYear() {
    LocalDate p = scope.published;
    return p == null ? Days.UNKNOWN : Days.year(p.getYear());
  }

  /** 'the 1990s', 'the nineties'. */
  private @Nullable Reading decade(int i) {
    int j = w.is(i, "the") ? i + 1 : i;
    int first = Lexicon.decade(w.at(j));
    return first < FIRST_YEAR ? null : new Reading(j + 1, Days.years(first, first + 9), VAGUE);
  }

  /** 'the 20th century', 'the nineteenth century'. */
  private @Nullable Reading century(int i) {
    int j = w.is(i, "the") ? i + 1 : i;
    int n = Lexicon.ordinal(w.at(j));
    int k = w.isDash(j + 1) ? j + 2 : j + 1;
    if (n < 5 || n > 22 || !w.is(k, "century")) {
      return null;
    }
    return new Reading(k + 1, Days.years(100 * (n - 1), 100 * n - 1), VAGUE);
  }

  /** 'the summer of 2008', 'summer 2008'; seasons without a year are relative. */
  private @Nullable Reading season(int start) {
    int i = w.is(start, "the") ? start + 1 : start;
    int month = Lexicon.season(w.at(i));
    if (month == 0) {
      return null;
    }
    YearAt y = yearAt(i + 1);
    if (y == null || y.year() == 0) {
      return y == null ? null : new Reading(y.end(), Days.UNKNOWN, VAGUE);
    }
    return new Reading(y.end(), seasonOf(y.year(), month), VAGUE);
  }

  static Days seasonOf(int year, int firstMonth) {
    YearMonth first = YearMonth.of(year, firstMonth);
    return Days.month(first).to(Days.month(first.plusMonths(2)));
  }

  /** Four digits that can be a year; whether they are one, the caller has to know. */
  @Nullable Reading year(int i) {
    int year = w.digits(i, 4, 4);
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return null;
    }
    int end = i + 1;
    Days days = Days.year(year);
    if (w.isDash(end) || w.is(end, "/")) {
      int four = w.digits(end + 1, 4, 4);
      int two = w.digits(end + 1, 2, 2);
      int last = four > 0 ? four : two >= 0 ? year / 100 * 100 + two : -1;
      if (last > year && last - year < 100) {
        return new Reading(end + 2, Days.years(year, last), YEAR);
      }
    }
    return new Reading(end, days, YEAR);
  }

  /** 'Tuesday', 'Tuesday morning', 'early Tuesday'. */
  @Nullable Reading weekday(int i) {
    int j = w.isOne(i, "early", "late") ? i + 1 : i;
    j = j > i && w.is(j, "on") ? j + 1 : j;
    Optional<DayOfWeek> day = w.isCapital(j) ? Lexicon.weekday(w.at(j)) : Optional.empty();
    if (day.isEmpty()) {
      return null;
    }
    int end = Lexicon.DAY_PARTS.contains(w.at(j + 1)) ? j + 2 : j + 1;
    return new Reading(end, scope.weekday(day.get(), scope.direction(j)), DAY);
  }
}
