package org.entente.language;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.entente.language.neural.Network;

/**
 * Everything that was learnt: tags, weights, exceptions. One model serves all threads; each asks it
 * for an {@link #engine()} of its own.
 *
 * <pre>{@code
 * LanguageEngine engine = LanguageModel.bundled().engine();
 * for (Sentence sentence : engine.split(document)) {
 *   Sentence parsed = engine.parse(sentence);
 * }
 * }</pre>
 */
public final class LanguageModel {
  private static final String FILE = "parser.bin";
  private static final int MAGIC = 0x454E5432;

  final TagSet tags;
  final List<String> relations;
  final Lexicon lexicon;
  final ClassWeights tagWeights;
  final Network net;
  final Lemmatizer lemmatizer;

  LanguageModel(
      TagSet tags,
      List<String> relations,
      Lexicon lexicon,
      ClassWeights tagWeights,
      Network net,
      Lemmatizer lemmatizer) {
    this.tags = tags;
    this.relations = List.copyOf(relations);
    this.lexicon = lexicon;
    this.tagWeights = tagWeights;
    this.net = net;
    this.lemmatizer = lemmatizer;
  }

  /** The model in the jar, read once. */
  public static LanguageModel bundled() {
    return Bundled.MODEL;
  }

  /** Holds the bundled model from the first time that it is asked for. */
  private static final class Bundled {
    static final LanguageModel MODEL = load();

    private static LanguageModel load() {
      try (InputStream file = LanguageModel.class.getResourceAsStream(FILE)) {
        if (file == null) {
          throw new IllegalStateException("the jar lacks " + FILE);
        }
        return read(file);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + FILE, e);
      }
    }
  }

  /**
   * Reads a model that {@link #save} wrote.
   *
   * @throws IOException when the file cannot be read or is no model
   */
  public static LanguageModel load(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in);
    }
  }

  private static LanguageModel read(InputStream file) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(file, 1 << 16));
    if (in.readInt() != MAGIC) {
      throw new IOException("not a language model");
    }
    TagSet tags = TagSet.read(in);
    List<String> relations = new ArrayList<>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      relations.add(in.readUTF());
    }
    Lexicon lexicon = Lexicon.read(in, Clusters.bundled());
    Lemmatizer lemmatizer = Lemmatizer.read(in);
    ClassWeights tagWeights = ClassWeights.read(in);
    Network net = Network.read(in);
    return new LanguageModel(tags, relations, lexicon, tagWeights, net, lemmatizer);
  }

  /** Writes the model; the same training gives the same bytes. */
  public void save(Path file) throws IOException {
    try (OutputStream raw = Files.newOutputStream(file);
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(raw, 1 << 16))) {
      out.writeInt(MAGIC);
      tags.write(out);
      out.writeInt(relations.size());
      for (String relation : relations) {
        out.writeUTF(relation);
      }
      lexicon.write(out);
      lemmatizer.write(out);
      tagWeights.write(out);
      net.write(out);
    }
  }

  /** A new engine, for one thread. */
  public LanguageEngine engine() {
    return new ModelEngine(this, word -> false);
  }

  /**
   * A new engine, for one thread, that knows some names.
   *
   * @param names whether a word as it is spelt is a name ('Hamas'), unless the treebank knows it as
   *     an ordinary word
   */
  public LanguageEngine engine(Predicate<String> names) {
    return new ModelEngine(this, names);
  }

  int rootRelation() {
    return relations.indexOf("root");
  }
}
