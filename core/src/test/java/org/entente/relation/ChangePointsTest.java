package org.entente.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChangePointsTest {
  @Test
  void aStepIsFoundWhereItIsAndNoiseAloneHasNone() {
    Random random = new Random(7);
    double[] step = new double[60];
    double[] noise = new double[60];
    for (int i = 0; i < 60; i++) {
      noise[i] = 5 + random.nextGaussian();
      step[i] = (i < 30 ? 5 : -12) + random.nextGaussian();
    }
    assertThat(ChangePoints.find(step)).containsExactly(30);
    assertThat(ChangePoints.find(noise)).isEmpty();
  }

  @Test
  void aConstantOrShortSeriesHasNoTurningPoint() {
    assertThat(ChangePoints.find(new double[40])).isEmpty();
    assertThat(ChangePoints.find(new double[] {1, 1, 9, 9})).isEmpty();
  }

  @Test
  void turningPointsOfTheMonthlySeriesAreThoseOfTheHistory() throws IOException {
    Path file =
        Stream.of("../shared", "../../shared", "../../../shared")
            .map(root -> Path.of(root, "reference/gdelt-monthly/monthly.csv"))
            .filter(Files::exists)
            .findFirst()
            .orElse(Path.of("missing"));
    assumeTrue(
        Files.exists(file), "reference/gdelt-monthly/monthly.csv is not beside the checkout");
    assertTurns(file, "RUS,USA", "202202");
    assertTurns(file, "PRK,RUS", "201908", "202306");
    assertTurns(file, "RUS,UKR", "202202");
  }

  /** Each expected month is met within two months, and there are at most two others. */
  private static void assertTurns(Path file, String dyad, String... expected) throws IOException {
    List<String> months = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split(",", -1);
      if (dyad.equals(cells[2] + "," + cells[3])) {
        months.add(cells[0]);
        values.add(Double.parseDouble(cells[4]) / Double.parseDouble(cells[1]));
      }
    }
    List<Integer> found =
        ChangePoints.find(values.stream().mapToDouble(Double::doubleValue).toArray());
    for (String month : expected) {
      assertThat(found)
          .as("%s %s in %s", dyad, month, found.stream().map(months::get).toList())
          .anyMatch(at -> Math.abs(at - months.indexOf(month)) <= 2);
    }
    assertThat(found).hasSizeLessThanOrEqualTo(expected.length + 2);
  }
}
