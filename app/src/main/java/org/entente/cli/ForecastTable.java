package org.entente.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.forecast.Evaluation;
import org.entente.forecast.Evaluation.Horizon;
import org.entente.forecast.Evaluation.Method;
import org.entente.forecast.Evaluation.Part;
import org.entente.forecast.Metrics;
import org.entente.forecast.Ranking.Stratum;
import org.entente.forecast.TemporalSplit;

/** All rows of the table in docs/forecasting.md for one folder, each read and fitted by itself. */
final class ForecastTable {
  private final Path data;
  private final Part part;
  private final PrintWriter out;

  ForecastTable(Path data, Part part, PrintWriter out) {
    this.data = data;
    this.part = part;
    this.out = out;
  }

  /** Prints a row for each seed and their mean, multi-step, and recurrency alone; then JSON. */
  void print(List<Long> seeds) {
    out.println(
        "| | MRR | hits@1 | @3 | @10 | MRR recurrent / seen dyad / cold | fit + test | a second |");
    out.println("|---|---|---|---|---|---|---|---|");
    List<Evaluation.Report> reports = new ArrayList<>();
    for (long seed : seeds) {
      Evaluation.Report report = run(Horizon.SINGLE_STEP, Method.BLEND, seed);
      reports.add(report);
      row("seed " + seed, report);
    }
    double[] mean = mean(reports);
    out.printf(
        Locale.ROOT,
        "| mean of %d | %.4f | %.4f | %.4f | %.4f | | | |%n",
        seeds.size(),
        mean[0],
        mean[1],
        mean[2],
        mean[3]);
    row("multi-step", run(Horizon.MULTI_STEP, Method.BLEND, seeds.get(0)));
    if (part == Part.TEST) {
      row("recurrency only", run(Horizon.SINGLE_STEP, Method.RECURRENCY, seeds.get(0)));
    }
    out.printf(
        Locale.ROOT,
        "{\"mrr\":%.5f,\"hits1\":%.5f,\"hits3\":%.5f,\"hits10\":%.5f,\"seeds\":%d}%n",
        mean[0],
        mean[1],
        mean[2],
        mean[3],
        seeds.size());
  }

  private Evaluation.Report run(Horizon horizon, Method method, long seed) {
    return new Evaluation(TemporalSplit.read(data), horizon, seed).run(method, part);
  }

  private void row(String name, Evaluation.Report report) {
    Metrics m = report.ranking().all();
    out.printf(
        Locale.ROOT,
        "| %s, %s | %.4f | %.4f | %.4f | %.4f | %.4f / %.4f / %.4f | %.0f + %.1f s | %.0f |%n",
        data.toAbsolutePath().normalize().getFileName(),
        name,
        m.mrr(),
        m.hits(1),
        m.hits(3),
        m.hits(10),
        report.ranking().of(Stratum.RECURRENT).mrr(),
        report.ranking().of(Stratum.SEEN_DYAD).mrr(),
        report.ranking().of(Stratum.COLD).mrr(),
        report.secondsFit(),
        report.secondsTest(),
        m.queries() / report.secondsTest());
    out.flush();
  }

  private static double[] mean(List<Evaluation.Report> reports) {
    double[] mean = new double[4];
    for (Evaluation.Report report : reports) {
      Metrics m = report.ranking().all();
      double[] own = {m.mrr(), m.hits(1), m.hits(3), m.hits(10)};
      for (int k = 0; k < mean.length; k++) {
        mean[k] += own[k] / reports.size();
      }
    }
    return mean;
  }
}
