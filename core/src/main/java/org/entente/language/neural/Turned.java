package org.entente.language.neural;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Weights turned over for the way back, made anew after every step; and where slopes are kept. */
final class Turned {
  private final Network net;
  private final Map<Parameter, Integer> places = new IdentityHashMap<>();
  final float[][][] recurrent;
  final float[][][] input;
  float[][] views = new float[0][];
  float[][] direct = new float[0][];
  float[][] arcs = new float[0][];
  float[][] relations = new float[0][];

  Turned(Network net) {
    this.net = net;
    List<Parameter> dense = net.dense();
    for (int i = 0; i < dense.size(); i++) {
      places.put(dense.get(i), i);
    }
    recurrent = new float[net.readers.size()][][];
    input = new float[net.readers.size()][][];
    renew();
  }

  /** Where the slopes of {@code parameter} stand. */
  int place(Parameter parameter) {
    return Objects.requireNonNull(places.get(parameter));
  }

  /** Turns the weights as they are now. */
  void renew() {
    for (int k = 0; k < recurrent.length; k++) {
      recurrent[k] = net.readers.get(k).recurrent.transposed();
      input[k] = net.readers.get(k).input.transposed();
    }
    views = net.views.transposed();
    direct = net.direct.transposed();
    arcs = net.arcs.transposed();
    relations = net.relations.transposed();
  }
}
