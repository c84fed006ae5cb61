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
  private final List<Compound> compound;
  private final List<String> all;
  private final boolean ofClass;

  /**
   * 'joint exercise', 'note of protest'.
   *
   * @param modifiers what must stand before the head
   * @param of last word of what must follow the head with 'of'; '' for nothing
   */
  private record Compound(List<String> modifiers, String head, String of) {
    static Compound read(String word) {
      List<String> words = List.of(word.split("[ -]"));
      int of = words.indexOf("of");
      boolean followed = of > 0 && of < words.size() - 1;
      int head = followed ? of - 1 : words.size() - 1;
      return new Compound(
          words.subList(0, head), words.get(head), followed ? words.get(words.size() - 1) : "");
    }

    boolean matches(Sentence sentence, int at, String lemma) {
      if (!head.equals(lemma)) {
        return false;
      }
      for (String m : modifiers) {
        if (!hasModifier(sentence, at, m)) {
          return false;
        }
      }
      return of.isEmpty() || isFollowed(sentence, at);
    }

    private boolean isFollowed(Sentence sentence, int at) {
      for (int c : sentence.children(at)) {
        int marker = c > at ? sentence.child(c, "case") : -1;
        if (marker >= 0
            && lower(sentence.token(marker).text()).equals("of")
            && lower(sentence.token(c).lemma()).equals(of)) {
          return true;
        }
      }
      return false;
    }
  }

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
        compound.add(Compound.read(word));
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

  /** Whether each is one word, so that a phrase found under one of {@link #heads} matches. */
  boolean isPlain() {
    return compound.isEmpty();
  }

  /** Last words, under which a phrase is found. */
  Set<String> heads() {
    if (compound.isEmpty()) {
      return Collections.unmodifiableSet(single);
    }
    Set<String> heads = new HashSet<>(single);
    compound.forEach(c -> heads.add(c.head()));
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
    return isCompound(sentence, head);
  }

  /** Whether it is one of those of several words: 'protest note' rather than 'note'. */
  boolean isCompound(Sentence sentence, int head) {
    if (compound.isEmpty()) {
      return false;
    }
    String lemma = lower(sentence.token(head).lemma());
    for (Compound c : compound) {
      if (c.matches(sentence, head, lemma)) {
        return true;
      }
    }
    return false;
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
    all.addAll(this.all.stream().filter(w -> w.indexOf(' ') >= 0).toList());
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
