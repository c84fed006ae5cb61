package org.entente.reader;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.text.Block;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads HTML pages: headline, byline, outlet, date and the paragraphs of the article, each
 * character with its place in the file.
 *
 * <p>The article is what the page says it is ({@code <article>}, {@code itemprop=articleBody},
 * {@code <main>}), or else the element whose own paragraphs hold most text that is no link.
 */
final class HtmlPage {
  private static final int DEEPEST = 400;
  private static final String FURNITURE =
      "nav, aside, footer, figure, figcaption, script, style, noscript, form, iframe, button, table"
          + " table, [role=navigation], [role=complementary], [aria-hidden=true], .related,"
          + " .advertisement, .advert, .ad, .promo, .newsletter, .caption, .share, .social,"
          + " .comments, #comments, .byline-bio, .author-bio, .tags, .breadcrumb, .cookie";
  private static final Set<String> BLOCKS =
      Set.of("p", "h2", "h3", "h4", "li", "blockquote", "td", "div", "dd");
  private static final Pattern PUBLISHED =
      Pattern.compile("\"datePublished\"\\s*:\\s*\"(\\d{4}-\\d{2}-\\d{2})");
  private static final Pattern ENTITY =
      Pattern.compile("&(#\\d{1,7}|#[xX]\\p{XDigit}{1,6}|\\w{2,30});?");
  private static final Pattern TAG =
      Pattern.compile("(?i)</?(p|br|div|a|b|i|em|strong|span|img|ul|li|h[1-6]|blockquote)[\\s/>]");
  private static final int SHORT = 25;

  private final String file;
  private final DocumentBuilder page;

  private HtmlPage(String file, DocumentBuilder page) {
    this.file = file;
    this.page = page;
  }

  /** Whether the text is an HTML page rather than text with a stray tag. */
  static boolean is(String file) {
    String head = file.substring(0, Math.min(file.length(), 3000)).toLowerCase(Locale.ROOT).strip();
    return head.startsWith("<!doctype html")
        || head.startsWith("<html")
        || head.contains("<body")
        || (head.startsWith("<") && head.contains("<head"));
  }

  static void read(String file, DocumentBuilder page) {
    new HtmlPage(file, page).read();
  }

  /** Whether the text holds tags of HTML. */
  static boolean hasTags(String text) {
    return TAG.matcher(text).find();
  }

  /** Reads a piece of HTML that holds an article and nothing else, as feeds give it. */
  static void readFragment(String file, DocumentBuilder page) {
    HtmlPage reader = new HtmlPage(file, page);
    Element body = reader.parse().body();
    body.select(FURNITURE).forEach(Node::remove);
    for (Element e : body.getAllElements()) {
      if (BLOCKS.contains(e.normalName()) && isOwnText(e)) {
        reader.block(e, Block.Kind.PARAGRAPH);
      }
    }
    if (page.isEmpty() && !body.text().isBlank()) {
      reader.block(body, Block.Kind.PARAGRAPH);
    }
  }

  private Document parse() {
    return Jsoup.parse(file, "", Parser.htmlParser().setTrackPosition(true).setMaxDepth(DEEPEST));
  }

  private void read() {
    Document html = parse();
    about(html);
    Element headline = html.selectFirst("article h1, main h1, h1");
    html.select(FURNITURE).forEach(Node::remove);
    if (headline != null && !headline.text().isBlank()) {
      page.title = headline.text();
      block(headline, Block.Kind.TITLE);
    }
    Element article = article(html);
    for (Element e : article.getAllElements()) {
      if (BLOCKS.contains(e.normalName()) && isOwnText(e) && !e.equals(headline)) {
        block(e, Block.Kind.PARAGRAPH);
      }
    }
  }

  // ---- what the page says of itself

