package org.entente.coding.dyad;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.entente.language.WordVectors;

/**
 * A log-linear (softmax) model of event types; a type's score is the sum of the weights of the
 * evidence that the question shows and of what its words mean.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class DyadModel {
  private static final String BUNDLED = "dyads.bin";
  private static final int VERSION = 2;

  /** The class of sentences in which nothing happens between the two. */
  public static final String NONE = "NONE";

  /** A piece of evidence and what it adds to a type's score. */
  public record Term(String name, double weight) {}

  /**
   * The model's answer.
   *
   * @param type the type with the highest probability
   * @param probabilities of every type, in alphabetical order; they add to 1
   */
  public record Answer(String type, Map<String, Double> probabilities) {}

  private final List<String> types;
  private final Map<String, float[]> weights;
  private final float[][] meanings;
  private final Meaning meaning = new Meaning(WordVectors.bundled());

  /**
   * @param meanings for each number of a {@link Meaning} a row of weights, one a type
   */
  DyadModel(List<String> types, Map<String, float[]> weights, float[][] meanings) {
    this.types = List.copyOf(types);
    this.weights = new HashMap<>(weights);
    this.meanings = meanings;
  }

  /** The model that ships with this version. */
  public static DyadModel bundled() {
    try (InputStream in = DyadModel.class.getResourceAsStream(BUNDLED)) {
      if (in == null) {
        throw new IllegalStateException(
            "the jar lacks " + BUNDLED + "; make it with: entente train dyads");
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + BUNDLED, e);
    }
  }

  /**
   * @throws IOException when the file cannot be read or is no such model
   */
  public static DyadModel load(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in);
    } catch (IOException e) {
      throw new IOException(file + ": no dyad model of this version: " + e.getMessage(), e);
    }
  }

  private static DyadModel read(InputStream file) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(file)));
    if (in.readInt() != VERSION) {
      throw new IOException("other version");
    }
    List<String> types = new ArrayList<>();
    int count = in.readUnsignedByte();
    for (int i = 0; i < count; i++) {
      types.add(in.readUTF());
    }
    int size = in.readInt();
    Map<String, float[]> weights = new HashMap<>(size * 4 / 3 + 1);
    for (int i = 0; i < size; i++) {
      weights.put(in.readUTF(), row(in, count));
    }
    float[][] meanings = new float[in.readInt()][];
    for (int i = 0; i < meanings.length; i++) {
      meanings[i] = row(in, count);
    }
    return new DyadModel(types, weights, meanings);
  }

  private static float[] row(DataInputStream in, int count) throws IOException {
    float scale = in.readFloat();
    float[] row = new float[count];
    for (int k = 0; k < count; k++) {
      row[k] = in.readByte() * scale;
    }
    return row;
  }

  /** Writes the model: a byte a weight, scaled by the largest of its row. */
  public void save(Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file))))) {
      out.writeInt(VERSION);
      out.writeByte(types.size());
      for (String type : types) {
        out.writeUTF(type);
      }
      out.writeInt(weights.size());
      for (Map.Entry<String, float[]> e : new TreeMap<>(weights).entrySet()) {
        out.writeUTF(e.getKey());
        write(e.getValue(), out);
      }
      out.writeInt(meanings.length);
      for (float[] row : meanings) {
        write(row, out);
      }
    }
  }

  private static void write(float[] row, DataOutputStream out) throws IOException {
    float scale = 1e-9f;
    for (float w : row) {
      scale = Math.max(scale, Math.abs(w) / 127f);
    }
    out.writeFloat(scale);
    for (float w : row) {
      out.writeByte(Math.round(w / scale));
    }
  }

  /** The types that are told apart. */
  public List<String> types() {
    return types;
  }

  /** How many pieces of evidence have weights. */
  public int size() {
    return weights.size();
  }

  /** The answer to evidence from {@link DyadReader}, given that something happens. */
  public Answer answer(List<String> evidence) {
    double[] scores = scores(evidence);
    int none = types.indexOf(NONE);
    if (none >= 0) {
      scores[none] = Double.NEGATIVE_INFINITY;
    }
    DyadTrainer.softmax(scores);
    Map<String, Double> probabilities = new TreeMap<>();
    int best = none == 0 ? 1 : 0;
    for (int k = 0; k < scores.length; k++) {
      if (k != none) {
        probabilities.put(types.get(k), scores[k]);
        best = scores[k] > scores[best] ? k : best;
      }
    }
    return new Answer(types.get(best), probabilities);
  }

  /** How likely it is, from 0 to 1, that nothing happens between the two. */
  public double nothing(List<String> evidence) {
    int none = types.indexOf(NONE);
    if (none < 0) {
      return 0;
    }
    double[] scores = scores(evidence);
    DyadTrainer.softmax(scores);
    return scores[none];
  }

  private double[] scores(List<String> evidence) {
    double[] scores = new double[types.size()];
    for (String name : evidence) {
      float[] row = weights.get(name);
      if (row != null) {
        for (int k = 0; k < scores.length; k++) {
          scores[k] += row[k];
        }
      }
    }
    float[] words = meaning.of(evidence);
    for (int i = 0; i < words.length; i++) {
      for (int k = 0; words[i] != 0 && k < scores.length; k++) {
        scores[k] += words[i] * meanings[i][k];
      }
    }
    return scores;
  }

  /**
   * What speaks for and against {@code type}, the weightiest first; the terms add to its score. A
   * term such as '~v0' is what the words of that place mean.
   */
  public List<Term> explain(List<String> evidence, String type) {
    int k = types.indexOf(type);
    List<Term> terms = new ArrayList<>();
    for (String name : evidence) {
      float[] row = weights.get(name);
      if (row != null && row[k] != 0) {
        terms.add(new Term(name, row[k]));
      }
    }
    float[] words = meaning.of(evidence);
    for (int place = 0; place < Meaning.PLACES.size(); place++) {
      double sum = 0;
      for (int i = place * meaning.dimensions(); i < (place + 1) * meaning.dimensions(); i++) {
        sum += words[i] * meanings[i][k];
      }
      if (sum != 0) {
        terms.add(new Term("~" + Meaning.PLACES.get(place), sum));
      }
    }
    terms.sort(Comparator.comparingDouble((Term t) -> -Math.abs(t.weight())));
    return terms;
  }
}
