package org.entente.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.entente.ledger.Ledger;
import org.entente.ledger.MentionQuery;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code entente brief A B}: one page on two actors, every sentence with its source. */
@Command(
    name = "brief",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a page on two actors: what changed, the turning points with a chart, what binds, what",
      "is disputed, exchanged and predicted; every sentence with its source."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente brief RUS PRK --since 2023",
      "  entente brief RUS PRK --since 2023-06-01 --as-of 2024-11-01 --html > brief.html"
    })
final class BriefCommand implements Callable<Integer> {
  @Mixin LedgerOption ledger = new LedgerOption();

  @Parameters(index = "0", paramLabel = "A", description = "Code of an actor.")
  String a = "";

  @Parameters(index = "1", paramLabel = "B", description = "Code of another.")
  String b = "";

  @Option(names = "--since", paramLabel = "YEAR|DATE", description = "Leave out what came earlier.")
  @Nullable String since;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "As if asked on that day: nothing published later counts.")
  @Nullable LocalDate asOf;

  @Option(names = "--html", description = "A page of HTML; otherwise Markdown.")
  boolean html;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}, as Markdown).")
  OutputFormat format = OutputFormat.TEXT;

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    LocalDate from = since();
    BriefPage page =
        format != OutputFormat.TEXT
            ? new BriefPage.Rows(out, format)
            : html ? new BriefHtml(out) : new BriefPage.Markdown(out);
    try (Ledger open = ledger.openExisting()) {
      new BriefWriter(page, a.toUpperCase(Locale.ROOT), b.toUpperCase(Locale.ROOT))
          .write(open, MentionQuery.all().between(from, asOf), since, asOf);
    }
    out.flush();
    return 0;
  }

  private @Nullable LocalDate since() {
    String text = since;
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text.length() == 4 ? text + "-01-01" : text);
    } catch (java.time.format.DateTimeParseException e) {
      throw new InputException("--since " + text + ": write a year or a day, as 2023-06-01", e);
    }
  }
}
