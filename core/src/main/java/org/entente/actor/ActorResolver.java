package org.entente.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.actor.NameBook.Entry;
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

  public ActorResolver(NameBook book) {
    this.book = book;
  }

  /** Whom {@code phrase} means on the day; codes are null where that is unknown. */
  public Resolution resolve(String phrase, @Nullable LocalDate day) {
    List<String> words = words(phrase);
    Actor named = null;
    for (int i = 0; i < words.size(); i++) {
      for (int n = Math.min(7, words.size() - i); n >= 1; n--) {
        Actor a = find(words, i, n, day);
        if (a != null && (named == null || a.kind() == ActorKind.PERSON || prefers(a, named))) {
          named = a;
          i += n - 1;
          break;
        }
      }
    }
    Sector role = role(words);
    if (named == null) {
      String why = role == null ? "unknown" : "role";
      return new Resolution(null, null, role, null, why);
    }
    boolean own =
        named.kind() == ActorKind.PERSON
            || named.kind() == ActorKind.GROUP
            || named.kind() == ActorKind.AGENCY;
    Sector sector = role == null || (own && named.sector() != null) ? named.sector() : role;
    return new Resolution(
        named.code(),
        named.country(),
        sector,
        named.name(),
        role == null || own ? "alias" : "alias and role");
  }

  private static boolean prefers(Actor a, Actor before) {
    return before.kind() == ActorKind.STATE && a.kind() != ActorKind.STATE;
  }

  private @Nullable Actor find(List<String> words, int from, int n, @Nullable LocalDate day) {
    String text = String.join(" ", words.subList(from, from + n));
    for (Entry e : book.find(NameBook.key(text), day)) {
      String alias = e.alias().text();
      boolean short_ =
          n == 1 && alias.length() <= 3 && alias.equals(alias.toUpperCase(Locale.ROOT));
      if (short_ && !text.equals(alias)) {
        continue;
      }
      return e.person() == null ? e.actor() : e.person().on(day);
    }
    return null;
  }

  /**
   * The sector of the last role word before 'of' or 'in'; 'officer' and 'leader' yield to words
   * that say more, and who has left a government belongs to the elite.
   */
  private @Nullable Sector role(List<String> words) {
    Sector weak = null;
    Sector strong = null;
    boolean past = false;
    for (int i = 0; i < words.size(); i++) {
      String word = NameBook.key(words.get(i));
      if (LINKS.contains(word) && strong != null) {
        break;
      }
      past |= PAST.contains(word);
      for (int n = Math.min(5, words.size() - i); n >= 1; n--) {
        String key = NameBook.key(String.join(" ", words.subList(i, i + n)));
        Sector s = book.role(key);
        s = s == null ? book.role(singular(key)) : s;
        if (s == null) {
          continue;
        }
        if (WEAK.contains(singular(key))) {
          weak = s;
        } else {
          strong = s;
        }
        i += n - 1;
        break;
      }
    }
    Sector found = strong != null ? strong : weak;
    return past && found == Sector.GOV ? Sector.ELI : found;
  }

  private static String singular(String key) {
    if (key.endsWith("ies")) {
      return key.substring(0, key.length() - 3) + "y";
    }
    return key.endsWith("s") ? key.substring(0, key.length() - 1) : key;
  }

  private static List<String> words(String phrase) {
    List<String> words = new ArrayList<>();
    Matcher m = WORD.matcher(phrase);
    while (m.find()) {
      String word = m.group();
      if (word.endsWith("'s") || word.endsWith("’s")) {
        words.add(word.substring(0, word.length() - 2));
      } else {
        words.add(word);
      }
    }
    return words;
  }
}
