package org.entente.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.text.Sentence;
import org.entente.when.TimeMention.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Finds times in the English of the press.
 *
 * <p>'Putin visited Pyongyang in June this year', published on 16 November 2024 → 'in June this
 * year', 2024-06-01 to 2024-06-30.
 */
public final class EnglishTimeTagger implements TimeTagger {
  private static final Set<String> WITHIN =
      Set.of("in", "on", "during", "over", "throughout", "at", "within", "for");
  private static final Set<String> ABOUT =
      Set.of(
          "about", "around", "early", "late", "approximately", "only", "at", "least", "as", "back");
  private static final Set<String> FREQUENT =
      Set.of(
          "daily",
          "weekly",
          "monthly",
          "yearly",
          "annually",
          "annual",
          "quarterly",
          "nightly",
          "biannual",
          "biennial");

  private final AnchorGrammar anchors;

  /**
   * @param anchors events that texts count time from, of which the longest match wins
   */
  public EnglishTimeTagger(List<Anchor> anchors) {
    this.anchors = new AnchorGrammar(anchors);
  }

  @Override
  public List<TimeMention> tag(Sentence sentence, @Nullable LocalDate published) {
    Atoms atoms = new Atoms(sentence);
    return new Run(new Scope(atoms, published)).tag();
  }

  private final class Run {
    private final Scope scope;
    private final Atoms w;
    private final CalendarGrammar calendar;
    private final RelativeGrammar relative;
    private final Stretches stretches;
    private final List<TimeMention> found = new ArrayList<>();

    Run(Scope scope) {
      this.scope = scope;
      this.w = scope.atoms;
      this.calendar = new CalendarGrammar(scope);
      this.relative = new RelativeGrammar(scope, calendar);
      this.stretches = new Stretches(scope, calendar, relative);
    }

    List<TimeMention> tag() {
      int i = 0;
      while (i < w.size()) {
        int end = mention(i);
        i = end > i ? pastToken(end) : i + 1;
      }
      return found;
    }

    private int pastToken(int end) {
      int i = end;
      while (i < w.size() && w.sameToken(end - 1, i)) {
        i++;
      }
      return i;
    }

    /** The end of the mention that begins at {@code i}, or {@code i}. */
    private int mention(int i) {
      int end = open(i);
      end = end > i ? end : frequency(i);
      end = end > i ? end : range(i);
      return end > i ? end : period(i);
    }

    /** 'since 2014', 'until March', 'by 2030', 'before the war', 'after the invasion'. */
    private int open(int i) {
      String word = w.at(i);
      boolean ever = word.equals("ever") && w.is(i + 1, "since");
      if (word.equals("since") || ever) {
        return started(i, ever ? i + 2 : i + 1);
      }
      if (word.equals("after") || word.equals("following")) {
        return after(i);
      }
      int j = i + 1;
      boolean until = word.equals("until") || word.equals("till") || word.equals("til");
      if (w.reads(i, "up until") || w.reads(i, "up to")) {
        until = true;
        j++;
      }
      boolean by = word.equals("by");
      boolean before = word.equals("before") || w.reads(i, "prior to");
      j = w.reads(i, "prior to") ? i + 2 : j;
      if (!until && !by && !before) {
        return i;
      }
      Reading r = stretches.stretch(j, by || until ? scope.deadline(i) : scope.direction(i));
      r = r == null && !by ? anchors.read(w, j) : r;
      if (r == null) {
        return i;
      }
      LocalDate from = r.days().from();
      LocalDate last = before ? (from == null ? null : from.minusDays(1)) : r.days().until();
      return add(i, r.end(), null, last, Kind.UNTIL, r);
    }

    private int started(int i, int j) {
      Reading r = stretches.stretch(j, Direction.PAST);
      r = r != null ? r : anchors.read(w, j);
      if (r != null) {
        return add(i, r.end(), r.days().from(), null, Kind.SINCE, r);
      }
      int end = unnamedStart(j);
      return end > j ? add(i, end, null, null, Kind.SINCE, null) : i;
    }

    /** 'the war began', 'the start of the conflict': a start that the sentence does not date. */
    private int unnamedStart(int i) {
      int j = w.is(i, "the") ? i + 1 : i;
      if (w.isOne(j, "war", "conflict", "crisis", "fighting", "hostilities", "invasion")) {
        return w.isOne(j + 1, "began", "started", "erupted") ? j + 2 : j + 1;
      }
      return i;
    }

    private int after(int i) {
      Reading r = w.is(i, "after") ? stretches.stretch(i + 1, scope.direction(i)) : null;
      if (r != null) {
        LocalDate last = r.days().until();
        return add(i, r.end(), last == null ? null : last.plusDays(1), null, Kind.SINCE, r);
      }
      r = anchors.read(w, i + 1);
      return r == null ? i : add(i, r.end(), r.days().from(), null, Kind.SINCE, r);
    }

