package org.entente.coding.dyad;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.language.WordVectors;

/**
 * Fits a softmax regression by AdaGrad with L2 shrinkage (Duchi, Hazan and Singer: Adaptive
 * subgradient methods, 2011). Deterministic: the same examples give the same bytes.
 */
public final class DyadTrainer {
  private static final int EPOCHS = 15;
  private static final double RATE = 0.08;
  private static final double L2 = 2e-4;
  private static final double DROPOUT = 0.5;
  private static final long SEED = 7;

  /** Fits in different orders, whose weights are averaged: the last examples weigh less. */
  private static final int FITS = 5;

  /** Evidence and the type that it stands for. */
  public record Example(String type, List<String> evidence) {}

  private DyadTrainer() {}

  /** A model fitted to the examples. */
  public static DyadModel train(List<Example> examples) {
    List<String> types =
        new ArrayList<>(new TreeSet<>(examples.stream().map(Example::type).toList()));
    Map<String, Integer> ids = new TreeMap<>();
    for (Example e : examples) {
      e.evidence().forEach(f -> ids.putIfAbsent(f, 0));
    }
    String[] names = ids.keySet().toArray(new String[0]);
    for (int i = 0; i < names.length; i++) {
      ids.put(names[i], i);
    }
    Meaning meaning = new Meaning(WordVectors.bundled());
    float[][] words = new float[examples.size()][];
    int[][] rows = new int[examples.size()][];
    int[] gold = new int[examples.size()];
    double[] counts = new double[types.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = examples.get(i).evidence().stream().mapToInt(ids::get).toArray();
      words[i] = meaning.of(examples.get(i).evidence());
      gold[i] = types.indexOf(examples.get(i).type());
      counts[gold[i]]++;
    }
    float[] mean = new float[(names.length + meaning.size()) * types.size()];
    for (int f = 0; f < FITS; f++) {
      Fit fit = new Fit(names.length, meaning, types.size(), SEED + f);
      fit.run(rows, words, gold, counts);
      for (int i = 0; i < mean.length; i++) {
        mean[i] += fit.weights[i] / FITS;
      }
    }
    Map<String, float[]> weights = new HashMap<>();
    for (int f = 0; f < names.length; f++) {
      float[] row = Arrays.copyOfRange(mean, f * types.size(), (f + 1) * types.size());
      if (largest(row) > 0.01f) {
        weights.put(names[f], row);
      }
    }
    float[][] meanings = new float[meaning.size()][];
    for (int i = 0; i < meanings.length; i++) {
      int from = (names.length + i) * types.size();
      meanings[i] = Arrays.copyOfRange(mean, from, from + types.size());
    }
    return new DyadModel(types, weights, meanings);
  }

  /**
   * Every so many-th of the examples that {@code count} of them are left; all when they are fewer.
   */
  public static List<Example> thinned(List<Example> examples, int count) {
    List<Example> kept = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      if (kept.size() < (long) (i + 1) * count / examples.size()) {
        kept.add(examples.get(i));
      }
    }
    return kept;
  }

  /**
   * The share, from 0 to 1, of examples that models answer rightly which were fitted without them;
   * of those in which something happens.
   *
   * @param folds parts in which the examples are left out in turn, at least 2
   */
  public static double crossValidated(List<Example> examples, int folds) {
    int asked = 0;
    int right = 0;
    for (int fold = 0; fold < folds; fold++) {
      List<Example> kept = new ArrayList<>();
      List<Example> left = new ArrayList<>();
      for (int i = 0; i < examples.size(); i++) {
        (i % folds == fold ? left : kept).add(examples.get(i));
      }
      DyadModel model = train(kept);
      for (Example e : left) {
        if (!e.type().equals(DyadModel.NONE)) {
          asked++;
          right += model.answer(e.evidence()).type().equals(e.type()) ? 1 : 0;
        }
      }
    }
    return asked == 0 ? 0 : (double) right / asked;
  }

  private static float largest(float[] row) {
    float largest = 0;
    for (float w : row) {
      largest = Math.max(largest, Math.abs(w));
    }
    return largest;
  }

  /** Turns scores into probabilities in place. */
  static void softmax(double[] scores) {
    double top = Arrays.stream(scores).max().orElse(0);
    double sum = 0;
    for (int k = 0; k < scores.length; k++) {
      scores[k] = Math.exp(scores[k] - top);
      sum += scores[k];
    }
    for (int k = 0; k < scores.length; k++) {
      scores[k] /= sum;
    }
  }

  /**
   * Weights under way, a row of types for each piece of evidence, then for each number of words.
   */
  private static final class Fit {
    private final int features;
    private final Meaning meaning;
    private final int types;
    private final float[] weights;
    private final float[] squares;
    private final Random random;

    Fit(int features, Meaning meaning, int types, long seed) {
      this.random = new Random(seed);
      this.features = features;
      this.meaning = meaning;
      this.types = types;
      this.weights = new float[(features + meaning.size()) * types];
      this.squares = new float[weights.length];
    }

    void run(int[][] rows, float[][] words, int[] gold, double[] counts) {
      int[] order = new int[rows.length];
      Arrays.setAll(order, i -> i);
      double mean = rows.length / (double) types;
      for (int epoch = 0; epoch < EPOCHS; epoch++) {
        shuffle(order);
        for (int i : order) {
          step(rows[i], words[i], gold[i], Math.sqrt(mean / counts[gold[i]]));
        }
      }
    }

    private void shuffle(int[] order) {
      for (int i = order.length - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        int kept = order[i];
        order[i] = order[j];
        order[j] = kept;
      }
    }

    /** One example; evidence is left out at random so that no single piece is relied upon. */
    private void step(int[] row, float[] words, int gold, double weight) {
      float[] values = kept(row, words);
      double[] scores = new double[types];
      for (int j = 0; j < values.length; j++) {
        for (int k = 0; values[j] != 0 && k < types; k++) {
          scores[k] += values[j] * weights[index(row, j) + k] / (1 - DROPOUT);
        }
      }
      softmax(scores);
      scores[gold] -= 1;
      for (int j = 0; j < values.length; j++) {
        for (int k = 0; values[j] != 0 && k < types; k++) {
          int w = index(row, j) + k;
          double gradient = weight * values[j] * scores[k] + L2 * weights[w];
          squares[w] += (float) (gradient * gradient);
          weights[w] -= (float) (RATE * gradient / (Math.sqrt(squares[w]) + 0.1));
        }
      }
    }

    /** 1 for each piece of evidence, then the numbers of the words; 0 for what is left out. */
    private float[] kept(int[] row, float[] words) {
      float[] values = new float[row.length + words.length];
      for (int j = 0; j < row.length; j++) {
        values[j] = random.nextDouble() >= DROPOUT ? 1 : 0;
      }
      for (int place = 0; place < words.length; place += meaning.dimensions()) {
        if (random.nextDouble() >= DROPOUT) {
          System.arraycopy(words, place, values, row.length + place, meaning.dimensions());
        }
      }
      return values;
    }

    private int index(int[] row, int j) {
      return (j < row.length ? row[j] : features + j - row.length) * types;
    }
  }
}
