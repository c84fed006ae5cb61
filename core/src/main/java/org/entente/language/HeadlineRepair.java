package org.entente.language;

import java.util.List;
import org.entente.text.Upos;

/**
 * Mends the verb of a headline that was tagged as a noun: 'court jails researcher'. A noun has no
 * subject together with an object or a complement, so where the tree gives it both it is the verb
 * that it looks like.
 */
final class HeadlineRepair {
  private final TagSet tags;
  private final int third;
  private final int present;
  private final int subject;
  private final int[] complements;
  private final int[] nominal;

  HeadlineRepair(TagSet tags, List<String> relations) {
    this.tags = tags;
    this.third = tags.id("VBZ", Upos.VERB);
    this.present = tags.id("VBP", Upos.VERB);
    this.subject = relations.indexOf("nsubj");
    this.complements = ids(relations, "obj", "xcomp", "ccomp");
    this.nominal =
        ids(relations, "cop", "det", "amod", "compound", "nmod:poss", "case", "nummod", "nmod");
  }

  private static int[] ids(List<String> relations, String... names) {
    int[] ids = new int[names.length];
    for (int i = 0; i < names.length; i++) {
      ids[i] = relations.indexOf(names[i]);
    }
    return ids;
  }

  void mend(Sample s) {
    for (int i = 1; i < s.size; i++) {
      int head = s.heads[i];
      if (s.relations[i] == subject
          && head > i
          && tags.upos(s.tags[head]) == Upos.NOUN
          && isVerbal(s, head)) {
        s.tags[head] = tags.xpos(s.tags[head]).equals("NNS") ? third : present;
      }
    }
  }

  /** Whether a complement stands behind it, and before it nothing that only nouns have. */
  private boolean isVerbal(Sample s, int noun) {
    boolean behind = false;
    for (int i = 1; i <= s.size; i++) {
      if (s.heads[i] == noun) {
        behind |= is(complements, s.relations[i]) && i > noun;
        if (is(nominal, s.relations[i]) && i < noun) {
          return false;
        }
      }
    }
    return behind;
  }

  private static boolean is(int[] ids, int relation) {
    for (int id : ids) {
      if (id == relation) {
        return true;
      }
    }
    return false;
  }
}
