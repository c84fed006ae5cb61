package org.entente.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.entente.ledger.Ledger;
import org.entente.ledger.Prediction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code entente predictions}: who foretold what, and how it turned out. */
@Command(
    name = "predictions",
    mixinStandardHelpOptions = true,
    description = {
      "Lists what was planned, predicted or made conditional, by whom and until when; what the",
      "ledger knows to have come of it; and a Brier score for each source."
    },
    footerHeading = "%nExample:%n",
    footer = "  entente predictions PRK")
final class PredictionsCommand implements Callable<Integer> {
  @Mixin LedgerOption ledger = new LedgerOption();
  @Mixin QueryOptions query = new QueryOptions();

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  OutputFormat format = OutputFormat.TEXT;

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Ledger open = ledger.openExisting()) {
      Answer answer = Answer.of(open, query.query());
      List<Prediction> found =
          Prediction.find(answer.mentions(), answer.documents(), answer.newest());
      if (format == OutputFormat.TEXT) {
        found.forEach(p -> text(out, answer, p));
        scores(out, found);
      } else {
        rows(out, answer, found);
      }
    }
    out.flush();
    return 0;
  }

  static void text(PrintWriter out, Answer answer, Prediction p) {
    out.printf(
        Locale.ROOT,
        "%s  %s: %s %s, %s, %.0f %% sure, by %s: %s%n",
        p.said(),
        p.source(),
        p.mention().event(),
        MentionText.parties(p.mention()),
        p.mention().modality().name().toLowerCase(Locale.ROOT),
        100 * p.probability(),
        p.until(),
        p.outcome().name().replace('_', ' '));
    out.println(
        "    "
            + MentionText.evidence(p.mention())
            + " ("
            + answer.source(p.mention().document())
            + ")"
            + (p.outcomeEvent() == null ? "" : "; came true: " + p.outcomeEvent()));
  }

  private static void scores(PrintWriter out, List<Prediction> found) {
    Map<String, List<Double>> bySource = new TreeMap<>();
    for (Prediction p : found) {
      Double brier = p.brier();
      if (brier != null) {
        bySource.computeIfAbsent(p.source(), k -> new ArrayList<>()).add(brier);
      }
    }
    if (!bySource.isEmpty()) {
      out.println();
      out.println("Brier score by source (0 best; 0.25 for always saying one half)");
    }
    bySource.forEach(
        (source, scores) ->
            out.printf(
                Locale.ROOT,
                "  %.3f  %s (%d resolved)%n",
                scores.stream().mapToDouble(Double::doubleValue).average().orElse(0),
                source,
                scores.size()));
  }

  private void rows(PrintWriter out, Answer answer, List<Prediction> found) {
    RowWriter rows =
        new RowWriter(
            out,
            format,
            "said",
            "source",
            "event",
            "modality",
            "probability",
            "until",
            "outcome",
            "outcomeEvent",
            "brier",
            "document",
            "quote");
    for (Prediction p : found) {
      rows.row(
          p.said(),
          p.source(),
          p.mention().event(),
          p.mention().modality(),
          p.probability(),
          p.until(),
          p.outcome(),
          p.outcomeEvent(),
          p.brier(),
          answer.source(p.mention().document()),
          p.mention().text().text());
    }
  }
}
