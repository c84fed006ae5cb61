package org.entente.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.actor.NameBook.Entry;
import org.entente.actor.NameBook.Person;
import org.jspecify.annotations.Nullable;

/**
 * Says whom a name or phrase means on a day, without a sentence around it.
 *
 * <p>'two Chinese warplanes' is the Chinese military; 'Moscow' on a day in 1985 is the Soviet
 * Union.
 */
public final class ActorResolver {
  private static final Pattern WORD =
      Pattern.compile("(?:\\p{L}\\.){2,}|[\\p{L}\\p{N}][\\p{L}\\p{N}.&'’-]*");

  private static final Set<String> LINKS = Set.of("of", "in", "from", "for");
  private static final Set<String> PAST = Set.of("former", "retired", "ex", "late");
  private static final Set<String> TOWARDS =
      Set.of("to", "at", "against", "with", "on", "over", "toward", "towards", "about");

  /** Words of titles that are no roles by themselves. */
  private static final Set<String> TITLES =
      Set.of(
          "prime",
          "vice",
          "deputy",
          "foreign",
          "defence",
          "defense",
          "interior",
          "finance",
          "chief",
          "interim",
          "acting",
          "former",
          "mr",
          "mrs",
          "ms",
          "dr",
          "sir",
          "lord",
          "the",
          "a",
          "supreme",
          "crown",
          "high",
          "first",
          "secretary",
          "state",
          "of",
          "and",
          "home",
          "trade",
          "energy",
          "justice",
          "health",
          "economy",
          "grand",
          "senior",
          "special",
          "us",
          "u.s",
          "uk",
          "eu",
          "un");

  private static final Set<String> LEADS =
      Set.of("president", "head", "chairman", "chairwoman", "chair", "secretary", "member");
  private static final Set<String> WEAK =
      Set.of(
          "leader",
          "officer",
          "official",
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "agent",
          "head",
          "chief",
          "chairman",
          "council",
          "aide",
          "adviser",
          "representative",
          "state",
          "community",
          "man",
          "woman",
          "people",
          "force",
          "unit",
          "secretary",
          "house");

  private final NameBook book;

  /**
   * Whom a phrase means.
   *
   * @param why how it was found, for people to read
   */
  public record Resolution(
      @Nullable String code,
      @Nullable String country,
      @Nullable Sector sector,
      @Nullable String name,
      String why) {}

  /** An actor, and the words that name it. */
  private record Found(Actor actor, int first, int words) {}

  public ActorResolver(NameBook book) {
    this.book = book;
  }

  /** Whom {@code phrase} means on the day; codes are null where that is unknown. */
  public Resolution resolve(String phrase, @Nullable LocalDate day) {
    List<String> words = words(phrase);
    Sector role = role(words);
    Found name = named(words, day, role != null);
    boolean whole = name != null && name.words() > 1;
    if (name != null && (name.actor().sector() != null || whole)) {
      // 'Arab League' is no league, 'Soviet Union' no union, 'Asian Development Bank' no bank.
      List<String> around = new ArrayList<>(words);
      around.subList(name.first(), name.first() + name.words()).clear();
      role = role(around);
    }
    Actor named = name == null ? null : name.actor();
    Actor person = bySurname(words, day, named, role != null);
    person = person == null ? byFirstAndLast(words, day, named) : person;
    named = person == null ? named : person;
    if (named == null) {
      return elsewhere(words, role);
    }
    boolean own =
        named.kind() == ActorKind.PERSON
            || named.kind() == ActorKind.GROUP
            || named.kind() == ActorKind.AGENCY;
    Sector sector =
        role == null || (own && named.sector() != null) ? named.sector() : named.inRole(role);
    return new Resolution(
        named.code(),
        named.country(),
        sector,
        named.name(),
        role == null || own ? "alias" : "alias and role");
  }

