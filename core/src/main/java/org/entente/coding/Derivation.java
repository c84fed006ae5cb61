package org.entente.coding;

import java.util.Map;
import org.entente.text.Span;

/**
 * What made an event mention.
 *
 * @param rule id of the rule, 'opinion-TYPE' of the second opinion, 'model-NAME' of a language
 *     model
 * @param rulebookVersion content hash of the rulebook in use
 * @param roleSpans each role of the rule to the characters that filled it
 */
public record Derivation(String rule, String rulebookVersion, Map<String, Span> roleSpans) {
  public Derivation {
    roleSpans = Map.copyOf(roleSpans);
  }
}
