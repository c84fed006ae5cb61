package org.entente.rulebook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.entente.actor.Actor;
import org.entente.actor.ActorKind;
import org.entente.actor.Alias;
import org.entente.actor.NameBook;
import org.entente.actor.NameBook.Naming;
import org.entente.actor.NameBook.Office;
import org.entente.actor.NameBook.Person;
import org.entente.actor.Sector;
import org.jspecify.annotations.Nullable;

/** Reads {@code actors/**}: states, organisations, agencies, groups, people and roles. */
public final class ActorFiles {
  /** Codes of three letters that are no state's. */
  private static final Set<String> ORGANISATIONS = Set.of("UNO", "EUR", "COE", "OAS");

  private final NameBook book = new NameBook();
  private final Set<String> ids = new HashSet<>(8192);

  private ActorFiles() {}

  /**
   * The actor book of these files.
   *
   * @throws RulebookException when a file is wrong; the message names file, line and remedy
   */
  public static NameBook read(RulebookFiles files) {
    ActorFiles reader = new ActorFiles();
    for (Node node : files.in("actors")) {
      Node.Mapping file =
          node.asMapping()
              .allow(
                  "actors",
                  "bodies",
                  "cities",
                  "people",
                  "roles",
                  "country",
                  "described",
                  "descriptions");
      file.list("actors").forEach(a -> reader.actor(a.asMapping()));
      Node bodies = file.get("bodies");
      if (bodies != null) {
        bodies.asMapping().entries().forEach(reader::bodies);
      }
      Node cities = file.get("cities");
      if (cities != null) {
        cities
            .asMapping()
            .entries()
            .forEach((c, names) -> names.asTexts().forEach(n -> reader.book.place(n, c)));
      }
      String country = file.text("country");
      people(reader, file.get("people"), country);
      file.texts("described").forEach(reader.book::described);
      Node descriptions = file.get("descriptions");
      if (descriptions != null) {
        descriptions.asMapping().entries().forEach(reader::description);
      }
      Node roles = file.get("roles");
      if (roles != null) {
        roles.asMapping().entries().forEach(reader::roles);
      }
    }
    files.in("places").forEach(reader::places);
    return reader.book;
  }

  /** A list of people of the file's country, or lists by country. */
  private static void people(ActorFiles reader, @Nullable Node people, @Nullable String country) {
    if (people instanceof Node.Mapping byCountry) {
      byCountry
          .entries()
          .forEach((c, list) -> list.asList().forEach(p -> reader.person(p, home(c))));
    } else if (people != null) {
      people.asList().forEach(p -> reader.person(p, country));
    }
  }

  private void bodies(String owner, Node lines) {
    boolean state = owner.length() == 3 && !ORGANISATIONS.contains(owner);
    for (Node at : lines.asList()) {
      BodyLine line = BodyLine.of(at);
      for (List<String> names : line.bodies()) {
        String shown = names.get(0);
        String id = owner + "." + shown;
        if (!ids.add(id)) {
          throw at.wrong("'" + shown + "' stands twice among the bodies of " + owner);
        }
        String code = owner.equals("none") ? BodyLine.code(shown) : owner;
        for (BodyLine.Term term : line.terms()) {
          ActorKind kind = BodyLine.kind(term.sector());
          Actor actor = new Actor(id, shown, kind, state ? owner : null, code, term.sector());
          for (String name : names) {
            book.name(actor, new Alias(name, term.from(), term.until()), Naming.NAME);
          }
        }
      }
    }
  }

  /** People of an international organisation stand under {@code none}. */
  private static @Nullable String home(String key) {
    return key.equals("none") ? null : key;
  }

  /** The names of {@link PlaceFiles} by country; waters are no one's. */
  private void places(Node file) {
    for (Map.Entry<String, Node> e : file.asMapping().entries().entrySet()) {
      if (e.getKey().equals("contested")) {
        e.getValue().asList().forEach(item -> contested(item.asMapping()));
      } else if (e.getKey().length() == 3) {
        e.getValue().asList().forEach(line -> place(e.getKey(), line.asText()));
      }
    }
  }

  /** In the eyes of most states the place is that country's, whoever holds it. */
  private void contested(Node.Mapping m) {
    String country = m.text("country");
    if (country != null && country.length() == 3) {
      m.texts("names").forEach(n -> book.place(n, country));
    }
  }

  private void place(String country, String line) {
    int north = line.lastIndexOf(' ', line.lastIndexOf(' ') - 1);
    for (String name : line.substring(0, Math.max(north, 0)).split(",", -1)) {
      book.place(name.strip(), country);
    }
  }

  private void description(String noun, Node meant) {
    if (!(meant instanceof Node.Scalar)) {
      Set<String> codes = new HashSet<>();
      meant.asList().forEach(code -> codes.add(code.asText()));
      book.description(noun, codes, null);
      return;
    }
    for (ActorKind kind : ActorKind.values()) {
      if (kind.name().equals(meant.asText())) {
        book.description(noun, Set.of(), kind);
        return;
      }
    }
    throw meant.wrong(
        "'" + meant.asText() + "' is no kind of actor; write one such as GROUP, or [codes]");
  }

  private void roles(String sector, Node nouns) {
    Sector value = sector(nouns, sector);
    nouns.asTexts().forEach(n -> book.role(n, value));
  }

