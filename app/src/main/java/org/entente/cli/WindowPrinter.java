package org.entente.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.entente.forecast.Reliability;
import org.entente.forecast.WindowEvaluation;

/** Prints how good probabilities are, as tables and, last, as one line of JSON. */
final class WindowPrinter {
  private final PrintWriter out;

  WindowPrinter(PrintWriter out) {
    this.out = out;
  }

  void print(List<WindowEvaluation.Report> reports) {
    StringBuilder json = new StringBuilder("{\"windows\":[");
    String separator = "";
    for (WindowEvaluation.Report report : reports) {
      out.println("within " + report.days() + " days");
      for (Reliability part : report.parts()) {
        row(part);
        json.append(separator).append(json(report.days(), part));
        separator = ",";
      }
      out.println("  forecast  observed  questions");
      for (Reliability.Bin bin : report.parts().get(0).bins()) {
        out.printf(
            Locale.ROOT, "  %8.3f  %8.3f  %d%n", bin.forecast(), bin.observed(), bin.questions());
      }
    }
    out.println(json.append("]}"));
    out.flush();
  }

  private void row(Reliability r) {
    out.printf(
        Locale.ROOT,
        "  %-13s %6d  rate %.3f  Brier %.4f  log %.4f  ECE %.4f  skill over base rate %.3f,"
            + " over persistence %.3f%n",
        r.name(),
        r.questions(),
        r.rate(),
        r.brier(),
        r.logScore(),
        r.calibrationError(),
        r.skillOverBase(),
        r.skillOverPersistence());
  }

  private static String json(int days, Reliability r) {
    return String.format(
        Locale.ROOT,
        "{\"days\":%d,\"part\":\"%s\",\"questions\":%d,\"rate\":%.5f,\"brier\":%.5f,\"logScore\":%.5f,"
            + "\"ece\":%.5f,\"skillOverBase\":%.5f,\"skillOverPersistence\":%.5f}",
        days,
        r.name(),
        r.questions(),
        r.rate(),
        r.brier(),
        r.logScore(),
        r.calibrationError(),
        r.skillOverBase(),
        r.skillOverPersistence());
  }
}
