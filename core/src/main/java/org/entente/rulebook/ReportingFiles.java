package org.entente.rulebook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.statement.Reporting;
import org.entente.statement.ReportingWords;
import org.entente.statement.Stance;

/** Reads {@code rulebook/reporting}: the words of saying, thinking and wanting. */
public final class ReportingFiles {
  private ReportingFiles() {}

  /**
   * @throws RulebookException when a stance is unknown or a key is missing
   */
  public static ReportingWords read(RulebookFiles files) {
    Map<String, Reporting> verbs = new HashMap<>();
    Map<String, Reporting> phrases = new HashMap<>();
    Map<String, Reporting> nouns = new HashMap<>();
    Map<String, Reporting> adverbs = new HashMap<>();
    Set<String> clauseOnly = new HashSet<>();
    for (Node file : files.in("reporting")) {
      Node.Mapping m = file.asMapping();
      Map<String, Reporting> groups = file.file().endsWith("nouns.yaml") ? nouns : verbs;
      for (Node group : m.list("groups")) {
        Reporting reporting = reporting(group.asMapping());
        group.asMapping().texts("lemmas").forEach(lemma -> groups.putIfAbsent(lemma, reporting));
      }
      for (Node phrase : m.list("phrases")) {
        Node.Mapping p = phrase.asMapping();
        Reporting reporting = reporting(p);
        p.texts("with").forEach(w -> phrases.put(p.required("verb").asText() + " " + w, reporting));
      }
      for (Node adverb : m.list("adverbs")) {
        Node.Mapping a = adverb.asMapping();
        if (a.get("stance") != null) {
          Reporting reporting = reporting(a);
          a.texts("words").forEach(word -> adverbs.put(word, reporting));
        }
      }
      clauseOnly.addAll(m.texts("clauseOnly"));
    }
    return new ReportingWords(verbs, phrases, nouns, adverbs, clauseOnly);
  }

  private static Reporting reporting(Node.Mapping m) {
    Node stance = m.required("stance");
    Node certainty = m.get("certainty");
    return new Reporting(
        stance(stance),
        certainty == null ? 0.8 : certainty.asNumber(),
        Set.copyOf(m.texts("takes")));
  }

  private static Stance stance(Node node) {
    try {
      return Stance.valueOf(node.asText().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw node.wrong(
          "no stance '" + node.asText() + "'; known are " + java.util.List.of(Stance.values()));
    }
  }
}
