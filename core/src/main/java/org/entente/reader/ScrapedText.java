package org.entente.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.text.Block;

/**
 * Reads text as it is scraped from pages: headline, byline, captions, adverts and paragraphs, a
 * line each, with a stray tag here and there.
 *
 * <p>What stands before the first paragraph of prose is the page's head: its first line is the
 * headline, a second sentence glued to it the standfirst ('What now?Ministers meet again').
 */
final class ScrapedText {
  private static final int PROSE = 90;
  private static final Pattern GLUED = Pattern.compile("[a-z)”’'\"][?!.]([A-Z‘“])");
  private static final Pattern BYLINE =
      Pattern.compile("^(?:[Bb]y )?((?:\\p{Lu}[\\p{L}'.-]*\\s*(?:and |, )?){2,8})$");
  private static final Pattern KEY =
      Pattern.compile("^(Outlet|Publisher|Source|URL|Date|By|Title|Headline):\\s*(.+)$");

  private final String file;
  private final DocumentBuilder page;

  private ScrapedText(String file, DocumentBuilder page) {
    this.file = file;
    this.page = page;
  }

  static void read(String file, DocumentBuilder page) {
    new ScrapedText(file, page).read();
  }

  /** Reads a text whose headline and date are known: every line that is news is a paragraph. */
  static void readParagraphs(String file, DocumentBuilder page) {
    ScrapedText reader = new ScrapedText(file, page);
    for (Line line : reader.lines()) {
      if (!Furniture.is(line.text())) {
        reader.block(Block.Kind.PARAGRAPH, line.begin(), line.end());
      }
    }
  }

  /** A line of the file. */
  private record Line(int begin, int end, String text) {}

  private void read() {
    List<Line> lines = lines();
    Set<String> captions = captions(lines);
    Set<String> seen = new HashSet<>();
    int head = firstProse(lines, captions);
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      note(line);
      String bare = bare(line.text());
      boolean furniture =
          Furniture.is(line.text()) || captions.contains(bare) || line.text().startsWith("<");
      if (furniture || header(line, i < head) || !seen.add(bare)) {
        continue;
      }
      if (i < head) {
        headline(line);
      } else {
        block(Block.Kind.PARAGRAPH, line.begin(), line.end());
      }
    }
  }

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i <= file.length(); i++) {
      if (i == file.length() || file.charAt(i) == '\n' || file.charAt(i) == '\r') {
        int from = begin;
        int to = i;
        while (from < to && Character.isWhitespace(file.charAt(from))) {
          from++;
        }
        while (to > from && Character.isWhitespace(file.charAt(to - 1))) {
          to--;
        }
        if (to > from) {
          lines.add(new Line(from, to, file.substring(from, to)));
        }
        begin = i + 1;
      }
    }
    return lines;
  }

  /** Lines that are repeated within tags, or stand right before a photo credit. */
  private static Set<String> captions(List<Line> lines) {
    Set<String> captions = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).text();
      if (text.startsWith("<")) {
        captions.add(bare(text));
      } else if (i > 0
          && lines.get(i - 1).text().length() < 200
          && text.length() < 80
          && (Furniture.isCredit(text) || text.toLowerCase(Locale.ROOT).startsWith("credit"))) {
        captions.add(bare(lines.get(i - 1).text()));
      }
    }
    return captions;
  }

  private static String bare(String text) {
    return text.replaceAll("<[^>]{0,200}>", " ").replaceAll("\\s+", " ").strip();
  }

  /** Index of the first line that reads as a paragraph: long, and not the headline. */
  private static int firstProse(List<Line> lines, Set<String> captions) {
    boolean titled = false;
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).text();
      if (Furniture.is(text) || text.startsWith("<") || captions.contains(bare(text))) {
        continue;
      }
      boolean prose = text.length() >= PROSE && text.matches("(?s).*[.!?…]['\"”’)]*$");
      if (prose && !(GLUED.matcher(text).find() && !titled)) {
        return i;
      }
      titled = true;
    }
    return 0;
  }

  private void note(Line line) {
    if (Furniture.isDateLine(line.text()) || line.text().length() < 60) {
      page.published(line.text());
    }
  }

  /**
   * Whether the line is of the page's head but no news: a byline, a 'Date: …' line, a bare date.
   */
  private boolean header(Line line, boolean head) {
    String text = line.text();
    Matcher key = KEY.matcher(text);
    if (key.matches() && text.length() < 300) {
      key(key.group(1), key.group(2), line);
      return true;
    }
    if (!head || page.title == null) {
      return false;
    }
    Matcher byline = BYLINE.matcher(text);
    if (byline.matches() && text.length() < 80) {
      for (String name : byline.group(1).split(" and |, ")) {
        page.authors.add(name.strip());
      }
      return true;
    }
    return text.length() < 60 && PublicationDate.find(text).isPresent();
  }

  private void key(String key, String value, Line line) {
    switch (key) {
      case "Date" -> page.published(value);
      case "URL" -> page.url = value;
      case "By" -> page.authors.add(value);
      case "Title", "Headline" -> {
        page.title = value;
        block(Block.Kind.TITLE, line.end() - value.length(), line.end());
      }
      default -> page.publisher = value;
    }
  }

  private void headline(Line line) {
    Matcher glued = GLUED.matcher(line.text());
    if (page.title == null && glued.find()) {
      int cut = line.begin() + glued.start(1);
      page.title = file.substring(line.begin(), cut);
      block(Block.Kind.TITLE, line.begin(), cut);
      block(Block.Kind.STANDFIRST, cut, line.end());
    } else if (page.title == null) {
      page.title = line.text();
      block(Block.Kind.TITLE, line.begin(), line.end());
    } else {
      block(Block.Kind.STANDFIRST, line.begin(), line.end());
    }
  }

  /** Copies a stretch of the file, leaving out tags. */
  private void block(Block.Kind kind, int begin, int end) {
    page.gap(begin);
    int start = page.text().length();
    int from = begin;
    for (int i = begin; i < end; i++) {
      if (file.charAt(i) == '<') {
        int close = file.indexOf('>', i);
        if (close > 0
            && close < end
            && close - i < 200
            && i + 1 < end
            && isTag(file.charAt(i + 1))) {
          page.text().copy(file.substring(from, i), from);
          i = close;
          from = close + 1;
        }
      }
    }
    page.text().copy(file.substring(from, end), from);
    page.block(kind, start);
  }

  private static boolean isTag(char c) {
    return c == '/' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
