package org.entente.language.neural;

/**
 * The fastest {@link Arithmetic} that this machine has. Vector instructions need a module that the
 * start of the program must name ({@code --add-modules jdk.incubator.vector}), and are far slower
 * than plain loops until the second compiler has seen them; so a thread of low rank exercises them
 * until they win, while plain loops do the work. Both give the same bits.
 */
final class FastArithmetic {
  private static final int ROWS = 8;
  private static final int DEEP = 64;

  /** Whole tiles, a narrow one, and a rest, for vectors of 4, 8 and 16 numbers. */
  private static final int WIDE = 5 * 16 + 12 + 3;

  private static final byte[] BYTES = new byte[80];
  private static final int[] STARTS = new int[20];
  private static final short[] SUMS = new short[BYTES.length];
  private static final int ROUNDS = 200;

  /** A machine on which they do not win by then has not the instructions or the compiler. */
  private static final long PATIENCE_NANOS = 20_000_000_000L;

  private static volatile Arithmetic fastest = new PlainArithmetic();

  static {
    if (ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()) {
      Thread thread = new Thread(FastArithmetic::exercise, "vector arithmetic");
      thread.setDaemon(true);
      thread.setPriority(Thread.MIN_PRIORITY);
      thread.start();
    }
  }

  private FastArithmetic() {}

  static Arithmetic get() {
    return fastest;
  }

  private static void exercise() {
    Arithmetic plain = new PlainArithmetic();
    Arithmetic vector = new VectorArithmetic();
    float[][] a = new float[ROWS][DEEP];
    float[][] b = new float[DEEP][WIDE];
    float[][] c = new float[ROWS][WIDE];
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (System.nanoTime() < end) {
      long slow = nanos(plain, a, b, c);
      long once = nanos(vector, a, b, c);
      long again = nanos(vector, a, b, c);
      if (Math.max(once, again) < slow) {
        fastest = vector;
        return;
      }
    }
  }

  private static long nanos(Arithmetic arithmetic, float[][] a, float[][] b, float[][] c) {
    long begin = System.nanoTime();
    for (int round = 0; round < ROUNDS; round++) {
      arithmetic.addProduct(a, ROWS, b, DEEP, c, WIDE);
      arithmetic.addProduct(a[0], b, DEEP, c[0], WIDE);
      arithmetic.step(c[0], c[1], c[2], c[3], WIDE / 3);
      arithmetic.positive(c[4], WIDE);
      arithmetic.addRows(BYTES, STARTS, STARTS.length, SUMS, SUMS.length);
    }
    return System.nanoTime() - begin;
  }
}
