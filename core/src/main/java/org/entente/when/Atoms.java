package org.entente.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.text.Sentence;
import org.entente.text.Token;
import org.entente.text.Upos;

/**
 * A sentence as the words and numbers that dates are made of: 'mid-2023' is mid, -, 2023, however
 * the tokenizer cut it.
 */
final class Atoms {
  private final Sentence sentence;
  private final List<String> texts = new ArrayList<>();
  private final List<String> lower = new ArrayList<>();
  private final List<Integer> tokens = new ArrayList<>();

  Atoms(Sentence sentence) {
    this.sentence = sentence;
    for (Token t : sentence.tokens()) {
      cut(t);
    }
  }

  private void cut(Token t) {
    String s = t.text();
    int from = 0;
    for (int i = 0; i < s.length(); i++) {
      if (separates(s, i)) {
        add(s.substring(from, i), t.index());
        add(s.substring(i, i + 1), t.index());
        from = i + 1;
      }
    }
    add(s.substring(from), t.index());
  }

  private static boolean separates(String s, int i) {
    char c = s.charAt(i);
    if (s.length() < 2) {
      return false;
    }
    if (c == '.') {
      return dottedDate(s);
    }
    return c == '-' || c == '/' || c == '\u2013' || c == '\u2014';
  }

  /** '19.06.2024' is a date and '19.6' a number. */
  private static boolean dottedDate(String s) {
    int dots = 0;
    for (int i = 0; i < s.length(); i++) {
      if (s.charAt(i) == '.') {
        dots++;
      } else if (!Character.isDigit(s.charAt(i))) {
        return false;
      }
    }
    return dots == 2 && s.length() >= 6;
  }

  private void add(String text, int token) {
    if (!text.isEmpty()) {
      texts.add(text);
      lower.add(text.toLowerCase(Locale.ROOT));
      tokens.add(token);
    }
  }

  Sentence sentence() {
    return sentence;
  }

  int size() {
    return texts.size();
  }

  /** The word in lower case; "" outside of the sentence. */
  String at(int i) {
    return i < 0 || i >= lower.size() ? "" : lower.get(i);
  }

  String text(int i) {
    return i < 0 || i >= texts.size() ? "" : texts.get(i);
  }

  int token(int i) {
    return tokens.get(i);
  }

  Upos upos(int i) {
    return i < 0 || i >= texts.size() ? Upos.X : sentence.token(tokens.get(i)).upos();
  }

  boolean isCapital(int i) {
    String s = text(i);
    return !s.isEmpty() && Character.isUpperCase(s.charAt(0));
  }

  boolean is(int i, String word) {
    return at(i).equals(word);
  }

  boolean isOne(int i, String... words) {
    String s = at(i);
    for (String w : words) {
      if (s.equals(w)) {
        return true;
      }
    }
    return false;
  }

  boolean isDash(int i) {
    return isOne(i, "-", "\u2013", "\u2014");
  }

  /** Whether the words from {@code i} on are these, separated by blanks. */
  boolean reads(int i, String phrase) {
    int at = i;
    for (String w : phrase.split(" ")) {
      if (!is(at++, w)) {
        return false;
      }
    }
    return true;
  }

  /** Whether {@code i} and {@code j} were cut from one token ('five-year'). */
  boolean sameToken(int i, int j) {
    return j < size() && i >= 0 && token(i) == token(j);
  }

  /** The number that the digits from {@code i} say, when there are {@code min} to {@code max}. */
  int digits(int i, int min, int max) {
    String s = at(i);
    if (s.length() < min || s.length() > max) {
      return -1;
    }
    int n = 0;
    for (int k = 0; k < s.length(); k++) {
      char c = s.charAt(k);
      if (c < '0' || c > '9') {
        return -1;
      }
      n = n * 10 + (c - '0');
    }
    return n;
  }
}
