package org.entente.forecast;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Measures time and memory of scoring on a made-up history: {@code java -Xmx2g HistoryLoad
 * 10000000}. Actors and pairs are drawn unevenly, as in the news.
 */
final class HistoryLoad {
  private static final int ACTORS = 20_000;
  private static final int TYPES = 20;
  private static final int DAYS = 3650;

  private HistoryLoad() {}

  public static void main(String[] arguments) {
    int n = Integer.parseInt(arguments[0]);
    Quadruples events = events(n);
    List<String> names =
        java.util.stream.IntStream.range(0, ACTORS).mapToObj(k -> "a" + k).toList();
    List<String> types = java.util.stream.IntStream.range(0, TYPES).mapToObj(k -> "t" + k).toList();
    Chronicle world = new Chronicle(names, types, events, null, List.of(), Map.of(), 0);
    long start = System.nanoTime();
    Forecaster forecaster = new Forecaster(world, ForecastModel.unfitted(types), DAYS);
    long read = System.nanoTime();
    int asked = 200;
    for (int s = 0; s < asked; s++) {
      forecaster.rank(s, s % TYPES, 30, 10);
    }
    long done = System.nanoTime();
    Runtime machine = Runtime.getRuntime();
    System.out.printf(
        Locale.ROOT,
        "%d events: taken in %.1f s, %.1f ms a question, heap %d MB of %d%n",
        n,
        (read - start) / 1e9,
        (done - read) / 1e6 / asked,
        (machine.totalMemory() - machine.freeMemory()) >> 20,
        machine.maxMemory() >> 20);
  }

  private static Quadruples events(int n) {
    int[][] columns = new int[4][n];
    Random random = new Random(7);
    for (int i = 0; i < n; i++) {
      int s = uneven(random, ACTORS);
      columns[0][i] = s;
      columns[1][i] = uneven(random, TYPES);
      // Most events are with one of a few partners of the actor's own.
      columns[2][i] =
          random.nextInt(5) > 0
              ? (s * 31 + uneven(random, 40) * 7919) % ACTORS
              : uneven(random, ACTORS);
      columns[3][i] = (int) ((long) i * DAYS / n);
    }
    return Quadruples.of(columns[0], columns[1], columns[2], columns[3]);
  }

  private static int uneven(Random random, int most) {
    double u = random.nextDouble();
    return (int) (most * u * u * u);
  }
}
