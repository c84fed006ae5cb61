package org.entente.language.neural;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a sentence through the net and back, and gathers the slopes. Belongs to one thread. */
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
  private float[][] given = new float[0][];
  private final float[] noVector;

  Learner(Network net, Turned turned, double dropout, Gradients gradients) {
    this.net = net;
    this.turned = turned;
    this.gradients = gradients;
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
    noVector = new float[net.shape.vector()];
  }

  /**
   * Learns from sentences side by side.
   *
   * @param learners one for each sentence
   * @param seeds say what is silenced
   */
  static void learn(List<Learner> learners, List<Lesson> lessons, long[] seeds) {
    int layers = learners.get(0).net.shape.layers();
    List<Pass> passes = learners.stream().map(learner -> learner.pass).toList();
    for (int i = 0; i < lessons.size(); i++) {
      learners.get(i).begin(lessons.get(i).words(), seeds[i]);
      learners.get(i).embed(lessons.get(i));
    }
    for (int layer = 0; layer < layers; layer++) {
      for (Learner learner : learners) {
        learner.listen(layer);
      }
      Pass.readLayer(passes, layer);
      for (Learner learner : learners) {
        learner
            .onOutputs
            .get(layer)
            .apply(learner.pass.outputs[layer], learner.pass.size, 2 * learner.hidden);
      }
    }
    for (int i = 0; i < lessons.size(); i++) {
      learners.get(i).judge(lessons.get(i));
    }
    for (int layer = layers - 1; layer >= 0; layer--) {
      backward(learners, layer);
    }
    learners.forEach(Learner::spread);
  }

  /** The way from the readers to the losses, and back to the readers. */
  private void judge(Lesson lesson) {
    pass.view(words);
    onViews.apply(pass.views, pass.size, 2 * arc);
    pass.scoreArcs();
    for (float[][] slopes : outputSlopes) {
      Matrices.clear(slopes, pass.size);
    }
    Matrices.clear(viewSlopes, pass.size);
    relations(lesson);
    arcs(lesson);
    views();
    Matrices.clear(wordSlopes, pass.size);
    straight();
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
      given = new float[room][];
      given[0] = noVector;
    }
  }

  private void embed(Lesson lesson) {
    System.arraycopy(net.root.row(), 0, words[0], 0, words[0].length);
    for (int t = 1; t < pass.size; t++) {
      rows[t] = dice.next() < HIDDEN_WORDS ? lesson.hidden()[t] : lesson.features()[t];
      boolean seen = dice.next() >= HIDDEN_VECTORS;
      float[] vector = seen ? lesson.vectors()[t] : null;
      given[t] = vector == null ? noVector : vector;
      Arrays.fill(words[t], 0);
      net.embed(rows[t], null, words[t]);
    }
    Matrices.addProduct(given, pass.size, net.vectors.value, net.shape.vector(), words);
    onWords.apply(words, pass.size, net.shape.width());
  }

  private void listen(int layer) {
    if (layer == 0) {
      pass.receive(words);
    } else {
      pass.passOn(layer - 1);
    }
  }

  private void relations(Lesson lesson) {
    Lesson.Beliefs beliefs = lesson.beliefs();
    for (int t = 1; t < pass.size; t++) {
      pass.join(t, lesson.heads()[t]);
    }
    onJoint.apply(pass.joint, pass.size, label);
    for (int t = 1; t < pass.size; t++) {
      pass.scoreRelations(t);
      gradients.loss +=
          softmaxSlopes(
              pass.relations[t],
              relationSlopes[t].length,
              lesson.relations()[t],
              beliefs == null ? null : beliefs.relations()[t],
              lesson.trust(),
              relationSlopes[t]);
    }
    Arrays.fill(relationSlopes[0], 0);
    Matrices.clear(jointSlopes, pass.size);
    Matrices.addProduct(
        relationSlopes, pass.size, turned.relations, net.shape.relations(), jointSlopes);
    Arrays.fill(pass.joint[0], 0);
    Matrices.addOuter(pass.joint, relationSlopes, pass.size, label, slopes(net.relations));
    float[] relationBias = slopes(net.relationBias)[0];
    for (int t = 1; t < pass.size; t++) {
      Matrices.add(relationSlopes[t], relationBias);
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
    Lesson.Beliefs beliefs = lesson.beliefs();
    float[][] heads = new float[size][arc];
    float[] far = slopes(net.distances)[0];
    for (int t = 0; t < size; t++) {
      System.arraycopy(pass.views[t], 0, heads[t], 0, arc);
      System.arraycopy(pass.views[t], arc, dependents[t], 0, arc);
    }
    for (int t = 1; t < size; t++) {
      gradients.loss +=
          softmaxSlopes(
              pass.scores[t],
              size,
              lesson.heads()[t],
              beliefs == null ? null : beliefs.heads()[t],
              lesson.trust(),
              slopes[t]);
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
    float[] headBias = slopes(net.headBias)[0];
    for (int t = 1; t < size; t++) {
      Matrices.add(askedSlopes[t], headBias);
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
    float[] viewBias = slopes(net.viewBias)[0];
    for (int t = 0; t < size; t++) {
      for (int j = 0; j < 2 * arc; j++) {
        viewSlopes[t][j] = pass.views[t][j] > 0 ? viewSlopes[t][j] : 0;
      }
      Matrices.add(viewSlopes[t], viewBias);
    }
    float[][] last = pass.outputs[pass.outputs.length - 1];
    Matrices.addOuter(last, viewSlopes, size, 2 * hidden, slopes(net.views));
    Matrices.addProduct(
        viewSlopes, size, turned.views, net.views.columns, outputSlopes[outputSlopes.length - 1]);
  }

  /** From what is known of words to the words themselves. */
  private void straight() {
    int rows = net.direct.rows;
    if (rows > 0) {
      Matrices.addOuter(words, viewSlopes, pass.size, rows, slopes(net.direct));
      Matrices.addProduct(viewSlopes, pass.size, turned.direct, net.direct.columns, wordSlopes);
    }
  }

  private static void backward(List<Learner> learners, int layer) {
    Learner any = learners.get(0);
    List<Pass> passes = learners.stream().map(learner -> learner.pass).toList();
    float[][][] slopes = learners.stream().map(l -> l.stateSlopes).toArray(float[][][]::new);
    float[][][] inward = learners.stream().map(l -> l.inward).toArray(float[][][]::new);
    float[][][] across = learners.stream().map(l -> l.across).toArray(float[][][]::new);
    for (Learner learner : learners) {
      learner
          .onOutputs
          .get(layer)
          .again(learner.outputSlopes[layer], learner.pass.size, 2 * learner.hidden);
    }
    for (int side = 0; side < 2; side++) {
      int k = 2 * layer + side;
      for (Learner learner : learners) {
        for (int t = 0; t < learner.pass.size; t++) {
          System.arraycopy(
              learner.outputSlopes[layer][t],
              side * learner.hidden,
              learner.stateSlopes[t],
              0,
              learner.hidden);
        }
      }
      Gru reader = any.net.readers.get(k);
      reader.backward(Pass.traces(passes, k), slopes, any.turned.recurrent[k], inward, across);
      for (Learner learner : learners) {
        learner.toReader(layer, k, reader);
      }
    }
  }

  /** From the slopes of a reader's gates to those of its weights and of what it read. */
  private void toReader(int layer, int k, Gru reader) {
    int size = pass.size;
    float[][] below = layer == 0 ? wordSlopes : outputSlopes[layer - 1];
    float[][] input = layer == 0 ? words : pass.outputs[layer - 1];
    Matrices.addOuter(
        reader.earlier(size, pass.traces[k]), across, size, hidden, slopes(reader.recurrent));
    Matrices.addOuter(input, inward, size, reader.input.rows, slopes(reader.input));
    float[] inwardBias = slopes(reader.bias)[0];
    float[] bias = slopes(reader.newBias)[0];
    for (int t = 0; t < size; t++) {
      Matrices.add(inward[t], inwardBias);
      for (int j = 0; j < hidden; j++) {
        bias[j] += across[t][2 * hidden + j];
      }
    }
    Matrices.addProduct(inward, size, turned.input[k], 3 * hidden, below);
  }

  private void spread() {
    onWords.again(wordSlopes, pass.size, net.shape.width());
    Matrices.add(wordSlopes[0], slopes(net.root)[0]);
    for (int t = 1; t < pass.size; t++) {
      for (int row : rows[t]) {
        Matrices.add(wordSlopes[t], gradients.feature(row));
      }
    }
    Matrices.addOuter(given, wordSlopes, pass.size, net.shape.vector(), slopes(net.vectors));
  }

  private float[][] slopes(Parameter parameter) {
    return gradients.dense.get(turned.place(parameter));
  }

  /**
   * The loss of giving {@code right} the share that the scores give it, and its slopes.
   *
   * @param believed what a teacher believes, which counts {@code trust} of the whole
   */
  private static double softmaxSlopes(
      float[] scores, int n, int right, float @Nullable [] believed, float trust, float[] slopes) {
    float top = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      top = Math.max(top, scores[i]);
    }
    double sum = 0;
    for (int i = 0; i < n; i++) {
      slopes[i] = (float) StrictMath.exp(scores[i] - top);
      sum += slopes[i];
    }
    for (int i = 0; i < n; i++) {
      slopes[i] /= (float) sum;
    }
    double whole = StrictMath.log(sum) + top;
    double loss = whole - scores[right];
    if (believed == null) {
      slopes[right] -= 1;
      return loss;
    }
    slopes[right] -= 1 - trust;
    double other = 0;
    for (int i = 0; i < n; i++) {
      slopes[i] -= trust * believed[i];
      other += believed[i] * (whole - scores[i]);
    }
    return (1 - trust) * loss + trust * other;
  }
}
