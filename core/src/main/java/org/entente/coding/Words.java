package org.entente.coding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.text.Sentence;
import org.entente.text.Token;

/**
 * The words that may stand at one place of an expression: lemmas, or a lemma with what must stand
 * before it ('joint exercise').
 */
final class Words {
  static final Words NONE = new Words(List.of());

  private final Set<String> single;
  private final List<String[]> compound;
  private final List<String> all;
  private final boolean ofClass;

  Words(List<String> words) {
    this(words, false);
  }

  /**
   * @param ofClass whether they are a class of the rulebook, which asks for less than a word does
   */
  Words(List<String> words, boolean ofClass) {
    this.all = List.copyOf(words);
    this.ofClass = ofClass;
    this.single = new HashSet<>(words.size() * 2);
    this.compound = new ArrayList<>(0);
    for (String word : words) {
      if (word.indexOf(' ') < 0) {
        single.add(word);
      }
      // The tokenizer cuts at hyphens: 'pull-out' is met as three tokens.
      if (word.indexOf(' ') >= 0 || word.indexOf('-') > 0) {
        compound.add(word.split("[ -]"));
      }
    }
  }

  /** As they were given. */
  List<String> all() {
    return all;
  }

  boolean isClass() {
    return ofClass;
  }

  boolean isEmpty() {
    return single.isEmpty() && compound.isEmpty();
  }

  /** Last words, under which a phrase is found. */
  Set<String> heads() {
    if (compound.isEmpty()) {
      return Collections.unmodifiableSet(single);
    }
    Set<String> heads = new HashSet<>(single);
    for (String[] c : compound) {
      heads.add(c[c.length - 1]);
    }
    return heads;
  }

  boolean has(String word) {
    return single.contains(word);
  }

  /** Whether the phrase headed by {@code head} is one of these words. */
  boolean matches(Sentence sentence, int head) {
    Token t = sentence.token(head);
    String lemma = lower(t.lemma());
    if (single.contains(lemma) || (!lemma.equals(t.text()) && single.contains(lower(t.text())))) {
      return true;
    }
    for (String[] c : compound) {
      if (c[c.length - 1].equals(lemma) && modified(sentence, head, c)) {
        return true;
      }
    }
    return false;
  }

  private static boolean modified(Sentence sentence, int head, String[] words) {
    for (int w = 0; w < words.length - 1; w++) {
      if (!hasModifier(sentence, head, words[w])) {
        return false;
      }
    }
    return true;
  }

  /** Whether {@code word} modifies {@code head}, or stands right before what does. */
  static boolean hasModifier(Sentence sentence, int head, String word) {
    for (int i = head - 1; i >= 0 && i >= head - 6; i--) {
      Token t = sentence.token(i);
      if ((lower(t.lemma()).equals(word) || lower(t.text()).equals(word))
          && sentence.dominates(head, i)) {
        return true;
      }
    }
    return false;
  }

  /** 'on/against', at most five of them. */
  @Override
  public String toString() {
    List<String> all = new ArrayList<>(single);
    compound.forEach(c -> all.add(String.join(" ", c)));
    Collections.sort(all);
    return String.join("/", all.subList(0, Math.min(5, all.size()))) + (all.size() > 5 ? "/…" : "");
  }

  static String lower(String s) {
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c >= 'A' && c <= 'Z' || c > 127) {
        return s.toLowerCase(Locale.ROOT);
      }
    }
    return s;
  }
}
