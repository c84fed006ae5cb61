package org.entente.forecast;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Measures whether cited precedents matter, on a folder of quadruples: {@code java Faithfulness DIR
 * 150}. Draws so many answers from the top tens of questions on the day after valid, takes the
 * events that each cites out of the history, and asks again. The rules stay as the whole history
 * taught them: what three events more or less teach is nothing beside what it takes to learn anew.
 */
final class Faithfulness {
  private Faithfulness() {}

  public static void main(String[] arguments) {
    TemporalSplit split = TemporalSplit.read(Path.of(arguments[0]));
    int wanted = Integer.parseInt(arguments[1]);
    Quadruples valid = split.forChoosing();
    Quadruples events = split.forFitting().then(valid);
    List<String> types = IntStream.range(0, split.relations()).mapToObj(r -> "r" + r).toList();
    List<String> names =
        split.entityNames().size() == split.entities()
            ? split.entityNames()
            : IntStream.range(0, split.entities()).mapToObj(e -> "e" + e).toList();
    Chronicle world = new Chronicle(names, types, events, null, List.of(), Map.of(), 0);
    ForecastModel model = ForecastModel.fit(world, 7);
    Forecaster now = new Forecaster(world, model, world.end());
    Random random = new Random(7);
    int asked = 0;
    int baseRate = 0;
    int cited = 0;
    int lower = 0;
    while (cited < wanted) {
      // A question as the last month asked it.
      int i = random.nextInt(valid.size());
      int s = valid.subject(i);
      int r = valid.relation(i);
      List<Answer> answers = now.rank(s, r, 30, 10);
      asked++;
      Answer answer = answers.get(random.nextInt(answers.size()));
      if (answer.isBaseRateOnly()) {
        baseRate++;
        continue;
      }
      cited++;
      lower += isLowerWithout(now, world, s, r, answer) ? 1 : 0;
    }
    System.out.printf(
        "%d answers drawn, %d of them base rate only; of the other %d, %d score lower without"
            + " what they cite%n",
        asked, baseRate, cited, lower);
  }

  private static boolean isLowerWithout(
      Forecaster now, Chronicle world, int s, int r, Answer answer) {
    Set<Integer> gone = new HashSet<>();
    answer.precedents().forEach(p -> gone.add(p.index()));
    Chronicle without = world.with(world.events().where(i -> !gone.contains(i)));
    for (Answer other : now.of(without).rank(s, r, 30, 600)) {
      if (other.name().equals(answer.name())) {
        return other.score() < answer.score();
      }
    }
    return true;
  }
}
