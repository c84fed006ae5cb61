package org.entente.when;

import java.time.LocalDate;
import java.util.Set;
import org.entente.text.Upos;
import org.jspecify.annotations.Nullable;

/** Reads a stretch of time of any kind, and tells years and months from numbers and names. */
final class Stretches {
  private static final Set<String> UNITS_OF_MEASURE =
      Set.of(
          "metres",
          "meters",
          "feet",
          "km",
          "kilometres",
          "kilometers",
          "miles",
          "dollars",
          "euros",
          "cases",
          "places",
          "copies",
          "villages",
          "years",
          "hours",
          "days",
          "percent",
          "%");
  private static final Set<String> COUNTED =
      Set.of(
          "people",
          "troops",
          "soldiers",
          "men",
          "women",
          "dead",
          "tons",
          "tonnes",
          "missiles",
          "shells",
          "drones",
          "tanks",
          "prisoners",
          "children",
          "civilians",
          "hectares",
          "workers",
          "megawatts",
          "personnel",
          "containers",
          "rounds",
          "fighters",
          "policemen",
          "officers",
          "students",
          "families",
          "homes",
          "hostages",
          "migrants",
          "refugees",
          "protesters",
          "million",
          "billion",
          "more",
          "other",
          "north",
          "additional",
          "artillery",
          "artists");

  private final Scope scope;
  private final Atoms w;
  private final CalendarGrammar calendar;
  private final RelativeGrammar relative;

  Stretches(Scope scope, CalendarGrammar calendar, RelativeGrammar relative) {
    this.scope = scope;
    this.w = scope.atoms;
    this.calendar = calendar;
    this.relative = relative;
  }

  /** 'in the summer' without a year. */
  @Nullable Reading season(int i) {
    int j = w.is(i, "the") ? i + 1 : i;
    int month = Lexicon.season(w.at(j));
    LocalDate p = scope.published;
    if (month == 0 || p == null) {
      return null;
    }
    Days now = CalendarGrammar.seasonOf(p.getYear(), month);
    LocalDate from = now.from();
    boolean past = scope.direction(i) != Direction.FUTURE;
    int year = p.getYear();
    if (from != null && past && from.isAfter(p)) {
      year--;
    } else if (from != null && !past && from.isBefore(p)) {
      year++;
    }
    return new Reading(j + 1, CalendarGrammar.seasonOf(year, month), Reading.Grain.VAGUE);
  }

  @Nullable Reading stretch(int i, @Nullable Direction direction) {
    Direction before = scope.forced;
    if (direction != null) {
      scope.forced = direction;
    }
    int j = i;
    while (w.isOne(j, "about", "around", "approximately", "at", "least") && j < i + 3) {
      j++;
    }
    Reading r = readable(j, true);
    scope.forced = before;
    return r;
  }

  /** Any stretch of time; {@code led} by a preposition four digits can be a year. */
  @Nullable Reading readable(int i, boolean led) {
    if (w.isDash(i - 1) && w.sameToken(i - 1, i) && !led && w.digits(i, 4, 4) < 0) {
      return null;
    }
    if (isName(i)) {
      return null;
    }
    Reading r = relative.read(i);
    Reading c = calendar.read(i);
    r = c != null && (r == null || c.end() > r.end()) ? c : r;
    r = r != null ? r : Holidays.read(scope, i);
    r = r != null ? r : calendar.weekday(i);
    if (r == null || !onlyYear(i, r)) {
      return r;
    }
    boolean measured = UNITS_OF_MEASURE.contains(w.at(r.end()));
    return !measured && (led || isYear(i, r.end())) ? r : null;
  }

  private boolean onlyYear(int i, Reading r) {
    return r.end() == i + 1 && w.digits(i, 4, 4) > 0;
  }

  /** Whether four digits without a preposition are a year: 'the 2015 accord', '(2014)'. */
  private boolean isYear(int i, int end) {
    int year = w.digits(i, 4, 4);
    if (year < 1700 || year > 2100) {
      return false;
    }
    if (scope.afterYear && i - scope.lastEnd <= 2) {
      return true;
    }
    if (w.is(i - 1, "(") || (w.is(i - 1, "of") && year > 1900 && !COUNTED.contains(w.at(end)))) {
      return true;
    }
    boolean determined =
        w.isOne(
            i - 1, "the", "its", "his", "her", "their", "a", "'s", "\u2019s", "this", "-", "and",
            "since");
    String next = w.at(end);
    boolean noun = !next.isEmpty() && Character.isLetter(next.charAt(0));
    return determined && noun && !COUNTED.contains(next) && !UNITS_OF_MEASURE.contains(next);
  }

  /** Months that are people, verbs or titles: 'Theresa May', 'March on Washington', 'may'. */
  private boolean isName(int i) {
    String word = w.at(i);
    boolean risky = w.isOne(i, "may", "march", "april", "june", "august", "sun", "jan", "mar");
    if (!risky || !w.isCapital(i)) {
      return word.equals("may") || word.equals("march");
    }
    boolean dated = w.digits(i + 1, 1, 4) > 0 || w.digits(i - 1, 1, 2) > 0;
    if (dated) {
      return false;
    }
    boolean afterName =
        i > 0
            && w.isCapital(i - 1)
            && w.upos(i - 1) == Upos.PROPN
            && Lexicon.weekday(w.at(i - 1)).isEmpty();
    boolean beforeName = w.isCapital(i + 1) && w.upos(i + 1) == Upos.PROPN;
    boolean verb = w.upos(i) == Upos.VERB || w.upos(i) == Upos.AUX;
    return afterName || beforeName || (verb && i == 0);
  }

  /** Whether a stretch that no preposition leads is meant as a time. */
  boolean standsAlone(int i, Reading r) {
    return r.end() > i + 1 || !w.is(i, "may") || w.upos(i) == Upos.PROPN;
  }
}
