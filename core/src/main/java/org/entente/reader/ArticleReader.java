package org.entente.reader;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.entente.text.Document;

/**
 * The front door: turns files of any known format into documents.
 *
 * <p>Documents are handed on one by one; what cannot be read is reported, and the rest goes
 * through. The format is told by what a file holds, not by its name. Positions are counted in
 * characters of the file; of a compressed file, in its text when uncompressed; of an archive of
 * pages, in the page.
 */
public final class ArticleReader {
  private static final int LARGEST_PAGE = 64 << 20;
  private static final int LONGEST_TEXT = 2_000_000;
  private static final int LONGEST_HTML = 8_000_000;
  private static final int HEAD = 4096;

  private final ReadOptions options;
  private final Consumer<Document> documents;
  private final Consumer<ReadProblem> problems;
  private int taken;

  public ArticleReader(
      ReadOptions options, Consumer<Document> documents, Consumer<ReadProblem> problems) {
    this.options = options;
    this.documents = documents;
    this.problems = problems;
  }

  /** Reads a file, or every file of a folder in alphabetical order. */
  public void read(Path path) {
    files(path).forEach(this::readFile);
  }

  /** The file itself, or every file of a folder, at any depth, in alphabetical order. */
  public List<Path> files(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> walk = Files.walk(path)) {
      List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
      if (files.isEmpty()) {
        fail(path.toString(), "", "a folder without files", "check the path");
      }
      return files;
    } catch (IOException | UncheckedIOException e) {
      fail(path.toString(), "", "cannot be listed: " + e.getMessage(), "check its permissions");
      return List.of();
    }
  }

  private void readFile(Path file) {
    String name = file.toString();
    if (!Files.exists(file)) {
      fail(name, "", "no such file", "check the path");
      return;
    }
    try (InputStream in = Files.newInputStream(file)) {
      read(name, in);
    } catch (AccessDeniedException e) {
      fail(name, "", "may not be read", "check its permissions");
    } catch (IOException e) {
      fail(name, "", "cannot be read: " + e.getMessage(), "check the file and its permissions");
    }
  }

  /** Reads the bytes of one file named {@code source}. */
  public void read(String source, byte[] bytes) {
    read(source, new ByteArrayInputStream(bytes));
  }

  /** Reads a stream named {@code source} to its end. */
  public void read(String source, InputStream stream) {
    InputStream in = new BufferedInputStream(stream, 1 << 16);
    int before = taken;
    try {
      byte[] head = head(in);
      if (head.length > 1 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B) {
        in = new BufferedInputStream(new GZIPInputStream(new Unending(in), 1 << 16), 1 << 16);
        head = head(in);
      }
      choose(source, in, head);
    } catch (EOFException | ZipException e) {
      String what =
          e instanceof EOFException ? "the gzip ends early" : "broken gzip: " + e.getMessage();
      boolean some = taken > before;
      fail(source, "", what, "fetch it again" + (some ? "; what was whole has been read" : ""));
    } catch (IOException e) {
      fail(source, "", "cannot be read: " + e.getMessage(), "check the file and the disk");
    }
  }

  private static byte[] head(InputStream in) throws IOException {
    in.mark(HEAD);
    byte[] head = in.readNBytes(HEAD);
    in.reset();
    return head;
  }

  private void choose(String source, InputStream in, byte[] bytes) throws IOException {
    String head = new String(bytes, StandardCharsets.UTF_8);
    if (bytes.length == 0) {
      fail(source, "", "empty", "give a file with text");
    } else if (WarcFile.is(head)) {
      archive(source, in);
    } else if (Bytes.areBinary(bytes)) {
      fail(source, "", "binary, no text", "give text, HTML, RSS, JSON lines or WARC");
    } else if (JsonDocuments.is(head)) {
      lines(source, in);
    } else {
      page(source, "", in.readNBytes(LARGEST_PAGE + 1), new DocumentBuilder(source, options));
    }
  }

  private void page(String source, String place, byte[] bytes, DocumentBuilder page) {
    if (bytes.length > LARGEST_PAGE) {
      fail(source, place, "one page of more than 64 MB", "split it, or give it as JSON lines");
      return;
    }
    if (Bytes.areBinary(bytes)) {
      fail(source, place, "binary, no text", "give text, HTML, RSS, JSON lines or WARC");
      return;
    }
    Bytes.Decoded decoded = Bytes.decode(bytes);
    if (!decoded.complaint().isEmpty()) {
      note(source, place, decoded.complaint(), "save it as UTF-8 if words look wrong");
    }
    String text = decoded.text();
    if (Feed.is(text)) {
      new Feed(text).read(new FeedItems(source));
      return;
    }
    if (HtmlPage.is(text) && text.length() > LONGEST_HTML) {
      String what = "an HTML page of " + text.length() + " characters, more than " + LONGEST_HTML;
      fail(source, place, what, "give the article alone, or its plain text");
      return;
    } else if (HtmlPage.is(text)) {
      HtmlPage.read(text, page);
    } else if (text.length() > LONGEST_TEXT) {
      tooLong(source, place, text.length());
      return;
    } else {
      ScrapedText.read(text, page);
    }
    take(source, place, page);
  }

  private void archive(String source, InputStream in) {
    new WarcFile(LARGEST_PAGE)
        .read(
            in,
            new WarcFile.Pages() {
              @Override
              public void page(String place, String url, byte[] body) {
                DocumentBuilder page = new DocumentBuilder(source, options);
                page.url = url;
                ArticleReader.this.page(source, place + " (" + url + ")", body, page);
              }

              @Override
              public void fail(String place, String what, String remedy) {
                ArticleReader.this.fail(source, place, what, remedy);
              }
            });
  }

  private void lines(String source, InputStream in) throws IOException {
    LineReader lines =
        new LineReader(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    while (lines.next()) {
      String place = "line " + lines.number();
      if (lines.isTooLong()) {
        fail(source, place, "longer than 8 million characters", "give a document a line");
      } else if (!lines.text().isBlank()) {
        if (lines.text().indexOf('\uFFFD') >= 0) {
          note(source, place, "bytes that are no UTF-8, read as \uFFFD", "save it as UTF-8");
        }
        DocumentBuilder page = new DocumentBuilder(source, options);
        try {
          JsonDocuments.read(lines.text(), lines.begin(), page);
        } catch (IOException e) {
          fail(source, place, String.valueOf(e.getMessage()), "a line needs an object with 'text'");
          continue;
        }
        take(source, place, page);
      }
    }
  }

  /** Hands the items of a feed on. */
  private final class FeedItems implements Feed.Items {
    private final String source;

    FeedItems(String source) {
      this.source = source;
    }

    @Override
    public DocumentBuilder begin() {
      return new DocumentBuilder(source, options);
    }

    @Override
    public void take(String place, DocumentBuilder item) {
      ArticleReader.this.take(source, place, item);
    }

    @Override
    public void fail(String place, String what, String remedy) {
      ArticleReader.this.fail(source, place, what, remedy);
    }
  }

  private void take(String source, String place, DocumentBuilder page) {
    if (page.isEmpty()) {
      fail(source, place, "no readable text found", "check that it holds an article");
      return;
    }
    if (page.length() > LONGEST_TEXT) {
      tooLong(source, place, page.length());
      return;
    }
    String language = page.otherLanguage();
    if (language != null) {
      note(source, place, "not in English (" + language + "), left out", "translate it first");
      return;
    }
    if (page.published == null && page.impossibleDate != null && options.published() == null) {
      note(
          source,
          place,
          "no calendar has the date '" + page.impossibleDate + "'; read without a date",
          "give the day with --published");
    }
    taken++;
    documents.accept(page.build());
  }

  private void tooLong(String source, String place, int length) {
    fail(
        source,
        place,
        "one text of " + length + " characters, and no article is longer than " + LONGEST_TEXT,
        "split it into articles");
  }

  private void fail(String source, String place, String what, String remedy) {
    problems.accept(ReadProblem.failure(source, place, what, remedy));
  }

  private void note(String source, String place, String what, String remedy) {
    problems.accept(ReadProblem.note(source, place, what, remedy));
  }

  /**
   * Always claims to have more: {@link GZIPInputStream} looks for the next member of a file only
   * then, and a pipe that is slow for a moment would else end it.
   */
  private static final class Unending extends FilterInputStream {
    Unending(InputStream in) {
      super(in);
    }

    @Override
    public int available() {
      return 1;
    }
  }
}
