package org.entente.coding.dyad;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.text.Span;

/**
 * Example sentences for the second opinion, in files named after the type: {@code ACCUSE.txt}.
 *
 * <p>A line is a sentence with its parties marked: {@code [Turkey] recalled its ambassador from
 * <Israel>.} Lines that begin with '#' are comments. The target may be absent. {@code NONE.txt}
 * holds sentences in which nothing happens between the two.
 */
public final class DyadExamples {
  /** A sentence, its parties, and what the one does to the other. */
  public record Marked(String type, String text, Span source, Span target) {}

  private DyadExamples() {}

  /**
   * All examples of a folder, by file name and line.
   *
   * @throws IOException when a file cannot be read or a line lacks its marks; says where
   */
  public static List<Marked> read(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> list = Files.list(folder)) {
      files = list.filter(p -> p.toString().endsWith(".txt")).sorted().toList();
    }
    List<Marked> all = new ArrayList<>();
    for (Path file : files) {
      String name = file.getFileName().toString();
      String type = name.substring(0, name.length() - ".txt".length());
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          all.add(marked(type, line, file + ":" + number));
        }
      }
    }
    return all;
  }

  static Marked marked(String type, String line, String where) throws IOException {
    StringBuilder text = new StringBuilder();
    int[] ends = {-1, -1, -1, -1};
    for (int i = 0; i < line.length(); i++) {
      int mark = "[]<>".indexOf(line.charAt(i));
      if (mark < 0) {
        text.append(line.charAt(i));
      } else if (ends[mark] >= 0) {
        throw new IOException(where + ": '" + line.charAt(i) + "' stands twice");
      } else {
        ends[mark] = text.length();
      }
    }
    boolean noTarget = ends[2] < 0 && ends[3] < 0;
    if (ends[0] < 0 || ends[1] <= ends[0] || !noTarget && (ends[2] < 0 || ends[3] <= ends[2])) {
      throw new IOException(where + ": mark the source [so] and the target, if any, <so>");
    }
    return new Marked(
        type,
        text.toString(),
        new Span(ends[0], ends[1]),
        noTarget ? DyadQuestion.NOBODY : new Span(ends[2], ends[3]));
  }
}
