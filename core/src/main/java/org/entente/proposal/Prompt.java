package org.entente.proposal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.entente.ontology.EventType;
import org.entente.ontology.Ontology;

/**
 * What a language model is told: the task, the answer's form, the event types with their modes.
 *
 * @param text the instructions
 * @param version their hash: another text is another version, so no answer to an older one is taken
 *     for an answer to this
 */
record Prompt(String text, String version) {
  private static final String FILE = "prompt.txt";

  /** The instructions for an ontology. */
  static Prompt of(Ontology ontology) {
    StringBuilder text = new StringBuilder(template());
    text.append("\nModes, where they apply:\n");
    for (EventType type : ontology.types().values()) {
      if (!type.modes().isEmpty()) {
        text.append(type.code()).append(": ").append(String.join(", ", type.modes())).append('\n');
      }
    }
    return new Prompt(text.toString(), hash(text.toString()).substring(0, 12));
  }

  private static String template() {
    try (InputStream in = Prompt.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + FILE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE, e);
    }
  }

  /** SHA-256 in hexadecimal. */
  static String hash(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** A sentence as it is sent: on one line. */
  static String sentence(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
