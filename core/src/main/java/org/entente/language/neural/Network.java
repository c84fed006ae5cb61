package org.entente.language.neural;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Scores every word as the head of every other: a recurrent net reads the sentence in both
 * directions, a bilinear form of what it knows of two words scores the arc (Dozat and Manning, ICLR
 * 2017), a small layer on their sum the relation (Kiperwasser and Goldberg, TACL 2016).
 *
 * <p>A word comes in as numbers of features, whose rows are added, and a given vector. Place 0 is
 * the artificial root. Immutable after training; each thread reads with a {@link Reading} of its
 * own.
 */
public final class Network {
  /** Distances, signed, by half powers of two. */
  static final int BUCKETS = 16;

  final NetworkShape shape;
  final FeatureTable features;
  final Parameter vectors;
  final Parameter root;
  final List<Gru> readers = new ArrayList<>();

  /** To what is known of a word as head, as dependent, for its relations below, above. */
  final Parameter views;

  final Parameter viewBias;

  /** What a word itself adds to the views, if it does. */
  final Parameter direct;

  final Parameter arcs;
  final Parameter headBias;
  final Parameter distances;
  final Parameter relations;
  final Parameter relationBias;

  private Network(NetworkShape shape, FeatureTable features) {
    this.shape = shape;
    this.features = features;
    int h = shape.hidden();
    vectors = new Parameter(shape.vector(), shape.width());
    root = new Parameter(1, shape.width());
    for (int layer = 0; layer < shape.layers(); layer++) {
      int width = layer == 0 ? shape.width() : 2 * h;
      readers.add(new Gru(width, h, false));
      readers.add(new Gru(width, h, true));
    }
    int view = 2 * shape.arc() + 2 * shape.label();
    views = new Parameter(2 * h, view);
    viewBias = new Parameter(1, view);
    direct = new Parameter(shape.direct() ? shape.width() : 0, view);
    arcs = new Parameter(shape.arc(), shape.arc());
    headBias = new Parameter(1, shape.arc());
    distances = new Parameter(1, 2 * BUCKETS);
    relations = new Parameter(shape.label(), shape.relations());
    relationBias = new Parameter(1, shape.relations());
  }

  /** A net that knows nothing yet. */
  static Network untrained(NetworkShape shape, long seed) {
    Random random = new Random(seed);
    FeatureTable features = FeatureTable.random(shape.features(), shape.width(), random, 0.05);
    Network net = new Network(shape, features);
    net.vectors.random(random, 0.06);
    net.root.random(random, 0.1);
    net.readers.forEach(reader -> reader.randomize(random));
    net.views.random(random, Math.sqrt(1.0 / (2 * shape.hidden())));
    net.direct.random(random, Math.sqrt(0.1 / shape.width()));
    net.arcs.random(random, Math.sqrt(1.0 / shape.arc()));
    net.relations.random(random, Math.sqrt(1.0 / shape.label()));
    return net;
  }

  /** A copy that can learn on, from what has been written and read too. */
  Network thawed() {
    Network copy = new Network(shape, features.thawed());
    List<Parameter> from = dense();
    List<Parameter> to = copy.dense();
    for (int i = 0; i < from.size(); i++) {
      for (int row = 0; row < from.get(i).rows; row++) {
        System.arraycopy(from.get(i).value[row], 0, to.get(i).value[row], 0, from.get(i).columns);
      }
    }
    return copy;
  }

  /** All that is learnt but the table of features. */
  List<Parameter> dense() {
    List<Parameter> all = new ArrayList<>(List.of(vectors, root));
    readers.forEach(reader -> all.addAll(reader.parameters()));
    all.addAll(
        List.of(views, viewBias, direct, arcs, headBias, distances, relations, relationBias));
    return all;
  }

  /** Where the distance from a word to its head is kept. */
  static int bucket(int dependent, int head) {
    int distance = Math.abs(head - dependent);
    int half = (int) Math.floor(2 * Math.log(distance) / Math.log(2) + 1e-9);
    return Math.min(BUCKETS - 1, half) + (head > dependent ? BUCKETS : 0);
  }

  /** Adds the rows of a word's features and its vector to {@code sum}. */
  void embed(int[] rows, float @Nullable [] vector, float[] sum) {
    for (int row : rows) {
      features.add(row, sum);
    }
    if (vector != null) {
      Matrices.addProduct(vector, vectors.value, shape.vector(), sum);
    }
  }

  /** Writes the net; rows of features in 8 bits. */
  public void write(DataOutput out) throws IOException {
    shape.write(out);
    features.write(out);
    for (Parameter parameter : dense()) {
      parameter.write(out);
    }
  }

  /** Reads what {@link #write} wrote. */
  public static Network read(DataInput in) throws IOException {
    NetworkShape shape = NetworkShape.read(in);
    Network net = new Network(shape, FeatureTable.read(in, shape.features(), shape.width()));
    for (Parameter parameter : net.dense()) {
      parameter.read(in);
    }
    return net;
  }
}
