package org.entente.language.neural;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Takes sentences through the net and back, and gathers the slopes. Belongs to one thread. */
final class Learner {
  private static final int HIDDEN_WORDS = (int) (0.15 * (1 << 24));
  private static final int HIDDEN_VECTORS = (int) (0.05 * (1 << 24));

  private final Network net;
  private final Turned turned;
  final Gradients gradients;
  private final Pass pass;
  private final Dropout dice;
  private final Dropout onWords;
  private final Dropout onViews;
  private final Dropout onJoint;
  private final List<Dropout> onOutputs = new ArrayList<>();
  private final int hidden;
  private final int arc;
  private final int label;
  private float[][] words = new float[0][];
  private float[][] wordSlopes = new float[0][];
  private float[][] viewSlopes = new float[0][];
  private float[][] askedSlopes = new float[0][];
  private float[][] jointSlopes = new float[0][];
  private float[][] dependents = new float[0][];
  private float[][] relationSlopes = new float[0][];
  private float[][][] outputSlopes = new float[0][][];
  private float[][] stateSlopes = new float[0][];
  private float[][] inward = new float[0][];
  private float[][] across = new float[0][];
  private int[][] rows = new int[0][];
  private boolean[] seen = new boolean[0];

  Learner(Network net, Turned turned, double dropout) {
    this.net = net;
    this.turned = turned;
    gradients = new Gradients(net);
    pass = new Pass(net);
    dice = new Dropout(dropout);
    onWords = new Dropout(dropout);
    onViews = new Dropout(dropout);
    onJoint = new Dropout(dropout);
    for (int i = 0; i < net.shape.layers(); i++) {
      onOutputs.add(new Dropout(dropout));
    }
    hidden = net.shape.hidden();
    arc = net.shape.arc();
    label = net.shape.label();
  }

  /** Learns from one sentence; {@code seed} says what is silenced. */
  void learn(Lesson lesson, long seed) {
    begin(lesson.words(), seed);
    embed(lesson);
    forward();
    for (float[][] slopes : outputSlopes) {
      Matrices.clear(slopes, pass.size);
    }
    Matrices.clear(viewSlopes, pass.size);
    relations(lesson);
    arcs(lesson);
    views();
    for (int layer = net.shape.layers() - 1; layer >= 0; layer--) {
      backward(layer);
    }
    spread(lesson);
  }

  private void begin(int n, long seed) {
    pass.begin(n);
    dice.seed(seed);
    onWords.seed(seed + 1);
    onViews.seed(seed + 2);
    onJoint.seed(seed + 3);
    for (int i = 0; i < onOutputs.size(); i++) {
      onOutputs.get(i).seed(seed + 4 + i);
    }
    if (words.length < pass.size) {
      int room = Math.max(pass.size, 64);
      int width = net.shape.width();
      words = new float[room][width];
      wordSlopes = new float[room][width];
      viewSlopes = new float[room][2 * arc + 2 * label];
      askedSlopes = new float[room][arc];
      jointSlopes = new float[room][label];
      dependents = new float[room][arc];
      relationSlopes = new float[room][net.shape.relations()];
      outputSlopes = new float[net.shape.layers()][room][2 * hidden];
      stateSlopes = new float[room][hidden];
      inward = new float[room][3 * hidden];
      across = new float[room][3 * hidden];
      rows = new int[room][];
      seen = new boolean[room];
    }
  }

  private void embed(Lesson lesson) {
    System.arraycopy(net.root.row(), 0, words[0], 0, words[0].length);
    for (int t = 1; t < pass.size; t++) {
      rows[t] = dice.next() < HIDDEN_WORDS ? lesson.hidden()[t] : lesson.features()[t];
      seen[t] = dice.next() >= HIDDEN_VECTORS;
      Arrays.fill(words[t], 0);
      net.embed(rows[t], seen[t] ? lesson.vectors()[t] : null, words[t]);
    }
    onWords.apply(words, pass.size, net.shape.width());
  }

  private void forward() {
    net.readers.get(0).receive(words, pass.size, pass.traces[0]);
    net.readers.get(1).receive(words, pass.size, pass.traces[1]);
    for (int layer = 0; layer < net.shape.layers(); layer++) {
      if (layer > 0) {
        pass.passOn(layer - 1);
      }
      pass.readLayer(layer);
      onOutputs.get(layer).apply(pass.outputs[layer], pass.size, 2 * hidden);
    }
    pass.view();
    onViews.apply(pass.views, pass.size, 2 * arc);
    pass.scoreArcs();
  }

  private void relations(Lesson lesson) {
    for (int t = 1; t < pass.size; t++) {
      pass.join(t, lesson.heads()[t]);
    }
    onJoint.apply(pass.joint, pass.size, label);
    for (int t = 1; t < pass.size; t++) {
      pass.scoreRelations(t);
      gradients.loss += softmaxSlopes(pass.relations[t], lesson.relations()[t], relationSlopes[t]);
    }
    Arrays.fill(relationSlopes[0], 0);
    Matrices.clear(jointSlopes, pass.size);
    Matrices.addProduct(
        relationSlopes, pass.size, turned.relations, net.shape.relations(), jointSlopes);
    Arrays.fill(pass.joint[0], 0);
    Matrices.addOuter(pass.joint, relationSlopes, pass.size, label, slopes(net.relations));
    for (int t = 1; t < pass.size; t++) {
      Matrices.add(relationSlopes[t], slopes(net.relationBias)[0]);
    }
    onJoint.again(jointSlopes, pass.size, label);
    for (int t = 1; t < pass.size; t++) {
      float[] above = viewSlopes[lesson.heads()[t]];
      float[] below = viewSlopes[t];
      for (int j = 0; j < label; j++) {
        float slope = pass.joint[t][j] > 0 ? jointSlopes[t][j] : 0;
        above[2 * arc + j] += slope;
        below[2 * arc + label + j] += slope;
      }
    }
  }

