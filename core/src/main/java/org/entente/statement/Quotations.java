package org.entente.statement;

import java.util.ArrayList;
import java.util.List;
import org.entente.text.Document;
import org.entente.text.Span;

/** Stretches between quotation marks, marks included, none over a paragraph's end. */
final class Quotations {
  private Quotations() {}

  /** Marks are “ ”, « », ", and two apostrophes; one that is never closed runs to the end. */
  static List<Span> of(Document document) {
    List<Span> found = new ArrayList<>();
    String text = document.text();
    for (Span paragraph : Paragraphs.of(document)) {
      int open = -1;
      for (int i = paragraph.begin(); i < paragraph.end(); i++) {
        char c = text.charAt(i);
        boolean pair = c == '\'' && i + 1 < paragraph.end() && text.charAt(i + 1) == '\'';
        boolean straight = c == '"' || pair;
        int end = pair ? i + 2 : i + 1;
        if (c == '“' || c == '„' || c == '«' || straight && open < 0) {
          open = i;
        } else if ((c == '”' || c == '»' || straight) && open >= 0) {
          found.add(new Span(open, end));
          open = -1;
        }
        i = end - 1;
      }
      if (open >= 0) {
        found.add(new Span(open, paragraph.end()));
      }
    }
    return found;
  }
}
