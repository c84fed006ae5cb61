package org.entente.rulebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A part of a rulebook file that knows where it stands, so that every complaint can name file and
 * line.
 *
 * <pre>{@code
 * Node.Mapping rule = file.asMapping();
 * rule.allow("id", "event", "examples");
 * String id = rule.required("id").asText();
 * }</pre>
 */
public sealed interface Node {
  /** File, relative to the rulebook's folder ('events/CONSULT/visit.yaml'). */
  String file();

  /** Line in the file, from 1. */
  int line();

  default RulebookException wrong(String what) {
    return new RulebookException(file() + ":" + line() + ": " + what);
  }

  default Mapping asMapping() {
    if (this instanceof Mapping m) {
      return m;
    }
    throw wrong("expected 'key: value' lines here");
  }

  default String asText() {
    if (this instanceof Scalar s) {
      return s.value();
    }
    throw wrong("expected a plain text here");
  }

  default double asNumber() {
    try {
      return Double.parseDouble(asText());
    } catch (NumberFormatException e) {
      throw wrong("expected a number, found '" + asText() + "'");
    }
  }

  /** The items of a list; a single text counts as a list of one. */
  default List<Node> asList() {
    if (this instanceof Sequence s) {
      return s.items();
    }
    if (this instanceof Scalar) {
      return List.of(this);
    }
    throw wrong("expected a list here");
  }

  /** The texts of a list; a single text counts as a list of one. */
  default List<String> asTexts() {
    List<String> texts = new ArrayList<>();
    for (Node n : asList()) {
      texts.add(n.asText());
    }
    return texts;
  }

  /** A text or number. */
  record Scalar(String file, int line, String value) implements Node {}

  /** A list. */
  record Sequence(String file, int line, List<Node> items) implements Node {}

  /** Keys and values in the order of the file. */
  record Mapping(String file, int line, Map<String, Node> entries) implements Node {
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /**
     * @throws RulebookException when there is a key that is not among {@code keys}
     */
    public Mapping allow(String... keys) {
      Set<String> known = Set.of(keys);
      for (Map.Entry<String, Node> e : entries.entrySet()) {
        if (!known.contains(e.getKey())) {
          throw e.getValue()
              .wrong("unknown key '" + e.getKey() + "'; allowed here: " + String.join(", ", keys));
        }
      }
      return this;
    }

    public @Nullable Node get(String key) {
      return entries.get(key);
    }

    public Optional<Node> find(String key) {
      return Optional.ofNullable(entries.get(key));
    }

    /**
     * @throws RulebookException when the key is missing
     */
    public Node required(String key) {
      Node n = entries.get(key);
      if (n == null) {
        throw wrong("missing key '" + key + "'");
      }
      return n;
    }

    public @Nullable String text(String key) {
      Node n = entries.get(key);
      return n == null ? null : n.asText();
    }

    public List<String> texts(String key) {
      Node n = entries.get(key);
      return n == null ? List.of() : n.asTexts();
    }

    public List<Node> list(String key) {
      Node n = entries.get(key);
      return n == null ? List.of() : n.asList();
    }
  }
}
