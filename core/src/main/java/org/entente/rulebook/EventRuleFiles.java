package org.entente.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.coding.Rule;
import org.entente.coding.RuleBook;
import org.entente.ontology.EventType;
import org.entente.ontology.Ontology;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rules of event coding: {@code events/<TYPE>/*.yaml}, and the word lists beside them.
 *
 * <pre>
 * rules:
 *   - id: consult-visit
 *     mode: visit
 *     expressions:
 *       - A visit R
 *       - A's visit to R
 *     examples: …
 * </pre>
 */
public final class EventRuleFiles {
  private static final Set<String> ABSORBING =
      Set.of("AGREE", "SUPPORT", "CONCEDE", "REQUEST", "REJECT", "THREATEN", "ACCUSE", "CONSULT");

  private final Ontology ontology;
  private final Map<String, String> idToPlace = new HashMap<>();

  private EventRuleFiles(Ontology ontology) {
    this.ontology = ontology;
  }

  /**
   * @throws RulebookException when a file is wrong; the message names file, line and rule
   */
  public static RuleBook read(RulebookFiles files, Ontology ontology) {
    EventRuleFiles reader = new EventRuleFiles(ontology);
    List<Rule> rules = new ArrayList<>();
    for (Node file : files.in("events")) {
      if (!isWordList(file)) {
        reader.rules(file, rules);
      }
    }
    return new RuleBook(
        files.version(),
        rules,
        lists(files, "events/classes.yaml"),
        reader.contexts(files),
        lists(files, "events/magnitudes.yaml"));
  }

  /** The nodes of all rules, in order, for those who need their examples. */
  static List<Node.Mapping> nodes(RulebookFiles files) {
    List<Node.Mapping> nodes = new ArrayList<>();
    for (Node file : files.in("events")) {
      if (!isWordList(file)) {
        file.asMapping().list("rules").forEach(n -> nodes.add(n.asMapping()));
      }
    }
    return nodes;
  }

  private static boolean isWordList(Node file) {
    return file.file().indexOf('/') == file.file().lastIndexOf('/');
  }

  private void rules(Node file, List<Rule> rules) {
    String type = type(file);
    for (Node node : file.asMapping().allow("rules").required("rules").asList()) {
      rules.add(rule(type, node.asMapping()));
    }
  }

  private String type(Node file) {
    String[] path = file.file().split("/");
    if (path.length != 3 || !ontology.types().containsKey(path[1])) {
      throw file.wrong(
          "rules stand in events/<TYPE>/<idea>.yaml; '"
              + path[1]
              + "' is none of "
              + ontology.types().keySet());
    }
    return path[1];
  }

  private Rule rule(String type, Node.Mapping node) {
    Node id = node.required("id");
    String name = id.asText();
    String place = node.file() + ":" + node.line();
    String earlier = idToPlace.putIfAbsent(name, place);
    if (earlier != null) {
      throw id.wrong("rule " + name + " stands already at " + earlier + "; give it another id");
    }
    try {
      node.allow(
          "id",
          "mode",
          "contexts",
          "reciprocal",
          "recipient",
          "unnamed",
          "content",
          "expressions",
          "examples",
          "note");
      return new Rule(
          name,
          type,
          mode(type, node),
          known(node),
          flag(node, "reciprocal", "true", "false", "false").equals("true")
              ? Rule.Direction.RECIPROCAL
              : Rule.Direction.DIRECTED,
          recipient(node),
          flag(node, "unnamed", "kept", "refused", "refused").equals("kept"),
          Rule.Content.valueOf(
              flag(
                      node,
                      "content",
                      "absorbed",
                      "kept",
                      ABSORBING.contains(type) ? "absorbed" : "kept")
                  .toUpperCase(Locale.ROOT)),
          expressions(node),
          place);
    } catch (RulebookException e) {
      throw new RulebookException(e.getMessage() + " (rule " + name + ")", e);
    }
  }

  private static Rule.Recipient recipient(Node.Mapping node) {
    Node value = node.get("recipient");
    if (value == null) {
      return Rule.Recipient.SOUGHT;
    }
    try {
      return Rule.Recipient.valueOf(value.asText().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw value.wrong("recipient is 'sought', 'none' or 'known', not '" + value.asText() + "'");
    }
  }

  private @Nullable String mode(String type, Node.Mapping node) {
    Node mode = node.get("mode");
    EventType event = ontology.type(type);
    if (mode != null && !event.modes().contains(mode.asText())) {
      throw mode.wrong(
          "no mode '" + mode.asText() + "' of " + type + "; known are " + event.modes());
    }
    return mode == null ? null : mode.asText();
  }

  private List<String> known(Node.Mapping node) {
    for (Node context : node.list("contexts")) {
      if (!ontology.contexts().contains(context.asText())) {
        throw context.wrong("no context '" + context.asText() + "'");
      }
    }
    return node.texts("contexts");
  }

  private static List<String> expressions(Node.Mapping node) {
    List<String> expressions = node.required("expressions").asTexts();
    if (expressions.isEmpty()) {
      throw node.wrong("no expressions");
    }
    return expressions;
  }

  private static String flag(
      Node.Mapping node, String key, String one, String other, String usual) {
    Node value = node.get(key);
    if (value == null) {
      return usual;
    }
    String text = value.asText();
    if (!text.equals(one) && !text.equals(other)) {
      throw value.wrong(key + " is '" + one + "' or '" + other + "', not '" + text + "'");
    }
    return text;
  }

  // ---- word lists
  // -----------------------------------------------------------------------------------

  private Map<String, List<String>> contexts(RulebookFiles files) {
    Map<String, List<String>> cues = lists(files, "events/contexts.yaml");
    for (String context : cues.keySet()) {
      if (!ontology.contexts().contains(context)) {
        throw new RulebookException("events/contexts.yaml: no context '" + context + "'");
      }
    }
    return cues;
  }

  /**
   * Name to words. A list is written as texts of words that commas separate; {@code {aircraft}}
   * among them stands for the words of that list.
   */
  private static Map<String, List<String>> lists(RulebookFiles files, String name) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    for (Node file : files.in("events")) {
      if (file.file().equals(name)) {
        Map<String, Node> entries = file.asMapping().entries();
        for (String key : entries.keySet()) {
          Set<String> words = new LinkedHashSet<>();
          include(key, file, entries, List.of(), words);
          lists.put(key, List.copyOf(words));
        }
      }
    }
    return lists;
  }

  private static void include(
      String list, Node from, Map<String, Node> entries, List<String> within, Set<String> words) {
    Node node = entries.get(list);
    if (node == null) {
      throw from.wrong("no word list '" + list + "'; known are " + entries.keySet());
    }
    if (within.contains(list)) {
      throw from.wrong("word list '" + list + "' includes itself by way of " + within);
    }
    List<String> path = new ArrayList<>(within);
    path.add(list);
    for (String word : words(node)) {
      if (word.startsWith("{") && word.endsWith("}")) {
        include(word.substring(1, word.length() - 1), node, entries, path, words);
      } else {
        words.add(word);
      }
    }
  }

  private static List<String> words(Node node) {
    List<String> words = new ArrayList<>();
    for (String line : node.asTexts()) {
      int from = 0;
      for (int i = 0; i <= line.length(); i++) {
        if (i == line.length() || line.charAt(i) == ',') {
          String word = line.substring(from, i).strip();
          if (!word.isEmpty()) {
            words.add(word);
          }
          from = i + 1;
        }
      }
    }
    return words;
  }
}
