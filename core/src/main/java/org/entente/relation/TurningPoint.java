package org.entente.relation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.entente.ledger.Interaction;

/**
 * A period in which a relation took another level.
 *
 * @param before mean intensity sum a period on the old level
 * @param after on the new level
 * @param events ids of the events behind it: the strongest in the direction of the change
 * @param tests what it survives and what not
 */
public record TurningPoint(
    LocalDate start, double before, double after, List<String> events, List<Test> tests) {
  private static final int EVENTS = 3;
  private static final int OUTLETS = 100;

  public TurningPoint {
    events = List.copyOf(events);
    tests = List.copyOf(tests);
  }

  /** A test of robustness: {@code survives} when a turning point is found within two periods. */
  public record Test(String name, Outcome outcome) {}

  /** How a test ended. */
  public enum Outcome {
    SURVIVES,
    LOST
  }

  /** Turning points of the intensity sums between two sides. */
  public static List<TurningPoint> of(
      Bloc a, Bloc b, Period period, Relation.Direction direction, List<Interaction> interactions) {
    List<Interaction> own = Relation.between(a, b, direction, interactions);
    List<Tally> tallies = Relation.tally(period, own, i -> true);
    double[] sums = sums(tallies);
    List<Integer> changes = ChangePoints.find(sums);
    if (changes.isEmpty()) {
      return List.of();
    }
    List<Alternative> alternatives = alternatives(period, own, tallies);
    List<TurningPoint> points = new ArrayList<>();
    for (int k = 0; k < changes.size(); k++) {
      int at = changes.get(k);
      int begin = k == 0 ? 0 : changes.get(k - 1);
      int end = k + 1 == changes.size() ? sums.length : changes.get(k + 1);
      double before = mean(sums, begin, at);
      double after = mean(sums, at, end);
      List<Test> tests = new ArrayList<>();
      for (Alternative alternative : alternatives) {
        boolean found = alternative.changes().stream().anyMatch(c -> Math.abs(c - at) <= 2);
        tests.add(new Test(alternative.name(), found ? Outcome.SURVIVES : Outcome.LOST));
      }
      LocalDate start = tallies.get(at).start();
      points.add(
          new TurningPoint(
              start, before, after, behind(own, start, period, after > before), tests));
    }
    return points;
  }

  private record Alternative(String name, List<Integer> changes) {}

  private static List<Alternative> alternatives(
      Period period, List<Interaction> own, List<Tally> tallies) {
    List<Alternative> list = new ArrayList<>();
    List<Interaction> reports = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      Interaction x = own.get(i);
      reports.add(
          new Interaction(
              x.event() + "#" + i,
              x.day(),
              x.actor(),
              x.recipient(),
              x.quad(),
              x.intensity(),
              x.outlet()));
    }
    list.add(new Alternative("with repeats counted", changes(period, reports, i -> true)));
    list.add(
        new Alternative(
            "on the scale of net counts",
            ChangePoints.find(
                tallies.stream().mapToDouble(t -> t.cooperation() - t.conflict()).toArray())));
    Map<String, Integer> reportsOf = new TreeMap<>();
    own.forEach(i -> reportsOf.merge(i.outlet(), 1, Integer::sum));
    List<String> outlets = new ArrayList<>(reportsOf.keySet());
    outlets.sort(Comparator.comparingInt(o -> -reportsOf.getOrDefault(o, 0)));
    // Of very many outlets those that report most stand for all.
    for (String outlet : outlets.subList(0, Math.min(OUTLETS, outlets.size()))) {
      list.add(
          new Alternative(
              "without " + outlet, changes(period, own, i -> !i.outlet().equals(outlet))));
    }
    return list;
  }

  private static List<Integer> changes(
      Period period, List<Interaction> own, Predicate<Interaction> chosen) {
    return ChangePoints.find(sums(Relation.tally(period, own, chosen)));
  }

  private static double[] sums(List<Tally> tallies) {
    return tallies.stream().mapToDouble(Tally::intensitySum).toArray();
  }

  private static double mean(double[] values, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[i];
    }
    return sum / (to - from);
  }

  private static List<String> behind(
      List<Interaction> own, LocalDate start, Period period, boolean up) {
    LocalDate end = period.next(period.next(start));
    Comparator<Interaction> byIntensity = Comparator.comparingDouble(Interaction::intensity);
    Set<String> ids = new LinkedHashSet<>();
    own.stream()
        .filter(i -> !i.day().isBefore(start) && i.day().isBefore(end))
        .sorted((up ? byIntensity.reversed() : byIntensity).thenComparing(Interaction::event))
        .forEach(i -> ids.add(i.event()));
    return ids.stream().limit(EVENTS).toList();
  }
}
