package org.entente.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.entente.forecast.Answer.Contribution;
import org.entente.forecast.Answer.Precedent;
import org.entente.forecast.Answer.RuleUse;

/**
 * Answers questions about the days after a given one, from what came before it.
 *
 * <p>Input: how likely is CONSULT from RUS to PRK within 30 days? Output: a probability, the
 * contributions that its log-odds are the sum of, and the dated precedents it rests on.
 */
public final class Forecaster {
  private static final int PRECEDENTS = 3;
  private static final int RULES = 3;

  /** Rules are read off so many of the latest events: older ones count, but teach no more. */
  static final int TEACHING = 500_000;

  private final Chronicle chronicle;
  private final ForecastModel model;
  private final Moment moment;
  private final int known;
  private final int entities;

  /** Asks on the day {@code step}: events of that day and later are not looked at. */
  public Forecaster(Chronicle chronicle, ForecastModel model, int step) {
    this.chronicle = chronicle;
    this.model = model;
    this.entities = chronicle.entities().size();
    Quadruples events = chronicle.events();
    known = WindowSample.firstAt(events, step);
    Groups groups = Groups.of(chronicle.entities(), entities, events.where(i -> i < known));
    Knowledge knowledge = new Knowledge(new History(chronicle.relations().size(), groups));
    new Stream(knowledge, entities).learnLatest(events, known, TEACHING);
    moment = new Moment(knowledge, step, entities);
  }

  private Forecaster(Forecaster taught, Chronicle chronicle) {
    this.chronicle = chronicle;
    this.model = taught.model;
    this.entities = taught.entities;
    Quadruples events = chronicle.events();
    known = WindowSample.firstAt(events, taught.moment.step);
    History history = new History(chronicle.relations().size(), taught.moment.history.groups);
    history.add(events, 0, known);
    moment =
        new Moment(
            new Knowledge(taught.moment.knowledge, history), taught.moment.step, taught.entities);
  }

  /** Asks the same of other events of the same actors, by the rules read off these. */
  Forecaster of(Chronicle other) {
    return new Forecaster(this, other);
  }

  /** How likely some event of one of these relations is, from s to o within so many days. */
  public Answer outlook(String name, int s, int[] kind, int o, int days) {
    int horizon = WindowModel.nearest(days);
    int fitted = WindowModel.HORIZONS[horizon];
    List<Contribution> parts = new ArrayList<>();
    if (model.windows.isFitted(horizon)) {
      double[] row = WindowFeatures.of(moment, s, kind, o, fitted);
      double[] amounts = model.windows.contributions(horizon, row);
      for (int k = 0; k < amounts.length; k++) {
        parts.add(new Contribution(WindowFeatures.NAMES.get(k), amounts[k]));
      }
    } else {
      rates(parts, s, kind, o, fitted);
    }
    double score = Answer.sum(parts);
    double p = WindowModel.rescaled(Logistic.chance(score), fitted, days);
    List<Precedent> precedents = precedents(s, kind, o);
    List<RuleUse> rules = kind.length == 1 ? rules(s, kind[0], o) : List.of();
    return new Answer(name, score, p, days, parts, rules, precedents);
  }

  private void rates(List<Contribution> parts, int s, int[] kind, int o, int days) {
    History h = moment.history;
    int t = moment.step;
    // How many days a count of half-life 365 is worth, after t days.
    double lived = Math.max(1, 365 / Math.log(2) * (1 - Math.pow(2, -t / 365.0)));
    double ofKind = 0;
    double own = 0;
    for (int r : kind) {
      ofKind += h.totals.count(h.totals.slot(r), Decay.DAYS_365, t);
      own += h.triples.count(h.triple(s, r, o), Decay.DAYS_365, t);
    }
    double overall = (ofKind + 0.1) / (lived * Math.max(1, h.dyads.size()));
    double mixed = (own + WindowModel.PRIOR_DAYS * overall) / (lived + WindowModel.PRIOR_DAYS);
    double base = logOdds(overall * days);
    parts.add(new Contribution("base rate", base));
    parts.add(new Contribution("events of this kind, half-life 365", logOdds(mixed * days) - base));
  }

