package org.entente.cli;

import java.util.List;
import java.util.Locale;
import org.entente.forecast.Reliability;
import org.entente.forecast.WindowEvaluation;

/** Draws forecast against observed frequency, one square a horizon, dots sized by questions. */
final class ReliabilityPlot {
  private static final int SIDE = 240;
  private static final int MARGIN = 50;

  private ReliabilityPlot() {}

  static String of(List<WindowEvaluation.Report> reports) {
    int width = MARGIN + reports.size() * (SIDE + MARGIN);
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\""
                + " font-family=\"sans-serif\" font-size=\"12\">%n"
                + "<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n",
            width,
            SIDE + 2 * MARGIN));
    for (int k = 0; k < reports.size(); k++) {
      square(svg, reports.get(k), MARGIN + k * (SIDE + MARGIN));
    }
    return svg.append("</svg>\n").toString();
  }

  private static void square(StringBuilder svg, WindowEvaluation.Report report, int left) {
    Reliability all = report.parts().get(0);
    int bottom = MARGIN + SIDE;
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"none\" stroke=\"#888\"/>%n"
                + "<path d=\"M%d %dL%d %d\" stroke=\"#aaa\" stroke-dasharray=\"4\"/>%n",
            left,
            MARGIN,
            SIDE,
            SIDE,
            left,
            bottom,
            left + SIDE,
            MARGIN));
    text(svg, left, MARGIN - 12, "within %d days, ECE %.4f", report.days(), all.calibrationError());
    text(svg, left, bottom + 16, "forecast 0 … 1; upwards: observed 0 … 1");
    StringBuilder line = new StringBuilder();
    for (Reliability.Bin bin : all.bins()) {
      if (bin.questions() == 0) {
        continue;
      }
      double x = left + SIDE * bin.forecast();
      double y = bottom - SIDE * bin.observed();
      double r = 1.5 + Math.log10(bin.questions());
      line.append(String.format(Locale.ROOT, "%s%.1f %.1f", line.isEmpty() ? "M" : "L", x, y));
      svg.append(
          String.format(
              Locale.ROOT,
              "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"#1f5fa8\"/>%n",
              x,
              y,
              r));
    }
    svg.append("<path d=\"").append(line).append("\" fill=\"none\" stroke=\"#1f5fa8\"/>\n");
  }

  private static void text(StringBuilder svg, int x, int y, String format, Object... values) {
    svg.append(String.format(Locale.ROOT, "<text x=\"%d\" y=\"%d\">", x, y))
        .append(String.format(Locale.ROOT, format, values))
        .append("</text>\n");
  }
}
