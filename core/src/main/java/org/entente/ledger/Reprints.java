package org.entente.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells of each new page which earlier one it reprints, once, when it is appended.
 *
 * <p>A page reprints the first one whose set of five-word shingles has a Jaccard index of at least
 * 0.5 with its own (Broder 1997, On the resemblance and containment of documents). Only pages that
 * share a key are compared ({@link Sketch#keys()}).
 */
public final class Reprints {
  private static final double SAME = 0.5;

  private final LedgerStore store;

  public Reprints(LedgerStore store) {
    this.store = store;
  }

  /** An original and its place in the order of the ledger. */
  private record Original(String id, Sketch sketch) {}

  /** The entries, each with the original of its document. */
  public List<LedgerEntry> mark(List<LedgerEntry> batch) {
    List<Sketch> sketches = new ArrayList<>(batch.size());
    Set<Integer> keys = new HashSet<>();
    for (LedgerEntry e : batch) {
      Sketch sketch = new Sketch(e.text());
      sketches.add(sketch);
      for (int key : sketch.keys()) {
        keys.add(key);
      }
    }
    List<Original> originals = new ArrayList<>();
    Map<Integer, List<Integer>> byKey = new HashMap<>();
    store.alike(keys).forEach((id, text) -> add(originals, byKey, id, new Sketch(text)));
    List<LedgerEntry> marked = new ArrayList<>(batch.size());
    for (int i = 0; i < batch.size(); i++) {
      LedgerEntry e = batch.get(i);
      Sketch sketch = sketches.get(i);
      String original = first(originals, byKey, sketch);
      if (original == null) {
        original = e.document().id();
        add(originals, byKey, original, sketch);
      }
      marked.add(new LedgerEntry(e.document().of(original), e.text(), e.mentions()));
    }
    return marked;
  }

  private static void add(
      List<Original> originals, Map<Integer, List<Integer>> byKey, String id, Sketch sketch) {
    for (int key : sketch.keys()) {
      byKey.computeIfAbsent(key, k -> new ArrayList<>(1)).add(originals.size());
    }
    originals.add(new Original(id, sketch));
  }

  private static @Nullable String first(
      List<Original> originals, Map<Integer, List<Integer>> byKey, Sketch sketch) {
    Map<Integer, Original> candidates = new TreeMap<>();
    for (int key : sketch.keys()) {
      byKey.getOrDefault(key, List.of()).forEach(n -> candidates.put(n, originals.get(n)));
    }
    for (Original o : candidates.values()) {
      if (o.sketch().resemblance(sketch) >= SAME) {
        return o.id();
      }
    }
    return null;
  }
}
