package org.entente.cli;

import org.entente.text.Span;

/** A sentence whose first source {@code <s>…</s>} and target {@code <t>…</t>} are marked. */
record MarkedText(String text, Span source, Span target) {
  static MarkedText of(String marked) {
    StringBuilder text = new StringBuilder();
    int[] ends = {-1, -1, -1, -1};
    String[] tags = {"<s>", "</s>", "<t>", "</t>"};
    int i = 0;
    while (i < marked.length()) {
      int tag = tag(marked, i, tags);
      if (tag >= 0) {
        ends[tag] = ends[tag] < 0 ? text.length() : ends[tag];
        i += tags[tag].length();
      } else {
        text.append(marked.charAt(i++));
      }
    }
    // A party that is not marked stands empty: the source at the start, the target at the end.
    return new MarkedText(
        text.toString(), span(ends[0], ends[1], 0), span(ends[2], ends[3], text.length()));
  }

  private static Span span(int begin, int end, int otherwise) {
    return begin < 0 || end <= begin ? new Span(otherwise, otherwise) : new Span(begin, end);
  }

  private static int tag(String marked, int i, String[] tags) {
    for (int t = 0; t < tags.length; t++) {
      if (marked.startsWith(tags[t], i)) {
        return t;
      }
    }
    return -1;
  }
}
