package org.entente.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.evaluation.ActorsEvaluation;
import org.entente.evaluation.ModalityEvaluation;
import org.entente.evaluation.Score;
import org.entente.evaluation.TriplesEvaluation;
import org.jspecify.annotations.Nullable;

/**
 * One table of scores: a line a measure, under the set that it was measured on; as JSON an object a
 * line. Figures are shares, 0…1.
 *
 * <pre>
 *                                  number  precision  recall     F1
 * what happened, own sentences
 *   is there an event at all          219      0.996   0.977  0.987
 * </pre>
 */
final class EvaluationTable {
  /**
   * @param number how many there are to find
   * @param score precision and recall, or null where a share alone is measured
   * @param share F1, or the share that is right
   */
  private record Line(
      String group, String measure, int number, @Nullable Score score, double share) {}

  private final List<Line> lines = new ArrayList<>();

  void add(String group, String measure, Score score) {
    lines.add(new Line(group, measure, score.gold(), score, score.f1()));
  }

  void share(String group, String measure, int number, double share) {
    lines.add(new Line(group, measure, number, null, share));
  }

  void triples(String group, TriplesEvaluation.Result r) {
    add(group, "is there an event at all", r.event());
    add(group, "type", r.type());
    add(group, "dyad", r.dyad());
    add(group, "triple", r.triple());
  }

  void modality(String group, ModalityEvaluation.Result r) {
    int number = 0;
    for (Map.Entry<String, Score> e : r.classes().entrySet()) {
      add(group, e.getKey().toLowerCase(Locale.ROOT), e.getValue());
      number += e.getValue().gold();
    }
    share(group, "mean of the classes", number, r.macro());
  }

  void names(String group, ActorsEvaluation.Result r) {
    share(group, "country", r.countries(), (double) r.countryRight() / r.countries());
    share(group, "sector", r.sectors(), (double) r.sectorRight() / r.sectors());
  }

  void print(OutputFormat format, PrintWriter out) throws IOException {
    if (format == OutputFormat.JSON) {
      for (Line l : lines) {
        out.println(JsonLines.JSON.writeValueAsString(json(l)));
      }
    } else {
      text(out);
    }
  }

  private void text(PrintWriter out) {
    int wide = lines.stream().mapToInt(l -> l.measure().length()).max().orElse(0) + 2;
    String row = "%-" + wide + "s  %6s  %9s  %6s  %5s%n";
    out.printf(Locale.ROOT, row, "", "number", "precision", "recall", "F1");
    String group = "";
    for (Line l : lines) {
      if (!l.group().equals(group)) {
        group = l.group();
        out.println(group);
      }
      Score s = l.score();
      out.printf(
          Locale.ROOT,
          row,
          "  " + l.measure(),
          l.number(),
          s == null ? "" : figure(s.precision()),
          s == null ? "" : figure(s.recall()),
          figure(l.share()));
    }
  }

  private static ObjectNode json(Line l) {
    ObjectNode o = JsonLines.JSON.createObjectNode();
    o.put("set", l.group());
    o.put("measure", l.measure());
    o.put("number", l.number());
    Score s = l.score();
    if (s != null) {
      o.put("precision", rounded(s.precision()));
      o.put("recall", rounded(s.recall()));
    }
    return o.put(s == null ? "share" : "f1", rounded(l.share()));
  }

  private static String figure(double share) {
    return String.format(Locale.ROOT, "%.3f", share);
  }

  private static double rounded(double share) {
    return Math.round(share * 10_000) / 10_000.0;
  }
}
