package org.entente.language.neural;

import java.util.Arrays;
import java.util.List;

/**
 * A sentence's way through the net: what was computed on the way, for the answer and for learning.
 * Place 0 is the root, words stand at 1 to n. Belongs to one thread.
 */
final class Pass {
  private final Network net;
  private final int hidden;
  private final int arc;
  private final int label;
  final Gru.Trace[] traces;

  /** Places in use: words and the root. */
  int size;

  /** What each layer says of each word, both directions beside each other. */
  float[][][] outputs;

  float[][] views = new float[0][];

  /** Of each word as dependent, turned by the bilinear form. */
  float[][] asked = new float[0][];

  /** Of each word as head, turned over. */
  float[][] offered = new float[0][];

  /** Scores of heads (columns) for each word (rows); the room is wider than a short sentence. */
  float[][] scores = new float[0][];

  float[][] joint = new float[0][];
  float[][] relations = new float[0][];
  private float[][] dependents = new float[0][];
  private final byte[][] buckets = new byte[2][];

  Pass(Network net) {
    this.net = net;
    hidden = net.shape.hidden();
    arc = net.shape.arc();
    label = net.shape.label();
    traces = new Gru.Trace[net.readers.size()];
    Arrays.setAll(traces, i -> new Gru.Trace());
    outputs = new float[net.shape.layers()][0][];
  }

  /** Makes room for the root and {@code words} words. */
  void begin(int words) {
    size = words + 1;
    for (Gru.Trace trace : traces) {
      trace.room(size, hidden, 3 * hidden);
    }
    if (views.length < size) {
      int room = Math.max(size, 64);
      outputs = new float[net.shape.layers()][room][2 * hidden];
      views = new float[room][2 * arc + 2 * label];
      asked = new float[room][arc];
      dependents = new float[room][arc];
      joint = new float[room][label];
      relations = new float[room][net.shape.relations()];
      distances(room);
    }
    if (scores.length < size) {
      int room = (Math.max(size, 32) + 15) / 16 * 16;
      scores = new float[room][room];
      offered = new float[arc][room];
    }
  }

  private void distances(int room) {
    for (int side = 0; side < 2; side++) {
      buckets[side] = new byte[room];
      for (int d = 1; d < room; d++) {
        buckets[side][d] = (byte) (side == 0 ? Network.bucket(d, 0) : Network.bucket(0, d));
      }
    }
  }

  int bucket(int word, int head) {
    return head > word ? buckets[1][head - word] : buckets[0][word - head];
  }

  /**
   * Reads sentences side by side, nothing silenced, to the scores of their arcs.
   *
   * @param words by sentence, sums of the words' features
   */
  static void read(List<Pass> passes, List<float[][]> words) {
    for (int i = 0; i < passes.size(); i++) {
      passes.get(i).receive(words.get(i));
    }
    for (int layer = 0; layer < passes.get(0).outputs.length; layer++) {
      for (Pass pass : passes) {
        if (layer > 0) {
          pass.passOn(layer - 1);
        }
      }
      readLayer(passes, layer);
    }
    for (int i = 0; i < passes.size(); i++) {
      passes.get(i).view(words.get(i));
      passes.get(i).scoreArcs();
    }
  }

  /** Lets the first layer hear the words. */
  void receive(float[][] words) {
    net.readers.get(0).receive(words, size, traces[0]);
    net.readers.get(1).receive(words, size, traces[1]);
  }

  /** Reads one layer whose gates have received their input, and puts its states together. */
  static void readLayer(List<Pass> passes, int layer) {
    for (int side = 0; side < 2; side++) {
      int reader = 2 * layer + side;
      passes.get(0).net.readers.get(reader).read(traces(passes, reader));
      for (Pass pass : passes) {
        pass.collect(layer, side);
      }
    }
  }

  /** What a reader left behind in each sentence. */
  static List<Gru.Trace> traces(List<Pass> passes, int reader) {
    return passes.stream().map(pass -> pass.traces[reader]).toList();
  }

  private void collect(int layer, int side) {
    Gru.Trace trace = traces[2 * layer + side];
    for (int t = 0; t < size; t++) {
      System.arraycopy(trace.states[t], 0, outputs[layer][t], side * hidden, hidden);
    }
  }

  /** Lets the next layer hear what this one says. */
  void passOn(int layer) {
    for (int side = 0; side < 2; side++) {
      int next = 2 * (layer + 1) + side;
      net.readers.get(next).receive(outputs[layer], size, traces[next]);
    }
  }

  /** From the last layer to what is known of each word in an arc and in a relation. */
  void view(float[][] words) {
    float[][] last = outputs[outputs.length - 1];
    for (int t = 0; t < size; t++) {
      System.arraycopy(net.viewBias.row(), 0, views[t], 0, views[t].length);
    }
    Matrices.addProduct(last, size, net.views.value, 2 * hidden, views);
    Matrices.addProduct(words, size, net.direct.value, net.direct.rows, views);
    for (int t = 0; t < size; t++) {
      float[] view = views[t];
      for (int j = 0; j < 2 * arc; j++) {
        view[j] = Math.max(0, view[j]);
      }
    }
  }

  void scoreArcs() {
    for (int k = 0; k < arc; k++) {
      for (int t = 0; t < size; t++) {
        offered[k][t] = views[t][k];
      }
    }
    float[] far = net.distances.row();
    int wide = (size + 15) / 16 * 16;
    for (int t = 0; t < size; t++) {
      System.arraycopy(views[t], arc, dependents[t], 0, arc);
      System.arraycopy(net.headBias.row(), 0, asked[t], 0, arc);
      Arrays.fill(scores[t], 0, wide, 0);
    }
    Matrices.addProduct(dependents, size, net.arcs.value, arc, asked);
    FastArithmetic.get().addProduct(asked, size, offered, arc, scores, wide);
    for (int t = 1; t < size; t++) {
      float[] row = scores[t];
      for (int h = 0; h < size; h++) {
        row[h] = h == t ? -1e9f : row[h] + far[bucket(t, h)];
      }
    }
  }

  /** What is known of the arc from {@code word} to {@code head}, before the relation is scored. */
  void join(int word, int head) {
    float[] sum = joint[word];
    for (int j = 0; j < label; j++) {
      float both = views[head][2 * arc + j] + views[word][2 * arc + label + j];
      sum[j] = Math.max(0, both);
    }
  }

  void scoreRelations(int word) {
    System.arraycopy(net.relationBias.row(), 0, relations[word], 0, net.relationBias.columns);
    Matrices.addProduct(joint[word], net.relations.value, label, relations[word]);
  }
}
