package org.entente.cli;

import java.io.PrintWriter;
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

  void chart(Relation relation);

  void end();

  /** The page as Markdown, the chart drawn in letters. */
  record Markdown(PrintWriter out) implements BriefPage {
    private static final String BARS = "▁▂▃▄▅▆▇█";

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
    public void chart(Relation r) {
      StringBuilder bars = new StringBuilder();
      for (double level : r.level().level()) {
        int step = (int) Math.round((level + 1) / 2 * (BARS.length() - 1));
        bars.append(BARS.charAt(step));
      }
      List<Tally> t = r.tallies();
      out.println();
      out.println(
          "    level, −1 to 1, by month from "
              + t.get(0).start()
              + " to "
              + t.get(t.size() - 1).start());
      out.println("    " + bars);
      out.println();
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
    public void chart(Relation r) {
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
              + "\"/></svg>");
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
}
