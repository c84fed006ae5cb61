package org.entente.reader;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.text.Alignment;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads RSS and Atom feeds: each item or entry is a document of its own.
 *
 * <p>The text is the fullest the item gives: {@code content:encoded} or {@code content} before
 * {@code description} or {@code summary}.
 */
final class Feed {
  private static final Pattern ROOT = Pattern.compile("<(rss|feed|rdf:RDF)[\\s>]");
  private static final List<String> ITEMS = List.of("item", "entry");

  private final String file;
  private final MarkupScanner scanner;
  private final @Nullable String publisher;
  private final @Nullable String language;

  /** Takes an item, or the reason why it cannot be read. */
  interface Items {
    DocumentBuilder begin();

    void take(String place, DocumentBuilder item);

    void fail(String place, String what, String remedy);
  }

  Feed(String file) {
    this.file = file;
    this.scanner = new MarkupScanner(file);
    List<MarkupScanner.Element> items = scanner.elements(ITEMS, 0, file.length());
    int head = items.isEmpty() ? file.length() : items.get(0).tag();
    this.publisher = text("title", 0, head);
    Matcher lang = Pattern.compile("xml:lang=[\"']([^\"']+)").matcher(file).region(0, head);
    String said = text("language", 0, head);
    this.language = said == null && lang.find() ? lang.group(1) : said;
  }

  /** Whether a file that begins so is a feed. */
  static boolean is(String file) {
    String head = file.substring(0, Math.min(file.length(), 3000));
    return !head.toLowerCase(Locale.ROOT).contains("<html") && ROOT.matcher(head).find();
  }

  void read(Items to) {
    List<MarkupScanner.Element> items = scanner.elements(ITEMS, 0, file.length());
    if (items.isEmpty()) {
      to.fail("", "a feed without items", "give a feed that has some, or the pages themselves");
    }
    for (int i = 0; i < items.size(); i++) {
      MarkupScanner.Element item = items.get(i);
      String place = "item " + (i + 1) + " at character " + item.tag();
      if (item.whole()) {
        DocumentBuilder page = to.begin();
        read(item, page);
        to.take(place, page);
      } else {
        to.fail(place, "the feed ends within the item", "fetch the feed again");
      }
    }
  }

  private void read(MarkupScanner.Element item, DocumentBuilder page) {
    int from = item.begin();
    int to = item.end();
    page.publisher = publisher;
    page.language = language;
    page.url = link(from, to);
    page.published(first(from, to, "pubDate", "published", "dc:date", "updated"));
    String author = first(from, to, "dc:creator", "name", "author");
    if (author != null && author.length() < 80) {
      page.authors.add(author);
    }
    for (MarkupScanner.Element e : one("title", from, to)) {
      Alignment.Builder title = scanner.content(e);
      if (!title.text().isBlank() && !HtmlPage.hasTags(title.text())) {
        page.title = Parser.unescapeEntities(title.text(), false).strip();
        JsonDocuments.title(title.text(), title.alignment(), page);
      }
    }
    for (String name : List.of("content:encoded", "content", "description", "summary")) {
      List<MarkupScanner.Element> body = one(name, from, to);
      Alignment.Builder text = body.isEmpty() ? null : scanner.content(body.get(0));
      if (text != null && !text.text().isBlank()) {
        JsonDocuments.body(text.text(), text.alignment(), page);
        return;
      }
    }
  }

  private @Nullable String link(int from, int to) {
    for (MarkupScanner.Element e : scanner.elements(List.of("link"), from, to)) {
      String target = scanner.attribute(e, "href");
      String rel = scanner.attribute(e, "rel");
      String said = target.isEmpty() ? scanner.content(e).text().strip() : target;
      if (!said.isEmpty() && (rel.isEmpty() || rel.equals("alternate"))) {
        return said;
      }
    }
    return null;
  }

  private @Nullable String first(int from, int to, String... names) {
    for (String name : names) {
      String text = text(name, from, to);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  private @Nullable String text(String name, int from, int to) {
    for (MarkupScanner.Element e : one(name, from, to)) {
      String text = scanner.content(e).text().strip();
      if (!text.isEmpty() && text.length() < 300) {
        return text;
      }
    }
    return null;
  }

  private List<MarkupScanner.Element> one(String name, int from, int to) {
    List<MarkupScanner.Element> all = scanner.elements(List.of(name), from, to);
    return all.subList(0, Math.min(1, all.size()));
  }
}
