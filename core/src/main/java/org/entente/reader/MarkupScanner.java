package org.entente.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.text.Alignment;
import org.jsoup.parser.Parser;

/**
 * Finds elements of XML by name, each with its place in the file.
 *
 * <p>It needs no well-formed file: feeds are cut off, and wrong in one item, more often than not.
 */
final class MarkupScanner {
  private static final Pattern ENTITY =
      Pattern.compile("&(#\\d{1,7}|#[xX]\\p{XDigit}{1,6}|\\w{2,30});");

  private final String file;

  /**
   * An element.
   *
   * @param tag offset of its start tag
   * @param begin where its content begins
   * @param end where its content ends
   * @param whole whether its end tag was found
   */
  record Element(String name, int tag, int begin, int end, boolean whole) {}

  MarkupScanner(String file) {
    this.file = file;
  }

  /** The outermost elements of these names in a stretch of the file. */
  List<Element> elements(List<String> names, int from, int to) {
    List<Element> found = new ArrayList<>();
    int i = from;
    while (i < to) {
      int open = file.indexOf('<', i);
      if (open < 0 || open >= to) {
        break;
      }
      int skipped = skipped(open, to);
      String name = skipped == open ? nameAt(open + 1, to) : "";
      if (!names.contains(name)) {
        i = skipped == open ? open + 1 : skipped;
        continue;
      }
      Element e = element(name, open, to);
      found.add(e);
      i = Math.max(open + 1, e.end());
    }
    return found;
  }

  private Element element(String name, int tag, int to) {
    int close = file.indexOf('>', tag);
    if (close < 0 || close >= to) {
      return new Element(name, tag, to, to, false);
    }
    if (file.charAt(close - 1) == '/') {
      return new Element(name, tag, close + 1, close + 1, true);
    }
    int depth = 1;
    int i = close + 1;
    while (i < to) {
      int open = file.indexOf('<', i);
      if (open < 0 || open >= to) {
        break;
      }
      int skipped = skipped(open, to);
      if (skipped > open) {
        i = skipped;
        continue;
      }
      if (file.startsWith("</", open) && nameAt(open + 2, to).equals(name)) {
        depth--;
      } else if (nameAt(open + 1, to).equals(name) && !selfClosing(open)) {
        depth++;
      }
      if (depth == 0) {
        return new Element(name, tag, close + 1, open, true);
      }
      i = open + 1;
    }
    return new Element(name, tag, close + 1, to, false);
  }

  private boolean selfClosing(int open) {
    int close = file.indexOf('>', open);
    return close > 0 && file.charAt(close - 1) == '/';
  }

  /** Behind the comment or character data that begins here; {@code open} where none does. */
  private int skipped(int open, int to) {
    String end =
        file.startsWith("<![CDATA[", open) ? "]]>" : file.startsWith("<!--", open) ? "-->" : "";
    if (end.isEmpty()) {
      return open;
    }
    int at = file.indexOf(end, open);
    return at < 0 ? to : Math.min(to, at + end.length());
  }

  private String nameAt(int begin, int to) {
    int end = begin;
    while (end < to
        && (Character.isLetterOrDigit(file.charAt(end)) || ":-_".indexOf(file.charAt(end)) >= 0)) {
      end++;
    }
    return file.substring(begin, end);
  }

  /** The value of an attribute in the element's start tag; empty for none. */
  String attribute(Element e, String name) {
    String tag = file.substring(e.tag(), Math.min(e.begin(), e.tag() + 2000));
    Matcher m = Pattern.compile("\\s" + name + "\\s*=\\s*[\"']([^\"']*)").matcher(tag);
    return m.find() ? Parser.unescapeEntities(m.group(1), true) : "";
  }

  /**
   * The element's content with entities and character data read, tags as they are: what a feed
   * gives as HTML.
   */
  Alignment.Builder content(Element e) {
    Alignment.Builder text = new Alignment.Builder();
    Matcher entity = ENTITY.matcher(file);
    int run = e.begin();
    int i = e.begin();
    while (i < e.end()) {
      if (file.startsWith("<![CDATA[", i)) {
        text.copy(file.substring(run, i), run);
        int close = file.indexOf("]]>", i);
        int end = close < 0 || close > e.end() ? e.end() : close;
        int begin = Math.min(end, i + "<![CDATA[".length());
        text.copy(file.substring(begin, end), begin);
        i = Math.min(e.end(), end + "]]>".length());
        run = i;
      } else if (file.charAt(i) == '&' && entity.region(i, e.end()).lookingAt()) {
        text.copy(file.substring(run, i), run);
        text.replace(Parser.unescapeEntities(entity.group(), false), i, entity.end());
        i = entity.end();
        run = i;
      } else {
        i++;
      }
    }
    text.copy(file.substring(run, e.end()), run);
    return text;
  }
}
