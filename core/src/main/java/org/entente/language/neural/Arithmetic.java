package org.entente.language.neural;

/**
 * Where nearly all of the parser's time goes. Each number of a product is summed up from the first
 * factor to the last with one rounding a step ({@link Math#fma}), so that all who implement this
 * give the same bits.
 */
public interface Arithmetic {
  /** The fastest that this machine has. */
  static Arithmetic fastest() {
    return FastArithmetic.get();
  }

  /**
   * Adds to {@code c} the product of {@code a} and {@code b}.
   *
   * @param n rows of {@code a} and {@code c}
   * @param k columns of {@code a}, rows of {@code b}
   * @param m columns of {@code b} and {@code c}
   */
  void addProduct(float[][] a, int n, float[][] b, int k, float[][] c, int m);

  /** Adds to the first {@code m} of {@code c} the first {@code k} of {@code a} times {@code b}. */
  void addProduct(float[] a, float[][] b, int k, float[] c, int m);

  /**
   * One step of a gated recurrent unit.
   *
   * @param gates what the input brings to the gates reset, update and new; receives their values
   * @param product what the state before brings to them
   * @param before the state before
   * @param state receives the state
   * @param h length of a state
   */
  void step(float[] gates, float[] product, float[] before, float[] state, int h);

  /** Sets what is below zero of the first {@code n} to zero. */
  void positive(float[] row, int n);

  /**
   * Adds rows of bytes to sums.
   *
   * @param bytes rows, one after the other
   * @param starts where the rows begin that are added
   * @param count how many these are
   * @param width length of a row, a multiple of 16
   */
  void addRows(byte[] bytes, int[] starts, int count, short[] sums, int width);
}
