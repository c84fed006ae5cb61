package org.entente.place;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Places by name. Of two places with one name the first that is entered is meant. */
public final class Gazetteer {
  private final Map<String, Place> places = new HashMap<>();
  private final Map<String, Integer> longest = new HashMap<>();

  /** Enters a place under a name. */
  public void enter(String name, Place place) {
    String key = key(name);
    places.putIfAbsent(key, place);
    int space = key.indexOf(' ');
    String first = space < 0 ? key : key.substring(0, space);
    int words = (int) key.chars().filter(c -> c == ' ').count() + 1;
    longest.merge(first, words, Math::max);
  }

  /** The place of this name, or null. Case does not matter. */
  public @Nullable Place find(String name) {
    return places.get(key(name));
  }

  /** How many words the longest name has that begins with this word; 0 when none does. */
  int longest(String firstWord) {
    return longest.getOrDefault(key(firstWord), 0);
  }

  /** How many names there are. */
  public int size() {
    return places.size();
  }

  /** Lower case, and hyphens and apostrophes as the tokenizer leaves them. */
  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replace('’', '\'');
  }
}
