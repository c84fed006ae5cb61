package org.entente.when;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import org.entente.when.Lexicon.Unit;
import org.entente.when.Reading.Grain;
import org.jspecify.annotations.Nullable;

/** Reads what is counted from the day of publication: 'last week', 'two years ago', 'tomorrow'. */
final class RelativeGrammar {
  private static final Set<String> BACK = Set.of("last", "past", "previous", "preceding", "recent");
  private static final Set<String> AHEAD = Set.of("next", "coming", "upcoming", "following");

  private final Scope scope;
  private final Atoms w;
  private final CalendarGrammar calendar;

  RelativeGrammar(Scope scope, CalendarGrammar calendar) {
    this.scope = scope;
    this.w = scope.atoms;
    this.calendar = calendar;
  }

  /** The relative expression that begins at {@code i}, or null. */
  @Nullable Reading read(int i) {
    Reading r = named(i);
    r = r != null ? r : clipped(i);
    r = r != null ? r : edge(i);
    r = r != null ? r : weekdayOf(i);
    r = r != null ? r : shifted(i);
    r = r != null ? r : ago(i);
    return r != null ? r : anaphoric(i);
  }

  private @Nullable Reading named(int i) {
    int day = 0;
    int end = i + 1;
    switch (w.at(i)) {
      case "today", "tonight" -> day = 0;
      case "yesterday" -> day = -1;
      case "tomorrow" -> day = 1;
      case "overnight" -> {
        return reading(end, -1, 0, Grain.DAY);
      }
      case "recently", "lately" -> {
        return reading(end, -60, 0, Grain.VAGUE);
      }
      case "the" -> {
        if (w.reads(i, "the day before yesterday")) {
          day = -2;
        } else if (w.reads(i, "the day after tomorrow")) {
          day = 2;
        } else {
          return null;
        }
        end = i + 4;
      }
      default -> {
        return null;
      }
    }
    end = Lexicon.DAY_PARTS.contains(w.at(end)) ? end + 1 : end;
    return reading(end, day, day, Grain.DAY);
  }

  private Reading reading(int end, long from, long until, Grain grain) {
    LocalDate p = scope.published;
    Days days = p == null ? Days.UNKNOWN : new Days(p.plusDays(from), p.plusDays(until));
    return new Reading(end, days, grain);
  }

  /** 'earlier this year', 'later on Tuesday', 'so far this month'. */
  private @Nullable Reading clipped(int i) {
    boolean earlier = w.is(i, "earlier");
    boolean later = w.is(i, "later");
    boolean far = w.reads(i, "so far");
    if (!earlier && !later && !far) {
      return null;
    }
    int j = far ? i + 2 : i + 1;
    j = w.isOne(j, "in", "on") ? j + 1 : j;
    j = w.is(j, "the") && Lexicon.unit(w.at(j + 1)).isPresent() ? j + 1 : j;
    Reading r = shifted(j);
    r = r != null ? r : named(j);
    r = r != null ? r : calendar.weekday(j);
    r = r != null ? r : calendar.read(j);
    if (r == null) {
      Optional<Unit> unit = Lexicon.unit(w.at(j));
      if (unit.isEmpty() || !w.is(j - 1, "the")) {
        return null;
      }
      r = new Reading(j + 1, around(unit.get(), 0), unit.get().grain());
    }
    LocalDate p = scope.published;
    LocalDate from = r.days().from();
    LocalDate until = r.days().until();
    if (p == null || from == null || until == null || p.isBefore(from) || p.isAfter(until)) {
      return r;
    }
    return new Reading(r.end(), later ? new Days(p, until) : new Days(from, p), r.grain());
  }

  /** 'the end of the year', 'early next week', 'late last month', 'the start of this year'. */
  private @Nullable Reading edge(int start) {
    int i = w.is(start, "the") ? start + 1 : start;
    Days.Part part =
        switch (w.at(i)) {
          case "end" -> Days.Part.END;
          case "beginning", "start" -> Days.Part.START;
          case "middle", "mid" -> Days.Part.MIDDLE;
          case "early" -> Days.Part.EARLY;
          case "late" -> Days.Part.LATE;
          default -> Days.Part.WHOLE;
        };
    if (part == Days.Part.WHOLE) {
      return null;
    }
    boolean of = w.is(i + 1, "of");
    int j = of ? i + 2 : w.isOne(i + 1, "in", "on") ? i + 2 : i + 1;
    Optional<Unit> unit = Lexicon.unit(w.at(j + 1));
    if (w.is(j, "the") && unit.isPresent() && !plural(j + 1)) {
      return new Reading(j + 2, around(unit.get(), 0), unit.get().grain()).part(part);
    }
    Reading r = shifted(j);
    return r == null ? null : r.part(part);
  }

