package org.entente.statement;

import java.util.ArrayList;
import java.util.List;
import org.entente.text.Document;
import org.entente.text.Span;

/** The paragraphs of a document: its blocks, cut at line ends. */
final class Paragraphs {
  private Paragraphs() {}

  static List<Span> of(Document document) {
    List<Span> paragraphs = new ArrayList<>();
    String text = document.text();
    for (var block : document.blocks()) {
      int begin = block.span().begin();
      for (int i = begin; i <= block.span().end(); i++) {
        if (i == block.span().end() || text.charAt(i) == '\n') {
          if (i > begin) {
            paragraphs.add(new Span(begin, i));
          }
          begin = i + 1;
        }
      }
    }
    return paragraphs;
  }

  /** Index of the paragraph that holds {@code offset}, or -1. */
  static int at(List<Span> paragraphs, int offset) {
    int low = 0;
    int high = paragraphs.size() - 1;
    while (low <= high) {
      int mid = (low + high) >>> 1;
      Span s = paragraphs.get(mid);
      if (s.end() <= offset) {
        low = mid + 1;
      } else if (s.begin() > offset) {
        high = mid - 1;
      } else {
        return mid;
      }
    }
    return -1;
  }
}
