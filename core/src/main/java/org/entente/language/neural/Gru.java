package org.entente.language.neural;

import java.util.List;
import java.util.Random;

/**
 * A gated recurrent unit that reads a sentence in one direction (Cho et al., EMNLP 2014; the reset
 * gate stands behind the recurrent product, as in cuDNN). Gates stand in the order reset, update,
 * new.
 */
final class Gru {
  final int hidden;
  final Parameter input;
  final Parameter bias;
  final Parameter recurrent;
  final Parameter newBias;
  private final int wide;
  private final boolean reversed;

  Gru(int width, int hidden, boolean reversed) {
    this.hidden = hidden;
    this.wide = 3 * hidden;
    this.reversed = reversed;
    input = new Parameter(width, wide);
    bias = new Parameter(1, wide);
    recurrent = new Parameter(hidden, wide);
    newBias = new Parameter(1, hidden);
  }

  void randomize(Random random) {
    input.random(random, Math.sqrt(1.0 / input.rows));
    recurrent.random(random, Math.sqrt(1.0 / hidden));
  }

  List<Parameter> parameters() {
    return List.of(input, bias, recurrent, newBias);
  }

  /** What one reading of a sentence leaves behind. */
  static final class Trace {
    float[][] gates = new float[0][];
    float[][] states = new float[0][];
    float[][] recurrentNew = new float[0][];

    void room(int n, int hidden, int wide) {
      if (gates.length < n) {
        int room = Math.max(n, 64);
        gates = new float[room][wide];
        states = new float[room][hidden];
        recurrentNew = new float[room][hidden];
      }
    }
  }

  /** Puts what comes from the input into the trace's gates. */
  void receive(float[][] words, int n, Trace trace) {
    trace.room(n, hidden, wide);
    for (int t = 0; t < n; t++) {
      System.arraycopy(bias.row(), 0, trace.gates[t], 0, wide);
    }
    Matrices.addProduct(words, n, input.value, input.rows, trace.gates);
  }

  /** Reads the sentence; {@code trace.gates} hold what comes from the input. */
  void read(int n, Trace trace) {
    int h = hidden;
    int last = wide - h;
    float[] product = new float[wide];
    float[] before = new float[h];
    for (int k = 0; k < n; k++) {
      int t = reversed ? n - 1 - k : k;
      float[] gates = trace.gates[t];
      java.util.Arrays.fill(product, 0);
      System.arraycopy(newBias.row(), 0, product, last, h);
      Matrices.addProduct(before, recurrent.value, h, product);
      System.arraycopy(product, last, trace.recurrentNew[t], 0, h);
      step(gates, product, before, trace.states[t], FastArithmetic.get());
      before = trace.states[t];
    }
  }

  /** From what the input and the state before bring to the gates to the next state. */
  void step(float[] gates, float[] product, float[] before, float[] state, Arithmetic arithmetic) {
    arithmetic.step(gates, product, before, state, hidden);
  }

  /**
   * From the gradient of the states to that of the gates' input.
   *
   * @param slopes gradient of each state; used up
   * @param turned the recurrent weights turned over
   * @param inward receives the gradient of what came from the input
   * @param across receives the gradient of the recurrent product
   */
  void backward(
      int n, Trace trace, float[][] slopes, float[][] turned, float[][] inward, float[][] across) {
    int h = hidden;
    float[] zero = new float[h];
    float[] down = new float[h];
    for (int k = n - 1; k >= 0; k--) {
      int t = reversed ? n - 1 - k : k;
      float[] before = k == 0 ? zero : trace.states[reversed ? t + 1 : t - 1];
      float[] gates = trace.gates[t];
      float[] slope = slopes[t];
      Matrices.add(down, slope);
      for (int j = 0; j < h; j++) {
        float reset = gates[j];
        float update = gates[h + j];
        float fresh = gates[2 * h + j];
        float toNew = slope[j] * (1 - update) * (1 - fresh * fresh);
        float toUpdate = slope[j] * (before[j] - fresh) * update * (1 - update);
        float toReset = toNew * trace.recurrentNew[t][j] * reset * (1 - reset);
        inward[t][j] = toReset;
        inward[t][h + j] = toUpdate;
        inward[t][2 * h + j] = toNew;
        across[t][j] = toReset;
        across[t][h + j] = toUpdate;
        across[t][2 * h + j] = toNew * reset;
        down[j] = slope[j] * update;
      }
      Matrices.addProduct(across[t], turned, wide, down);
    }
  }

  /** The state before each word, in the order of the words. */
  float[][] earlier(int n, Trace trace) {
    float[][] result = new float[n][];
    float[] zero = new float[hidden];
    for (int t = 0; t < n; t++) {
      int before = reversed ? t + 1 : t - 1;
      result[t] = before < 0 || before >= n ? zero : trace.states[before];
    }
    return result;
  }
}