    /** 'between 2014 and 2016', 'from May to July', 'May-July 2023'. */
    private int range(int i) {
      boolean between = w.is(i, "between");
      boolean from = w.is(i, "from");
      int j = between || from ? i + 1 : i;
      Reading a = stretches.stretch(j, null);
      if (a == null) {
        return i;
      }
      int k = a.end();
      boolean joined =
          between
              ? w.is(k, "and")
              : from
                  ? w.isOne(k, "to", "until", "till", "through") || w.isDash(k)
                  : w.isDash(k) && !w.isDash(k - 1);
      if (joined) {
        scope.previous = a.days();
        Reading b = stretches.stretch(k + 1, null);
        if (b != null) {
          return add(i, b.end(), aligned(a, b), b.days().until(), Kind.PERIOD, b);
        }
      }
      if (from) {
        boolean on = w.isOne(k, "on", "onward", "onwards");
        boolean open = on || scope.direction(i) == Direction.FUTURE;
        int end = on ? k + 1 : k;
        return add(
            i,
            end,
            a.days().from(),
            open ? null : a.days().until(),
            open ? Kind.SINCE : Kind.PERIOD,
            a);
      }
      return i;
    }

    /** In 'from May to July 2023' the year stands with the second month only. */
    private @Nullable LocalDate aligned(Reading a, Reading b) {
      LocalDate from = a.days().from();
      LocalDate until = b.days().until();
      if (from == null || until == null || a.grain() == Reading.Grain.YEAR) {
        return from;
      }
      while (from.isAfter(until)) {
        from = from.minusYears(1);
      }
      while (from.plusYears(1).isBefore(until) && w.digits(a.end() - 1, 4, 4) < 0) {
        from = from.plusYears(1);
      }
      return from;
    }

    /** 'every year', 'twice a month', 'on Fridays', 'daily', 'for three years'. */
    private int frequency(int i) {
      if (w.isOne(i, "every", "each")) {
        RelativeGrammar.Count n = relative.count(i + 1);
        int j = n == null ? i + 1 : n.end();
        j = w.isOne(j, "other", "single", "few") ? j + 1 : j;
        boolean day =
            w.isCapital(j) && (Lexicon.weekday(w.at(j)).isPresent() || Lexicon.month(w.at(j)) > 0);
        if (day
            || Lexicon.unit(w.at(j)).isPresent()
            || Lexicon.DAY_PARTS.contains(w.at(j))
            || Lexicon.season(w.at(j)) > 0) {
          return add(i, j + 1, null, null, Kind.FREQUENCY, null);
        }
        return i;
      }
      if (FREQUENT.contains(w.text(i)) && !w.isCapital(i)) {
        return add(i, i + 1, null, null, Kind.FREQUENCY, null);
      }
      int times = w.isOne(i, "once", "twice") ? i + 1 : w.is(i + 1, "times") ? i + 2 : -1;
      if (times > 0
          && w.isOne(times, "a", "per", "every")
          && Lexicon.unit(w.at(times + 1)).isPresent()) {
        return add(i, times + 2, null, null, Kind.FREQUENCY, null);
      }
      int j = w.is(i, "on") ? i + 1 : i;
      String word = w.at(j);
      if (w.isCapital(j)
          && word.length() > 6
          && word.endsWith("days")
          && Lexicon.weekday(word.substring(0, word.length() - 1)).isPresent()) {
        return add(i, j + 1, null, null, Kind.FREQUENCY, null);
      }
      return duration(i);
    }

    /** 'for three years', 'over two decades': how long, not when. */
    private int duration(int i) {
      if (!w.isOne(i, "for", "within")) {
        return i;
      }
      int j = i + 1;
      while (w.isOne(
          j, "about", "around", "nearly", "almost", "over", "more", "than", "at", "least")) {
        j++;
      }
      RelativeGrammar.Count n = relative.count(j);
      int unitAt = n == null ? j : n.end();
      Optional<Lexicon.Unit> unit = Lexicon.unit(w.at(unitAt));
      if (unit.isEmpty() || (n == null && !relative.plural(unitAt)) || w.isDash(unitAt + 1)) {
        return i;
      }
      LocalDate p = scope.published;
      if (w.is(i, "within") && n != null && p != null && scope.direction(i) == Direction.FUTURE) {
        return add(i, unitAt + 1, p, unit.get().plus(p, n.value()), Kind.PERIOD, null);
      }
      return add(i, unitAt + 1, null, null, Kind.FREQUENCY, null);
    }

    private int period(int i) {
      boolean led = WITHIN.contains(w.at(i));
      Reading r = led ? relative.read(i) : null;
      int j = led ? i + 1 : i;
      while (r == null && led && ABOUT.contains(w.at(j)) && calendar.read(j) == null) {
        j++;
      }
      r = r != null ? r : stretches.readable(j, led);
      if (r == null && w.isOne(i, "in", "during", "throughout")) {
        r = led ? stretches.season(j) : null;
        r = r != null ? r : anchors.read(w, j);
      }
      if (r == null || (!led && !stretches.standsAlone(i, r))) {
        return i;
      }
      LocalDate from = r.days().from();
      LocalDate until = r.days().until();
      return add(i, r.end(), from, until, Kind.PERIOD, r);
    }

    private int add(
        int i,
        int end,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Kind kind,
        @Nullable Reading r) {
      int first = w.token(i);
      int last = w.token(Math.min(end, w.size()) - 1);
      LocalDate a = from != null && until != null && until.isBefore(from) ? until : from;
      Sentence s = w.sentence();
      found.add(
          new TimeMention(
              first, last, s.span(first, last), s.quote(s.span(first, last)), a, until, kind));
      scope.afterYear = r != null && r.grain() == Reading.Grain.YEAR;
      scope.lastEnd = end;
      if (r != null && (r.days().from() != null || r.days().until() != null)) {
        scope.previous = r.days();
      }
      return end;
    }
  }
}
