package org.entente.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.language.neural.Reading;
import org.entente.text.Upos;
import org.jspecify.annotations.Nullable;

/** Builds the trees over tagged words, of several sentences at once. Belongs to one thread. */
final class Parser {
  /** Longer sentences are parsed in pieces, since work grows with the cube of their length. */
  private static final int LONGEST = 160;

  /** Sentences of like length that are read together; more gain nothing and need more room. */
  private static final int TOGETHER = 8;

  private final TagSet tags;
  private final WordVectors vectors = WordVectors.bundled();
  private final Reading reading;
  private final Reading.@Nullable Gates[] tagGates;
  private final int rootRelation;
  private final int parataxis;
  private final int[] lengths = new int[TOGETHER];

  /** Words of a sentence from {@code from} to {@code to}. */
  private record Piece(Sample sample, int from, int to) {
    int words() {
      return to - from + 1;
    }
  }

  Parser(LanguageModel model) {
    tags = model.tags;
    reading = new Reading(model.net);
    tagGates = new Reading.Gates[model.tags.size()];
    rootRelation = model.rootRelation();
    parataxis = Math.max(0, model.relations.indexOf("parataxis"));
  }

  void parse(List<Sample> samples) {
    List<Piece> pieces = new ArrayList<>(samples.size());
    for (Sample s : samples) {
      cut(s, pieces);
    }
    List<Piece> byLength = new ArrayList<>(pieces);
    byLength.sort(Comparator.comparingInt(Piece::words).reversed());
    for (int i = 0; i < byLength.size(); i += TOGETHER) {
      together(byLength.subList(i, Math.min(byLength.size(), i + TOGETHER)));
    }
    join(pieces);
  }

  private void cut(Sample s, List<Piece> pieces) {
    int from = 1;
    while (from <= s.size) {
      int to = endOfPiece(s, from);
      pieces.add(new Piece(s, from, to));
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

  private void together(List<Piece> pieces) {
    int count = pieces.size();
    for (int p = 0; p < count; p++) {
      lengths[p] = pieces.get(p).words();
    }
    reading.begin(lengths, count);
    for (int p = 0; p < count; p++) {
      Piece piece = pieces.get(p);
      for (int i = 1; i <= lengths[p]; i++) {
        int word = piece.from + i - 1;
        Reading.Gates known = ParserFeatures.gates(piece.sample.words[word], reading, vectors);
        reading.set(p, i, ofTag(piece.sample.tags[word]), known);
      }
    }
    reading.parse(rootRelation);
    for (int p = 0; p < count; p++) {
      Piece piece = pieces.get(p);
      for (int i = 1; i <= lengths[p]; i++) {
        int head = reading.head(p, i);
        int word = piece.from + i - 1;
        piece.sample.heads[word] = head == 0 ? 0 : head + piece.from - 1;
        piece.sample.relations[word] = reading.relation(p, i);
      }
    }
  }

  /** Hangs the roots of a sentence's later pieces on that of its first. */
  private void join(List<Piece> pieces) {
    int top = 0;
    for (Piece piece : pieces) {
      for (int word = piece.from; word <= piece.to; word++) {
        if (piece.sample.heads[word] == 0) {
          if (piece.from == 1) {
            top = word;
          } else {
            piece.sample.heads[word] = top;
            piece.sample.relations[word] = parataxis;
          }
        }
      }
    }
  }

  private Reading.Gates ofTag(int tag) {
    Reading.Gates known = tagGates[tag];
    if (known != null) {
      return known;
    }
    Reading.Gates made = reading.gates(new int[] {ParserFeatures.tagRow(tag)}, null, true);
    tagGates[tag] = made;
    return made;
  }
}
