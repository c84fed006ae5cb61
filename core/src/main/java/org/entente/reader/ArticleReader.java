package org.entente.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.entente.text.Document;

/**
 * The front door: turns files of any known format into documents.
 *
 * <p>Documents are handed on one by one; what cannot be read is reported, and the rest goes
 * through.
 */
public final class ArticleReader {
  private static final long LARGEST = 64L << 20;

  private final ReadOptions options;
  private final Consumer<Document> documents;
  private final Consumer<ReadProblem> problems;

  public ArticleReader(
      ReadOptions options, Consumer<Document> documents, Consumer<ReadProblem> problems) {
    this.options = options;
    this.documents = documents;
    this.problems = problems;
  }

  /** Reads a file, or every file of a folder in alphabetical order. */
  public void read(Path path) {
    if (Files.isDirectory(path)) {
      try (Stream<Path> walk = Files.walk(path)) {
        List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
        files.forEach(this::readFile);
      } catch (IOException e) {
        problem(
            path.toString(), "cannot list the folder: " + e.getMessage(), "check its permissions");
      }
    } else {
      readFile(path);
    }
  }

  private void readFile(Path file) {
    String name = file.toString();
    try {
      if (!Files.exists(file)) {
        problem(name, "no such file", "check the path");
      } else if (Files.size(file) > LARGEST) {
        problem(name, "larger than 64 MB", "split it, or give it as JSON lines");
      } else {
        read(name, Files.readAllBytes(file));
      }
    } catch (IOException e) {
      problem(name, "cannot be read: " + e.getMessage(), "check the file and its permissions");
    }
  }

  /** Reads the bytes of one page or stream named {@code source}. */
  public void read(String source, byte[] bytes) {
    if (bytes.length == 0) {
      problem(source, "empty", "give a file with text");
      return;
    }
    if (Bytes.areBinary(bytes)) {
      problem(source, "binary, no text", "give text, HTML, RSS, JSON lines or WARC");
      return;
    }
    DocumentBuilder page = new DocumentBuilder(source, options);
    String text = Bytes.decode(bytes);
    if (HtmlPage.is(text)) {
      HtmlPage.read(text, page);
    } else {
      ScrapedText.read(text, page);
    }
    if (page.isEmpty()) {
      problem(source, "no readable text found", "check that the page holds an article");
      return;
    }
    documents.accept(page.build());
  }

  private void problem(String source, String what, String remedy) {
    problems.accept(new ReadProblem(source, "", what, remedy));
  }
}
