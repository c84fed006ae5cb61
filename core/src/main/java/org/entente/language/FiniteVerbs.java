package org.entente.language;

import org.entente.text.Upos;

/** Which tags are finite verbs or auxiliaries, and which is the comma. */
final class FiniteVerbs {
  final int comma;
  private final boolean[] finite;

  FiniteVerbs(TagSet tags) {
    comma = tags.id(",", Upos.PUNCT);
    finite = new boolean[tags.size()];
    for (int i = 0; i < finite.length; i++) {
      finite[i] =
          switch (tags.get(i).xpos()) {
            case "VBD", "VBZ", "VBP", "MD" -> true;
            default -> false;
          };
    }
  }

  boolean isFinite(int tag) {
    return finite[tag];
  }
}
