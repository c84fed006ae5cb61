package org.entente.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.entente.commitment.Commitment;
import org.entente.rulebook.CommitmentFiles;
import org.entente.rulebook.RulebookFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code entente commitment ID}: one treaty, sanction or red line, from signature to end. */
@Command(
    name = "commitment",
    mixinStandardHelpOptions = true,
    description = "Shows one treaty, sanction or red line with its life and clauses.",
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

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Commitment found =
        CommitmentFiles.read(RulebookFiles.bundled())
            .find(id)
            .orElseThrow(
                () ->
                    new InputException(
                        id + ": no such commitment; list them with entente commitments"));
    if (format == OutputFormat.TEXT) {
      new CommitmentText(out).whole(found);
    } else {
      new ClauseRows(out, format).all(found);
    }
    out.flush();
    return 0;
  }
}
