package org.entente.coding.dyad;

import java.util.List;
import org.entente.language.WordVectors;

/**
 * What words mean, beside which words they are: for some places of the evidence the mean vector of
 * the words that stand there. So a verb that no example holds is read like those it resembles.
 */
final class Meaning {
  /** The places: beginnings of the names of evidence. */
  static final List<String> PLACES =
      List.of("v0", "last", "g0", "meet", "o", "p", "w", "lN", "lF", "lI", "lP", "lH");

  private final WordVectors vectors;

  Meaning(WordVectors vectors) {
    this.vectors = vectors;
  }

  /** Numbers a place. */
  int dimensions() {
    return vectors.dimensions();
  }

  /** Numbers of all places, one after the other; each place has length 1, or 0 if it is empty. */
  int size() {
    return PLACES.size() * dimensions();
  }

  float[] of(List<String> evidence) {
    float[] all = new float[size()];
    for (String name : evidence) {
      int colon = name.indexOf(':');
      int place = colon < 0 ? -1 : PLACES.indexOf(name.substring(0, colon));
      if (place >= 0) {
        for (String word : name.substring(colon + 1).split("_")) {
          vectors.add(word, all, place * dimensions());
        }
      }
    }
    for (int place = 0; place < PLACES.size(); place++) {
      normalize(all, place * dimensions());
    }
    return all;
  }

  private void normalize(float[] all, int from) {
    double squares = 0;
    for (int d = from; d < from + dimensions(); d++) {
      squares += all[d] * all[d];
    }
    if (squares > 0) {
      float scale = (float) (1 / Math.sqrt(squares));
      for (int d = from; d < from + dimensions(); d++) {
        all[d] *= scale;
      }
    }
  }
}
