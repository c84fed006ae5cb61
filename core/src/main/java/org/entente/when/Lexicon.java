package org.entente.when;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words for months, weekdays, units, numbers and seasons. */
final class Lexicon {
  private static final Map<String, Integer> MONTHS = new HashMap<>();
  private static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();
  private static final Map<String, Integer> NUMBERS = new HashMap<>();
  private static final Map<String, Integer> ORDINALS = new HashMap<>();
  private static final Map<String, Unit> UNITS = new HashMap<>();
  private static final Map<String, Integer> DECADES = new HashMap<>();
  static final Set<String> DAY_PARTS =
      Set.of("morning", "afternoon", "evening", "night", "nights", "noon", "midnight", "midday");

  static {
    String[] months = {
      "january",
      "february",
      "march",
      "april",
      "may",
      "june",
      "july",
      "august",
      "september",
      "october",
      "november",
      "december"
    };
    for (int i = 0; i < months.length; i++) {
      MONTHS.put(months[i], i + 1);
      if (i != 4) {
        MONTHS.put(months[i].substring(0, 3), i + 1);
        MONTHS.put(months[i].substring(0, 3) + ".", i + 1);
      }
    }
    MONTHS.put("sept", 9);
    MONTHS.put("sept.", 9);
    for (DayOfWeek d : DayOfWeek.values()) {
      String name = d.name().toLowerCase(Locale.ROOT);
      WEEKDAYS.put(name, d);
      WEEKDAYS.put(name.substring(0, 3) + ".", d);
    }
    WEEKDAYS.put("mon", DayOfWeek.MONDAY);
    WEEKDAYS.put("tue", DayOfWeek.TUESDAY);
    WEEKDAYS.put("tues", DayOfWeek.TUESDAY);
    WEEKDAYS.put("tues.", DayOfWeek.TUESDAY);
    WEEKDAYS.put("thu", DayOfWeek.THURSDAY);
    WEEKDAYS.put("thurs", DayOfWeek.THURSDAY);
    WEEKDAYS.put("thurs.", DayOfWeek.THURSDAY);
    WEEKDAYS.put("fri", DayOfWeek.FRIDAY);
    numbers();
    for (Unit u : Unit.values()) {
      String name = u.name().toLowerCase(Locale.ROOT);
      UNITS.put(name, u);
      UNITS.put(name.equals("century") ? "centuries" : name + "s", u);
    }
    String[] tens = {
      "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"
    };
    for (int i = 0; i < tens.length; i++) {
      DECADES.put(tens[i], 1920 + 10 * i);
    }
  }

  private Lexicon() {}

