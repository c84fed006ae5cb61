package org.entente.reader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.entente.text.Alignment;
import org.entente.text.Block;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON lines: a document a line, in the keys that collections of news use.
 *
 * <p>{@code {"title":"…","text":"…","date":"2024-11-16","source":"…","url":"…"}}. Positions are
 * those of the characters in the file, escapes and all.
 */
final class JsonDocuments {
  private static final JsonFactory JSON = new JsonFactory();

  /** A string of the line and where its characters stand in the file. */
  private record Text(String value, Alignment place) {}

  private JsonDocuments() {}

  /** Whether a file that begins so holds JSON lines. */
  static boolean is(String head) {
    int i = 0;
    while (i < head.length()
        && (Character.isWhitespace(head.charAt(i)) || head.charAt(i) == 0xFEFF)) {
      i++;
    }
    if (i >= head.length() || head.charAt(i) != '{') {
      return false;
    }
    do {
      i++;
    } while (i < head.length() && Character.isWhitespace(head.charAt(i)));
    return i < head.length() && (head.charAt(i) == '"' || head.charAt(i) == '}');
  }

  /**
   * Reads one line.
   *
   * @param at offset of the line in the file
   * @throws IOException with what is wrong, when the line is no object with a text
   */
  static void read(String line, int at, DocumentBuilder page) throws IOException {
    Map<String, Text> fields = fields(line, at);
    Text id = first(fields, "id", "doc_id");
    page.id = id == null ? null : id.value();
    page.url = value(first(fields, "url", "link"));
    page.publisher = value(first(fields, "publisher", "source", "outlet"));
    page.language = value(first(fields, "language", "lang"));
    page.published(value(first(fields, "published", "date", "publication_date")));
    Text author = first(fields, "author", "byline");
    if (author != null) {
      page.authors.add(author.value());
    }
    Text title = first(fields, "title", "headline");
    if (title != null) {
      page.title = title.value();
      title(title.value(), title.place(), page);
    }
    Text body = first(fields, "text", "body", "content");
    if (body == null) {
      throw new IOException("no field 'text', 'body' or 'content'");
    }
    body(body.value(), body.place(), page);
  }

  /** Appends a headline that stands within the file. */
  static void title(String title, Alignment place, DocumentBuilder page) {
    if (!title.isBlank()) {
      DocumentBuilder part = page.part();
      part.text().copy(title, 0);
      part.block(Block.Kind.TITLE, 0);
      page.embed(part, place);
    }
  }

  /** Appends an article that stands within the file, as HTML or as text. */
  static void body(String body, Alignment place, DocumentBuilder page) {
    DocumentBuilder part = page.part();
    if (HtmlPage.hasTags(body)) {
      HtmlPage.readFragment(body, part);
    } else {
      ScrapedText.readParagraphs(body, part);
    }
    page.embed(part, place);
  }

  private static @Nullable String value(@Nullable Text text) {
    return text == null ? null : text.value();
  }

  private static @Nullable Text first(Map<String, Text> fields, String... names) {
    for (String name : names) {
      Text text = fields.get(name);
      if (text != null && !text.value().isBlank()) {
        return text;
      }
    }
    return null;
  }

  private static Map<String, Text> fields(String line, int at) throws IOException {
    Map<String, Text> fields = new HashMap<>();
    try (JsonParser json = JSON.createParser(line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("no JSON object");
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        JsonToken token = json.nextToken();
        if (token == JsonToken.VALUE_STRING) {
          json.finishToken(); // the parser looks at a string's end only when asked
          int quote = (int) json.currentTokenLocation().getCharOffset();
          Text text = unescape(line, quote + 1, at);
          fields.put(name, text);
        } else if (token == JsonToken.VALUE_NUMBER_INT) {
          fields.put(name, new Text(json.getText(), Alignment.identity()));
        } else {
          json.skipChildren();
        }
      }
      return fields;
    } catch (JsonProcessingException e) {
      throw new IOException(
          "column " + e.getLocation().getColumnNr() + ": no JSON: " + e.getOriginalMessage(), e);
    }
  }

  /** Reads a string that the parser has found to be well-formed, from behind its quote. */
  private static Text unescape(String line, int begin, int at) {
    Alignment.Builder text = new Alignment.Builder();
    int run = begin;
    int i = begin;
    while (line.charAt(i) != '"') {
      if (line.charAt(i) != '\\') {
        i++;
        continue;
      }
      text.copy(line.substring(run, i), at + run);
      int length = line.charAt(i + 1) == 'u' ? 6 : 2;
      text.replace(String.valueOf(escaped(line, i)), at + i, at + i + length);
      i += length;
      run = i;
    }
    text.copy(line.substring(run, i), at + run);
    return new Text(text.text(), text.alignment());
  }

  private static char escaped(String line, int i) {
    return switch (line.charAt(i + 1)) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> (char) Integer.parseInt(line.substring(i + 2, i + 6), 16);
      default -> line.charAt(i + 1);
    };
  }
}
