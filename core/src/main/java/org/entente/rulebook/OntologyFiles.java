package org.entente.rulebook;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.entente.ontology.EventType;
import org.entente.ontology.Ontology;
import org.entente.ontology.QuadClass;

/** Reads {@code ontology/*.yaml}. */
public final class OntologyFiles {
  private OntologyFiles() {}

  /**
   * @throws RulebookException when the ontology is missing, given twice, or wrong
   */
  public static Ontology read(RulebookFiles files) {
    List<Node> found = files.in("ontology");
    if (found.size() != 1) {
      throw new RulebookException(
          "ontology/: expected one file, found " + found.size() + "; keep one ontology");
    }
    Node.Mapping file = found.get(0).asMapping().allow("version", "types", "contexts", "cameo");
    Map<String, EventType> types = new LinkedHashMap<>();
    file.required("types").asMapping().entries().forEach((k, v) -> types.put(k, type(k, v)));
    Map<String, String> cameo = new LinkedHashMap<>();
    file.required("cameo")
        .asMapping()
        .entries()
        .forEach(
            (prefix, code) -> {
              if (!types.containsKey(code.asText())) {
                throw code.wrong("cameo " + prefix + ": no event type '" + code.asText() + "'");
              }
              cameo.put(prefix, code.asText());
            });
    return new Ontology(
        file.required("version").asText(),
        types,
        new LinkedHashSet<>(file.texts("contexts")),
        cameo);
  }

  private static EventType type(String code, Node node) {
    Node.Mapping m = node.asMapping().allow("quad", "intensity", "modes");
    Node quad = m.required("quad");
    try {
      return new EventType(
          code,
          QuadClass.valueOf(quad.asText()),
          m.required("intensity").asNumber(),
          m.texts("modes"));
    } catch (IllegalArgumentException e) {
      throw quad.wrong(
          "no quad class '" + quad.asText() + "'; known are " + List.of(QuadClass.values()));
    }
  }
}
