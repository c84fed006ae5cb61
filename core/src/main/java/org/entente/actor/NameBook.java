package org.entente.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The actor book: names, the days on which they hold, and whom they mean; roles and their sectors.
 *
 * <p>Names are kept by their words in lower case and without accents, so a look-up costs one hash
 * of the words at hand.
 */
public final class NameBook {
  /** Offices whose holder the press calls by surname alone. */
  private static final Set<String> LEADING =
      Set.of(
          "Prime Minister", "Leader", "Premier", "Crown Prince", "Taoiseach", "General Secretary");

  private static final Set<String> FIRST =
      Set.of("President", "Supreme Leader", "Chancellor", "King", "Emir", "Sultan");

  private static final Set<String> MONTHS = Set.of("march", "april", "may", "june", "august");

  /** How a name means its actor. */
  public enum Naming {
    NAME,
    SEAT,
    NATIONALITY,
    PEOPLE,
    PERSON,
    SURNAME
  }

  /** A name's meaning. */
  public record Entry(Alias alias, Naming naming, @Nullable Actor actor, @Nullable Person person) {}

  /** An office and its days. */
  public record Office(
      String title,
      Sector sector,
      @Nullable String organisation,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {
    boolean heldOn(LocalDate day) {
      return new Alias(title, from, until).holdsOn(day);
    }
  }

  /**
   * A person with their offices.
   *
   * <p>Offices are read when they are first asked for: few of the thousands in the book are.
   */
  public static final class Person {
    private final String id;
    private final String name;
    private final @Nullable String country;
    private final Supplier<List<Office>> reader;
    private @Nullable List<Office> offices;

    public Person(
        String id, String name, @Nullable String country, Supplier<List<Office>> offices) {
      this.id = id;
      this.name = name;
      this.country = country;
      this.reader = offices;
    }

    public String name() {
      return name;
    }

    public @Nullable String country() {
      return country;
    }

    /** In the order of the book. */
    public List<Office> offices() {
      List<Office> known = offices;
      if (known == null) {
        known = List.copyOf(reader.get());
        offices = known;
      }
      return known;
    }

    /** The person on that day: their sector is that of the office they hold then. */
    public Actor on(@Nullable LocalDate day) {
      Office office = null;
      Office past = null;
      for (Office o : offices()) {
        if (day == null || o.heldOn(day)) {
          office = office == null || (day == null && later(o, office)) ? o : office;
        } else if (o.until() != null && o.until().isBefore(day)) {
          past = o;
        }
      }
      Sector sector = office != null ? office.sector() : past != null ? Sector.ELI : null;
      // Who heads an organisation acts for it, not for the state they come from.
      String organisation = office == null ? null : office.organisation();
      return organisation == null
          ? new Actor(id, name, ActorKind.PERSON, country, country, sector)
          : new Actor(id, name, ActorKind.PERSON, null, organisation, sector);
    }

    /** Without a day, people are taken for what they were last. */
    private static boolean later(Office o, Office than) {
      return o.from() != null && (than.from() == null || o.from().isAfter(than.from()));
    }

    /** Whether they came to their last office after {@code other} came to theirs. */
    private boolean isAfter(Person other) {
      LocalDate own = start();
      LocalDate theirs = other.start();
      return own != null && (theirs == null || own.isAfter(theirs));
    }

    private @Nullable LocalDate start() {
      LocalDate last = null;
      for (Office o : offices()) {
        last = o.from() != null && (last == null || o.from().isAfter(last)) ? o.from() : last;
      }
      return last;
    }

    /**
     * 3 for who leads a state on that day, 2 for a second in rank, 1 for another office, 0 for
     * none; without a day the highest they ever had.
     */
    int rank(@Nullable LocalDate day) {
      int rank = 0;
      for (Office o : offices()) {
        if (day == null || o.heldOn(day)) {
          rank =
              Math.max(rank, FIRST.contains(o.title()) ? 3 : LEADING.contains(o.title()) ? 2 : 1);
        }
      }
      return rank;
    }
  }

  private static final String ACCENTED =
      "ÀÁÂÃÄÅàáâãäåĀāĂăĄąÇçĆćČčĈĉĊċĎďĐđÈÉÊËèéêëĒēĔĕĖėĘęĚěƏəĜĝĞğĠġĢģǦǧĤĥĦħÌÍÎÏ"
          + "ìíîïĨĩĪīĬĭĮįİıĴĵĶķĹĺĻļĽľŁłÑñŃńŅņŇňÒÓÔÕÖØòóôõöøŌōŎŏŐőƠơŔŕŘřŚśŜŝŞşŠšȘșŢţ"
          + "ŤťȚțÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưŴŵÝýÿŶŷŸŹźŻżŽž’‘‑–ʻʼ";
  private static final String PLAIN =
      "AAAAAAaaaaaaAaAaAaCcCcCcCcCcDdDdEEEEeeeeEeEeEeEeEeAaGgGgGgGgGgHhHhIIII"
          + "iiiiIiIiIiIiIiJjKkLlLlLlLlNnNnNnNnOOOOOOooooooOoOoOoOoRrRrSsSsSsSsSsTt"
          + "TtTtUUUUuuuuUuUuUuUuUuUuUuWwYyyYyYZzZzZz''--''";

  private final Map<String, List<Entry>> names = new HashMap<>(32768);
  private final Map<String, List<Person>> surnames = new HashMap<>(4096);
  private final Map<String, Integer> longest = new HashMap<>(16384);
  private final Map<String, Description> descriptions = new HashMap<>();
  private final Map<String, Sector> roles = new HashMap<>(2048);
  private final Map<String, String> places = new HashMap<>(4096);
  private final Set<String> described = new HashSet<>();
  private final Map<String, Actor> states = new HashMap<>(512);

  /** Adds a name of an actor. */
  public void name(Actor actor, Alias alias, Naming naming) {
    put(new Entry(alias, naming, actor, null));
    if (actor.kind() == ActorKind.STATE && actor.country() != null) {
      states.putIfAbsent(actor.country(), actor);
    }
  }

  /** Adds a person with full names and a surname. */
  public void person(Person person, List<String> fullNames, String surname) {
    for (String full : fullNames) {
      put(new Entry(new Alias(full, null, null), Naming.PERSON, null, person));
    }
    surnames.computeIfAbsent(key(surname), k -> new ArrayList<>(1)).add(person);
  }

  /** Adds what people of a sector are called. */
  public void role(String noun, Sector sector) {
    roles.putIfAbsent(key(noun), sector);
  }

  /** Adds a noun that a nationality only describes: 'wine', 'restaurant'. */
  public void described(String noun) {
    described.add(key(noun));
  }

  boolean isDescribed(String lemma) {
    return described.contains(lemma);
  }

  private void put(Entry entry) {
    String key = key(entry.alias().text());
    names.computeIfAbsent(key, k -> new ArrayList<>(1)).add(entry);
    int space = key.indexOf(' ');
    String first = space < 0 ? key : key.substring(0, space);
    int words = 1;
    for (int i = 0; i < key.length(); i++) {
      words += key.charAt(i) == ' ' ? 1 : 0;
    }
    longest.merge(first, words, Math::max);
  }

  /** How many words the longest name that begins with this word has; 0 for none. */
  int longest(String firstWord) {
    return longest.getOrDefault(firstWord, 0);
  }

  /** Whom 'the' and a noun may mean: those with one of the codes, or of the kind. */
  record Description(Set<String> codes, @Nullable ActorKind kind) {
    boolean fits(Actor actor) {
      return actor.kind() == kind || actor.code() != null && codes.contains(actor.code());
    }
  }

  /** 'The alliance' means the last named of these. */
  public void description(String noun, Set<String> codes, @Nullable ActorKind kind) {
    descriptions.put(key(noun), new Description(Set.copyOf(codes), kind));
  }

  /** Whom 'the' and the noun with this key may mean, or null. */
  @Nullable Description description(String key) {
    return descriptions.get(key);
  }

  /** The name's meanings on that day. */
  List<Entry> find(String key, @Nullable LocalDate day) {
    List<Entry> found = names.getOrDefault(key, List.of());
    if (day == null || found.isEmpty()) {
      return found;
    }
    List<Entry> holding = new ArrayList<>(found.size());
    for (Entry e : found) {
      if (e.alias().holdsOn(day)) {
        holding.add(e);
      }
    }
    return holding.isEmpty() ? past(found, day) : holding;
  }

  /** 'The Soviet Union' of a page on the past; a seat of government means who sits there now. */
  private static List<Entry> past(List<Entry> found, LocalDate day) {
    List<Entry> past = new ArrayList<>(found.size());
    for (Entry e : found) {
      LocalDate until = e.alias().until();
      boolean name = e.naming() != Naming.SEAT && e.person() == null;
      if (name && until != null && until.isBefore(day)) {
        past.add(e);
      }
    }
    return past;
  }

  /**
   * The person of this surname who leads a state on that day, or the only one in another office;
   * null where that leaves two.
   *
   * @param country of which state; null for any
   */
  @Nullable Person inOffice(String surname, LocalDate day, @Nullable String country) {
    Person best = null;
    int rank = 0;
    for (Person p : surnames.getOrDefault(surname, List.of())) {
      int own = country == null || country.equals(p.country()) ? p.rank(day) : 0;
      if (own > rank) {
        best = p;
        rank = own;
      } else if (own == rank) {
        best = null;
      }
    }
    return best;
  }

  /**
   * The person of this surname whom readers know without being told: who leads or led a state, the
   * last of several in one state; null where leaders of two states share the name, and for names
   * that are words.
   */
  @Nullable Person famous(String surname) {
    if (MONTHS.contains(surname)) {
      return null;
    }
    Person best = null;
    int rank = 1;
    boolean shared = false;
    for (Person p : surnames.getOrDefault(surname, List.of())) {
      int own = p.rank(null);
      if (own > rank
          || own == rank && best != null && Objects.equals(best.country(), p.country())) {
        shared = own == rank && shared;
        best = own > rank || best == null || p.isAfter(best) ? p : best;
        rank = own;
      } else if (own == rank) {
        shared = true;
      }
    }
    return shared ? null : best;
  }

  /** Who holds an office on that day, else the only one of this name there is. */
  @Nullable Person bearer(String surname, @Nullable LocalDate day, @Nullable String country) {
    Person holder = day == null ? null : inOffice(surname, day, country);
    if (holder != null) {
      return holder;
    }
    Person only = null;
    for (Person p : surnames.getOrDefault(surname, List.of())) {
      if (country == null || country.equals(p.country())) {
        if (only != null) {
          return null;
        }
        only = p;
      }
    }
    return only;
  }

  /** Whether the word, as it is spelt, is by itself the name of an actor or a surname. */
  public boolean isName(String word) {
    if (word.length() < 2 || !Character.isUpperCase(word.charAt(0))) {
      return false;
    }
    String key = key(word);
    if (surnames.containsKey(key)) {
      return true;
    }
    for (Entry e : names.getOrDefault(key, List.of())) {
      if (e.naming() != Naming.NATIONALITY && e.naming() != Naming.PEOPLE) {
        return true;
      }
    }
    return false;
  }

  /** Adds a city or region, which stands for its people where nothing else is named. */
  public void place(String name, String country) {
    places.putIfAbsent(key(name), country);
  }

  /** The country of a city or region; null when unknown. */
  @Nullable String countryOf(String key) {
    return places.get(key);
  }

  /** Everyone of this surname. */
  List<Person> named(String surname) {
    return surnames.getOrDefault(surname, List.of());
  }

  /** Everyone in the book, as often as they have names. */
  public List<Person> people() {
    List<Person> all = new ArrayList<>();
    surnames.values().forEach(all::addAll);
    return all;
  }

  @Nullable Sector role(String key) {
    return roles.get(key);
  }

  /** The state with this ISO 3166 alpha-3 code; one of that code alone when the book has none. */
  public Actor state(String code) {
    Actor known = states.get(code);
    return known == null ? new Actor(code, code, ActorKind.STATE, code, code, null) : known;
  }

  /** Whether the text writes small what the alias writes large behind an article: 'the diet'. */
  static boolean isSmall(String text, String alias) {
    return alias.startsWith("the ")
        && text.length() > 4
        && Character.isUpperCase(alias.charAt(4))
        && !Character.isUpperCase(text.charAt(4));
  }

  /** Lower case, accents off, curly apostrophes straight, hyphens apart. */
  static String key(String text) {
    boolean plain = true;
    for (int i = 0; i < text.length() && plain; i++) {
      plain = text.charAt(i) < 128;
    }
    String flat = plain ? text : fold(text);
    String key = flat.toLowerCase(Locale.ROOT).replace("'s ", " 's ").replace("s' ", "s ' ");
    return key.length() > 1 && key.indexOf('-') >= 0 ? apart(key) : key;
  }

  /** 'lee jae - myung', as the tokenizer cuts it. */
  private static String apart(String key) {
    StringBuilder out = new StringBuilder(key.length() + 4);
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      boolean blank = out.length() == 0 || out.charAt(out.length() - 1) == ' ';
      if (c == '-') {
        out.append(blank ? "- " : " - ");
      } else if (c != ' ' || !blank) {
        out.append(c);
      }
    }
    int end = out.length();
    return out.substring(0, end > 0 && out.charAt(end - 1) == ' ' ? end - 1 : end);
  }

  /** Letters of the Latin alphabets only: the JDK's normalizer takes long to load. */
  private static String fold(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int at = c < 128 ? -1 : ACCENTED.indexOf(c);
      if (at >= 0) {
        out.append(PLAIN.charAt(at));
      } else if (c < '\u0300' || c > '\u036f') {
        out.append(c);
      }
    }
    return out.toString();
  }
}
