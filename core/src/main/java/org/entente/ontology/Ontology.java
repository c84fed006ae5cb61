package org.entente.ontology;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The event types and contexts in use, read from the rulebook.
 *
 * @param version of the ontology's data ('plover-2.0-draft/1')
 * @param types by code, in the order of the file
 * @param contexts names that a mention's contexts may have
 * @param cameo CAMEO prefix ('081') to event code ('CONCEDE'); the longest prefix wins
 */
public record Ontology(
    String version, Map<String, EventType> types, Set<String> contexts, Map<String, String> cameo) {
  public Ontology {
    types = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(types));
    contexts = java.util.Collections.unmodifiableSet(new java.util.LinkedHashSet<>(contexts));
    cameo = Map.copyOf(cameo);
  }

  /**
   * @throws IllegalArgumentException for a code that is not in the ontology
   */
  public EventType type(String code) {
    EventType type = types.get(code);
    if (type == null) {
      throw new IllegalArgumentException(
          "no event type '" + code + "'; known are " + List.copyOf(types.keySet()));
    }
    return type;
  }
}
