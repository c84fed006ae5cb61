package org.entente.language;

import org.entente.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What is set between two dashes – 'about 12,500 of them, reports say' – and parsed apart, so that
 * the sentence around it reads as if it were not there.
 */
final class Aside {
  private static final int LONGEST = 40;

  private Aside() {}

  /** Indices of the two dashes, or null where there are not two that set something apart. */
  static int @Nullable [] of(Sentence sentence) {
    int open = -1;
    int close = -1;
    for (int i = 0; i < sentence.size(); i++) {
      if (isDash(sentence, i)) {
        if (close >= 0) {
          return null;
        }
        close = open >= 0 ? i : -1;
        open = open >= 0 ? open : i;
      }
    }
    boolean apart = open >= 2 && close < sentence.size() - 2 && close - open > 2;
    return apart && close - open <= LONGEST ? new int[] {open, close} : null;
  }

  private static boolean isDash(Sentence s, int i) {
    String w = s.token(i).text();
    return i > 0
        && (w.equals("–") || w.equals("—") || w.equals("―") || w.equals("--"))
        && (s.token(i - 1).span().end() < s.token(i).span().begin() || w.equals("—"));
  }
}
