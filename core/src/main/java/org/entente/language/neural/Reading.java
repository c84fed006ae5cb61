package org.entente.language.neural;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Parses several sentences at once with a {@link Network}, so that a weight that was fetched serves
 * them all. Their words stand below one another, each sentence's after its root. What is found for
 * a sentence does not depend on those beside it. Belongs to one thread.
 *
 * <p>What the first readers receive is a sum over a word's features, so it is computed once a word
 * ({@link #gates}) and added up in the sentence.
 *
 * <pre>{@code
 * reading.begin(new int[] {5, 3}, 2);
 * reading.set(0, 1, gatesOfTag, gatesOfWord); // ... for all words
 * reading.parse(rootRelation);
 * int head = reading.head(0, 1);
 * }</pre>
 */
public final class Reading {
  private static final int VECTOR = 16;

  private final Network net;
  private final ProjectiveTree tree = new ProjectiveTree();
  private final Gates root;
  private final int wide;
  private final int hidden;
  private final int arc;
  private final int label;
  private final float[][] relationWeights;
  private final float[] relationBias;
  private final byte[][] buckets = new byte[2][];

  private int count;
  private int rows;
  private int[] first = new int[0];
  private int[] length = new int[0];

  /** By direction, what the gates of each word receive. */
  private float[][][] gates = new float[2][0][];

  private float[][][] states = new float[2][0][];
  private float[][] outputs = new float[0][];
  private float[][] views = new float[0][];
  private float[][] dependents = new float[0][];
  private float[][] asked = new float[0][];
  private float[][] joint = new float[0][];
  private float[][] relationScores = new float[0][];
  private int[] heads = new int[0];
  private int[] relations = new int[0];

  /** Of the sentences that are still being read: their last states, and what these bring. */
  private float[][] before = new float[0][];

  private float[][] products = new float[0][];
  private float[][] offered = new float[0][];
  private float[][] scores = new float[0][];

  /** Rows of the sentence whose arcs are scored. */
  private float[][] asking = new float[0][];

  private float[][] answers = new float[0][];
  private final float[] nothing;

  /** What features bring to the gates of the two first readers, and to the views. */
  public record Gates(float[] forward, float[] backward, float[] view) {}

  /** A reading of sentences by {@code net}. */
  public Reading(Network net) {
    this.net = net;
    hidden = net.shape.hidden();
    wide = 3 * hidden;
    arc = net.shape.arc();
    label = net.shape.label();
    nothing = new float[hidden];
    int kinds = padded(net.shape.relations());
    relationBias = Arrays.copyOf(net.relationBias.row(), kinds);
    relationWeights = new float[label][];
    Arrays.setAll(relationWeights, j -> Arrays.copyOf(net.relations.value[j], kinds));
    root = gates(net.root.row(), true);
  }

  private static int padded(int n) {
    return (n + VECTOR - 1) / VECTOR * VECTOR;
  }

  /**
   * What a part of what is known of a word brings to the gates.
   *
   * @param rows numbers of its features
   * @param vector its given vector
   * @param withBias whether to add what every word brings; to be asked of one part of each word
   */
  public Gates gates(int[] rows, float @Nullable [] vector, boolean withBias) {
    float[] sum = new float[net.shape.width()];
    net.embed(rows, vector, sum);
    return gates(sum, withBias);
  }

  private Gates gates(float[] sum, boolean withBias) {
    Gru forward = net.readers.get(0);
    Gru backward = net.readers.get(1);
    float[] view = new float[net.direct.columns];
    Gates made =
        withBias
            ? new Gates(forward.bias.row().clone(), backward.bias.row().clone(), view)
            : new Gates(new float[wide], new float[wide], view);
    Matrices.addProduct(sum, forward.input.value, sum.length, made.forward);
    Matrices.addProduct(sum, backward.input.value, sum.length, made.backward);
    Matrices.addProduct(sum, net.direct.value, net.direct.rows, view);
    if (withBias) {
      Matrices.add(net.viewBias.row(), view);
    }
    return made;
  }

  /**
   * Begins to read sentences, the longest first.
   *
   * @param words how many words each has
   */
  public void begin(int[] words, int sentences) {
    count = sentences;
    if (first.length < count) {
      first = new int[count];
      length = new int[count];
      before = new float[count][];
      products = new float[count][wide];
    }
    rows = 0;
    for (int s = 0; s < count; s++) {
      if (s > 0 && words[s] > words[s - 1]) {
        throw new IllegalArgumentException("a longer sentence after a shorter one");
      }
      first[s] = rows;
      length[s] = words[s] + 1;
      rows += length[s];
    }
    makeRoom(count == 0 ? 0 : length[0]);
    for (int s = 0; s < count; s++) {
      System.arraycopy(root.forward, 0, gates[0][first[s]], 0, wide);
      System.arraycopy(root.backward, 0, gates[1][first[s]], 0, wide);
      System.arraycopy(root.view, 0, views[first[s]], 0, root.view.length);
    }
  }

  private void makeRoom(int longest) {
    if (outputs.length < rows) {
      int room = Math.max(rows + rows / 2, 256);
      gates = new float[2][room][wide];
      states = new float[2][room][hidden];
      outputs = new float[room][2 * hidden];
      views = new float[room][2 * arc + 2 * label];
      dependents = new float[room][arc];
      asked = new float[room][arc];
      joint = new float[room][label];
      relationScores = new float[room][relationBias.length];
      heads = new int[room];
      relations = new int[room];
    }
    if (scores.length < longest) {
      int room = padded(Math.max(longest, 64));
      scores = new float[room][room];
      offered = new float[arc][room];
      asking = new float[room][];
      answers = new float[room][];
      for (int side = 0; side < 2; side++) {
        buckets[side] = new byte[room];
        for (int d = 1; d < room; d++) {
          buckets[side][d] = (byte) (side == 0 ? Network.bucket(d, 0) : Network.bucket(0, d));
        }
      }
    }
  }

  /** Sets what is known, in two parts, of the word of a sentence at {@code place}, from 1. */
  public void set(int sentence, int place, Gates part, Gates other) {
    int row = first[sentence] + place;
    sum(part.forward, other.forward, gates[0][row]);
    sum(part.backward, other.backward, gates[1][row]);
    sum(part.view, other.view, views[row]);
  }

  private static void sum(float[] a, float[] b, float[] c) {
    int n = Math.min(a.length, Math.min(b.length, c.length));
    for (int j = 0; j < n; j++) {
      c[j] = a[j] + b[j];
    }
  }

  /** The head of the word of a sentence at {@code place}; 0 is the root. */
  public int head(int sentence, int place) {
    return heads[first[sentence] + place];
  }

  /** The number of that word's relation. */
  public int relation(int sentence, int place) {
    return relations[first[sentence] + place];
  }

  /**
   * Finds the trees.
   *
   * @param rootRelation relation of the root, which no other word gets
   */
  public void parse(int rootRelation) {
    Arithmetic arithmetic = FastArithmetic.get();
    for (int layer = 0; layer < net.shape.layers(); layer++) {
      for (int side = 0; side < 2; side++) {
        Gru reader = net.readers.get(2 * layer + side);
        if (layer > 0) {
          fill(gates[side], reader.bias.row());
          arithmetic.addProduct(outputs, rows, reader.input.value, 2 * hidden, gates[side], wide);
        }
        read(reader, side, arithmetic);
      }
      for (int t = 0; t < rows; t++) {
        System.arraycopy(states[0][t], 0, outputs[t], 0, hidden);
        System.arraycopy(states[1][t], 0, outputs[t], hidden, hidden);
      }
    }
    view(arithmetic);
    for (int s = 0; s < count; s++) {
      scoreArcs(s, arithmetic);
      tree.find(scores, length[s] - 1, heads, first[s]);
    }
    relate(rootRelation, arithmetic);
  }

  private void fill(float[][] matrix, float[] row) {
    for (int t = 0; t < rows; t++) {
      System.arraycopy(row, 0, matrix[t], 0, row.length);
    }
  }

  /** Reads all sentences in one direction, a word of each at a time. */
  private void read(Gru reader, int side, Arithmetic arithmetic) {
    float[] newBias = reader.newBias.row();
    int active = count;
    for (int k = 0; active > 0; k++) {
      while (active > 0 && length[active - 1] <= k) {
        active--;
      }
      for (int s = 0; s < active; s++) {
        before[s] = k == 0 ? nothing : states[side][place(s, k - 1, side)];
        Arrays.fill(products[s], 0, wide - hidden, 0);
        System.arraycopy(newBias, 0, products[s], wide - hidden, hidden);
      }
      if (k > 0) {
        arithmetic.addProduct(before, active, reader.recurrent.value, hidden, products, wide);
      }
      for (int s = 0; s < active; s++) {
        int row = place(s, k, side);
        reader.step(gates[side][row], products[s], before[s], states[side][row], arithmetic);
      }
    }
  }

  private int place(int sentence, int k, int side) {
    return first[sentence] + (side == 0 ? k : length[sentence] - 1 - k);
  }

  private void view(Arithmetic arithmetic) {
    arithmetic.addProduct(outputs, rows, net.views.value, 2 * hidden, views, 2 * arc + 2 * label);
    for (int t = 0; t < rows; t++) {
      float[] view = views[t];
      arithmetic.positive(view, 2 * arc);
      System.arraycopy(view, arc, dependents[t], 0, arc);
    }
    fill(asked, net.headBias.row());
    arithmetic.addProduct(dependents, rows, net.arcs.value, arc, asked, arc);
  }

  private void scoreArcs(int sentence, Arithmetic arithmetic) {
    int n = length[sentence];
    int from = first[sentence];
    int columns = padded(n);
    for (int h = 0; h < n; h++) {
      float[] view = views[from + h];
      for (int k = 0; k < arc; k++) {
        offered[k][h] = view[k];
      }
    }
    System.arraycopy(asked, from + 1, asking, 0, n - 1);
    System.arraycopy(scores, 1, answers, 0, n - 1);
    float[] far = net.distances.row();
    for (int t = 1; t < n; t++) {
      float[] row = scores[t];
      for (int h = 0; h < t; h++) {
        row[h] = far[buckets[0][t - h]];
      }
      row[t] = -1e9f;
      for (int h = t + 1; h < n; h++) {
        row[h] = far[buckets[1][h - t]];
      }
      Arrays.fill(row, n, columns, 0);
    }
    arithmetic.addProduct(asking, n - 1, offered, arc, answers, columns);
  }

  private void relate(int rootRelation, Arithmetic arithmetic) {
    fill(relationScores, relationBias);
    for (int s = 0; s < count; s++) {
      Arrays.fill(joint[first[s]], 0);
      for (int t = first[s] + 1; t < first[s] + length[s]; t++) {
        float[] above = views[first[s] + heads[t]];
        float[] below = views[t];
        float[] both = joint[t];
        for (int j = 0; j < label; j++) {
          both[j] = above[2 * arc + j] + below[2 * arc + label + j];
        }
        arithmetic.positive(both, label);
      }
    }
    arithmetic.addProduct(joint, rows, relationWeights, label, relationScores, relationBias.length);
    for (int s = 0; s < count; s++) {
      for (int t = first[s] + 1; t < first[s] + length[s]; t++) {
        relations[t] = heads[t] == 0 ? rootRelation : best(relationScores[t], rootRelation);
      }
    }
  }

  private int best(float[] scores, int rootRelation) {
    int best = rootRelation == 0 ? 1 : 0;
    for (int r = 0; r < net.shape.relations(); r++) {
      if (r != rootRelation && scores[r] > scores[best]) {
        best = r;
      }
    }
    return best;
  }
}
