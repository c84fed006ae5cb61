package org.entente.language;

import java.util.List;
import java.util.Set;
import org.entente.text.Upos;

/**
 * Mends verbs of two words with a hyphen, which are cut into three tokens: in 'India test-fired a
 * missile' a parser may take 'India test' for a phrase of its own. The first word belongs to the
 * verb, and what was before it is the subject.
 */
final class HyphenRepair {
  private static final Set<Integer> FIRST =
      Set.of(
          WordForm.lowerHash("test"),
          WordForm.lowerHash("air"),
          WordForm.lowerHash("co"),
          WordForm.lowerHash("stress"),
          WordForm.lowerHash("fire"),
          WordForm.lowerHash("force"),
          WordForm.lowerHash("court"));

  private static final int HYPHEN = WordForm.lowerHash("-");

  private final TagSet tags;
  private final int compound;
  private final int subject;
  private final Set<Integer> within;

  HyphenRepair(TagSet tags, List<String> relations) {
    this.tags = tags;
    this.compound = relations.indexOf("compound");
    this.subject = relations.indexOf("nsubj");
    this.within =
        Set.of(
            compound,
            relations.indexOf("amod"),
            relations.indexOf("nmod"),
            relations.indexOf("nmod:poss"),
            relations.indexOf("flat"));
  }

  void mend(Sample s) {
    for (int first = 2; first + 2 <= s.size; first++) {
      int verb = first + 2;
      boolean one =
          s.words[first + 1].lower == HYPHEN
              && FIRST.contains(s.words[first].lower)
              && s.heads[first] == verb
              && s.relations[first] != compound
              && tags.upos(s.tags[verb]) == Upos.VERB;
      if (one) {
        s.relations[first] = compound;
        raise(s, first, verb);
      }
    }
  }

  /** The nearest word that hung on the first part becomes the subject, with all before it. */
  private void raise(Sample s, int first, int verb) {
    int nearest = 0;
    for (int i = first - 1; i > 0; i--) {
      if (s.heads[i] == first && within.contains(s.relations[i])) {
        if (nearest == 0) {
          nearest = i;
          s.heads[i] = verb;
          s.relations[i] = subject;
        } else {
          s.heads[i] = nearest;
        }
      }
    }
  }
}
