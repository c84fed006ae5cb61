package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.forecast.Evaluation;
import org.entente.forecast.Evaluation.Horizon;
import org.entente.forecast.Evaluation.Method;
import org.entente.forecast.Evaluation.Part;
import org.entente.forecast.Metrics;
import org.entente.forecast.Ranking;
import org.entente.forecast.Ranking.Stratum;
import org.entente.forecast.TemporalSplit;
import org.entente.forecast.WindowEvaluation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code entente forecast evaluate --data DIR}: the published protocol on a folder of quadruples.
 */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Ranks the answers of every test query; the last line is a JSON object.")
final class ForecastEvaluate implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      required = true,
      description = "Folder with train.txt, valid.txt, test.txt; entity2id.txt if there is one.")
  private Path data;

  @Option(names = "--multi-step", description = "Nothing after valid is known.")
  private boolean multiStep;

  @Option(names = "--recurrency-only", description = "The recurrency baseline alone.")
  private boolean recurrencyOnly;

  @Option(names = "--linear", description = "The linear model alone, every score a plain sum.")
  private boolean linear;

  @Option(
      names = "--ablation",
      description = "What each family of features is worth to the linear model, on valid.")
  private boolean ablation;

  @Option(
      names = "--table",
      description = "Three seeds and their mean, multi-step and recurrency alone, in one run.")
  private boolean table;

  @Option(names = "--svg", paramLabel = "FILE", description = "With --windows: a plot of them.")
  private @Nullable Path svg;

  @Option(names = "--on-valid", description = "Rank valid and leave test closed.")
  private boolean onValid;

  @Option(names = "--windows", description = "Measure probabilities within 7, 30, 90 days.")
  private boolean windows;

  @Option(names = "--seed", defaultValue = "7", description = "Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(names = "--format", defaultValue = "TEXT", description = "text or json.")
  private ForecastQuestion.Format format;

  @Override
  public Integer call() throws IOException {
    if (windows) {
      Part part = onValid ? Part.VALID : Part.TEST;
      List<WindowEvaluation.Report> reports =
          WindowEvaluation.run(TemporalSplit.read(data), part, seed);
      if (svg != null) {
        Files.writeString(svg, ReliabilityPlot.of(reports));
      }
      new WindowPrinter(spec.commandLine().getOut()).print(reports);
      return 0;
    }
    if (table) {
      Part part = onValid ? Part.VALID : Part.TEST;
      new ForecastTable(data, part, spec.commandLine().getOut()).print(List.of(7L, 1L, 2L));
      return 0;
    }
    Horizon horizon = multiStep ? Horizon.MULTI_STEP : Horizon.SINGLE_STEP;
    Evaluation evaluation = new Evaluation(TemporalSplit.read(data), horizon, seed);
    PrintWriter out = spec.commandLine().getOut();
    if (ablation) {
      ablation(out, evaluation.ablation());
      return 0;
    }
    Evaluation.Report report =
        evaluation.run(
            recurrencyOnly ? Method.RECURRENCY : linear ? Method.LINEAR : Method.BLEND,
            onValid ? Part.VALID : Part.TEST);
    if (format == ForecastQuestion.Format.TEXT) {
      text(out, report.ranking());
    }
    out.println(json(report));
    return 0;
  }

  private static void ablation(PrintWriter out, Map<String, Metrics> measured) {
    StringBuilder json = new StringBuilder("{\"without\":{");
    String separator = "";
    for (Map.Entry<String, Metrics> row : measured.entrySet()) {
      row(out, row.getKey().isEmpty() ? "all" : "without " + row.getKey(), row.getValue());
      json.append(separator).append('"').append(row.getKey()).append("\":{");
      json.append(fields(row.getValue())).append('}');
      separator = ",";
    }
    out.println(json.append("}}"));
  }

  private static void text(PrintWriter out, Ranking ranking) {
    row(out, "all", ranking.all());
    for (Stratum stratum : Stratum.values()) {
      row(out, name(stratum), ranking.of(stratum));
    }
  }

  private static void row(PrintWriter out, String name, Metrics m) {
    out.printf(
        Locale.ROOT,
        "%-31s MRR %.4f  hits@1 %.4f  @3 %.4f  @10 %.4f  of %d%n",
        name,
        m.mrr(),
        m.hits(1),
        m.hits(3),
        m.hits(10),
        m.queries());
  }

  private static String name(Stratum stratum) {
    return switch (stratum) {
      case RECURRENT -> "recurrent";
      case SEEN_DYAD -> "seenDyad";
      case COLD -> "cold";
    };
  }

  private static String json(Evaluation.Report report) {
    StringBuilder json = new StringBuilder("{").append(fields(report.ranking().all()));
    json.append(
        String.format(
            Locale.ROOT,
            ",\"secondsFit\":%.2f,\"secondsTest\":%.2f,\"strata\":{",
            report.secondsFit(),
            report.secondsTest()));
    String separator = "";
    for (Stratum stratum : Stratum.values()) {
      json.append(separator).append('"').append(name(stratum)).append("\":{");
      json.append(fields(report.ranking().of(stratum))).append('}');
      separator = ",";
    }
    return json.append("}}").toString();
  }

  private static String fields(Metrics m) {
    return String.format(
        Locale.ROOT,
        "\"mrr\":%.5f,\"hits1\":%.5f,\"hits3\":%.5f,\"hits10\":%.5f,\"queries\":%d",
        m.mrr(),
        m.hits(1),
        m.hits(3),
        m.hits(10),
        m.queries());
  }
}
