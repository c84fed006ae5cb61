package org.entente.coding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What single words tell by themselves, as far as the rulebook knows: the event types of the
 * expressions that a word sets off, and the word lists it stands in.
 *
 * <p>'Bombard' tells ASSAULT; 'ammunition' is of {weapons}.
 */
public final class RuleWords {
  /** Word lists about grammar, not about things. */
  private static final Set<String> GRAMMAR =
      Set.of(
          RuleBook.AGENT,
          RuleBook.PUBLIC,
          RuleBook.SUPPORT,
          RuleBook.PERSON,
          RuleBook.CROWD,
          RuleBook.SPORT,
          RuleBook.CONTEST,
          RuleBook.FICTION,
          RuleBook.TARGET);

  private final Map<String, Set<String>> types = new HashMap<>();
  private final Map<String, Set<String>> classes = new HashMap<>();

  /**
   * @throws IllegalArgumentException when an expression cannot be understood
   */
  public RuleWords(RuleBook book) {
    ExpressionReader reader = new ExpressionReader(book.classes());
    for (Rule rule : book.rules()) {
      for (String text : rule.expressions()) {
        for (String word : RuleMatcher.compile(reader, rule, text).trigger().head().heads()) {
          types.computeIfAbsent(word, k -> new TreeSet<>()).add(rule.event());
        }
      }
    }
    for (Map.Entry<String, List<String>> e : book.classes().entrySet()) {
      if (!GRAMMAR.contains(e.getKey())) {
        for (String word : e.getValue()) {
          classes.computeIfAbsent(word, k -> new TreeSet<>()).add(e.getKey());
        }
      }
    }
  }

  /** Codes of the event types that the lemma may tell, in alphabetical order. */
  public Set<String> types(String lemma) {
    return types.getOrDefault(lemma, Set.of());
  }

  /** Names of the word lists that the lemma stands in, in alphabetical order. */
  public Set<String> classes(String lemma) {
    return classes.getOrDefault(lemma, Set.of());
  }
}
