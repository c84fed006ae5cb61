package org.entente.coding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.language.Frame;

/**
 * An expression found in a sentence.
 *
 * @param trigger index of the word that set it off
 * @param support index of the verb that carries a noun ('carried out' with 'strikes'), or −1
 * @param words indices of all words that the expression names, the trigger among them
 * @param roles heads of the phrases that fill each role, the likeliest first
 * @param weight how much the expression asked for
 */
record Match(
    Expression expression,
    Frame frame,
    int trigger,
    int support,
    List<Integer> words,
    Map<Role, List<Integer>> roles,
    int weight) {
  Match {
    words = List.copyOf(words);
    roles = Map.copyOf(roles);
  }

  Rule rule() {
    return expression.rule();
  }

  /**
   * Whether both tell of the same words: 'signed' and 'ratified' in 'signed and ratified the
   * treaty' do not, though they share the treaty.
   */
  boolean sharesWordsWith(Match other) {
    return words.contains(other.trigger)
        || other.words.contains(trigger)
        || support >= 0 && support == other.support;
  }

  /** This match with all that the other, which it replaces, claims. */
  Match instead(Match other) {
    Set<Integer> all = new LinkedHashSet<>(words);
    all.addAll(other.words);
    return new Match(
        expression,
        frame,
        trigger,
        support >= 0 ? support : other.support,
        List.copyOf(all),
        roles,
        Math.max(weight, other.weight));
  }

  List<Integer> fillers(Role role) {
    return roles.getOrDefault(role, List.of());
  }
}
