package org.entente.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words of {@code irregular.txt}, whose first lines tell how they are written. */
public final class IrregularWords {
  private static final String FILE = "irregular.txt";

  /** Forms of a verb, the usual one first. */
  public record Verb(List<String> past, List<String> participle) {}

  private IrregularWords() {}

  /** The entries, each cut at its blanks. */
  static List<String[]> entries() {
    try (InputStream file = IrregularWords.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("the jar lacks " + FILE);
      }
      return new BufferedReader(new InputStreamReader(file, UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split(" "))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE, e);
    }
  }

  /** Verbs by their base form. */
  public static Map<String, Verb> verbs() {
    Map<String, Verb> verbs = new LinkedHashMap<>();
    for (String[] words : entries()) {
      if (words[0].equals("v")) {
        List<String> past = List.of(words[2].split("/"));
        verbs.put(words[1], new Verb(past, words.length > 3 ? List.of(words[3].split("/")) : past));
      }
    }
    return verbs;
  }
}
