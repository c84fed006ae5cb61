package org.entente.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.actor.ActorKind;
import org.entente.actor.Sector;
import org.jspecify.annotations.Nullable;

/**
 * Bodies, groups and companies of one state and sector on one line.
 *
 * <pre>{@code
 * Bundestag; Bundesrat | LEG
 * Israel Defense Forces = IDF; Sayeret Matkal | MIL
 * Taliban = Taleban | GOV 2021-08-15.., REB 2001-11-13..2021-08-14
 * }</pre>
 *
 * <p>Bodies are parted by ';', the names of one body by '='. A sector with days holds on those days
 * alone; the first one is what the names mean where no day is given.
 *
 * @param bodies the names of each body, the one to show first
 */
record BodyLine(List<List<String>> bodies, List<Term> terms) {
  /** A sector and the days on which it is right. */
  record Term(Sector sector, @Nullable LocalDate from, @Nullable LocalDate until) {}

  BodyLine {
    bodies = List.copyOf(bodies);
    terms = List.copyOf(terms);
  }

  static BodyLine of(Node at) {
    String text = at.asText();
    int bar = text.lastIndexOf(" | ");
    if (bar < 1) {
      throw at.wrong("'" + text + "' has no sector; write Name = other name; Name | SECTOR");
    }
    List<List<String>> bodies = new ArrayList<>();
    for (String body : parts(text.substring(0, bar), ';')) {
      bodies.add(parts(body, '='));
    }
    List<Term> terms = new ArrayList<>(1);
    for (String term : parts(text.substring(bar + 3), ',')) {
      terms.add(term(at, term));
    }
    return new BodyLine(bodies, terms);
  }

  private static Term term(Node at, String text) {
    int space = text.indexOf(' ');
    if (space < 0) {
      return new Term(ActorFiles.sector(at, text), null, null);
    }
    int dots = text.indexOf("..");
    if (dots < space) {
      throw at.wrong("'" + text + "' is no term; write REB 1996..2001");
    }
    return new Term(
        ActorFiles.sector(at, text.substring(0, space)),
        day(at, text.substring(space + 1, dots), true),
        day(at, text.substring(dots + 2), false));
  }

  private static @Nullable LocalDate day(Node at, String text, boolean first) {
    return text.isBlank() ? null : ActorFiles.date(at, text.strip(), first);
  }

  private static List<String> parts(String text, char mark) {
    List<String> parts = new ArrayList<>(8);
    int from = 0;
    for (int to = text.indexOf(mark); to >= 0; to = text.indexOf(mark, from)) {
      parts.add(text.substring(from, to).strip());
      from = to + 1;
    }
    parts.add(text.substring(from).strip());
    parts.removeIf(String::isEmpty);
    return parts;
  }

  /** What sort of thing a body of that sector is. */
  static ActorKind kind(Sector sector) {
    return switch (sector) {
      case GOV, MIL, COP, SPY, JUD, LEG -> ActorKind.AGENCY;
      case IGO -> ActorKind.ORGANISATION;
      case BUS, JRN, NGO, EDU, MED, LAB -> ActorKind.COMPANY;
      case PRE -> ActorKind.TERRITORY;
      default -> ActorKind.GROUP;
    };
  }

  /** 'AMNESTY_INTERNATIONAL', for bodies of no state. */
  static String code(String name) {
    return name.toUpperCase(Locale.ROOT).replace(' ', '_');
  }
}
