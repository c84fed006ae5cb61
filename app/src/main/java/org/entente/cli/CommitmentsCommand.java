package org.entente.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.entente.commitment.Commitment;
import org.entente.commitment.CommitmentBook;
import org.entente.commitment.RedLine;
import org.entente.commitment.Sanction;
import org.entente.commitment.Treaty;
import org.entente.rulebook.CommitmentFiles;
import org.entente.rulebook.RulebookFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code entente commitments}: what binds whom, on a day or over time. */
@Command(
    name = "commitments",
    mixinStandardHelpOptions = true,
    description = "Lists treaties with their clauses, sanctions and red lines.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente commitments RUS PRK",
      "  entente commitments RUS PRK --on 2024-10-20    which clause bound that day, by which text",
      "  entente commitments RUS PRK --found            what the ledger's pages tell of them",
      "  entente commitments JPN --format csv"
    })
final class CommitmentsCommand implements Callable<Integer> {
  @Parameters(arity = "0..2", paramLabel = "CODE", description = "One party, or both: RUS PRK.")
  List<String> codes = new ArrayList<>();

  @Option(
      names = {"--on"},
      paramLabel = "DATE",
      description = "Only what binds on that day; text says as well what does not yet or no more.")
  @Nullable LocalDate on;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "As if asked on that day: steps taken later are left out.")
  @Nullable LocalDate asOf;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  OutputFormat format = OutputFormat.TEXT;

  @Option(
      names = "--found",
      description = {
        "What the ledger's pages tell: who signed, ratified or left what, imposed or lifted",
        "sanctions, drew a red line; each joined to the known commitment that is meant."
      })
  boolean found;

  @Mixin LedgerOption ledger = new LedgerOption();

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<String> upper = codes.stream().map(c -> c.toUpperCase(Locale.ROOT)).toList();
    CommitmentBook book = CommitmentFiles.read(RulebookFiles.bundled());
    if (asOf != null) {
      book = book.asOf(asOf);
    }
    LocalDate day = on;
    if (found) {
      CommitmentReports told =
          CommitmentReports.of(ledger, book, upper, CommitmentReports.asOf(asOf));
      if (format == OutputFormat.TEXT) {
        told.print(out);
      } else {
        told.rows(out, format);
      }
    } else if (format != OutputFormat.TEXT) {
      ClauseRows rows = new ClauseRows(out, format);
      if (day != null) {
        book.binding(upper, day).forEach(b -> rows.row(b.treaty(), b.clause()));
      } else {
        book.concerning(upper).forEach(rows::all);
      }
    } else if (day != null) {
      onDay(new CommitmentText(out), book, upper, day);
    } else {
      list(new CommitmentText(out), book.concerning(upper));
    }
    out.flush();
    return 0;
  }

  private void list(CommitmentText text, List<Commitment> found) {
    for (Commitment c : found) {
      text.line(c);
    }
    if (found.isEmpty()) {
      spec.commandLine().getErr().println("entente: no commitment is known of " + codes);
    }
  }

  private static void onDay(
      CommitmentText text, CommitmentBook book, List<String> codes, LocalDate day) {
    text.heading("Binding on " + day);
    Treaty last = null;
    for (CommitmentBook.Bound b : book.binding(codes, day)) {
      if (b.treaty() != last) {
        text.line(b.treaty());
        last = b.treaty();
      }
      text.clause(b.clause());
    }
    if (last == null) {
      text.note("no treaty clause binds on that day");
    }
    text.section("Signed, not yet in force", standing(book, codes, day, Treaty.Standing.SIGNED));
    text.section("Suspended", standing(book, codes, day, Treaty.Standing.SUSPENDED));
    text.section("Ended before that day", standing(book, codes, day, Treaty.Standing.ENDED));
    List<Commitment> others = new ArrayList<>();
    for (Commitment c : book.concerning(codes)) {
      if ((c instanceof Sanction || c instanceof RedLine) && c.bindsOn(day)) {
        others.add(c);
      }
    }
    text.section("Sanctions and red lines that stood", others);
  }

  private static List<Commitment> standing(
      CommitmentBook book, List<String> codes, LocalDate day, Treaty.Standing standing) {
    List<Commitment> found = new ArrayList<>();
    for (Treaty t : book.treaties()) {
      if (t.standingOn(day) == standing && codes.stream().allMatch(t::concerns)) {
        found.add(t);
      }
    }
    return found;
  }
}
