package org.entente.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Cuts each feature into at most 64 bins, half by how many rows they hold, half by value. */
final class Bins {
  static final int MOST = 64;
  private static final int SAMPLE = 60_000;

  /** The upper edges of all bins but the last, rising. */
  final float[][] edges;

  private Bins(float[][] edges) {
    this.edges = edges;
  }

  static Bins of(List<Example> examples, long seed) {
    float[][] edges = new float[Features.COUNT][];
    float[][] sample = new float[Features.COUNT][examples.isEmpty() ? 0 : SAMPLE];
    Random random = new Random(seed);
    for (int k = 0; k < sample[0].length; k++) {
      Example e = examples.get(random.nextInt(examples.size()));
      int at = random.nextInt(e.size()) * Features.COUNT;
      for (int f = 0; f < Features.COUNT; f++) {
        sample[f][k] = e.x()[at + f];
      }
    }
    for (int f = 0; f < Features.COUNT; f++) {
      edges[f] = edges(sample[f]);
    }
    return new Bins(edges);
  }

  private static float[] edges(float[] values) {
    if (values.length == 0) {
      return values;
    }
    Arrays.sort(values);
    float[] distinct = distinct(values, values.length);
    float[] found = new float[MOST - 2];
    int half = found.length / 2;
    for (int b = 0; b < half; b++) {
      found[b] = values[(int) ((b + 1L) * values.length / (half + 1))];
      found[half + b] = distinct[(int) ((b + 1L) * distinct.length / (half + 1))];
    }
    Arrays.sort(found);
    float[] edges = distinct(found, found.length);
    // Nothing lies above the highest value: an edge there would leave a bin empty.
    return edges[edges.length - 1] == values[values.length - 1]
        ? Arrays.copyOf(edges, edges.length - 1)
        : edges;
  }

  private static float[] distinct(float[] sorted, int n) {
    float[] kept = new float[n];
    int size = 0;
    for (int k = 0; k < n; k++) {
      if (k == 0 || sorted[k] != sorted[k - 1]) {
        kept[size++] = sorted[k];
      }
    }
    return Arrays.copyOf(kept, size);
  }

  /** One column of bin numbers a feature. */
  byte[][] columns(List<Example> examples, int[] starts) {
    byte[][] columns = new byte[Features.COUNT][starts[starts.length - 1]];
    IntStream.range(0, examples.size())
        .parallel()
        .forEach(
            k -> {
              Example e = examples.get(k);
              for (int row = 0; row < e.size(); row++) {
                for (int f = 0; f < Features.COUNT; f++) {
                  columns[f][starts[k] + row] = bin(f, e.x()[row * Features.COUNT + f]);
                }
              }
            });
    return columns;
  }

  private byte bin(int feature, float value) {
    float[] own = edges[feature];
    int low = 0;
    int high = own.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (value > own[middle]) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return (byte) low;
  }
}
