package org.entente.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.evaluation.Ablation;

/**
 * Prints what parts of the coder bring: a line a variant, a column a measure; as JSON an object a
 * line. Figures are F1 or shares, 0…1.
 */
final class ScoreTable {
  /** Name of a measure to its column's heading, over two lines. */
  private static final Map<String, String> HEADINGS = new LinkedHashMap<>();

  static {
    HEADINGS.put("event", "own/event");
    HEADINGS.put("type", "own/type");
    HEADINGS.put("dyad", "own/dyad");
    HEADINGS.put("triple", "own/triple");
    HEADINGS.put("leftOut", "left/out");
    HEADINGS.put("classifyEvent", "classify/event");
    HEADINGS.put("classifyQuad", "classify/quad");
    HEADINGS.put("classifyBinary", "classify/binary");
    HEADINGS.put("actors", "actors/overlap");
    HEADINGS.put("actorsExact", "actors/exact");
    HEADINGS.put("recipients", "recip./overlap");
    HEADINGS.put("recipientsExact", "recip./exact");
  }

  private ScoreTable() {}

  static void text(List<Ablation.Row> rows, PrintWriter out) {
    List<String> measures = new ArrayList<>(HEADINGS.keySet());
    measures.removeIf(m -> rows.stream().noneMatch(r -> r.figures().containsKey(m)));
    int wide = rows.stream().mapToInt(r -> r.variant().length()).max().orElse(0) + 2;
    for (int line = 0; line < 2; line++) {
      out.print(" ".repeat(wide));
      for (String m : measures) {
        out.printf(Locale.ROOT, "%9s", HEADINGS.getOrDefault(m, m + "/").split("/", 2)[line]);
      }
      out.println();
    }
    String group = "";
    for (Ablation.Row r : rows) {
      if (!r.group().equals(group)) {
        group = r.group();
        out.println(group);
      }
      out.printf(Locale.ROOT, "  %-" + (wide - 2) + "s", r.variant());
      for (String m : measures) {
        Double figure = r.figures().get(m);
        out.printf("%9s", figure == null ? "–" : String.format(Locale.ROOT, "%.3f", figure));
      }
      out.println();
    }
  }

  static void json(List<Ablation.Row> rows, PrintWriter out) throws IOException {
    for (Ablation.Row r : rows) {
      ObjectNode line = JsonLines.JSON.createObjectNode();
      line.put("group", r.group());
      line.put("variant", r.variant());
      r.figures().forEach((m, figure) -> line.put(m, Math.round(figure * 10_000) / 10_000.0));
      out.println(JsonLines.JSON.writeValueAsString(line));
    }
  }
}
