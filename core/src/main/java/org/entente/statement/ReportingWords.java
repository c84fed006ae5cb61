package org.entente.statement;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The vocabulary of reporting, by lemma.
 *
 * @param verbs 'say', 'deny', 'welcome'
 * @param phrases verbs that report with a preposition only: 'call for' under 'call for'
 * @param nouns 'claim', 'denial'
 * @param adjectives 'confident', 'critical'
 * @param adverbs 'reportedly', 'allegedly'
 * @param clauseOnly verbs so frequent in other senses that a bare object does not make them report
 * @param documents what speaks without a person, and then reports also with a bare object: 'poll'
 * @param taking verbs whose object another has said: 'answered questions'
 * @param views nouns in 'in the words of', 'in her view'
 * @param modal the vocabulary of negation, modality and doubt
 */
public record ReportingWords(
    Map<String, Reporting> verbs,
    Map<String, Reporting> phrases,
    Map<String, Reporting> nouns,
    Map<String, Reporting> adjectives,
    Map<String, Reporting> adverbs,
    Set<String> clauseOnly,
    Set<String> documents,
    Set<String> taking,
    Set<String> views,
    ModalWords modal) {
  public ReportingWords {
    verbs = Map.copyOf(verbs);
    phrases = Map.copyOf(phrases);
    nouns = Map.copyOf(nouns);
    adjectives = Map.copyOf(adjectives);
    adverbs = Map.copyOf(adverbs);
    clauseOnly = Set.copyOf(clauseOnly);
    documents = Set.copyOf(documents);
    taking = Set.copyOf(taking);
    views = Set.copyOf(views);
  }

  @Nullable Reporting verb(String lemma) {
    return verbs.get(lemma);
  }

  @Nullable Reporting phrase(String lemma, String preposition) {
    return phrases.get(lemma + " " + preposition);
  }
}