  private void about(Document html) {
    page.title = meta(html, "meta[property=og:title]", html.title());
    page.publisher = meta(html, "meta[property=og:site_name]", null);
    page.url = meta(html, "meta[property=og:url]", page.url);
    String author = meta(html, "meta[name=author]", null);
    Element byline = html.selectFirst("[rel=author], [itemprop=author], .byline, .author");
    if (author == null && byline != null) {
      author = byline.text().replaceFirst("^[Bb]y ", "");
    }
    if (author != null && !author.isBlank() && author.length() < 80) {
      page.authors.add(author);
    }
    String day =
        meta(
            html,
            "meta[property=article:published_time], meta[itemprop=datePublished], meta[name=date],"
                + " meta[name=pubdate]",
            null);
    page.published(day);
    Matcher m = PUBLISHED.matcher(file);
    if (page.published == null && m.find()) {
      page.published(m.group(1));
    }
    Element time = html.selectFirst("time[datetime]");
    if (time != null) {
      page.published(time.attr("datetime"));
    }
    Element dated = html.selectFirst("time, .date, .published, .dateline, .timestamp");
    if (dated != null) {
      page.published(dated.text());
    }
  }

  private static @Nullable String meta(Document html, String query, @Nullable String otherwise) {
    Element e = html.selectFirst(query);
    String content = e == null ? "" : e.attr("content");
    String found = content.isBlank() ? otherwise : content.strip();
    return found == null || found.isBlank() ? null : found;
  }

  // ---- the article

  private static Element article(Document html) {
    Element named = html.selectFirst("[itemprop=articleBody]");
    named = named == null ? html.selectFirst("article") : named;
    named = named == null ? html.selectFirst("main, [role=main]") : named;
    if (named != null && named.text().length() > 80) {
      return named;
    }
    Element best = html.body();
    int most = 0;
    for (Element e : html.body().select("div, section, td, main, article, body")) {
      int own = 0;
      for (Element child : e.children()) {
        if (child.normalName().equals("p") || child.normalName().equals("blockquote")) {
          own += child.text().length() - 2 * child.select("a").text().length();
        }
      }
      if (own > most) {
        most = own;
        best = e;
      }
    }
    return best;
  }

  /** Whether the element has words of its own and no block within that has them. */
  private static boolean isOwnText(Element e) {
    String text = e.text();
    if (text.length() < SHORT && !e.normalName().startsWith("h")) {
      return false;
    }
    int links = e.select("a").text().length();
    if (2 * links > text.length() || Furniture.is(text)) {
      return false;
    }
    for (Element inner : e.getAllElements()) {
      if (inner != e && BLOCKS.contains(inner.normalName())) {
        return false;
      }
    }
    return true;
  }

  // ---- characters and their places

  private void block(Element e, Block.Kind kind) {
    int at = e.sourceRange().isTracked() ? Math.max(0, e.sourceRange().startPos()) : 0;
    page.gap(at);
    int begin = page.text().length();
    e.nodeStream(TextNode.class)
        .forEach(
            t -> {
              var range = t.sourceRange();
              if (range.isTracked() && range.endPos() <= file.length()) {
                copy(range.startPos(), range.endPos(), begin);
              }
            });
    page.block(kind, begin);
  }

  /** Appends the characters of the file, entities read and white space made single. */
  private void copy(int from, int to, int begin) {
    Matcher entity = ENTITY.matcher(file).region(from, to);
    int run = from;
    int i = from;
    while (i < to) {
      char c = file.charAt(i);
      if (c == '&' && entity.region(i, to).lookingAt()) {
        page.text().copy(file.substring(run, i), run);
        String read = Parser.unescapeEntities(entity.group(), false).replace('\u00a0', ' ');
        page.text().replace(read, i, entity.end());
        i = entity.end();
        run = i;
      } else if (Character.isWhitespace(c)) {
        int end = i;
        while (end < to && Character.isWhitespace(file.charAt(end))) {
          end++;
        }
        page.text().copy(file.substring(run, i), run);
        if (page.text().length() > begin && end > i) {
          page.text().replace(" ", i, end);
        }
        i = end;
        run = end;
      } else {
        i++;
      }
    }
    page.text().copy(file.substring(run, to), run);
  }
}