  /** 'Tuesday last week', 'Friday of next week'. */
  private @Nullable Reading weekdayOf(int i) {
    Optional<DayOfWeek> day = w.isCapital(i) ? Lexicon.weekday(w.at(i)) : Optional.empty();
    if (day.isEmpty()) {
      return null;
    }
    int j = w.is(i + 1, "of") ? i + 2 : i + 1;
    int weeks = w.is(j, "last") ? -1 : w.is(j, "next") ? 1 : 0;
    if (!w.is(j + 1, "week") || (weeks == 0 && !w.is(j, "this"))) {
      return null;
    }
    LocalDate p = scope.published;
    Days days = p == null ? Days.UNKNOWN : Days.of(p.plusWeeks(weeks).with(day.get()));
    return new Reading(j + 2, days, Grain.DAY);
  }

  /** 'last week', 'this June', 'next Tuesday', 'the past three days', 'the coming weeks'. */
  private @Nullable Reading shifted(int start) {
    int i = w.is(start, "the") || w.isOne(start, "these", "those") ? start + 1 : start;
    String word = w.at(i);
    if (word.equals("this") && i == start) {
      return thisOne(i + 1);
    }
    if (word.equals("weekend") && i > start) {
      return new Reading(i + 1, weekend(start), Grain.WEEK);
    }
    boolean back = BACK.contains(word);
    if (!back && !AHEAD.contains(word)) {
      return null;
    }
    boolean discourse =
        word.equals("following") || word.equals("previous") || word.equals("preceding");
    if (discourse || (word.equals("next") && i > start && w.is(i + 1, "day"))) {
      return neighbour(i, back);
    }
    int sign = back ? -1 : 1;
    Reading counted = counted(i + 1, sign);
    if (counted != null) {
      return counted;
    }
    if (word.equals("recent")) {
      return null;
    }
    return one(i + 1, sign, i > start);
  }

  /** 'three days', 'few weeks', 'weeks', '24 hours' after 'the past' or 'the next'. */
  private @Nullable Reading counted(int i, int sign) {
    Count n = count(i);
    int at = n == null ? i : n.end();
    Optional<Unit> unit = Lexicon.unit(w.at(at));
    if (unit.isEmpty() || (n == null && !plural(at))) {
      return null;
    }
    long many = n == null ? (unit.get() == Unit.DAY ? 7 : 4) : n.value();
    LocalDate p = scope.published;
    if (p == null) {
      return new Reading(at + 1, Days.UNKNOWN, Grain.VAGUE);
    }
    LocalDate other = unit.get().plus(p, sign * many);
    Days days = sign < 0 ? new Days(other, p) : new Days(p, other);
    return new Reading(at + 1, days, Grain.VAGUE);
  }

  /** 'week', 'year', 'June', 'summer', 'Tuesday', 'night' after 'last' or 'next'. */
  private @Nullable Reading one(int i, int sign, boolean definite) {
    LocalDate p = scope.published;
    String word = w.at(i);
    Optional<Unit> unit = Lexicon.unit(word);
    if (unit.isPresent() && !plural(i)) {
      if (definite && p != null) {
        LocalDate other = unit.get().plus(p, sign);
        return new Reading(
            i + 1, sign < 0 ? new Days(other, p) : new Days(p, other), unit.get().grain());
      }
      return new Reading(i + 1, around(unit.get(), sign), unit.get().grain());
    }
    if (word.equals("night") || (word.equals("evening") && sign < 0)) {
      return reading(i + 1, sign, sign, Grain.DAY);
    }
    Optional<DayOfWeek> day = w.isCapital(i) ? Lexicon.weekday(word) : Optional.empty();
    if (day.isPresent()) {
      int end = Lexicon.DAY_PARTS.contains(w.at(i + 1)) ? i + 2 : i + 1;
      return new Reading(end, strictly(day.get(), sign), Grain.DAY);
    }
    int month = w.isCapital(i) ? Lexicon.month(word) : 0;
    if (month > 0) {
      return new Reading(i + 1, strictlyMonth(month, sign), Grain.MONTH);
    }
    int season = Lexicon.season(word);
    return season == 0 ? null : new Reading(i + 1, season(season, sign), Grain.VAGUE);
  }

