package org.entente.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.entente.statement.Polarity;

/**
 * Tells how many independent origins stand behind what is told.
 *
 * <p>Documents whose words are nearly the same are one origin, whoever prints them: their sets of
 * five-word shingles have a Jaccard index of at least 0.5, estimated by MinHash (Broder 1997, On
 * the resemblance and containment of documents). Whoever is quoted is the origin of what they say,
 * whichever outlet quotes them.
 */
public final class Origins {
  private static final int HASHES = 64;
  private static final int SHINGLE = 5;
  private static final double SAME = 0.5;

  private final Map<String, String> original = new HashMap<>();
  private final Map<String, RecordedDocument> documents = new HashMap<>();

  /**
   * @param documents in the order of the ledger; of near-duplicates the first is the original
   */
  public Origins(Iterable<RecordedDocument> documents) {
    List<String> ids = new ArrayList<>();
    List<int[]> sketches = new ArrayList<>();
    for (RecordedDocument d : documents) {
      this.documents.put(d.id(), d);
      int[] sketch = sketch(d.text());
      String same = d.id();
      for (int i = 0; i < ids.size(); i++) {
        if (resemblance(sketch, sketches.get(i)) >= SAME) {
          same = ids.get(i);
          break;
        }
      }
      original.put(d.id(), same);
      if (same.equals(d.id())) {
        ids.add(d.id());
        sketches.add(sketch);
      }
    }
  }

  /** Smallest hash of the shingles under each of the hash functions. */
  static int[] sketch(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1);
    int[] least = new int[HASHES];
    java.util.Arrays.fill(least, Integer.MAX_VALUE);
    for (int i = 0; i < Math.max(1, words.length - SHINGLE + 1); i++) {
      int hash = 17;
      for (int k = i; k < Math.min(words.length, i + SHINGLE); k++) {
        hash = hash * 31 + words[k].hashCode();
      }
      for (int h = 0; h < HASHES; h++) {
        least[h] = Math.min(least[h], mix(hash, h));
      }
    }
    return least;
  }

  /** The finalizer of MurmurHash3, with the number of the function as seed. */
  private static int mix(int x, int seed) {
    int h = x ^ (seed * 0x9E3779B9);
    h = (h ^ (h >>> 16)) * 0x85EBCA6B;
    h = (h ^ (h >>> 13)) * 0xC2B2AE35;
    return h ^ (h >>> 16);
  }

  /** Estimated Jaccard index, 0…1. */
  static double resemblance(int[] a, int[] b) {
    int same = 0;
    for (int h = 0; h < HASHES; h++) {
      same += a[h] == b[h] ? 1 : 0;
    }
    return (double) same / HASHES;
  }

  /** Who a mention goes back to: the innermost speaker, else the original of its document. */
  public String of(RecordedMention m) {
    for (RecordedMention.Said s : m.attribution()) {
      String code = s.code();
      if (code != null) {
        return code + " (" + s.speaker().text() + ")";
      }
    }
    String id = original.getOrDefault(m.document(), m.document());
    RecordedDocument d = documents.get(id);
    return d == null ? id : d.outlet() + (d.published() == null ? "" : " " + d.published());
  }

  /** The independent origins of those who tell the event, sorted; deniers are left out. */
  public List<String> behind(Event event) {
    TreeSet<String> origins = new TreeSet<>();
    for (RecordedMention m : event.mentions()) {
      if (m.polarity() == Polarity.AFFIRMED && !m.contradicts()) {
        origins.add(of(m));
      }
    }
    return List.copyOf(origins);
  }
}