  private void actor(Node.Mapping m) {
    m.allow(
        "id",
        "name",
        "kind",
        "country",
        "code",
        "sector",
        "from",
        "until",
        "aliases",
        "seats",
        "adjectives",
        "people",
        "members");
    Node id = m.required("id");
    if (!ids.add(id.asText())) {
      throw id.wrong("actor '" + id.asText() + "' stands twice");
    }
    String country = m.text("country");
    String code = m.text("code") != null ? m.text("code") : country != null ? country : id.asText();
    String sectorName = m.text("sector");
    Sector sector = sectorName == null ? null : sector(m.required("sector"), sectorName);
    ActorKind kind = kind(m.required("kind"));
    Actor actor = new Actor(id.asText(), m.required("name").asText(), kind, country, code, sector);
    Actor government =
        sector == null && country != null
            ? new Actor(actor.id(), actor.name(), kind, country, code, Sector.GOV)
            : actor;
    names(m, "aliases", actor, Naming.NAME);
    names(m, "seats", government, Naming.SEAT);
    names(m, "adjectives", actor, Naming.NATIONALITY);
    names(m, "people", actor, Naming.PEOPLE);
  }

  private void names(Node.Mapping m, String key, Actor actor, Naming naming) {
    for (Node n : m.list(key)) {
      book.name(actor(actor, n), alias(n, m), naming);
    }
  }

  /** An alias may stand for a part of its actor: {@code {text: Kremlin, sector: GOV}}. */
  private static Actor actor(Actor actor, Node alias) {
    if (alias instanceof Node.Mapping m && m.text("sector") != null) {
      Sector sector = sector(m.required("sector"), m.required("sector").asText());
      return new Actor(
          actor.id(), actor.name(), actor.kind(), actor.country(), actor.code(), sector);
    }
    return actor;
  }

  private static Alias alias(Node n, Node.Mapping actor) {
    LocalDate from = date(actor.get("from"), true);
    LocalDate until = date(actor.get("until"), false);
    if (n instanceof Node.Mapping m) {
      m.allow("text", "from", "until", "sector");
      LocalDate ownFrom = date(m.get("from"), true);
      LocalDate ownUntil = date(m.get("until"), false);
      return new Alias(
          m.required("text").asText(),
          ownFrom == null ? from : ownFrom,
          ownUntil == null ? until : ownUntil);
    }
    return new Alias(n.asText(), from, until);
  }

  private void person(Node node, @Nullable String country) {
    if (node instanceof Node.Scalar) {
      PersonLine line = PersonLine.of(node);
      enter(node, line.names(), line.surname(), country, line::offices);
    } else {
      person(node.asMapping(), country);
    }
  }

  private void enter(
      Node at,
      List<String> names,
      String surname,
      @Nullable String home,
      Supplier<List<Office>> offices) {
    String id = (home == null ? "" : home + ".") + names.get(0);
    if (!ids.add(id)) {
      throw at.wrong("'" + names.get(0) + "' stands twice among the people of " + home);
    }
    book.person(new Person(id, names.get(0), home, offices), names, surname);
  }

  private void person(Node.Mapping m, @Nullable String country) {
    m.allow("name", "aliases", "surname", "offices", "country");
    String name = m.required("name").asText();
    List<Office> offices = new ArrayList<>();
    for (Node n : m.list("offices")) {
      Node.Mapping o = n.asMapping().allow("title", "sector", "from", "until", "organisation");
      offices.add(
          new Office(
              o.required("title").asText(),
              sector(o, o.text("sector") == null ? "GOV" : o.required("sector").asText()),
              o.text("organisation"),
              date(o.get("from"), true),
              date(o.get("until"), false)));
    }
    String home = m.text("country") == null ? country : m.text("country");
    List<String> full = new ArrayList<>(List.of(name));
    full.addAll(m.texts("aliases"));
    String surname = m.text("surname");
    enter(
        m,
        full,
        surname == null ? name.substring(name.lastIndexOf(' ') + 1) : surname,
        home,
        () -> offices);
  }

  static Sector sector(Node at, String name) {
    try {
      return Sector.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw at.wrong("no sector '" + name + "'; known are " + List.of(Sector.values()));
    }
  }

  private static ActorKind kind(Node at) {
    try {
      return ActorKind.valueOf(at.asText().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw at.wrong("no kind '" + at.asText() + "'; known are " + List.of(ActorKind.values()));
    }
  }

  /** '2003-05-12', '2003-05' or '2003'; the first or the last day that it may mean. */
  static @Nullable LocalDate date(@Nullable Node n, boolean first) {
    if (n == null) {
      return null;
    }
    return date(n, n.asText(), first);
  }

  static LocalDate date(Node n, String text, boolean first) {
    try {
      // By hand: the JDK's date parser takes longer to load than the whole book to read.
      int year = Integer.parseInt(text, 0, 4, 10);
      return switch (text.length()) {
        case 4 -> first ? LocalDate.of(year, 1, 1) : LocalDate.of(year, 12, 31);
        case 7 -> {
          LocalDate day = LocalDate.of(year, Integer.parseInt(text, 5, 7, 10), 1);
          yield first ? day : day.plusMonths(1).minusDays(1);
        }
        case 10 ->
            LocalDate.of(year, Integer.parseInt(text, 5, 7, 10), Integer.parseInt(text, 8, 10, 10));
        default -> throw new NumberFormatException(text);
      };
    } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException e) {
      throw n.wrong("'" + text + "' is no date; write 2003-05-12, 2003-05 or 2003");
    }
  }
}
