package org.entente.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A small made-up world: twelve entities, three relations, habits and noise over ninety days. */
final class TinyWorld {
  static final int ENTITIES = 12;
  static final int RELATIONS = 3;

  private TinyWorld() {}

  static Quadruples days(int from, int to) {
    List<int[]> events = new ArrayList<>();
    for (int day = from; day < to; day++) {
      Random noise = new Random(day);
      for (int s = 0; s < ENTITIES; s++) {
        if (noise.nextInt(3) > 0) {
          events.add(new int[] {s, s % RELATIONS, (s + 1) % ENTITIES, day});
        }
      }
      for (int k = 0; k < 4; k++) {
        int s = noise.nextInt(ENTITIES);
        int o = (s + 1 + noise.nextInt(ENTITIES - 1)) % ENTITIES;
        events.add(new int[] {s, noise.nextInt(RELATIONS), o, day});
      }
    }
    return of(events);
  }

  static Quadruples of(List<int[]> events) {
    int[][] columns = new int[4][events.size()];
    for (int i = 0; i < events.size(); i++) {
      for (int c = 0; c < 4; c++) {
        columns[c][i] = events.get(i)[c];
      }
    }
    return Quadruples.of(columns[0], columns[1], columns[2], columns[3]);
  }

  static TemporalSplit split(Quadruples test) {
    return new TemporalSplit(days(0, 60), days(60, 75), test, List.of());
  }

  static TemporalSplit split() {
    return split(days(75, 90));
  }
}
