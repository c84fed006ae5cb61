package org.entente.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the first of many texts that resembles a new one, by the bins on which they agree.
 *
 * <p>Two sketches that agree on no bin cannot resemble one another, so only those that share one
 * are compared: time grows with the number of texts, not with its square.
 */
final class SketchIndex {
  private final double threshold;
  private final List<Sketch> sketches = new ArrayList<>();

  /** For each bucket the newest entry, −1 for none; an entry is text × bins + bin. */
  private int[] newest = new int[1 << 12];

  /** For each entry the next older one in its bucket. */
  private int[] older = new int[1 << 12];

  /** For each text the last search that compared it. */
  private int[] compared = new int[64];

  private int searches;

  /**
   * @param threshold least resemblance, above 0
   */
  SketchIndex(double threshold) {
    this.threshold = threshold;
    Arrays.fill(newest, -1);
  }

  /** Number of the first text that resembles this one, −1 if none does. */
  int first(Sketch sketch) {
    searches++;
    int first = -1;
    for (int bin = 0; bin < Sketch.BINS; bin++) {
      int value = sketch.bin(bin);
      int entry = value == Sketch.EMPTY ? -1 : newest[bucket(bin, value)];
      for (; entry >= 0; entry = older[entry]) {
        int text = entry / Sketch.BINS;
        boolean agrees = sketches.get(text).bin(bin) == value;
        if (agrees && compared[text] != searches && (first < 0 || text < first)) {
          compared[text] = searches;
          if (sketch.resemblance(sketches.get(text)) >= threshold) {
            first = text;
          }
        }
      }
    }
    return first;
  }

  /** Adds a text; its number is how many there were before. */
  void add(Sketch sketch) {
    int text = sketches.size();
    sketches.add(sketch);
    if (text == compared.length) {
      compared = Arrays.copyOf(compared, 2 * text);
    }
    if ((text + 1) * Sketch.BINS > older.length) {
      grow();
    } else {
      enter(text);
    }
  }

  private void grow() {
    older = new int[2 * older.length];
    newest = new int[2 * newest.length];
    Arrays.fill(newest, -1);
    for (int text = 0; text < sketches.size(); text++) {
      enter(text);
    }
  }

  private void enter(int text) {
    for (int bin = 0; bin < Sketch.BINS; bin++) {
      int value = sketches.get(text).bin(bin);
      if (value != Sketch.EMPTY) {
        int bucket = bucket(bin, value);
        int entry = text * Sketch.BINS + bin;
        older[entry] = newest[bucket];
        newest[bucket] = entry;
      }
    }
  }

  private int bucket(int bin, int value) {
    int h = (value * 31 + bin) * 0x9E3779B9;
    return (h ^ (h >>> 15)) & (newest.length - 1);
  }
}
