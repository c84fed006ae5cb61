package org.entente.coding.dyad;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.coding.RuleWords;
import org.entente.text.Sentence;
import org.entente.text.Token;

/**
 * Named evidence for whether the last predicate of a chain takes place: the same words promise in
 * 'said it would open the crossing', tell in 'said it had opened the crossing' and refuse in 'said
 * it would not open the crossing'.
 *
 * <p>The first gives {@code mt:F+YIELD} and {@code lF:open}, the second {@code mt:P+YIELD} and
 * {@code lP:open}, the third {@code mt:N+YIELD} and {@code lN:open}.
 */
final class PredicateMood {
  private static final Set<String> COMING =
      Set.of("will", "would", "shall", "may", "might", "could", "can", "'ll", "wo", "ca");
  private static final Set<String> NEEDED = Set.of("must", "should", "ought");
  private static final Set<String> DENIAL = Set.of("not", "n't", "n’t", "never", "neither");
  private static final Set<String> CONDITION = Set.of("if", "unless", "should", "once");
  private static final int FEW = 3;

  private final Sentence sentence;
  private final RuleWords words;
  private final Set<String> found;

  private PredicateMood(Sentence sentence, RuleWords words, Set<String> found) {
    this.sentence = sentence;
    this.words = words;
    this.found = found;
  }

  /**
   * @param chain predicates of the source, each below the one before
   */
  static void add(Sentence sentence, List<Integer> chain, RuleWords words, Set<String> found) {
    if (!chain.isEmpty()) {
      new PredicateMood(sentence, words, found).collect(chain);
    }
  }

  private void collect(List<Integer> chain) {
    int first = chain.get(0);
    int last = last(chain);
    String mood = mood(chain, last);
    String lemma = lemma(last);
    found.add("mood:" + mood);
    found.add("ml:" + mood + "+" + lemma);
    found.add("l" + mood + ":" + lemma);
    if (first != last) {
      found.add("mf:" + lemma(first) + ">" + mood);
    }
    Set<String> types = words.types(lemma);
    if (types.size() <= FEW) {
      for (String type : types) {
        found.add("mt:" + mood + "+" + type);
        if (first != last) {
          found.add("mft:" + lemma(first) + ">" + mood + "+" + type);
        }
      }
    }
    for (int c : sentence.children(last)) {
      Token t = sentence.token(c);
      if (t.is("obj")) {
        found.add("o" + mood + ":" + lemma(c));
        words.types(lemma(c)).stream()
            .filter(type -> words.types(lemma(c)).size() <= FEW)
            .forEach(type -> found.add("mo:" + mood + "+" + type));
      }
    }
  }

  /** The last of the chain that is no condition of those before. */
  private int last(List<Integer> chain) {
    int last = chain.get(0);
    for (int v : chain) {
      if (v != last && isCondition(v)) {
        found.add("cond");
        return last;
      }
      last = v;
    }
    return last;
  }

  private boolean isCondition(int v) {
    for (int c : sentence.children(v)) {
      if (sentence.token(c).is("mark")
          && CONDITION.contains(sentence.token(c).text().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** N denied, F to come, M needed, I infinitive, H has been, G going on, P else. */
  private String mood(List<Integer> chain, int last) {
    String mood = "P";
    for (int v : chain) {
      String own = own(v);
      if (own.equals("N") || !mood.equals("N") && !own.equals("P")) {
        mood = own.equals("H") && (mood.equals("F") || mood.equals("M")) ? mood : own;
      } else if (own.equals("P") && v == last && mood.equals("H")) {
        mood = "P";
      }
      if (v == last) {
        break;
      }
    }
    return mood;
  }

  private String own(int v) {
    String own =
        sentence.token(v).xpos() != null && "VBG".equals(sentence.token(v).xpos()) ? "G" : "P";
    for (int c : sentence.children(v)) {
      Token t = sentence.token(c);
      String word = t.text().toLowerCase(Locale.ROOT);
      if (DENIAL.contains(word)) {
        return "N";
      } else if (COMING.contains(word)) {
        own = "F";
      } else if (NEEDED.contains(word)) {
        own = "M";
      } else if (t.is("mark") && word.equals("to") && !own.equals("F")) {
        own = "I";
      } else if (t.is("aux") && lemma(c).equals("have") && own.equals("P")) {
        own = "H";
      }
    }
    return own;
  }

  private String lemma(int i) {
    return sentence.token(i).lemma().toLowerCase(Locale.ROOT);
  }
}
