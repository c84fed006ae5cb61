package org.entente.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.entente.commitment.Commitment;
import org.entente.commitment.CommitmentBook;
import org.entente.rulebook.CommitmentFiles;
import org.entente.rulebook.RulebookFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code entente commitment ID}: one treaty, sanction or red line, from signature to end. */
@Command(
    name = "commitment",
    mixinStandardHelpOptions = true,
    description = {
      "Shows one treaty, sanction or red line with its life and clauses, and what the pages of the",
      "ledger tell of it."
    },
    footerHeading = "%nExample:%n",
    footer = "  entente commitment rus-prk-2024")
final class CommitmentCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ID", description = "As listed by entente commitments.")
  String id = "";

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  OutputFormat format = OutputFormat.TEXT;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "As if asked on that day: later steps and later pages are left out.")
  @Nullable LocalDate asOf;

  @Option(
      names = "--found",
      description = "As JSON or CSV: what the ledger's pages tell of it, instead of its clauses.")
  boolean found;

  @Mixin LedgerOption ledger = new LedgerOption();

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    CommitmentBook book = CommitmentFiles.read(RulebookFiles.bundled());
    if (asOf != null) {
      book = book.asOf(asOf);
    }
    Commitment known =
        book.find(id)
            .orElseThrow(
                () ->
                    new InputException(
                        id + ": no such commitment; list them with entente commitments"));
    if (format == OutputFormat.TEXT) {
      new CommitmentText(out).whole(known);
      CommitmentReports told = told(book, known);
      if (!told.mentions().isEmpty()) {
        out.println("told in what was read:");
        told.print(out);
      }
    } else if (found) {
      told(book, known).rows(out, format);
    } else {
      new ClauseRows(out, format).all(known);
    }
    out.flush();
    return 0;
  }

  private CommitmentReports told(CommitmentBook book, Commitment known) {
    return CommitmentReports.of(ledger, book, known, CommitmentReports.asOf(asOf));
  }
}
