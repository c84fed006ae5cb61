package org.entente.commitment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * By which words states and organisations stand in a text.
 *
 * <p>'Washington's pull-out … against Iran' holds USA at 0 and IRN where 'Iran' begins. States that
 * are no more stand under the state that continues them, as in {@link Treaty#parties()}.
 */
public final class StateNames {
  private static final Map<String, String> CONTINUED = Map.of("SUN", "RUS", "YUG", "SRB");

  private final Map<String, List<Name>> byFirstWord = new HashMap<>();

  private final Map<String, String> nameByCode = new HashMap<>();

  private record Name(String words, String code) {}

  /** Adds words for a code; words that are there already keep the code that they have. */
  public void add(String words, String code) {
    List<Name> names = byFirstWord.computeIfAbsent(firstWord(words, 0), k -> new ArrayList<>());
    nameByCode.putIfAbsent(code, words);
    if (names.stream().noneMatch(n -> n.words.equals(words))) {
      names.add(new Name(words, continuing(code)));
    }
  }

  /** What the code is called: its name that was added first, else the code itself. */
  public String name(String code) {
    return nameByCode.getOrDefault(code, code);
  }

  /** The code of the state that continues that of {@code code}, else {@code code}. */
  static String continuing(String code) {
    return CONTINUED.getOrDefault(code, code);
  }

  /** Codes by where their words begin; of two names at one place the longer counts. */
  Map<Integer, String> in(String text) {
    Map<Integer, String> found = new TreeMap<>();
    int at = 0;
    while (at < text.length()) {
      Name best = null;
      for (Name n : byFirstWord.getOrDefault(firstWord(text, at), List.of())) {
        int end = at + n.words.length();
        boolean there =
            text.startsWith(n.words, at) && (end == text.length() || !isWord(text, end));
        best = there && (best == null || n.words.length() > best.words.length()) ? n : best;
      }
      if (best != null) {
        found.put(at, best.code);
        at += best.words.length();
      } else {
        at += Math.max(1, firstWord(text, at).length());
      }
    }
    return found;
  }

  private static String firstWord(String text, int from) {
    int end = from;
    while (end < text.length() && isWord(text, end)) {
      end++;
    }
    return text.substring(from, end);
  }

  private static boolean isWord(String text, int at) {
    return Character.isLetterOrDigit(text.charAt(at));
  }
}
