package org.entente.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.relation.LocalLevel;
import org.entente.relation.Relation;
import org.entente.relation.Tally;

/**
 * A brief as a page of HTML that prints on A4: no scripts, nothing from outside, the chart as SVG,
 * and the sources numbered at its foot.
 */
final class BriefHtml implements BriefPage {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 150;
  private static final int LEFT = 74;
  private static final int BOTTOM = 18;

  private static final String STYLE =
      """
      body{font:13px/1.4 Georgia,'Times New Roman',serif;color:#1a1a1a;max-width:62rem;
      margin:1.5rem auto;padding:0 1.2rem}
      h1{font-size:1.6rem;margin:0 0 .6rem;border-bottom:2px solid #036;padding-bottom:.3rem}
      h2{font-size:.95rem;margin:1rem 0 .3rem;color:#036;text-transform:uppercase;
      letter-spacing:.04em;break-after:avoid}
      ul{margin:0;padding:0;list-style:none}
      li{margin:0 0 .35rem;break-inside:avoid}
      .short{background:#f1f5f9;padding:.1rem .9rem .5rem;margin-bottom:.4rem}
      .short li{margin-bottom:.45rem}
      main{columns:2;column-gap:1.6rem}
      svg{width:100%;height:auto;display:block;margin:.2rem 0 .4rem}
      sup{color:#036;font-size:.7em}
      footer{border-top:1px solid #bbb;margin-top:.8rem;font-size:10.5px;color:#444;columns:2;
      column-gap:1.6rem}
      footer ol{margin:.3rem 0 0;padding-left:1.6rem}
      footer li{margin:0;line-height:1.25}
      sup a{color:inherit;text-decoration:none}
      @page{size:A4;margin:11mm}
      @media print{html{font-size:11px}body{font-size:7.9pt;line-height:1.28;margin:0;padding:0;
      max-width:none}h1{font-size:14pt}footer{font-size:5.9pt}li{margin-bottom:.2rem}
      .short li{margin-bottom:.2rem}h2{margin-top:.6rem}}
      @media screen and (max-width:45rem){main,footer{columns:1}}
      """;

  private final PrintWriter out;
  private final Map<String, Integer> sources = new LinkedHashMap<>();
  private int sections;

  BriefHtml(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void begin(String title) {
    out.println(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\""
            + " content=\"width=device-width\"><title>"
            + escape(title)
            + "</title><style>"
            + STYLE
            + "</style><h1>"
            + escape(title)
            + "</h1>");
  }

  @Override
  public void section(String title) {
    // The first section stands above the two columns of the others.
    out.print(
        switch (sections++) {
          case 0 -> "<div class=\"short\">";
          case 1 -> "</ul></div><main>";
          default -> "</ul>";
        });
    out.println("<h2>" + escape(title) + "</h2><ul>");
  }

  @Override
  public void item(String label, String text, String source) {
    int number = sources.computeIfAbsent(source, k -> sources.size() + 1);
    out.println(
        "<li>"
            + (label.isEmpty() ? "" : "<b>" + escape(label) + "</b> ")
            + escape(text)
            + "<sup title=\""
            + escape(source)
            + "\"><a href=\"#s"
            + number
            + "\">"
            + number
            + "</a></sup></li>");
  }

  @Override
  public void chart(Relation r, List<LocalDate> turns) {
    LocalLevel level = r.level();
    List<Tally> t = r.tallies();
    out.println(
        "<li><svg viewBox=\"0 0 "
            + WIDTH
            + " "
            + (HEIGHT + BOTTOM)
            + "\" role=\"img\" aria-label=\"Level of the relation by month from "
            + t.get(0).start()
            + " to "
            + t.get(t.size() - 1).start()
            + "\"><g font-family=\"sans-serif\" font-size=\"12\" fill=\"#555\">"
            + axis(1, "cooperative")
            + axis(0, "0")
            + axis(-1, "hostile")
            + "<polygon fill=\"#036\" fill-opacity=\"0.14\" points=\""
            + points(level.high(), true)
            + points(level.low(), false)
            + "\"/><polyline fill=\"none\" stroke=\"#036\" stroke-width=\"2.5\" points=\""
            + points(level.level(), true)
            + "\"/>"
            + labels(t, turns)
            + "</g></svg>Level of the relation by month, with its 95 % band"
            + (turns.isEmpty() ? "" : "; dashed: turning points")
            + ".</li>");
  }

  private static String axis(int level, String words) {
    double y = y(level);
    return String.format(
        Locale.ROOT,
        "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#ccc\"/>"
            + "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
        LEFT,
        WIDTH,
        y,
        y,
        LEFT - 6,
        y + (level == 1 ? 10 : level == 0 ? 4 : 0),
        words);
  }

  /** Months along the chart, years where it is long, and turning points. */
  private static String labels(List<Tally> tallies, List<LocalDate> turns) {
    StringBuilder labels = new StringBuilder();
    double free = 0;
    for (int i = 0; i < tallies.size(); i++) {
      LocalDate start = tallies.get(i).start();
      double x = x(i, tallies.size());
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
      boolean quarter = tallies.size() < 40 && start.getMonthValue() % 3 == 1;
      if ((quarter || start.getMonthValue() == 1 || i == 0) && x >= free && x < WIDTH - 50) {
        labels.append(
            String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%d\">%s</text>",
                x,
                HEIGHT + BOTTOM - 4,
                start.toString().substring(0, 7)));
        free = x + 60;
      }
    }
    return labels.toString();
  }

  private static double x(int i, int size) {
    return size == 1 ? LEFT : LEFT + (double) i * (WIDTH - LEFT) / (size - 1);
  }

  private static double y(double level) {
    return (1 - level) / 2 * HEIGHT;
  }

  private static String points(double[] values, boolean forward) {
    StringBuilder points = new StringBuilder();
    for (int k = 0; k < values.length; k++) {
      int i = forward ? k : values.length - 1 - k;
      points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(i, values.length), y(values[i])));
    }
    return points.toString();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  @Override
  public void end() {
    out.println("</ul></main><footer><b>Sources</b><ol>");
    sources.forEach(
        (source, number) -> out.println("<li id=\"s" + number + "\">" + escape(source) + "</li>"));
    out.println("</ol></footer></html>");
  }
}