  /** The name that says most: a person, else a body, else a state; none behind 'to', 'against'. */
  private @Nullable Found named(List<String> words, @Nullable LocalDate day, boolean role) {
    Found named = null;
    for (int i = 0; i < words.size(); i++) {
      if (i > 0 && TOWARDS.contains(words.get(i)) && (named != null || role)) {
        break;
      }
      for (int n = Math.min(7, words.size() - i); n >= 1; n--) {
        Actor a = find(words, i, n, day);
        if (a != null
            && (named == null || a.kind() == ActorKind.PERSON || prefers(a, named.actor()))) {
          named = new Found(a, i, n);
          i += n - 1;
          break;
        }
      }
    }
    return named;
  }

  private static boolean prefers(Actor a, Actor before) {
    return before.kind() == ActorKind.STATE
        && a.kind() != ActorKind.STATE
        && (a.country() == null || a.country().equals(before.country()));
  }

  /** 'President Zelensky', 'Kim': who holds an office on that day, or did and has no namesake. */
  private @Nullable Actor bySurname(
      List<String> words, @Nullable LocalDate day, @Nullable Actor named, boolean titled) {
    if (words.isEmpty() || (named != null && (named.kind() != ActorKind.STATE || !titled))) {
      return null;
    }
    String last = bare(words.get(words.size() - 1));
    boolean alone = words.size() == 1 || titled;
    boolean other = words.stream().anyMatch(TOWARDS::contains);
    if (!alone || other || !Character.isUpperCase(last.charAt(0)) || isRole(last)) {
      return null;
    }
    String country = named == null ? null : named.country();
    String key = NameBook.key(last);

    // 'Lagos' is the city, unless a Lagos holds an office on that day.
    boolean city = words.size() == 1 && book.countryOf(key) != null;
    Person p =
        city
            ? day == null ? null : book.inOffice(key, day, country)
            : book.bearer(key, day, country);
    p = p == null && country == null && words.size() == 1 && !city ? book.famous(key) : p;
    return p == null || !mayBe(p, words, day) ? null : p.on(day);
  }

  /** Whether no first name stands before the surname, or one that begins as theirs does. */
  private boolean mayBe(Person p, List<String> words, @Nullable LocalDate day) {
    boolean named = false;
    for (int i = 0; i < words.size() - 1; i++) {
      String word = bare(words.get(i));
      String key = NameBook.key(word);
      boolean capital =
          Character.isUpperCase(word.charAt(0)) && word.charAt(word.length() - 1) != '.';
      if (capital && !isRole(word) && !TITLES.contains(key) && find(words, i, 1, day) == null) {
        named = true;
        if (key.charAt(0) == NameBook.key(p.name()).charAt(0)) {
          return true;
        }
      }
    }
    return !named;
  }

  /** 'Gustavo Francisco Petro Urrego': names between and behind those of the book. */
  private @Nullable Actor byFirstAndLast(
      List<String> words, @Nullable LocalDate day, @Nullable Actor named) {
    boolean other = words.stream().anyMatch(TOWARDS::contains);
    if (other || named != null && named.kind() != ActorKind.STATE) {
      return null;
    }
    for (int i = words.size() - 1; i > 0; i--) {
      if (!Character.isUpperCase(words.get(i).charAt(0))) {
        continue;
      }
      for (Person p : book.named(NameBook.key(bare(words.get(i))))) {
        String name = p.name();
        int space = name.indexOf(' ');
        String first = NameBook.key(space < 0 ? name : name.substring(0, space));
        boolean home =
            named == null || named.country() == null || named.country().equals(p.country());
        for (int j = 0; j < i && home && space > 0; j++) {
          if (NameBook.key(words.get(j)).equals(first) && book.role(first) == null) {
            return p.on(day);
          }
        }
      }
    }
    return null;
  }

  private boolean isRole(String word) {
    String key = NameBook.key(word);
    return book.role(key) != null || book.role(singular(key)) != null;
  }

