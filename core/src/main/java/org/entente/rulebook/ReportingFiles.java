package org.entente.rulebook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.statement.Mark;
import org.entente.statement.ModalWords;
import org.entente.statement.Modality;
import org.entente.statement.Polarity;
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
    Map<String, Reporting> adjectives = new HashMap<>();
    Map<String, Reporting> adverbs = new HashMap<>();
    Set<String> clauseOnly = new HashSet<>();
    Set<String> documents = new HashSet<>();
    Set<String> taking = new HashSet<>();
    Set<String> views = new HashSet<>();
    Map<String, Mark> said = new HashMap<>();
    Map<String, Mark> describing = new HashMap<>();
    Map<String, Mark> governors = new HashMap<>();
    Map<String, Mark> governingNouns = new HashMap<>();
    Set<String> light = new HashSet<>();
    Set<String> conditions = new HashSet<>();
    Set<String> conditionPhrases = new HashSet<>();
    Map<String, Mark> before = new HashMap<>();
    for (Node file : files.in("reporting")) {
      Node.Mapping m = file.asMapping();
      Map<String, Reporting> groups =
          file.file().endsWith("nouns.yaml")
              ? nouns
              : file.file().endsWith("adjectives.yaml") ? adjectives : verbs;
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
      documents.addAll(m.texts("documents"));
      taking.addAll(m.texts("taking"));
      views.addAll(m.texts("views"));
      marks(m.list("adverbs"), said, said);
      marks(m.list("adjectives"), describing, describing);
      marks(m.list("governors"), governors, governingNouns);
      light.addAll(m.texts("light"));
      conditions.addAll(m.texts("conditions"));
      conditionPhrases.addAll(m.texts("conditionPhrases"));
      marks(m.list("before"), before, before);
    }
    ModalWords modal =
        new ModalWords(
            said,
            describing,
            governors,
            governingNouns,
            light,
            conditions,
            conditionPhrases,
            before);
    return new ReportingWords(
        verbs, phrases, nouns, adjectives, adverbs, clauseOnly, documents, taking, views, modal);
  }

  /** Words of the first entry win; entries of nouns alone go to {@code nouns}. */
  private static void marks(List<Node> entries, Map<String, Mark> all, Map<String, Mark> nouns) {
    for (Node entry : entries) {
      Node.Mapping m = entry.asMapping();
      Node modality = m.get("modality");
      Node polarity = m.get("polarity");
      Node certainty = m.get("certainty");
      Node takes = m.get("takes");
      Mark mark =
          new Mark(
              modality == null ? Modality.ACTUAL : oneOf(Modality.class, modality),
              polarity == null ? Polarity.AFFIRMED : oneOf(Polarity.class, polarity),
              certainty == null ? 1 : certainty.asNumber(),
              takes == null ? "" : takes.asText());
      Map<String, Mark> into = m.get("noun") == null ? all : nouns;
      m.texts("words").forEach(word -> into.putIfAbsent(word, mark));
    }
  }

  private static <E extends Enum<E>> E oneOf(Class<E> type, Node node) {
    for (E value : type.getEnumConstants()) {
      if (value.name().equalsIgnoreCase(node.asText())) {
        return value;
      }
    }
    throw node.wrong("no '" + node.asText() + "'; known are " + List.of(type.getEnumConstants()));
  }

  private static Reporting reporting(Node.Mapping m) {
    Node stance = m.required("stance");
    Node certainty = m.get("certainty");
    return new Reporting(
        oneOf(Stance.class, stance),
        certainty == null ? 0.8 : certainty.asNumber(),
        Set.copyOf(m.texts("takes")));
  }
}
