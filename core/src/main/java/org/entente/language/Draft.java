package org.entente.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A sentence on its way through the engine: into which parts it is taken apart to be parsed, and
 * what was found. What stands between two dashes is parsed apart, and so is what semicolons divide,
 * if every piece turns out to have a finite verb or a subject; a list of names has not.
 */
final class Draft {
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");

  final Sentence sentence;
  final int[] tags;
  final int[] heads;
  final int[] relations;
  final List<Part> parts = new ArrayList<>();
  private final int @Nullable [] aside;

  /** The words from a to b and from c to d, ends excluded, that are parsed as one. */
  record Part(int a, int b, int c, int d) {
    int size() {
      return b - a + d - c;
    }

    /** The token that is its word number {@code i}, from 0. */
    int token(int i) {
      return i < b - a ? a + i : c + i - (b - a);
    }
  }

  Draft(Sentence sentence) {
    this.sentence = sentence;
    int n = sentence.size();
    tags = new int[n];
    heads = new int[n];
    relations = new int[n];
    aside = Aside.of(sentence);
    if (aside != null) {
      parts.add(new Part(0, aside[0], aside[1] + 1, n));
      parts.add(new Part(aside[0] + 1, aside[1], n, n));
    } else if (!divide()) {
      whole();
    }
  }

  /** Takes the sentence as one. */
  void whole() {
    parts.clear();
    parts.add(new Part(0, sentence.size(), sentence.size(), sentence.size()));
  }

  /** Divides at the semicolons, if there are any and words on either side of each. */
  private boolean divide() {
    int n = sentence.size();
    int begin = 0;
    for (int i = 0; i < n; i++) {
      if (sentence.token(i).text().equals(";")) {
        if (i == begin) {
          return false;
        }
        parts.add(new Part(begin, i, n, n));
        begin = i + 1;
      }
    }
    if (begin == 0 || begin == n) {
      return false;
    }
    parts.add(new Part(begin, n, n, n));
    return true;
  }

  boolean hasClauses() {
    return aside == null && parts.size() > 1;
  }

  /** Whether every part has a finite verb as its root, or its root a subject. */
  boolean areClauses(LanguageModel model, int subject, int passiveSubject) {
    for (Part part : parts) {
      int root = root(part);
      boolean clause = FINITE.contains(model.tags.get(tags[root]).xpos());
      for (int i = part.a; i < part.b && !clause; i++) {
        clause = heads[i] == root && (relations[i] == subject || relations[i] == passiveSubject);
      }
      if (!clause) {
        return false;
      }
    }
    return true;
  }

  /** Takes over what was found for a part. */
  void take(Part part, Sample sample) {
    for (int i = 0; i < part.size(); i++) {
      int token = part.token(i);
      int head = sample.heads[i + 1] - 1;
      tags[token] = sample.tags[i + 1];
      relations[token] = sample.relations[i + 1];
      heads[token] = head < 0 ? -1 : part.token(head);
    }
  }

  /** Puts the parts together; the marks between them get their tags. */
  void join(int parataxis, int punctuation, int dashTag, int semicolonTag) {
    if (aside != null) {
      hang(root(parts.get(1)), aside[0] - 1, parataxis);
      for (int dash : aside) {
        tags[dash] = dashTag;
        hang(dash, aside[0] - 1, punctuation);
      }
    } else if (parts.size() > 1) {
      int top = root(parts.get(0));
      for (int i = 0; i < parts.size(); i++) {
        int root = i == 0 ? top : root(parts.get(i));
        if (i > 0) {
          hang(root, top, parataxis);
        }
        if (i < parts.size() - 1) {
          tags[parts.get(i).b] = semicolonTag;
          hang(parts.get(i).b, root, punctuation);
        }
      }
    }
  }

  private int root(Part part) {
    int root = part.a;
    for (int i = 0; i < part.size(); i++) {
      int token = part.token(i);
      root = heads[token] < 0 ? token : root;
    }
    return root;
  }

  private void hang(int token, int head, int relation) {
    heads[token] = head;
    relations[token] = relation;
  }
}