  private void arcs(Lesson lesson) {
    int size = pass.size;
    float[][] slopes = new float[size][size];
    float[][] heads = new float[size][arc];
    float[] far = slopes(net.distances)[0];
    for (int t = 0; t < size; t++) {
      System.arraycopy(pass.views[t], 0, heads[t], 0, arc);
      System.arraycopy(pass.views[t], arc, dependents[t], 0, arc);
    }
    for (int t = 1; t < size; t++) {
      gradients.loss += softmaxSlopes(pass.scores[t], lesson.heads()[t], slopes[t]);
      for (int h = 0; h < size; h++) {
        if (h != t) {
          far[pass.bucket(t, h)] += slopes[t][h];
        }
      }
    }
    Matrices.clear(askedSlopes, size);
    Matrices.addProduct(slopes, size, heads, size, askedSlopes);
    Arrays.fill(pass.asked[0], 0);
    float[][] headSlopes = new float[size][arc];
    Matrices.addOuter(slopes, pass.asked, size, size, headSlopes);
    for (int t = 1; t < size; t++) {
      Matrices.add(askedSlopes[t], slopes(net.headBias)[0]);
    }
    Matrices.addOuter(dependents, askedSlopes, size, arc, slopes(net.arcs));
    float[][] dependentSlopes = new float[size][arc];
    Matrices.addProduct(askedSlopes, size, turned.arcs, arc, dependentSlopes);
    for (int t = 0; t < size; t++) {
      for (int j = 0; j < arc; j++) {
        viewSlopes[t][j] += headSlopes[t][j];
        viewSlopes[t][arc + j] += dependentSlopes[t][j];
      }
    }
  }

  private void views() {
    int size = pass.size;
    onViews.again(viewSlopes, size, 2 * arc);
    for (int t = 0; t < size; t++) {
      for (int j = 0; j < 2 * arc; j++) {
        viewSlopes[t][j] = pass.views[t][j] > 0 ? viewSlopes[t][j] : 0;
      }
      Matrices.add(viewSlopes[t], slopes(net.viewBias)[0]);
    }
    float[][] last = pass.outputs[pass.outputs.length - 1];
    Matrices.addOuter(last, viewSlopes, size, 2 * hidden, slopes(net.views));
    Matrices.addProduct(
        viewSlopes, size, turned.views, net.views.columns, outputSlopes[outputSlopes.length - 1]);
  }

  private void backward(int layer) {
    int size = pass.size;
    onOutputs.get(layer).again(outputSlopes[layer], size, 2 * hidden);
    float[][] below = layer == 0 ? wordSlopes : outputSlopes[layer - 1];
    float[][] input = layer == 0 ? words : pass.outputs[layer - 1];
    if (layer == 0) {
      Matrices.clear(wordSlopes, size);
    }
    for (int side = 0; side < 2; side++) {
      int k = 2 * layer + side;
      Gru reader = net.readers.get(k);
      for (int t = 0; t < size; t++) {
        System.arraycopy(outputSlopes[layer][t], side * hidden, stateSlopes[t], 0, hidden);
      }
      reader.backward(size, pass.traces[k], stateSlopes, turned.recurrent[k], inward, across);
      Matrices.addOuter(
          reader.earlier(size, pass.traces[k]), across, size, hidden, slopes(reader.recurrent));
      Matrices.addOuter(input, inward, size, reader.input.rows, slopes(reader.input));
      for (int t = 0; t < size; t++) {
        Matrices.add(inward[t], slopes(reader.bias)[0]);
        float[] bias = slopes(reader.newBias)[0];
        for (int j = 0; j < hidden; j++) {
          bias[j] += across[t][2 * hidden + j];
        }
      }
      Matrices.addProduct(inward, size, turned.input[k], 3 * hidden, below);
    }
  }

  private void spread(Lesson lesson) {
    onWords.again(wordSlopes, pass.size, net.shape.width());
    Matrices.add(wordSlopes[0], slopes(net.root)[0]);
    float[][] vectors = slopes(net.vectors);
    for (int t = 1; t < pass.size; t++) {
      for (int row : rows[t]) {
        Matrices.add(wordSlopes[t], gradients.feature(row));
      }
      float[] vector = seen[t] ? lesson.vectors()[t] : null;
      for (int d = 0; vector != null && d < vector.length; d++) {
        Matrices.addRow(vector[d], wordSlopes[t], vectors[d]);
      }
    }
  }

  private float[][] slopes(Parameter parameter) {
    return gradients.dense.get(turned.place(parameter));
  }

  /** The loss of giving {@code right} the share that the scores give it, and its slopes. */
  private static double softmaxSlopes(float[] scores, int right, float[] slopes) {
    float top = Float.NEGATIVE_INFINITY;
    int n = scores.length;
    for (float score : scores) {
      top = Math.max(top, score);
    }
    double sum = 0;
    for (int i = 0; i < n; i++) {
      slopes[i] = (float) StrictMath.exp(scores[i] - top);
      sum += slopes[i];
    }
    for (int i = 0; i < n; i++) {
      slopes[i] /= (float) sum;
    }
    double loss = StrictMath.log(sum) + top - scores[right];
    slopes[right] -= 1;
    return loss;
  }
}
