package org.entente.language.neural;

import org.jspecify.annotations.Nullable;

/**
 * Parses with a {@link Network}. Belongs to one thread.
 *
 * <p>What the first readers receive is a sum over a word's features, so it is computed once a word
 * ({@link #gates}) and added up in the sentence.
 */
public final class Reading {
  private final Network net;
  private final Pass pass;
  private final ProjectiveTree tree = new ProjectiveTree();
  private final Gates root;

  /** What features bring to the gates of the two first readers. */
  public record Gates(float[] forward, float[] backward) {}

  /** A reading of sentences by {@code net}. */
  public Reading(Network net) {
    this.net = net;
    this.pass = new Pass(net);
    this.root = gates(net.root.row());
  }

  /**
   * What a word, or a part of what is known of it, brings to the gates.
   *
   * @param rows numbers of its features
   * @param vector its given vector
   */
  public Gates gates(int[] rows, float @Nullable [] vector) {
    float[] sum = new float[net.shape.width()];
    net.embed(rows, vector, sum);
    return gates(sum);
  }

  private Gates gates(float[] sum) {
    Gates gates = new Gates(new float[3 * net.shape.hidden()], new float[3 * net.shape.hidden()]);
    Matrices.addProduct(sum, net.readers.get(0).input.value, sum.length, gates.forward);
    Matrices.addProduct(sum, net.readers.get(1).input.value, sum.length, gates.backward);
    return gates;
  }

  /** Begins a sentence of {@code n} words. */
  public void begin(int n) {
    pass.begin(n);
    for (int t = 0; t < pass.size; t++) {
      System.arraycopy(
          net.readers.get(0).bias.row(), 0, pass.traces[0].gates[t], 0, root.forward.length);
      System.arraycopy(
          net.readers.get(1).bias.row(), 0, pass.traces[1].gates[t], 0, root.forward.length);
    }
    add(0, root);
  }

  /** Adds what is known of the word at {@code place}, from 1. */
  public void add(int place, Gates gates) {
    Matrices.add(gates.forward, pass.traces[0].gates[place]);
    Matrices.add(gates.backward, pass.traces[1].gates[place]);
  }

  /**
   * Finds the tree.
   *
   * @param heads receives the head of each word at its place; 0 is the root
   * @param relations receives the number of each word's relation
   * @param rootRelation relation of the root, which no other word gets
   */
  public void parse(int[] heads, int[] relations, int rootRelation) {
    for (int layer = 0; layer < net.shape.layers(); layer++) {
      if (layer > 0) {
        pass.passOn(layer - 1);
      }
      pass.readLayer(layer);
    }
    pass.view();
    pass.scoreArcs();
    int n = pass.size - 1;
    tree.find(pass.scores, n, heads);
    for (int t = 1; t <= n; t++) {
      relations[t] = heads[t] == 0 ? rootRelation : relation(t, heads[t], rootRelation);
    }
  }

  private int relation(int word, int head, int rootRelation) {
    pass.join(word, head);
    pass.scoreRelations(word);
    float[] scores = pass.relations[word];
    int best = rootRelation == 0 ? 1 : 0;
    for (int r = 0; r < scores.length; r++) {
      if (r != rootRelation && scores[r] > scores[best]) {
        best = r;
      }
    }
    return best;
  }
}