  private static void numbers() {
    String[] small = {
      "zero",
      "one",
      "two",
      "three",
      "four",
      "five",
      "six",
      "seven",
      "eight",
      "nine",
      "ten",
      "eleven",
      "twelve",
      "thirteen",
      "fourteen",
      "fifteen",
      "sixteen",
      "seventeen",
      "eighteen",
      "nineteen",
      "twenty"
    };
    for (int i = 0; i < small.length; i++) {
      NUMBERS.put(small[i], i);
    }
    String[] tens = {"thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
    for (int i = 0; i < tens.length; i++) {
      NUMBERS.put(tens[i], 30 + 10 * i);
    }
    NUMBERS.put("hundred", 100);
    NUMBERS.put("dozen", 12);
    String[] ordinals = {
      "first",
      "second",
      "third",
      "fourth",
      "fifth",
      "sixth",
      "seventh",
      "eighth",
      "ninth",
      "tenth",
      "eleventh",
      "twelfth",
      "thirteenth",
      "fourteenth",
      "fifteenth",
      "sixteenth",
      "seventeenth",
      "eighteenth",
      "nineteenth",
      "twentieth"
    };
    for (int i = 0; i < ordinals.length; i++) {
      ORDINALS.put(ordinals[i], i + 1);
    }
    ORDINALS.put("thirtieth", 30);
  }

  /** 1 to 12, or 0. */
  static int month(String word) {
    return MONTHS.getOrDefault(word, 0);
  }

  static Optional<DayOfWeek> weekday(String word) {
    return Optional.ofNullable(WEEKDAYS.get(word));
  }

  /** The value of a cardinal in words, or -1. */
  static int number(String word) {
    return NUMBERS.getOrDefault(word, -1);
  }

  /** 'third', '3rd' → 3; else -1. */
  static int ordinal(String word) {
    Integer n = ORDINALS.get(word);
    if (n != null) {
      return n;
    }
    int k = 0;
    while (k < word.length() && Character.isDigit(word.charAt(k))) {
      k++;
    }
    if (k == 0 || k > 3 || k == word.length()) {
      return -1;
    }
    String tail = word.substring(k);
    boolean suffix =
        tail.equals("st") || tail.equals("nd") || tail.equals("rd") || tail.equals("th");
    return suffix ? Integer.parseInt(word.substring(0, k)) : -1;
  }

  static Optional<Unit> unit(String word) {
    return Optional.ofNullable(UNITS.get(word));
  }

  /** 'nineties', '1990s' and "'90s" → 1990; else -1. */
  static int decade(String word) {
    Integer named = DECADES.get(word);
    if (named != null) {
      return named;
    }
    String s = word.startsWith("'") || word.startsWith("\u2019") ? word.substring(1) : word;
    if (!s.endsWith("s")) {
      return -1;
    }
    String digits =
        s.endsWith("'s") ? s.substring(0, s.length() - 2) : s.substring(0, s.length() - 1);
    for (int i = 0; i < digits.length(); i++) {
      if (!Character.isDigit(digits.charAt(i))) {
        return -1;
      }
    }
    if (digits.length() == 4 && digits.endsWith("0")) {
      return Integer.parseInt(digits);
    }
    if (digits.length() == 2 && digits.endsWith("0")) {
      int n = Integer.parseInt(digits);
      return n >= 30 ? 1900 + n : -1;
    }
    return -1;
  }

  /** First month of a season of the northern half of the world, or 0. */
  static int season(String word) {
    return switch (word) {
      case "spring" -> 3;
      case "summer" -> 6;
      case "autumn", "fall" -> 9;
      case "winter" -> 12;
      default -> 0;
    };
  }

  /** A unit of the calendar. */
  enum Unit {
    MINUTE,
    HOUR,
    DAY,
    WEEK,
    WEEKEND,
    FORTNIGHT,
    MONTH,
    QUARTER,
    YEAR,
    DECADE,
    CENTURY;

    LocalDate plus(LocalDate day, long n) {
      return switch (this) {
        case MINUTE -> day;
        case HOUR -> day.plusDays(n / 24);
        case DAY -> day.plusDays(n);
        case WEEK, WEEKEND -> day.plusWeeks(n);
        case FORTNIGHT -> day.plusWeeks(2 * n);
        case MONTH -> day.plusMonths(n);
        case QUARTER -> day.plusMonths(3 * n);
        case YEAR -> day.plusYears(n);
        case DECADE -> day.plusYears(10 * n);
        case CENTURY -> day.plusYears(100 * n);
      };
    }

    Reading.Grain grain() {
      return switch (this) {
        case MINUTE, HOUR, DAY -> Reading.Grain.DAY;
        case WEEK, WEEKEND, FORTNIGHT -> Reading.Grain.WEEK;
        case MONTH, QUARTER -> Reading.Grain.MONTH;
        default -> Reading.Grain.YEAR;
      };
    }

    /** The whole unit that holds a day: its week from Monday, its month, its year. */
    Days around(LocalDate day) {
      return switch (this) {
        case MINUTE, HOUR, DAY -> Days.of(day);
        case WEEK, FORTNIGHT -> {
          LocalDate monday = day.with(DayOfWeek.MONDAY);
          yield new Days(monday, monday.plusDays(this == WEEK ? 6 : 13));
        }
        case WEEKEND -> {
          LocalDate saturday = day.with(DayOfWeek.SATURDAY);
          yield new Days(saturday, saturday.plusDays(1));
        }
        case MONTH -> Days.month(YearMonth.from(day));
        case QUARTER -> {
          LocalDate a = day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
          yield new Days(a, a.plusMonths(3).minusDays(1));
        }
        case YEAR -> Days.year(day.getYear());
        case DECADE -> Days.years(day.getYear() / 10 * 10, day.getYear() / 10 * 10 + 9);
        case CENTURY -> Days.years(day.getYear() / 100 * 100, day.getYear() / 100 * 100 + 99);
      };
    }
  }
}
