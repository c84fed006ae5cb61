package org.entente.statement;

import java.util.Map;
import java.util.Set;

/**
 * The vocabulary of negation, modality and doubt, by lemma.
 *
 * @param adverbs 'probably', 'hardly'
 * @param adjectives 'alleged', 'planned', 'unlikely'
 * @param governors verbs and nouns over what hangs on them: 'refuse', 'plan', 'risk'
 * @param nouns governors that govern as nouns alone: 'call', 'need'
 * @param light verbs after which a noun happens as the verb does: 'carry out strikes'
 * @param conditions conjunctions: 'if', 'unless'
 * @param conditionPhrases conditions of several words: 'as long as'
 * @param phrases set phrases before a predicate: 'yet to'
 */
public record ModalWords(
    Map<String, Mark> adverbs,
    Map<String, Mark> adjectives,
    Map<String, Mark> governors,
    Map<String, Mark> nouns,
    Set<String> light,
    Set<String> conditions,
    Set<String> conditionPhrases,
    Map<String, Mark> phrases) {
  public ModalWords {
    adverbs = Map.copyOf(adverbs);
    adjectives = Map.copyOf(adjectives);
    governors = Map.copyOf(governors);
    nouns = Map.copyOf(nouns);
    light = Set.copyOf(light);
    conditions = Set.copyOf(conditions);
    conditionPhrases = Set.copyOf(conditionPhrases);
    phrases = Map.copyOf(phrases);
  }
}
