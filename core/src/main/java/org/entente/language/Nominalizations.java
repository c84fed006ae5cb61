package org.entente.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Nouns that name what a verb tells: 'withdrawal' is of 'withdraw', 'incursion' of 'invade'.
 *
 * <pre>{@code
 * String verb = Nominalizations.bundled().verb(token.lemma());
 * }</pre>
 */
public final class Nominalizations {
  private static final String FILE = "nominalizations.txt";

  private final Map<String, String> verbs;

  private Nominalizations(Map<String, String> verbs) {
    this.verbs = verbs;
  }

  /** Those in the jar, read once. */
  public static Nominalizations bundled() {
    return Bundled.ALL;
  }

  /** Holds the table from the first time that it is asked for. */
  private static final class Bundled {
    static final Nominalizations ALL = load();

    private static Nominalizations load() {
      try (InputStream file = Nominalizations.class.getResourceAsStream(FILE)) {
        if (file == null) {
          throw new IllegalStateException("the jar lacks " + FILE);
        }
        return read(new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + FILE, e);
      }
    }
  }

  private static Nominalizations read(BufferedReader lines) throws IOException {
    Map<String, String> verbs = new HashMap<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("#")) {
        continue;
      }
      int blank = line.indexOf(' ');
      String verb = line.substring(0, blank);
      while (blank >= 0) {
        int next = line.indexOf(' ', blank + 1);
        String noun = line.substring(blank + 1, next < 0 ? line.length() : next);
        if (verbs.put(noun, verb) != null) {
          throw new IOException("two verbs for " + noun);
        }
        blank = next;
      }
    }
    return new Nominalizations(verbs);
  }

  /** How many nouns are known. */
  public int size() {
    return verbs.size();
  }

  /** Lemma of the verb that the noun with this lemma belongs to, or null. */
  public @Nullable String verb(String nounLemma) {
    return verbs.get(nounLemma);
  }
}
