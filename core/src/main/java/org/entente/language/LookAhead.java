package org.entente.language;

/** What lies ahead of each word of a sentence: commas, and the next finite verb. */
final class LookAhead {
  private static final int FAR = 9;

  /** Commas up to each word. */
  int[] commas = new int[64];

  /** Tag of the next finite verb behind each word plus one, or 0; its distance, in steps. */
  int[] verbTag = new int[64];

  int[] verbDistance = new int[64];
  int[] verbPlace = new int[64];

  private final FiniteVerbs finite;

  LookAhead(FiniteVerbs finite) {
    this.finite = finite;
  }

  /** Looks over a sentence whose tags are set. */
  void begin(Sample sample) {
    int n = sample.size;
    if (commas.length < n + 2) {
      grow(Math.max(n + 2, commas.length * 2));
    }
    commas[0] = 0;
    for (int i = 1; i <= n; i++) {
      commas[i] = commas[i - 1] + (sample.tags[i] == finite.comma ? 1 : 0);
    }
    commas[n + 1] = commas[n];
    int tag = 0;
    int place = n + 1;
    for (int i = n + 1; i >= 0; i--) {
      verbTag[i] = tag;
      verbPlace[i] = place;
      verbDistance[i] = tag == 0 ? FAR : steps(place - i);
      if (i <= n && i > 0 && finite.isFinite(sample.tags[i])) {
        tag = sample.tags[i] + 1;
        place = i;
      }
    }
  }

  private void grow(int room) {
    commas = new int[room];
    verbTag = new int[room];
    verbDistance = new int[room];
    verbPlace = new int[room];
  }

  private static int steps(int distance) {
    return distance < 4 ? distance : distance < 7 ? 4 : distance < 12 ? 5 : 6;
  }
}
