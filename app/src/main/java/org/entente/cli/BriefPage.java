package org.entente.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import org.entente.relation.Relation;
import org.entente.relation.Tally;

/** A brief's page: sections of sentences with their sources, and a chart. */
sealed interface BriefPage permits BriefPage.Markdown, BriefHtml, BriefPage.Rows {
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
