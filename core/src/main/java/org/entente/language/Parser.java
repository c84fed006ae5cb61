package org.entente.language;

import org.entente.language.neural.Reading;
import org.entente.text.Upos;
import org.jspecify.annotations.Nullable;

/** Builds the tree over tagged words. Belongs to one thread. */
final class Parser {
  /** Longer sentences are parsed in pieces, since work grows with the cube of their length. */
  private static final int LONGEST = 160;

  private final TagSet tags;
  private final WordVectors vectors = WordVectors.bundled();
  private final Reading reading;
  private final Reading.@Nullable Gates[] tagGates;
  private final int rootRelation;
  private final int parataxis;
  private int[] heads = new int[LONGEST + 2];
  private int[] relations = new int[LONGEST + 2];

  Parser(LanguageModel model) {
    tags = model.tags;
    reading = new Reading(model.net);
    tagGates = new Reading.Gates[model.tags.size()];
    rootRelation = model.rootRelation();
    parataxis = Math.max(0, model.relations.indexOf("parataxis"));
  }

  void parse(Sample s) {
    int root = 0;
    int from = 1;
    while (from <= s.size) {
      int to = endOfPiece(s, from);
      int top = piece(s, from, to);
      if (root == 0) {
        root = top;
      } else {
        s.heads[top] = root;
        s.relations[top] = parataxis;
      }
      from = to + 1;
    }
  }

  /** The last word of the piece that begins at {@code from}: a mark, if one is near. */
  private int endOfPiece(Sample s, int from) {
    if (s.size - from < LONGEST) {
      return s.size;
    }
    for (int end = from + LONGEST - 1; end > from + LONGEST / 2; end--) {
      if (s.tags[end] < tags.size() && tags.get(s.tags[end]).upos() == Upos.PUNCT) {
        return end;
      }
    }
    return from + LONGEST - 1;
  }

  /** Parses the words from {@code from} to {@code to}; returns their root. */
  private int piece(Sample s, int from, int to) {
    int n = to - from + 1;
    reading.begin(n);
    for (int i = 1; i <= n; i++) {
      reading.add(i, ParserFeatures.gates(s.words[from + i - 1], reading, vectors));
      reading.add(i, ofTag(s.tags[from + i - 1]));
    }
    reading.parse(heads, relations, rootRelation);
    int root = from;
    for (int i = 1; i <= n; i++) {
      int word = from + i - 1;
      s.heads[word] = heads[i] == 0 ? 0 : heads[i] + from - 1;
      s.relations[word] = relations[i];
      root = heads[i] == 0 ? word : root;
    }
    return root;
  }

  private Reading.Gates ofTag(int tag) {
    Reading.Gates known = tagGates[tag];
    if (known != null) {
      return known;
    }
    Reading.Gates made = reading.gates(new int[] {ParserFeatures.tagRow(tag)}, null);
    tagGates[tag] = made;
    return made;
  }
}