  private @Nullable Reading thisOne(int i) {
    LocalDate p = scope.published;
    String word = w.at(i);
    Optional<Unit> unit = Lexicon.unit(word);
    if (unit.isPresent() && !plural(i)) {
      return new Reading(i + 1, around(unit.get(), 0), unit.get().grain());
    }
    if (Lexicon.DAY_PARTS.contains(word)) {
      return reading(i + 1, 0, 0, Grain.DAY);
    }
    if (w.isOne(i, "past", "coming")) {
      return one(i + 1, w.is(i, "past") ? -1 : 1, false);
    }
    if (w.isCapital(i) && Lexicon.weekday(word).isPresent()) {
      return calendar.weekday(i);
    }
    int month = w.isCapital(i) ? Lexicon.month(word) : 0;
    if (month > 0) {
      return new Reading(
          i + 1,
          p == null ? Days.UNKNOWN : Days.month(YearMonth.of(p.getYear(), month)),
          Grain.MONTH);
    }
    int season = Lexicon.season(word);
    if (season == 0) {
      return null;
    }
    return new Reading(
        i + 1,
        p == null ? Days.UNKNOWN : CalendarGrammar.seasonOf(p.getYear(), season),
        Grain.VAGUE);
  }

  private Days weekend(int at) {
    LocalDate p = scope.published;
    if (p == null) {
      return Days.UNKNOWN;
    }
    Days thisWeek = Unit.WEEKEND.around(p);
    boolean ahead = scope.direction(at) == Direction.FUTURE;
    boolean during = p.getDayOfWeek().getValue() >= 6;
    return ahead || during ? thisWeek : Unit.WEEKEND.around(p.minusWeeks(1));
  }

  private Days around(Unit unit, int shift) {
    LocalDate p = scope.published;
    return p == null ? Days.UNKNOWN : unit.around(unit.plus(p, shift));
  }

  private Days strictly(DayOfWeek day, int sign) {
    LocalDate p = scope.published;
    if (p == null) {
      return Days.UNKNOWN;
    }
    int back = (p.getDayOfWeek().getValue() - day.getValue() + 7) % 7;
    back = back == 0 ? 7 : back;
    int ahead = (day.getValue() - p.getDayOfWeek().getValue() + 7) % 7;
    ahead = ahead == 0 ? 7 : ahead;
    return Days.of(sign < 0 ? p.minusDays(back) : p.plusDays(ahead));
  }

  private Days strictlyMonth(int month, int sign) {
    LocalDate p = scope.published;
    if (p == null) {
      return Days.UNKNOWN;
    }
    YearMonth now = YearMonth.from(p);
    YearMonth m = YearMonth.of(now.getYear(), month);
    if (sign < 0) {
      return Days.month(m.isBefore(now) ? m : m.minusYears(1));
    }
    return Days.month(m.isAfter(now) ? m : m.plusYears(1));
  }

  private Days season(int month, int sign) {
    LocalDate p = scope.published;
    if (p == null) {
      return Days.UNKNOWN;
    }
    for (int k = -2; k <= 2; k++) {
      int year = p.getYear() + (sign < 0 ? -k : k);
      Days d = CalendarGrammar.seasonOf(year, month);
      LocalDate from = d.from();
      LocalDate until = d.until();
      boolean fits =
          from != null && until != null && (sign < 0 ? until.isBefore(p) : from.isAfter(p));
      if (fits) {
        return d;
      }
    }
    return Days.UNKNOWN;
  }

