package org.entente.language;

import java.util.List;
import org.entente.text.Upos;

/**
 * Mends a perfect that was read as possession: in 'told reporters that Eritrea had massed troops'
 * the participle is the verb, and 'had' helps it. Only where at most one adverb or 'not' stands
 * between, so that 'had the walls painted' stays as it is.
 */
final class PerfectRepair {
  private static final int HAD = WordForm.lowerHash("had");
  private static final int HAS = WordForm.lowerHash("has");
  private static final int HAVE = WordForm.lowerHash("have");

  private static final int FARTHEST = 2;

  private final TagSet tags;
  private final int auxiliary;
  private final int complement;
  private final int clause;

  PerfectRepair(TagSet tags, List<String> relations) {
    this.tags = tags;
    this.auxiliary = relations.indexOf("aux");
    this.complement = relations.indexOf("xcomp");
    this.clause = relations.indexOf("ccomp");
  }

  void mend(Sample s) {
    for (int have = 1; have < s.size; have++) {
      int verb = isHave(s, have) ? participle(s, have) : 0;
      if (verb > 0) {
        s.heads[verb] = s.heads[have];
        s.relations[verb] = s.relations[have];
        for (int i = 1; i <= s.size; i++) {
          s.heads[i] = s.heads[i] == have ? verb : s.heads[i];
        }
        s.heads[have] = verb;
        s.relations[have] = auxiliary;
        s.tags[have] = tags.id(tags.get(s.tags[have]).xpos(), Upos.AUX);
      }
    }
  }

  /** The participle right behind that hangs on {@code have} as its complement; 0 for none. */
  private int participle(Sample s, int have) {
    for (int i = have + 1; i <= Math.min(s.size, have + FARTHEST); i++) {
      boolean below =
          s.heads[i] == have && (s.relations[i] == complement || s.relations[i] == clause);
      if (below && tags.xpos(s.tags[i]).equals("VBN")) {
        return i;
      }
      if (tags.upos(s.tags[i]) != Upos.ADV && tags.upos(s.tags[i]) != Upos.PART) {
        return 0;
      }
    }
    return 0;
  }

  private boolean isHave(Sample s, int i) {
    int word = s.words[i].lower;
    boolean have = word == HAD || word == HAS || word == HAVE;
    return have && tags.upos(s.tags[i]) == Upos.VERB && s.heads[i] >= 0;
  }
}
