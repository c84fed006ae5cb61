package org.entente.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.ledger.Flow;
import org.entente.ledger.FlowFinder;
import org.entente.ledger.Ledger;
import org.entente.ledger.LedgerStore.StoredMention;
import org.entente.ledger.RecordedDocument;
import org.entente.rulebook.GoodsFiles;
import org.entente.rulebook.RulebookFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code entente exchange A B}: what flows from whom to whom, and how that is known. */
@Command(
    name = "exchange",
    mixinStandardHelpOptions = true,
    description = {
      "Lists what two actors give one another, with quantities, and whether it is observed,",
      "claimed, denied or promised."
    },
    footerHeading = "%nExample:%n",
    footer = "  entente exchange RUS PRK --since 2023-01-01")
final class ExchangeCommand implements Callable<Integer> {
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
    String a = Answer.upper(query.party);
    String b = Answer.upper(query.other);
    if (a == null || b == null) {
      throw new InputException("exchange: name two actors, such as entente exchange RUS PRK");
    }
    try (Ledger open = ledger.openExisting()) {
      // Goods sent to a land need not name its state as a recipient: ask for each side alone.
      Answer answer = Answer.of(open, query.query().of(a, null));
      Answer other = Answer.of(open, query.query().of(b, null));
      List<Flow> flows = new ArrayList<>(flows(answer, a, b));
      for (Flow f : flows(other, a, b)) {
        if (!flows.contains(f)) {
          flows.add(f);
        }
      }
      flows.sort(BY_WAY);
      print(out, answer, other, flows);
    }
    out.flush();
    return 0;
  }

  private static final Comparator<Flow> BY_WAY =
      Comparator.comparing(Flow::from)
          .thenComparing(Flow::good)
          .thenComparing(f -> String.valueOf(f.day()))
          .thenComparing(f -> f.mention().id());

  static List<Flow> flows(Answer answer, String a, String b) {
    FlowFinder finder = new FlowFinder(GoodsFiles.read(RulebookFiles.bundled()));
    List<Flow> flows = new ArrayList<>();
    for (StoredMention s : answer.mentions()) {
      RecordedDocument d = answer.documents().get(s.mention().document());
      flows.addAll(finder.find(s.mention(), d == null ? null : d.published(), a, b));
    }
    return flows;
  }

  private void print(PrintWriter out, Answer one, Answer two, List<Flow> flows) {
    RowWriter rows =
        format == OutputFormat.TEXT
            ? null
            : new RowWriter(
                out,
                format,
                "from",
                "to",
                "good",
                "quantity",
                "standing",
                "day",
                "source",
                "quote");
    String way = "";
    for (Flow f : flows) {
      String id = f.mention().document();
      String source = one.documents().containsKey(id) ? one.source(id) : two.source(id);
      if (rows != null) {
        rows.row(
            f.from(),
            f.to(),
            f.good(),
            f.quantity(),
            f.standing(),
            f.day(),
            source,
            f.mention().text().text());
        continue;
      }
      String heading = f.from() + " → " + f.to() + ": " + f.good();
      if (!heading.equals(way)) {
        out.println(heading);
        way = heading;
      }
      out.println(
          "    "
              + f.day()
              + "  "
              + f.standing()
              + (f.quantity() == null ? "" : "  " + f.quantity())
              + "  ("
              + source
              + ") "
              + MentionText.evidence(f.mention()));
    }
    if (flows.isEmpty()) {
      spec.commandLine().getErr().println("entente: no exchange is told of");
    }
  }
}
