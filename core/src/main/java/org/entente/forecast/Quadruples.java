package org.entente.forecast;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Events as four parallel arrays, sorted by time; events of one time keep their order.
 *
 * <p>Input: the lines {@code 0\t5\t1\t24} and {@code 1\t2\t0\t0}. Output: (1, 2, 0) at time 0, then
 * (0, 5, 1) at time 24.
 */
public final class Quadruples {
  private final int[] subjects;
  private final int[] relations;
  private final int[] objects;
  private final int[] times;

  private Quadruples(int[] subjects, int[] relations, int[] objects, int[] times) {
    this.subjects = subjects;
    this.relations = relations;
    this.objects = objects;
    this.times = times;
  }

  /** Sorts copies of the arrays, which must be of one length; times are any whole numbers ≥ 0. */
  public static Quadruples of(int[] subjects, int[] relations, int[] objects, int[] times) {
    int n = times.length;
    if (subjects.length != n || relations.length != n || objects.length != n) {
      throw new ForecastException("the four columns of the events differ in length");
    }
    long[] order = new long[n];
    for (int i = 0; i < n; i++) {
      order[i] = ((long) times[i] << 32) | i;
    }
    Arrays.sort(order);
    int[][] sorted = new int[4][n];
    for (int i = 0; i < n; i++) {
      int from = (int) order[i];
      sorted[0][i] = subjects[from];
      sorted[1][i] = relations[from];
      sorted[2][i] = objects[from];
      sorted[3][i] = times[from];
    }
    return new Quadruples(sorted[0], sorted[1], sorted[2], sorted[3]);
  }

  /**
   * Reads subject, relation, object and time from a file of whole numbers; more columns are left.
   */
  public static Quadruples read(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      int lines = 1;
      for (byte b : bytes) {
        lines += b == '\n' ? 1 : 0;
      }
      int[][] columns = new int[4][lines];
      int n = fill(columns, bytes, file);
      for (int c = 0; c < 4; c++) {
        columns[c] = Arrays.copyOf(columns[c], n);
      }
      return of(columns[0], columns[1], columns[2], columns[3]);
    } catch (IOException e) {
      throw new ForecastException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static int fill(int[][] columns, byte[] bytes, Path file) {
    int n = 0;
    int line = 1;
    for (int i = 0; i < bytes.length; line++) {
      int column = 0;
      while (i < bytes.length && bytes[i] != '\n') {
        if (bytes[i] == ' ' || bytes[i] == '\t' || bytes[i] == '\r') {
          i++;
          continue;
        }
        int start = i;
        int value = 0;
        while (i < bytes.length && bytes[i] >= '0' && bytes[i] <= '9') {
          value = value * 10 + bytes[i++] - '0';
        }
        if (column < 4 && i == start) {
          throw new ForecastException(
              file + " line " + line + ": four whole numbers ≥ 0 are wanted");
        }
        while (i < bytes.length && bytes[i] > ' ') {
          i++;
        }
        if (column < 4) {
          columns[column][n] = value;
        }
        column++;
      }
      i++;
      if (column >= 4) {
        n++;
      } else if (column > 0) {
        throw new ForecastException(file + " line " + line + ": four whole numbers ≥ 0 are wanted");
      }
    }
    return n;
  }

  /** How many events there are. */
  public int size() {
    return times.length;
  }

  /** The subject of event {@code i}. */
  public int subject(int i) {
    return subjects[i];
  }

  /** The relation of event {@code i}. */
  public int relation(int i) {
    return relations[i];
  }

  /** The object of event {@code i}. */
  public int object(int i) {
    return objects[i];
  }

  /** The time of event {@code i}. */
  public int time(int i) {
    return times[i];
  }

  /** The end of the run of events that share the time of event {@code from}. */
  int endOfTime(int from) {
    int i = from;
    while (i < times.length && times[i] == times[from]) {
      i++;
    }
    return i;
  }

  /** The same events with each time as {@code (time - origin) / unit}. */
  Quadruples rescaled(int origin, int unit) {
    int[] steps = new int[times.length];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = (times[i] - origin) / unit;
    }
    return new Quadruples(subjects, relations, objects, steps);
  }

  /** The events that {@code keep} holds, in order. */
  Quadruples where(java.util.function.IntPredicate keep) {
    int[][] kept = new int[4][times.length];
    int n = 0;
    for (int i = 0; i < times.length; i++) {
      if (keep.test(i)) {
        kept[0][n] = subjects[i];
        kept[1][n] = relations[i];
        kept[2][n] = objects[i];
        kept[3][n++] = times[i];
      }
    }
    for (int c = 0; c < 4; c++) {
      kept[c] = Arrays.copyOf(kept[c], n);
    }
    return new Quadruples(kept[0], kept[1], kept[2], kept[3]);
  }

  /** The same events less those of this one kind and time. */
  public Quadruples without(int s, int r, int o, int time) {
    return where(i -> subjects[i] != s || relations[i] != r || objects[i] != o || times[i] != time);
  }

  /** The same events and one more. */
  public Quadruples with(int s, int r, int o, int time) {
    int[][] one = {{s}, {r}, {o}, {time}};
    return then(new Quadruples(one[0], one[1], one[2], one[3]));
  }

  /** These events and those of {@code later}, in order of time. */
  Quadruples then(Quadruples later) {
    return of(
        join(subjects, later.subjects),
        join(relations, later.relations),
        join(objects, later.objects),
        join(times, later.times));
  }

  private static int[] join(int[] a, int[] b) {
    int[] joined = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, joined, a.length, b.length);
    return joined;
  }
}
