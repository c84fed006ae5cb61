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
import org.entente.ledger.RecordedDocument;
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
          Prediction.find(
              answer.mentions(),
              answer.documents(),
              open.texts(query.query(), Prediction.WEIGHS),
              answer.newest());
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
        "%s  %s: %s %s%n",
        p.said(),
        source(answer, p),
        p.mention().event(),
        MentionText.parties(p.mention()));
    out.println("    " + standing(p, answer));
    if (p.condition() != null) {
      out.println("    if         " + p.condition());
      out.println("    then       " + p.consequence());
    }
    out.println(
        "    "
            + MentionText.evidence(p.mention())
            + " ("
            + answer.source(p.mention().document())
            + ")");
    if (p.hedge() != null) {
      out.println("    weighed: “" + p.hedge() + "”");
    }
  }

  /** Who foretells it, a page without publisher by its title. */
  static String source(Answer answer, Prediction p) {
    RecordedDocument page = answer.documents().get(p.mention().document());
    return page != null && page.outlet().equals(p.source()) ? MentionText.outlet(page) : p.source();
  }

  /** 'prediction, 20 % sure, by 2025-11-16 (no day told): open', with what made it true. */
  static String standing(Prediction p, Answer answer) {
    String sure =
        p.kind() == Prediction.Kind.CONDITIONAL
            ? ""
            : String.format(Locale.ROOT, ", %.0f %% sure", 100 * p.probability());
    Double brier = p.brier();
    return p.kind().name().toLowerCase(Locale.ROOT)
        + sure
        + ", by "
        + p.until()
        + (p.limit() == Prediction.Limit.TOLD ? "" : " (no day told)")
        + ": "
        + outcome(p)
        + (p.told() == null
            ? ""
            : ": “"
                + MentionText.quote(p.told())
                + "” ("
                + answer.source(p.told().document())
                + ")")
        + (brier == null ? "" : String.format(Locale.ROOT, ", Brier %.3f", brier));
  }

  private static String outcome(Prediction p) {
    return switch (p.outcome()) {
      case HAPPENED -> "came true";
      case DID_NOT_HAPPEN -> "did not come true";
      case OPEN -> "open";
    };
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
            "kind",
            "modality",
            "probability",
            "until",
            "limit",
            "condition",
            "consequence",
            "hedge",
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
          p.kind(),
          p.mention().modality(),
          p.probability(),
          p.until(),
          p.limit(),
          p.condition(),
          p.consequence(),
          p.hedge(),
          p.outcome(),
          p.outcomeEvent(),
          p.brier(),
          answer.source(p.mention().document()),
          p.mention().text().text());
    }
  }
}
