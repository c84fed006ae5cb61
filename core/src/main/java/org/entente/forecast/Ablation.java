package org.entente.forecast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What each family of features is worth to the linear model: one fit without each, and all ranked
 * side by side on the same shortlists, so that differences are the models' alone.
 */
final class Ablation implements Ranker {
  private final BlendRanker shortlists;
  private final List<String> names = new ArrayList<>();
  private final List<LinearModel> models = new ArrayList<>();
  private final List<Metrics> metrics = new ArrayList<>();

  Ablation(List<Example> examples, int directedRelations, int entities, long seed) {
    LinearModel whole = LinearModel.fit(examples, directedRelations, seed);
    shortlists = new BlendRanker(whole, entities);
    add("", whole);
    for (String family : Features.families()) {
      add(family, LinearModel.fitWithout(family, examples, directedRelations, seed));
    }
  }

  private void add(String name, LinearModel model) {
    names.add(name);
    models.add(model);
    metrics.add(new Metrics());
  }

  @Override
  public double[] ranks(Moment moment, int subject, int relation, int[] answers) {
    Query query = shortlists.query(moment, subject, relation);
    float[] x = query.features();
    double[][] ranks = new double[models.size()][];
    for (int k = 0; k < ranks.length; k++) {
      double[] scores = models.get(k).scores(x, query.candidates.length, relation);
      ranks[k] = BlendRanker.ranks(query, scores, answers);
    }
    synchronized (metrics) {
      for (int k = 0; k < ranks.length; k++) {
        for (double rank : ranks[k]) {
          metrics.get(k).add(rank);
        }
      }
    }
    return ranks[0];
  }

  /** What was measured by the family left out; first, under the empty name, with none left out. */
  Map<String, Metrics> measured() {
    Map<String, Metrics> measured = new LinkedHashMap<>();
    for (int k = 0; k < names.size(); k++) {
      measured.put(names.get(k), metrics.get(k));
    }
    return measured;
  }
}
