package org.entente.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.entente.relation.LocalLevel;
import org.entente.relation.Relation;
import org.entente.relation.Tally;

/** A brief's page: sections of sentences with their sources, and a chart. */
sealed interface BriefPage {
  void begin(String title);

  void section(String title);

  /** A sentence; {@code label} may be empty, {@code source} never is. */
  void item(String label, String text, String source);

  /** The level of the relation; its turning points are marked. */
  void chart(Relation relation, List<LocalDate> turns);

  void end();

  /** The page as Markdown, the chart drawn in letters. */
  record Markdown(PrintWriter out) implements BriefPage {
    private static final String BARS = "▁▂▃▄▅▆▇█";
    private static final int LETTERS = 72;

    @Override
    public void begin(String title) {
      out.println("# " + title);
    }

    @Override
    public void section(String title) {
      out.println();
      out.println("## " + title);
      out.println();
    }

    @Override
    public void item(String label, String text, String source) {
      out.println(
          "- " + (label.isEmpty() ? "" : "**" + label + "** ") + text + " (" + source + ")");
    }

    @Override
    public void chart(Relation r, List<LocalDate> turns) {
      StringBuilder bars = new StringBuilder();
      StringBuilder marks = new StringBuilder();
      List<Tally> t = r.tallies();
      double[] levels = r.level().level();
      // Long charts are drawn by several months a letter, each by its last level.
      int width = (levels.length + LETTERS - 1) / LETTERS;
      for (int from = 0; from < levels.length; from += width) {
        int last = Math.min(levels.length, from + width) - 1;
        int step = (int) Math.round((levels[last] + 1) / 2 * (BARS.length() - 1));
        bars.append(BARS.charAt(step));
        marks.append(turnsWithin(t.subList(from, last + 1), turns) ? '^' : ' ');
      }
      out.println();
      out.println(
          "    level, −1 to 1, by "
              + (width == 1 ? "month" : width + " months")
              + " from "
              + t.get(0).start()
              + " to "
              + t.get(t.size() - 1).start());
      out.println("    " + bars);
      if (!turns.isEmpty()) {
        out.println("    " + marks.toString().stripTrailing() + " turning point");
      }
      out.println();
    }

    private static boolean turnsWithin(List<Tally> months, List<LocalDate> turns) {
      return months.stream().anyMatch(m -> turns.contains(m.start()));
    }

    @Override
    public void end() {
      out.println();
    }
  }

  /** The page as HTML without scripts or outside parts; the chart is SVG. */
  record Html(PrintWriter out) implements BriefPage {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 140;

    @Override
    public void begin(String title) {
      out.println(
          "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>"
              + escape(title)
              + "</title><style>body{font:16px/1.5 Georgia,serif;max-width:44rem;margin:2rem auto;"
              + "padding:0 1rem}small{color:#555}h2{font-size:1.1rem}svg{max-width:100%}</style><h1>"
              + escape(title)
              + "</h1>");
    }

    @Override
    public void section(String title) {
      out.println("<h2>" + escape(title) + "</h2>");
    }

    @Override
    public void item(String label, String text, String source) {
      out.println(
          "<p>"
              + (label.isEmpty() ? "" : "<b>" + escape(label) + "</b> ")
              + escape(text)
              + " <small>("
              + escape(source)
              + ")</small></p>");
    }

    @Override
    public void chart(Relation r, List<LocalDate> turns) {
      LocalLevel level = r.level();
      List<Tally> t = r.tallies();
      out.println(
          "<svg viewBox=\"0 0 "
              + WIDTH
              + " "
              + HEIGHT
              + "\" role=\"img\" aria-label=\"Level of the relation by month from "
              + t.get(0).start()
              + " to "
              + t.get(t.size() - 1).start()
              + "\"><polygon fill=\"#ddd\" points=\""
              + points(level.high(), true)
              + points(level.low(), false)
              + "\"/><line x1=\"0\" x2=\"640\" y1=\"70\" y2=\"70\" stroke=\"#999\"/>"
              + "<polyline fill=\"none\" stroke=\"#036\" stroke-width=\"2\" points=\""
              + points(level.level(), true)
              + "\"/>"
              + labels(t, turns)
              + "</svg>");
    }

    /** Years and turning points along the chart. */
    private static String labels(List<Tally> tallies, List<LocalDate> turns) {
      StringBuilder labels = new StringBuilder();
      for (int i = 0; i < tallies.size(); i++) {
        LocalDate start = tallies.get(i).start();
        double x = tallies.size() == 1 ? 0 : (double) i * WIDTH / (tallies.size() - 1);
        if (turns.contains(start)) {
          labels.append(
              String.format(
                  Locale.ROOT,
                  "<line x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"0\" y2=\"%2$d\" stroke=\"#a30\""
                      + " stroke-dasharray=\"4 3\"><title>%3$s</title></line>",
                  x,
                  HEIGHT,
                  start));
        }
        if (start.getMonthValue() == 1 || i == 0) {
          labels.append(
              String.format(
                  Locale.ROOT,
                  "<text x=\"%.1f\" y=\"%d\" font-size=\"11\" fill=\"#555\">%s</text>",
                  x,
                  HEIGHT - 4,
                  start.toString().substring(0, 7)));
        }
      }
      return labels.toString();
    }

    private static String points(double[] values, boolean forward) {
      StringBuilder points = new StringBuilder();
      for (int k = 0; k < values.length; k++) {
        int i = forward ? k : values.length - 1 - k;
        double x = values.length == 1 ? 0 : (double) i * WIDTH / (values.length - 1);
        double y = (1 - values[i]) / 2 * HEIGHT;
        points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
      }
      return points.toString();
    }

    private static String escape(String text) {
      return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    @Override
    public void end() {
      out.println("</html>");
    }
  }

  /** A row for each sentence, as JSON or CSV; without the chart. */
  final class Rows implements BriefPage {
    private final RowWriter rows;
    private String section = "";

    Rows(PrintWriter out, OutputFormat format) {
      rows = new RowWriter(out, format, "section", "label", "text", "source");
    }

    @Override
    public void begin(String title) {
      section = title;
    }

    @Override
    public void section(String title) {
      section = title;
    }

    @Override
    public void item(String label, String text, String source) {
      rows.row(section, label.isEmpty() ? null : label, text, source);
    }

    @Override
    public void chart(Relation relation, List<LocalDate> turns) {}

    @Override
    public void end() {}
  }
}