  /** A city or region gives its country, and its people where no role is named. */
  private Resolution elsewhere(List<String> words, @Nullable Sector role) {
    for (int i = 0; i < words.size(); i++) {
      for (int n = Math.min(4, words.size() - i); n >= 1; n--) {
        String text = bare(String.join(" ", words.subList(i, i + n)));
        String country = book.countryOf(NameBook.key(text));
        if (country != null && Character.isUpperCase(text.charAt(0))) {
          return new Resolution(
              country,
              country,
              role == null ? Sector.CVL : role,
              book.state(country).name(),
              "place");
        }
      }
    }
    return new Resolution(null, null, role, null, role == null ? "unknown" : "role");
  }

  private @Nullable Actor find(List<String> words, int from, int n, @Nullable LocalDate day) {
    String text = String.join(" ", words.subList(from, from + n));
    Actor found = find(text, n, day);
    if (found == null) {
      text = bare(text);
      found = find(text, n, day);
    }
    int hyphen = n == 1 ? text.indexOf('-') : -1;
    if (found == null && hyphen > 1) {
      // 'Iranian-backed', 'US-led': the first half is the nationality.
      found = find(text.substring(0, hyphen), 1, day);
    }
    return found;
  }

  private @Nullable Actor find(String text, int n, @Nullable LocalDate day) {
    for (Entry e : book.find(NameBook.key(text), day)) {
      String alias = e.alias().text();
      boolean short_ =
          n == 1 && alias.length() <= 3 && alias.equals(alias.toUpperCase(Locale.ROOT));
      if (short_ && !text.equals(alias) || NameBook.isSmall(text, alias)) {
        continue;
      }
      return e.person() == null ? e.actor() : e.person().on(day);
    }
    return null;
  }

  /**
   * The sector of the last role word before 'of' or 'in'; 'officer' and 'leader' yield to words
   * that say more, and who has left a government belongs to the elite. 'president of a company' is
   * of the company.
   */
  private @Nullable Sector role(List<String> words) {
    Sector weak = null;
    Sector strong = null;
    boolean past = false;
    boolean leads = false;
    boolean behind = false;
    for (int i = 0; i < words.size(); i++) {
      String word = NameBook.key(bare(words.get(i)));
      if (TOWARDS.contains(word) && (weak != null || strong != null)) {
        break;
      }
      if (LINKS.contains(word) && strong != null) {
        if (!leads || behind || !word.equals("of")) {
          break;
        }
        behind = true;
      }
      past |= PAST.contains(word) || word.startsWith("ex-");
      for (int n = Math.min(5, words.size() - i); n >= 1; n--) {
        String key =
            NameBook.key(bare(String.join(" ", words.subList(i, i + n))).replace("'s ", " "));
        key = key.startsWith("ex-") ? key.substring(3) : key;
        Sector s = book.role(key);
        s = s == null ? book.role(singular(key)) : s;
        if (s == null) {
          continue;
        }
        if (WEAK.contains(singular(key))) {
          weak = weak == null || !behind ? s : weak;
        } else if (!behind || s != Sector.GOV) {
          strong = s;
        }
        leads |= LEADS.contains(key);
        i += n - 1;
        break;
      }
    }
    Sector found = strong != null ? strong : weak;
    return past && found == Sector.GOV ? Sector.ELI : found;
  }

  private static String singular(String key) {
    if (key.endsWith("ieves") || key.endsWith("lves")) {
      return key.substring(0, key.length() - 3) + "f";
    }
    if (key.endsWith("men")) {
      return key.substring(0, key.length() - 2) + "an";
    }
    if (key.endsWith("ies")) {
      return key.substring(0, key.length() - 3) + "y";
    }
    return key.endsWith("s") ? key.substring(0, key.length() - 1) : key;
  }

  /** "Iran's" without its ending. */
  private static String bare(String word) {
    return word.endsWith("'s") || word.endsWith("’s") ? word.substring(0, word.length() - 2) : word;
  }

  private static List<String> words(String phrase) {
    List<String> words = new ArrayList<>();
    Matcher m = WORD.matcher(phrase);
    while (m.find()) {
      words.add(m.group());
    }
    return words;
  }
}
