package org.entente.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * {@code --in F --out F}: JSON lines from a file or standard input, to a file or standard output.
 */
final class JsonLines {
  static final ObjectMapper JSON = new ObjectMapper();

  /** Lines that a thread takes at a time. */
  private static final int BATCH = 16;

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

  /**
   * As {@link #each} on all cores; what comes out keeps the order of the lines.
   *
   * @param lines makes what takes the lines, for each thread one; it is told of the end after every
   *     few lines
   */
  int eachOnAllCores(PrintWriter standardOut, PrintWriter messages, Supplier<Line> lines)
      throws IOException {
    String name = in == null ? "standard input" : in.toString();
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    ThreadLocal<Line> ofThread = ThreadLocal.withInitial(lines);
    Deque<Future<Answers>> open = new ArrayDeque<>();
    int failed = 0;
    try (BufferedReader reader = open();
        PrintWriter to = writer(standardOut)) {
      int number = 0;
      List<String> batch = batch(reader);
      while (!batch.isEmpty() || !open.isEmpty()) {
        if (batch.isEmpty() || open.size() > 2 * threads) {
          Answers answers = answers(open.remove());
          to.write(answers.text());
          answers.complaints().forEach(messages::println);
          failed += answers.complaints().size();
        } else {
          List<String> texts = batch;
          int before = number;
          open.add(pool.submit(() -> take(texts, before, name, ofThread.get())));
          number += texts.size();
          batch = batch(reader);
        }
      }
      to.flush();
    } finally {
      pool.shutdownNow();
    }
    return failed == 0 ? 0 : Entente.PARTLY;
  }

  /** What came out of some lines, and what was wrong with them. */
  private record Answers(String text, List<String> complaints) {}

  private static List<String> batch(BufferedReader reader) throws IOException {
    List<String> batch = new ArrayList<>(BATCH);
    while (batch.size() < BATCH) {
      String line = reader.readLine();
      if (line == null) {
        break;
      }
      batch.add(line);
    }
    return batch;
  }

  private static Answers take(List<String> texts, int before, String name, Line line)
      throws IOException {
    StringWriter text = new StringWriter();
    List<String> complaints = new ArrayList<>();
    PrintWriter to = new PrintWriter(text);
    for (int i = 0; i < texts.size(); i++) {
      if (!texts.get(i).isBlank()) {
        try {
          line.take(JSON.readTree(texts.get(i)), to);
        } catch (JsonProcessingException | IllegalArgumentException e) {
          complaints.add(
              String.format(
                  Locale.ROOT,
                  "entente: %s, line %d: %s",
                  name,
                  before + i + 1,
                  firstLine(e.getMessage())));
        }
      }
    }
    line.end(to);
    to.flush();
    return new Answers(text.toString(), complaints);
  }

  private static Answers answers(Future<Answers> coming) throws IOException {
    try {
      return coming.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while lines were read");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
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