  /** Log-odds of at least one event when so many are expected: log(1 − e⁻ˣ) − log e⁻ˣ. */
  private static double logOdds(double expected) {
    return Math.log(Math.expm1(expected));
  }

  /**
   * Who most likely takes the open place of (s, r, ?); a relation of R or more is the inverse, for
   * (?, r − R, s).
   */
  public List<Answer> rank(int s, int r, int days, int most) {
    Query query = new Query(moment, s, r, new Paths(entities));
    float[] x = query.features();
    double[] scores = model.linear.scores(x, query.candidates.length, r);
    Integer[] order = new Integer[scores.length];
    Arrays.setAll(order, k -> k);
    Arrays.sort(order, Comparator.comparingDouble(k -> -scores[k]));
    List<Answer> answers = new ArrayList<>();
    for (int k = 0; k < order.length && answers.size() < most; k++) {
      int at = order[k];
      if (query.candidates[at] != s) {
        answers.add(answer(query, at, x, days));
      }
    }
    return answers;
  }

  private Answer answer(Query query, int at, float[] x, int days) {
    List<Contribution> parts = new ArrayList<>();
    for (int f = 0; f < Features.COUNT; f++) {
      double amount = model.linear.weight(query.relation, f) * x[at * Features.COUNT + f];
      if (amount != 0) {
        parts.add(new Contribution(Features.name(f), amount));
      }
    }
    int relations = chronicle.relations().size();
    boolean inverse = query.relation >= relations;
    int r = inverse ? query.relation - relations : query.relation;
    int other = query.candidates[at];
    int s = inverse ? other : query.subject;
    int o = inverse ? query.subject : other;
    String name = chronicle.entities().get(other);
    Answer window = outlook(name, s, new int[] {r}, o, days);
    return new Answer(
        name,
        Answer.sum(parts),
        window.probability(),
        days,
        parts,
        window.rules(),
        window.precedents());
  }

  private List<RuleUse> rules(int s, int head, int o) {
    History h = moment.history;
    int dyad = h.dyad(s, o);
    List<RuleUse> rules = new ArrayList<>();
    for (int k = 0; k < h.triplesOfDyad.size(dyad); k++) {
      int triple = h.triplesOfDyad.get(dyad, k);
      int body = h.relationOfTriple(triple);
      int lag = moment.step - h.triples.last(triple);
      LagRules lags = moment.knowledge.lagRules;
      int bucket = LagRules.ofLag(lag);
      int support = lags.support(body, head, bucket);
      if (support > 0) {
        double confidence = lags.confidence(body, head, bucket);
        rules.add(new RuleUse(relation(body), relation(head), lag, confidence, support));
      }
    }
    rules.sort(Comparator.comparingDouble(rule -> -rule.confidence()));
    return List.copyOf(rules.subList(0, Math.min(RULES, rules.size())));
  }

  private String relation(int directed) {
    int relations = chronicle.relations().size();
    return directed < relations
        ? chronicle.relations().get(directed)
        : chronicle.relations().get(directed - relations) + " (received)";
  }

  /** The latest events of the kind; else of the two in this direction; else in either. */
  private List<Precedent> precedents(int s, int[] kind, int o) {
    Quadruples events = chronicle.events();
    for (int width = 0; width < 3; width++) {
      List<Precedent> found = new ArrayList<>();
      for (int i = known - 1; i >= 0 && found.size() < PRECEDENTS; i--) {
        boolean along = events.subject(i) == s && events.object(i) == o;
        boolean back = events.subject(i) == o && events.object(i) == s;
        boolean cited =
            switch (width) {
              case 0 -> along && Knowledge.contains(kind, events.relation(i));
              case 1 -> along;
              default -> back;
            };
        if (cited) {
          found.add(precedent(i));
        }
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private Precedent precedent(int i) {
    Quadruples events = chronicle.events();
    String text =
        chronicle.entities().get(events.subject(i))
            + " "
            + chronicle.relations().get(events.relation(i))
            + " "
            + chronicle.entities().get(events.object(i));
    String source = i < chronicle.sources().size() ? chronicle.sources().get(i) : "";
    return new Precedent(i, chronicle.day(events.time(i)), text, source);
  }
}
