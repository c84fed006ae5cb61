package org.entente.language;

import java.util.List;

/**
 * Mends a preposition that hangs on the first part of a name: the 'for' of 'for Xi Jinping' belongs
 * to the whole of it.
 */
final class CaseRepair {
  private final int preposition;
  private final int compound;

  CaseRepair(List<String> relations) {
    this.preposition = relations.indexOf("case");
    this.compound = relations.indexOf("compound");
  }

  void mend(Sample s) {
    for (int i = 1; i < s.size; i++) {
      int part = s.heads[i];
      boolean before = s.relations[i] == preposition && part > i;
      if (before && s.relations[part] == compound && s.heads[part] > part) {
        s.heads[i] = s.heads[part];
      }
    }
  }
}
