package org.entente.language;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Vectors of frequent English words, learnt from the company that they keep (GloVe: Pennington,
 * Socher and Manning, EMNLP 2014; see NOTICE). Words used alike have vectors that point alike.
 *
 * <p>Words are kept as hashes, a vector as a byte a dimension. Immutable; safe for many threads.
 */
public final class WordVectors {
  private static final String FILE = "vectors.bin";

  private final int dimensions;
  private final int[] words;
  private final byte[] values;
  private final float[] scales;

  private WordVectors(int dimensions, int[] words, byte[] values) {
    this.dimensions = dimensions;
    this.words = words;
    this.values = values;
    this.scales = new float[words.length];
    for (int i = 0; i < words.length; i++) {
      long squares = 0;
      for (int d = 0; d < dimensions; d++) {
        int v = values[i * dimensions + d];
        squares += v * v;
      }
      scales[i] = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
    }
  }

  /** Those in the jar, read once. */
  public static WordVectors bundled() {
    return Bundled.ALL;
  }

  /** Holds the table from the first time that it is asked for. */
  private static final class Bundled {
    static final WordVectors ALL = load();

    private static WordVectors load() {
      try (InputStream file = WordVectors.class.getResourceAsStream(FILE)) {
        if (file == null) {
          throw new IllegalStateException("the jar lacks " + FILE);
        }
        return read(file);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + FILE, e);
      }
    }
  }

  /** Packs vectors of one length; of words whose hashes collide one is kept. */
  public static WordVectors of(Map<String, float[]> vectors) {
    Map<Integer, float[]> sorted = new TreeMap<>();
    new TreeMap<>(vectors).forEach((w, v) -> sorted.putIfAbsent(WordForm.lowerHash(w), v));
    int dimensions = sorted.isEmpty() ? 0 : sorted.values().iterator().next().length;
    int[] words = new int[sorted.size()];
    byte[] values = new byte[words.length * dimensions];
    int i = 0;
    for (Map.Entry<Integer, float[]> e : sorted.entrySet()) {
      words[i] = e.getKey();
      float top = 1e-9f;
      for (float v : e.getValue()) {
        top = Math.max(top, Math.abs(v));
      }
      for (int d = 0; d < dimensions; d++) {
        values[i * dimensions + d] = (byte) Math.round(e.getValue()[d] * 127 / top);
      }
      i++;
    }
    return new WordVectors(dimensions, words, values);
  }

  static WordVectors read(InputStream file) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(file, 1 << 16));
    int size = in.readInt();
    int dimensions = in.readInt();
    int[] words = new int[size];
    for (int i = 0; i < size; i++) {
      words[i] = in.readInt();
    }
    byte[] values = new byte[size * dimensions];
    in.readFully(values);
    return new WordVectors(dimensions, words, values);
  }

  /** Writes the table as {@link #bundled} reads it. */
  public void write(OutputStream file) throws IOException {
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(file, 1 << 16));
    out.writeInt(words.length);
    out.writeInt(dimensions);
    for (int word : words) {
      out.writeInt(word);
    }
    out.write(values);
    out.flush();
  }

  /** How many words are known. */
  public int size() {
    return words.length;
  }

  /** Length of a vector. */
  public int dimensions() {
    return dimensions;
  }

  /**
   * Adds the word's vector, of length 1, to {@code sum} from {@code offset} on.
   *
   * @return false, and nothing added, when the word is not known
   */
  public boolean add(String word, float[] sum, int offset) {
    return add(WordForm.lowerHash(word), sum, offset);
  }

  /** As {@link #add(String, float[], int)}, for the word with this {@link WordForm#lower}. */
  boolean add(int lower, float[] sum, int offset) {
    int i = Arrays.binarySearch(words, lower);
    if (i < 0) {
      return false;
    }
    for (int d = 0; d < dimensions; d++) {
      sum[offset + d] += values[i * dimensions + d] * scales[i];
    }
    return true;
  }

  /** Cosine of the angle between two words' vectors, from -1 to 1; 0 when one is not known. */
  public double similarity(String one, String other) {
    float[] a = new float[dimensions];
    float[] b = new float[dimensions];
    if (!add(one, a, 0) || !add(other, b, 0)) {
      return 0;
    }
    double product = 0;
    for (int d = 0; d < dimensions; d++) {
      product += a[d] * b[d];
    }
    return product;
  }
}
