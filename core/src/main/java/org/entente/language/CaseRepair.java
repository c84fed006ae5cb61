package org.entente.language;

import java.util.List;
import java.util.Set;

/**
 * Mends prepositions: the 'for' of 'for Xi Jinping' belongs to the whole of the name, the 'since'
 * of 'Since the invasion they met' to the invasion and not to the verb; and what has a preposition
 * behind a subject is no second subject.
 */
final class CaseRepair {
  private static final Set<Integer> EITHER =
      Set.of(
          WordForm.lowerHash("since"),
          WordForm.lowerHash("after"),
          WordForm.lowerHash("before"),
          WordForm.lowerHash("until"));

  private final int preposition;
  private final int compound;
  private final int mark;
  private final int oblique;
  private final int subject;

  CaseRepair(List<String> relations) {
    this.preposition = relations.indexOf("case");
    this.compound = relations.indexOf("compound");
    this.mark = relations.indexOf("mark");
    this.oblique = relations.indexOf("obl");
    this.subject = relations.indexOf("nsubj");
  }

  void mend(Sample s) {
    for (int i = 1; i < s.size; i++) {
      if (s.relations[i] == preposition) {
        ofName(s, i);
      } else if (s.relations[i] == mark && EITHER.contains(s.words[i].lower)) {
        ofPhrase(s, i);
      }
    }
    int before = 0;
    for (int i = 1; i <= s.size; i++) {
      if (s.relations[i] == subject) {
        boolean second = before > 0 && s.heads[before] == s.heads[i];
        if (second && has(s, i, preposition)) {
          s.relations[i] = oblique;
        }
        before = i;
      }
    }
  }

  private void ofName(Sample s, int i) {
    int part = s.heads[i];
    if (part > i && s.relations[part] == compound && s.heads[part] > part) {
      s.heads[i] = s.heads[part];
    }
  }

  /** To the phrase right behind, which hangs on the same verb and has no preposition yet. */
  private void ofPhrase(Sample s, int i) {
    int verb = s.heads[i];
    for (int noun = i + 1; noun < verb; noun++) {
      if (s.heads[noun] == verb) {
        if (s.relations[noun] == oblique && !has(s, noun, preposition)) {
          s.heads[i] = noun;
          s.relations[i] = preposition;
        }
        return;
      }
    }
  }

  private static boolean has(Sample s, int head, int relation) {
    for (int i = 1; i <= s.size; i++) {
      if (s.heads[i] == head && s.relations[i] == relation) {
        return true;
      }
    }
    return false;
  }
}
