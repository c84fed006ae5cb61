package org.entente.language.neural;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Plain loops and vector instructions are one arithmetic: not a bit differs. */
class ArithmeticTest {
  private final Random random = new Random(4);
  private final Arithmetic plain = new PlainArithmetic();
  private final Arithmetic vector = new VectorArithmetic();

  @Test
  void productsAreTheSameWhateverTheShape() {
    for (int round = 0; round < 60; round++) {
      int n = random.nextInt(10);
      int k = 1 + random.nextInt(40);
      int m = 1 + random.nextInt(120);
      float[][] a = matrix(n, k);
      float[][] b = matrix(k, m);
      float[][] c = matrix(n, m);
      float[][] d = copy(c);
      plain.addProduct(a, n, b, k, c, m);
      vector.addProduct(a, n, b, k, d, m);
      assertArrayEquals(c, d);
    }
  }

  @Test
  void aRowComesOutAsItDoesAmongOthers() {
    float[][] a = matrix(7, 30);
    float[][] b = matrix(30, 70);
    float[][] together = new float[7][70];
    vector.addProduct(a, 7, b, 30, together, 70);
    for (int t = 0; t < 7; t++) {
      float[] alone = new float[70];
      vector.addProduct(a[t], b, 30, alone, 70);
      assertArrayEquals(alone, together[t]);
    }
  }

  @Test
  void stepsOfTheUnitAreTheSame() {
    for (int h : new int[] {1, 16, 37, 160}) {
      float[][] rows = matrix(4, 3 * h);
      float[][] others = copy(rows);
      plain.step(rows[0], rows[1], rows[2], rows[3], h);
      vector.step(others[0], others[1], others[2], others[3], h);
      assertArrayEquals(rows, others);
    }
  }

  @Test
  void whatIsBelowZeroIsCutAlike() {
    float[][] rows = matrix(1, 77);
    float[][] others = copy(rows);
    plain.positive(rows[0], 70);
    vector.positive(others[0], 70);
    assertArrayEquals(rows, others);
  }

  @Test
  void rowsOfBytesAddUpAlike() {
    byte[] bytes = new byte[80 * 50];
    random.nextBytes(bytes);
    int[] starts = new int[20];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = 80 * random.nextInt(50);
    }
    short[] sums = new short[80];
    short[] others = new short[80];
    plain.addRows(bytes, starts, 18, sums, 80);
    vector.addRows(bytes, starts, 18, others, 80);
    assertArrayEquals(sums, others);
  }

  private float[][] matrix(int rows, int columns) {
    float[][] matrix = new float[rows][columns];
    for (float[] row : matrix) {
      for (int j = 0; j < columns; j++) {
        row[j] = (float) (3 * random.nextGaussian());
      }
    }
    return matrix;
  }

  private static float[][] copy(float[][] matrix) {
    float[][] copy = new float[matrix.length][];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = matrix[i].clone();
    }
    return copy;
  }
}