  /** 'two weeks ago', 'a decade ago', 'three days later', 'a year earlier', 'in two weeks'. */
  private @Nullable Reading ago(int start) {
    boolean in = w.is(start, "in");
    int i = in ? start + 1 : start;
    i = w.isOne(i, "about", "around", "nearly", "almost", "some", "over", "just") ? i + 1 : i;
    Count n = count(i);
    Optional<Unit> unit = n == null ? Optional.empty() : Lexicon.unit(w.at(n.end()));
    if (n == null || unit.isEmpty() || w.isDash(n.end() - 1) || w.isDash(n.end() + 1)) {
      return null;
    }
    int end = n.end() + 1;
    String tail = w.at(end);
    if (tail.equals("ago")) {
      return new Reading(
          end + 1, near(scope.published, unit.get(), -n.value()), unit.get().grain());
    }
    if (w.reads(end, "from now")) {
      return new Reading(end + 2, near(scope.published, unit.get(), n.value()), unit.get().grain());
    }
    if (tail.equals("later") || tail.equals("earlier")) {
      LocalDate base = tail.equals("later") ? scope.previous.until() : scope.previous.from();
      long sign = tail.equals("later") ? 1 : -1;
      return new Reading(end + 1, near(base, unit.get(), sign * n.value()), unit.get().grain());
    }
    if (in && scope.direction(start) == Direction.FUTURE && !tail.equals("of")) {
      return new Reading(end, near(scope.published, unit.get(), n.value()), unit.get().grain());
    }
    return null;
  }

  /** About that far from a day: the exact day, the seven days about it, its month or year. */
  private static Days near(@Nullable LocalDate base, Unit unit, long n) {
    if (base == null) {
      return Days.UNKNOWN;
    }
    LocalDate day = unit.plus(base, n);
    return switch (unit.grain()) {
      case DAY -> Days.of(day);
      case WEEK -> new Days(day.minusDays(3), day.plusDays(3));
      case MONTH -> Days.month(YearMonth.from(day));
      default ->
          unit == Unit.YEAR
              ? Days.year(day.getYear())
              : new Days(day.minusYears(2), day.plusYears(2));
    };
  }

  /** 'the same day', 'that year', 'the following day': counted from what was named before. */
  private @Nullable Reading anaphoric(int start) {
    int i = w.is(start, "the") ? start + 1 : start;
    boolean same = w.is(i, "same") || (i == start && w.is(i, "that"));
    Optional<Unit> unit = Lexicon.unit(w.at(i + 1));
    if (!same || unit.isEmpty() || plural(i + 1)) {
      return null;
    }
    LocalDate base = scope.previous.from();
    Days days = base == null ? Days.UNKNOWN : unit.get().around(base);
    return new Reading(i + 2, days, unit.get().grain());
  }

  private @Nullable Reading neighbour(int i, boolean back) {
    Optional<Unit> unit = Lexicon.unit(w.at(i + 1));
    if (unit.isEmpty() || plural(i + 1)) {
      return counted(i + 1, back ? -1 : 1);
    }
    LocalDate base = back ? scope.previous.from() : scope.previous.until();
    Days days =
        base == null ? Days.UNKNOWN : unit.get().around(unit.get().plus(base, back ? -1 : 1));
    return new Reading(i + 2, days, unit.get().grain());
  }

  /** How many; {@code end} is the unit's index. */
  record Count(int end, long value) {}

  @Nullable Count count(int i) {
    int end = i;
    long value;
    switch (w.at(i)) {
      case "a", "an" -> {
        value =
            w.reads(i + 1, "couple of")
                ? 2
                : w.is(i + 1, "few") ? 3 : w.is(i + 1, "dozen") ? 12 : 1;
        end = w.reads(i + 1, "couple of") ? i + 3 : value > 1 ? i + 2 : i + 1;
      }
      case "few", "several", "some" -> {
        value = 3;
        end = i + 1;
      }
      case "couple" -> {
        value = 2;
        end = w.is(i + 1, "of") ? i + 2 : i + 1;
      }
      default -> {
        int digits = w.digits(i, 1, 4);
        int word = digits >= 0 ? digits : Lexicon.number(w.at(i));
        if (word < 0) {
          return null;
        }
        value = word;
        end = i + 1;
        int ones = w.isDash(end) ? Lexicon.number(w.at(end + 1)) : -1;
        if (digits < 0 && value >= 20 && value % 10 == 0 && ones > 0 && ones < 10) {
          value += ones;
          end += 2;
        }
      }
    }
    return new Count(end, value);
  }

  boolean plural(int i) {
    return w.at(i).endsWith("s");
  }
}
