package org.entente.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.language.FrameFinder;
import org.entente.text.Sentence;

/**
 * What the rulebook knows of a sentence apart from who its parties are: the expressions that stand
 * in it; and of single words: the event types of the expressions that a word sets off, and the word
 * lists it stands in.
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

  /**
   * An expression of a rule that stands in a sentence.
   *
   * @param rule id of its rule
   * @param event code of the event type
   * @param weight how much the expression asks for
   * @param trigger index of the word that sets it off
   * @param actors indices of the words that may be who does it, the likeliest first
   * @param recipients indices of the words that may be to whom, the likeliest first
   */
  public record Told(
      String rule,
      String event,
      int weight,
      int trigger,
      List<Integer> actors,
      List<Integer> recipients) {}

  private final RuleMatcher matcher;
  private final Map<String, Set<String>> types = new HashMap<>();
  private final Map<String, Set<String>> classes = new HashMap<>();

  /**
   * @throws IllegalArgumentException when an expression cannot be understood
   */
  public RuleWords(RuleBook book) {
    this.matcher = new RuleMatcher(book);
    for (Map.Entry<String, List<Expression>> e : matcher.byTrigger().entrySet()) {
      Set<String> told = types.computeIfAbsent(e.getKey(), k -> new TreeSet<>());
      e.getValue().forEach(x -> told.add(x.rule().event()));
    }
    for (Map.Entry<String, List<String>> e : book.classes().entrySet()) {
      if (!GRAMMAR.contains(e.getKey())) {
        for (String word : e.getValue()) {
          classes.computeIfAbsent(word, k -> new TreeSet<>()).add(e.getKey());
        }
      }
    }
  }

  /** Every expression that stands in the sentence, whoever its parties are; rivals among them. */
  public List<Told> told(Sentence sentence) {
    List<Told> all = new ArrayList<>();
    for (Match m : matcher.match(sentence, new FrameFinder(sentence), Parties.unknown(), null)) {
      all.add(
          new Told(
              m.rule().id(),
              m.rule().event(),
              m.weight(),
              m.trigger(),
              List.copyOf(m.fillers(Role.ACTOR)),
              List.copyOf(m.fillers(Role.RECIPIENT))));
    }
    return all;
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
