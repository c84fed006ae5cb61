package org.entente.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.actor.NameBook.Office;
import org.entente.actor.Sector;
import org.jspecify.annotations.Nullable;

/**
 * A person on one line: names, surname, offices with their days.
 *
 * <pre>{@code
 * Emmanuel Macron | minister 2014-08-26..2016-08-30 | pres 2017-05-14..
 * Abdel Fattah el-Sisi = Abdel Fattah al-Sisi / Sisi | dm 2012-08..2014-03 | pres 2014-06-08..
 * Henri Guaino | LEG deputy 2012..2017
 * }</pre>
 *
 * <p>Names are parted by '=', the surname stands behind '/' where it is not the last word. An
 * office is a sector (GOV if none), a title and periods; a few titles have short forms.
 *
 * @param names the first is the one to show
 */
record PersonLine(List<String> names, String surname, Node at) {
  private record Title(String text, Sector sector) {}

  private static final Map<String, Title> SHORT =
      Map.ofEntries(
          Map.entry("pres", new Title("President", Sector.GOV)),
          Map.entry("pm", new Title("Prime Minister", Sector.GOV)),
          Map.entry("fm", new Title("Foreign Minister", Sector.GOV)),
          Map.entry("dm", new Title("Defence Minister", Sector.GOV)),
          Map.entry("im", new Title("Interior Minister", Sector.GOV)),
          Map.entry("vp", new Title("Vice President", Sector.GOV)),
          Map.entry("king", new Title("King", Sector.GOV)),
          Map.entry("army", new Title("Military chief", Sector.MIL)),
          Map.entry("spy", new Title("Intelligence chief", Sector.SPY)),
          Map.entry("opp", new Title("Opposition leader", Sector.OPP)),
          Map.entry("pty", new Title("Party leader", Sector.PTY)),
          Map.entry("reb", new Title("Rebel leader", Sector.REB)),
          Map.entry("leg", new Title("Member of parliament", Sector.LEG)),
          Map.entry("rel", new Title("Religious leader", Sector.REL)));

  PersonLine {
    names = List.copyOf(names);
  }

  static PersonLine of(Node at) {
    String text = at.asText();
    int bar = text.indexOf(" | ");
    if (bar < 1) {
      throw at.wrong("'" + text + "' has no office; write Name | title from..until");
    }
    String named = text.substring(0, bar);
    int slash = named.indexOf(" / ");
    String surname = slash < 0 ? null : named.substring(slash + 3).strip();
    named = slash < 0 ? named : named.substring(0, slash);
    List<String> names = new ArrayList<>(2);
    int from = 0;
    for (int to = named.indexOf(" = "); to >= 0; to = named.indexOf(" = ", from)) {
      names.add(named.substring(from, to).strip());
      from = to + 3;
    }
    names.add(named.substring(from).strip());
    String shown = names.get(0);
    return new PersonLine(
        names, surname == null ? shown.substring(shown.lastIndexOf(' ') + 1) : surname, at);
  }

  /** Read apart from the names, as most people's are never asked for. */
  List<Office> offices() {
    String[] parts = at.asText().split(" \\| ", -1);
    List<Office> offices = new ArrayList<>(parts.length - 1);
    for (int i = 1; i < parts.length; i++) {
      office(at, parts[i].strip(), offices);
    }
    return offices;
  }

  /** 'pm 2006-03..2010, 2014..' are two terms of one office. */
  private static void office(Node at, String text, List<Office> offices) {
    int dots = text.indexOf("..");
    int cut = dots < 0 ? text.length() : Math.max(text.lastIndexOf(' ', dots), 0);
    Title title = title(at, text.substring(0, cut).strip());
    if (dots < 0) {
      offices.add(new Office(title.text(), title.sector(), organisation(title), null, null));
      return;
    }
    String organisation = organisation(title);
    for (String term : text.substring(cut).split(",", -1)) {
      int to = term.indexOf("..");
      if (to < 0) {
        throw at.wrong("'" + term + "' is no term; write 2003-05..2007");
      }
      LocalDate from = day(at, term.substring(0, to).strip(), true);
      LocalDate until = day(at, term.substring(to + 2).strip(), false);
      if (from != null && until != null && until.isBefore(from)) {
        throw at.wrong("'" + term + "' ends before it begins");
      }
      offices.add(new Office(title.text(), title.sector(), organisation, from, until));
    }
  }

  /** 'Secretary General of NATO' acts for NATO; null for who acts for a state. */
  private static @Nullable String organisation(Title title) {
    if (title.sector() != Sector.IGO) {
      return null;
    }
    for (String word : title.text().split(" ", -1)) {
      if (word.equals("UN")) {
        return "UNO";
      }
      if (word.startsWith("EU") || word.startsWith("European")) {
        return "EUR";
      }
      if (word.length() > 2 && word.equals(word.toUpperCase(Locale.ROOT))) {
        return word;
      }
    }
    return null;
  }

  private static @Nullable LocalDate day(Node at, String text, boolean first) {
    return text.isEmpty() ? null : ActorFiles.date(at, text, first);
  }

  private static Title title(Node at, String text) {
    Title known = SHORT.get(text);
    if (known != null) {
      return known;
    }
    if (text.isEmpty()) {
      throw at.wrong("'" + at.asText() + "': an office needs a title");
    }
    int space = text.indexOf(' ');
    if (space == 3
        && Character.isUpperCase(text.charAt(0))
        && Character.isUpperCase(text.charAt(2))) {
      return new Title(text.substring(4), ActorFiles.sector(at, text.substring(0, 3)));
    }
    return new Title(text, Sector.GOV);
  }
}
