package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.text.Sentence;
import org.entente.text.Token;

/**
 * Draws the dependency tree of a sentence, a word a line, with relation, part of speech and lemma.
 *
 * <pre>
 * denied            root   VERB   deny
 * ├─ Kyiv           nsubj  PROPN  Kyiv
 * └─ struck         ccomp  VERB   strike
 * </pre>
 */
final class TreeText {
  private record Line(String word, Token token) {}

  private final Sentence sentence;
  private final List<Line> lines = new ArrayList<>();

  private TreeText(Sentence sentence) {
    this.sentence = sentence;
  }

  static List<String> of(Sentence sentence) {
    TreeText tree = new TreeText(sentence);
    for (Token t : sentence.tokens()) {
      if (t.head() < 0) {
        tree.draw(t.index(), "", "");
      }
    }
    int word = tree.lines.stream().mapToInt(l -> l.word().length()).max().orElse(0);
    int relation = sentence.tokens().stream().mapToInt(t -> relation(t).length()).max().orElse(0);
    List<String> drawn = new ArrayList<>();
    for (Line l : tree.lines) {
      drawn.add(
          String.format(
              Locale.ROOT,
              "%-" + word + "s  %-" + relation + "s  %-5s  %s",
              l.word(),
              relation(l.token()),
              l.token().upos(),
              l.token().lemma()));
    }
    return drawn;
  }

  private void draw(int token, String before, String below) {
    Token t = sentence.token(token);
    lines.add(new Line(before + t.text(), t));
    int[] children = sentence.children(token);
    for (int i = 0; i < children.length; i++) {
      boolean last = i == children.length - 1;
      draw(children[i], below + (last ? "└─ " : "├─ "), below + (last ? "   " : "│  "));
    }
  }

  private static String relation(Token t) {
    String relation = t.relation();
    return relation == null ? "-" : relation;
  }
}
