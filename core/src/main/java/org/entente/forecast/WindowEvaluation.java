package org.entente.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Fits and measures probabilities within 7, 30 and 90 days. A window is fitted or calibrated on
 * only when it has ended before the first day asked about in the end. The calibration windows open
 * later than those fitted on, but long ones overlap.
 */
public final class WindowEvaluation {
  private static final int WINDOWS = 7;
  private static final int LATER = 2;
  private static final int WARM_UP = 30;

  private WindowEvaluation() {}

  /** The reports on one horizon. */
  public record Report(int days, List<Reliability> parts) {}

  /** The model for asking now: windows that end by {@code end}, the day after the last event. */
  static WindowModel fit(Quadruples events, int relations, Groups groups, int end, long seed) {
    double[][] weights = new double[WindowModel.HORIZONS.length][0];
    for (int k = 0; k < weights.length; k++) {
      weights[k] = fit(events, relations, groups, end, WindowModel.HORIZONS[k], seed).weights();
    }
    return new WindowModel(weights);
  }

  private record Fitted(double[] weights, WindowSample sample) {}

  private static Fitted fit(
      Quadruples events, int relations, Groups groups, int end, int days, long seed) {
    int last = end - days;
    int first = Math.max(Math.min(WARM_UP, last / 3), last - 150);
    List<Integer> origins = new ArrayList<>();
    for (int k = 0; k < WINDOWS; k++) {
      int origin = first + (last - first) * k / (WINDOWS - 1);
      if (origin > 0 && !origins.contains(origin)) {
        origins.add(origin);
      }
    }
    if (origins.size() < WINDOWS || events.size() < 2000) {
      return new Fitted(new double[0], WindowSample.join(List.of()));
    }
    List<WindowSample> samples = ask(events, relations, groups, origins, days, seed);
    int cut = samples.size() - LATER;
    WindowSample later = WindowSample.join(samples.subList(cut, samples.size()));
    WindowSample early = WindowSample.join(samples.subList(0, cut));
    return new Fitted(WindowModel.fit(early, later), later);
  }

  private static List<WindowSample> ask(
      Quadruples events, int relations, Groups groups, List<Integer> days, int horizon, long seed) {
    Knowledge knowledge = new Knowledge(new History(relations, groups));
    List<WindowSample> samples = new ArrayList<>();
    int known = 0;
    for (int day : days) {
      int next = WindowSample.firstAt(events, day);
      knowledge.history.add(events, known, next);
      known = next;
      samples.add(WindowSample.at(new Moment(knowledge, day, 1), events, horizon, seed));
    }
    return samples;
  }

  /** Fits on what ended before the windows asked about, then measures them; test only once. */
  public static List<Report> run(TemporalSplit split, Evaluation.Part part, long seed) {
    Quadruples known = split.forFitting();
    Quadruples asked = split.forChoosing();
    Groups groups = Groups.of(split.entityNames(), split.entities(), known);
    if (part == Evaluation.Part.TEST) {
      known = known.then(asked);
      split.seal();
      asked = split.openTest();
    }
    Quadruples events = known.then(asked);
    int start = known.time(known.size() - 1) + 1;
    int end = events.time(events.size() - 1) + 1;
    List<Report> reports = new ArrayList<>();
    for (int days : WindowModel.HORIZONS) {
      List<Integer> origins = new ArrayList<>();
      for (int day = Math.min(start, end - days); day + days <= end; day += days) {
        origins.add(day);
      }
      if (origins.get(0) <= 2 * days / 3) {
        continue;
      }
      Fitted model = fit(events, split.relations(), groups, origins.get(0), days, seed);
      if (model.weights.length == 0) {
        continue;
      }
      WindowSample questions =
          WindowSample.join(ask(events, split.relations(), groups, origins, days, seed));
      reports.add(new Report(days, measure(model, questions)));
    }
    return reports;
  }

  private static List<Reliability> measure(Fitted model, WindowSample asked) {
    double[] base = rates(model.sample, asked, false);
    double[] persistence = rates(model.sample, asked, true);
    double[] p = new double[asked.rows().length];
    for (int i = 0; i < p.length; i++) {
      p[i] = Logistic.chance(Logistic.sum(model.weights, asked.rows()[i]));
    }
    return List.of(
        part("all", asked, p, base, persistence, i -> true),
        part("onset", asked, p, base, persistence, i -> !asked.continued()[i]),
        part("continuation", asked, p, base, persistence, i -> asked.continued()[i]),
        part("any event", asked, p, base, persistence, i -> asked.any()[i]),
        part("one type", asked, p, base, persistence, i -> !asked.any()[i]));
  }

  /** The rate of "any" and of "one type" apart; for persistence, apart by the days before too. */
  private static double[] rates(WindowSample known, WindowSample asked, boolean persistence) {
    double[][] counts = new double[4][2];
    for (int i = 0; i < known.truths().length; i++) {
      double[] count = counts[cell(known, i, persistence)];
      count[0] += known.truths()[i] ? 1 : 0;
      count[1]++;
    }
    double[] rates = new double[asked.truths().length];
    for (int i = 0; i < rates.length; i++) {
      double[] count = counts[cell(asked, i, persistence)];
      rates[i] = (count[0] + 0.5) / (count[1] + 1);
    }
    return rates;
  }

  private static int cell(WindowSample s, int i, boolean persistence) {
    return (s.any()[i] ? 2 : 0) + (persistence && s.continued()[i] ? 1 : 0);
  }

  private static Reliability part(
      String name, WindowSample s, double[] p, double[] base, double[] before, IntPredicate in) {
    int[] rows = java.util.stream.IntStream.range(0, p.length).filter(in).toArray();
    double[][] values = new double[3][rows.length];
    boolean[] truths = new boolean[rows.length];
    for (int k = 0; k < rows.length; k++) {
      values[0][k] = p[rows[k]];
      values[1][k] = base[rows[k]];
      values[2][k] = before[rows[k]];
      truths[k] = s.truths()[rows[k]];
    }
    return Reliability.of(name, values[0], values[1], values[2], truths);
  }
}
