package org.entente.rulebook;

import java.util.ArrayList;
import java.util.List;
import org.entente.text.Span;

/**
 * A sentence that shows what a rule codes, or on what it stays silent.
 *
 * <p>Written '[Kim Jong Un]{A} visited [Vladivostok]{R}.'; {@code {AR}} marks a party to a
 * reciprocal event.
 *
 * @param rule id of the rule
 * @param event its type
 * @param text without marks
 * @param actors spans marked A, in order
 * @param recipients spans marked R, in order
 * @param allowed other event types that the sentence also tells
 * @param because why the rule stays silent; '' where it codes
 * @param where file and line
 */
public record RuleExample(
    String rule,
    String event,
    Expectation expectation,
    String text,
    List<Span> actors,
    List<Span> recipients,
    List<String> allowed,
    String because,
    String where) {
  public RuleExample {
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
    allowed = List.copyOf(allowed);
  }

  /** Whether the rule's event must or must not be found. */
  public enum Expectation {
    CODES,
    SILENT
  }

  /** The examples of all rules, in the order of the files. */
  public static List<RuleExample> of(RulebookFiles files) {
    List<RuleExample> all = new ArrayList<>();
    for (Node.Mapping rule : EventRuleFiles.nodes(files)) {
      add(rule, all);
    }
    return all;
  }

  private static void add(Node.Mapping rule, List<RuleExample> all) {
    String id = rule.required("id").asText();
    Node.Mapping examples = rule.required("examples").asMapping().allow("codes", "silent");
    List<Node> codes = examples.required("codes").asList();
    List<Node> silent = examples.required("silent").asList();
    if (codes.size() < 2 || silent.isEmpty()) {
      throw examples.wrong(
          "rule " + id + " needs two examples that it codes and one on which it is silent");
    }
    String event = rule.file().split("/")[1];
    boolean unnamed = rule.get("unnamed") != null;
    for (Node n : codes) {
      RuleExample example = read(id, event, Expectation.CODES, n);
      if (example.actors().isEmpty() && example.recipients().isEmpty() && !unnamed) {
        throw n.wrong("rule " + id + ": mark who and to whom: [Kim]{A} visited [Moscow]{R}");
      }
      all.add(example);
    }
    for (Node n : silent) {
      all.add(read(id, event, Expectation.SILENT, n));
    }
  }

  private static RuleExample read(String rule, String event, Expectation expectation, Node node) {
    String marked;
    List<String> allowed = List.of();
    String because = "";
    if (node instanceof Node.Scalar s && expectation == Expectation.CODES) {
      marked = s.value();
    } else {
      Node.Mapping m = node.asMapping();
      if (expectation == Expectation.CODES) {
        m.allow("text", "allow");
      } else {
        because = m.allow("text", "because", "allow").required("because").asText();
      }
      marked = m.required("text").asText();
      allowed = m.texts("allow");
    }
    Marks marks = new Marks(node);
    String text = marks.strip(marked);
    return new RuleExample(
        rule,
        event,
        expectation,
        text,
        marks.actors,
        marks.recipients,
        allowed,
        because,
        node.file() + ":" + node.line());
  }

  /** Reads '[words]{A}'. */
  private static final class Marks {
    private final Node node;
    private final List<Span> actors = new ArrayList<>();
    private final List<Span> recipients = new ArrayList<>();

    Marks(Node node) {
      this.node = node;
    }

    String strip(String marked) {
      StringBuilder text = new StringBuilder(marked.length());
      int open = -1;
      for (int i = 0; i < marked.length(); i++) {
        char c = marked.charAt(i);
        if (c == '[') {
          open = text.length();
        } else if (c == ']') {
          int end = marked.indexOf('}', i);
          if (open < 0 || end < 0 || marked.charAt(i + 1) != '{') {
            throw node.wrong("a mark is '[words]{A}', '[words]{R}' or '[words]{AR}'");
          }
          mark(marked.substring(i + 2, end), new Span(open, text.length()));
          i = end;
        } else {
          text.append(c);
        }
      }
      return text.toString();
    }

    private void mark(String role, Span span) {
      switch (role) {
        case "A" -> actors.add(span);
        case "R" -> recipients.add(span);
        case "AR" -> {
          actors.add(span);
          recipients.add(span);
        }
        default -> throw node.wrong("no role '" + role + "'; A, R or AR");
      }
    }
  }
}
