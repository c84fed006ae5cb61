package org.entente.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * {@code --in F --out F}: JSON lines from a file or standard input, to a file or standard output.
 */
final class JsonLines {
  static final ObjectMapper JSON = new ObjectMapper();

  @Option(
      names = "--in",
      paramLabel = "F",
      description = "JSON lines to read (default: standard input).")
  @Nullable Path in;

  @Option(
      names = "--out",
      paramLabel = "F",
      description = "Where to write (default: standard output).")
  @Nullable Path out;

  /** Takes one line's object. */
  interface Line {
    void take(JsonNode object, PrintWriter to) throws IOException;

    /** Behind the last line: what is still to be written. */
    default void end(PrintWriter to) throws IOException {}
  }

  /**
   * Hands on every line; a line that is no JSON object, or lacks a field, is named and left out.
   *
   * @return 0, or {@link Entente#PARTLY} when lines were left out
   */
  int each(PrintWriter standardOut, PrintWriter messages, Line line) throws IOException {
    String name = in == null ? "standard input" : in.toString();
    int failed = 0;
    try (BufferedReader reader = open();
        PrintWriter to = writer(standardOut)) {
      String text;
      int number = 0;
      while ((text = reader.readLine()) != null) {
        number++;
        if (text.isBlank()) {
          continue;
        }
        try {
          line.take(JSON.readTree(text), to);
        } catch (JsonProcessingException | IllegalArgumentException e) {
          failed++;
          messages.println(
              String.format(
                  Locale.ROOT,
                  "entente: %s, line %d: %s",
                  name,
                  number,
                  firstLine(e.getMessage())));
        }
      }
      line.end(to);
      to.flush();
    }
    return failed == 0 ? 0 : Entente.PARTLY;
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "unreadable" : message.lines().findFirst().orElse("unreadable");
  }

  private BufferedReader open() throws IOException {
    if (in == null) {
      return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    }
    try {
      return Files.newBufferedReader(in);
    } catch (NoSuchFileException e) {
      throw new InputException(in + ": no such file; check the path given with --in", e);
    }
  }

  private PrintWriter writer(PrintWriter standardOut) throws IOException {
    if (out == null) {
      // Closing a wrapper must not close standard output.
      return new PrintWriter(
          new BufferedWriter(standardOut) {
            @Override
            public void close() throws IOException {
              flush();
            }
          });
    }
    return new PrintWriter(
        new BufferedWriter(
            new OutputStreamWriter(Files.newOutputStream(out), StandardCharsets.UTF_8)));
  }

  /**
   * The text of a field.
   *
   * @throws IllegalArgumentException when it is missing or no text
   */
  static String text(JsonNode object, String field) {
    JsonNode value = object.get(field);
    if (value == null || !value.isValueNode() || value.isNull()) {
      throw new IllegalArgumentException("no field '" + field + "'; a line needs it");
    }
    return value.asText();
  }

  static @Nullable String optional(JsonNode object, String field) {
    JsonNode value = object.get(field);
    return value == null || value.isNull() ? null : value.asText();
  }
}
