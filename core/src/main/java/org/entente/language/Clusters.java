package org.entente.language;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Distributional clusters of words after Brown et al. (Class-based n-gram models of natural
 * language, 1992): words used alike share a path in a binary tree, close ones its beginning.
 *
 * <p>The table comes from the lexica of NLP4J (see NOTICE); words are kept as hashes.
 */
final class Clusters {
  static final String FILE = "clusters.bin";
  static final int UNKNOWN = -1;

  private final String[] paths;
  private final HashTable words;
  private final Map<Integer, int[]> prefixes = new HashMap<>();

  private Clusters(String[] paths, HashTable words) {
    this.paths = paths;
    this.words = words;
    for (int length : List.of(4, 6)) {
      prefixes.put(length, cut(length));
    }
  }

  /** Builds the table from words and their paths. */
  static Clusters of(SortedMap<String, String> pathOfWord) {
    SortedMap<String, Integer> ids = new TreeMap<>();
    for (String path : pathOfWord.values()) {
      ids.put(path, 0);
    }
    String[] paths = ids.keySet().toArray(new String[0]);
    for (int i = 0; i < paths.length; i++) {
      ids.put(paths[i], i);
    }
    Map<Integer, Integer> table = new HashMap<>();
    for (Map.Entry<String, String> entry : pathOfWord.entrySet()) {
      table.putIfAbsent(WordForm.lowerHash(entry.getKey()), ids.getOrDefault(entry.getValue(), 0));
    }
    return new Clusters(paths, new HashTable(table));
  }

  static Clusters bundled() {
    try (InputStream file = Clusters.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("the jar lacks " + FILE);
      }
      return read(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE, e);
    }
  }

  static Clusters read(InputStream file) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(file, 1 << 16));
    String[] paths = new String[in.readInt()];
    for (int i = 0; i < paths.length; i++) {
      paths[i] = in.readUTF();
    }
    return new Clusters(paths, HashTable.read(in));
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(paths.length);
    for (String path : paths) {
      out.writeUTF(path);
    }
    words.write(out);
  }

  /** Cluster of the word with this {@link WordForm#lower}, or {@link #UNKNOWN}. */
  int cluster(int lower) {
    return words.get(lower);
  }

  /** A number for the first {@code length} steps (4 or 6) of the cluster's path. */
  int prefix(int cluster, int length) {
    int[] table = prefixes.get(length);
    return cluster == UNKNOWN || table == null ? UNKNOWN : table[cluster];
  }

  private int[] cut(int length) {
    int[] result = new int[paths.length];
    Arrays.setAll(
        result,
        i -> {
          String path = paths[i];
          int steps = Math.min(length, path.length());
          return Integer.parseInt(path.substring(0, steps), 2) + (1 << steps);
        });
    return result;
  }
}
