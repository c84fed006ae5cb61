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
    int size;

    void room(int n, int hidden, int wide) {
      size = n;
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

  /**
   * Reads sentences side by side, so that a weight that was fetched serves them all; the traces'
   * gates hold what comes from the input.
   */
  void read(List<Trace> traces) {
    int last = wide - hidden;
    int count = traces.size();
    float[][] states = new float[count][hidden];
    float[][] before = new float[count][];
    float[][] products = new float[count][wide];
    int longest = traces.stream().mapToInt(trace -> trace.size).max().orElse(0);
    for (int k = 0; k < longest; k++) {
      int active = 0;
      for (int i = 0; i < count; i++) {
        if (k < traces.get(i).size) {
          java.util.Arrays.fill(products[active], 0, last, 0);
          System.arraycopy(newBias.row(), 0, products[active], last, hidden);
          before[active++] = states[i];
        }
      }
      Matrices.addProduct(before, active, recurrent.value, hidden, products);
      active = 0;
      for (int i = 0; i < count; i++) {
        Trace trace = traces.get(i);
        if (k < trace.size) {
          int t = reversed ? trace.size - 1 - k : k;
          float[] product = products[active++];
          System.arraycopy(product, last, trace.recurrentNew[t], 0, hidden);
          step(trace.gates[t], product, states[i], trace.states[t], FastArithmetic.get());
          states[i] = trace.states[t];
        }
      }
    }
  }

  /** From what the input and the state before bring to the gates to the next state. */
  void step(float[] gates, float[] product, float[] before, float[] state, Arithmetic arithmetic) {
    arithmetic.step(gates, product, before, state, hidden);
  }

  /**
   * From the gradient of the states to that of the gates' input, of sentences side by side.
   *
   * @param slopes by sentence, gradient of each state; used up
   * @param turned the recurrent weights turned over
   * @param inward by sentence, receives the gradient of what came from the input
   * @param across by sentence, receives the gradient of the recurrent product
   */
  void backward(
      List<Trace> traces,
      float[][][] slopes,
      float[][] turned,
      float[][][] inward,
      float[][][] across) {
    int count = traces.size();
    float[] zero = new float[hidden];
    float[][] down = new float[count][hidden];
    float[][] below = new float[count][];
    float[][] products = new float[count][];
    int longest = traces.stream().mapToInt(trace -> trace.size).max().orElse(0);
    for (int back = 0; back < longest; back++) {
      int active = 0;
      for (int i = 0; i < count; i++) {
        Trace trace = traces.get(i);
        int k = trace.size - 1 - back;
        if (k >= 0) {
          int t = reversed ? trace.size - 1 - k : k;
          float[] before = k == 0 ? zero : trace.states[reversed ? t + 1 : t - 1];
          Matrices.add(down[i], slopes[i][t]);
          stepBack(trace, t, before, slopes[i][t], inward[i][t], across[i][t], down[i]);
          products[active] = across[i][t];
          below[active++] = down[i];
        }
      }
      Matrices.addProduct(products, active, turned, wide, below);
    }
  }

  private void stepBack(
      Trace trace,
      int t,
      float[] before,
      float[] slope,
      float[] inward,
      float[] across,
      float[] down) {
    int h = hidden;
    float[] gates = trace.gates[t];
    float[] recurrentNew = trace.recurrentNew[t];
    for (int j = 0; j < h; j++) {
      float reset = gates[j];
      float update = gates[h + j];
      float fresh = gates[2 * h + j];
      float toNew = slope[j] * (1 - update) * (1 - fresh * fresh);
      float toUpdate = slope[j] * (before[j] - fresh) * update * (1 - update);
      float toReset = toNew * recurrentNew[j] * reset * (1 - reset);
      inward[j] = toReset;
      inward[h + j] = toUpdate;
      inward[2 * h + j] = toNew;
      across[j] = toReset;
      across[h + j] = toUpdate;
      across[2 * h + j] = toNew * reset;
      down[j] = slope[j] * update;
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
