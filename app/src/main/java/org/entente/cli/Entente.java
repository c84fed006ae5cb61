package org.entente.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.entente.forecast.ForecastException;
import org.entente.ledger.LedgerException;
import org.entente.rulebook.RulebookException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;

/**
 * The command {@code entente}.
 *
 * <p>Machine formats go to standard output, messages and progress to standard error.
 */
@Command(
    name = "entente",
    mixinStandardHelpOptions = true,
    version = "entente 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      ReadCommand.class,
      CodeCommand.class,
      EventsCommand.class,
      ClaimsCommand.class,
      DisputesCommand.class,
      RelationCommand.class,
      RelationsCommand.class,
      TriggersCommand.class,
      ExchangeCommand.class,
      PredictionsCommand.class,
      BriefCommand.class,
      CommitmentsCommand.class,
      CommitmentCommand.class,
      ForecastCommand.class,
      ResolveCommand.class,
      AttributeCommand.class,
      ClassifyCommand.class,
      ParseCommand.class,
      RulesCommand.class,
      TrainCommand.class,
      EvaluateCommand.class,
      CommandLine.HelpCommand.class,
    },
    description = {
      "Reads news and keeps an evidence-backed, runnable model of the relations between states.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente demo                              the bundled dossier and a brief of it",
      "  entente read page.html                    what happened, according to whom",
      "  entente read news/ --ledger asia.duckdb   a folder into a ledger of its own",
      "  entente events RUS PRK --since 2024-01-01 what the ledger knows of two states",
      "  entente commitments RUS PRK --on 2024-10-20   which treaty bound on that day",
      "  entente brief RUS PRK --since 2023        a page on two states, each sentence with its source",
      "",
      "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 some inputs failed and the rest went through."
    })
public final class Entente {
  /** Some inputs failed, the rest went through. */
  static final int PARTLY = 3;

  /** Runs the command and leaves with its exit code. */
  public static void main(String[] args) {
    WatchedOutput out = new WatchedOutput(new FileOutputStream(FileDescriptor.out));
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
    CommandLine line = commandLine();
    int code = line.execute(args);
    line.getOut().flush();
    if (System.out.checkError() && out.failure() != null) {
      System.err.println(
          "entente: standard output cannot be written: "
              + out.failure().getMessage()
              + "; make room on its disk and run again");
      code = code == 0 ? CommandLine.ExitCode.SOFTWARE : code;
    }
    System.exit(code);
  }

  /** The command line with its settings, for {@link #main} and for tests. */
  static CommandLine commandLine() {
    return new CommandLine(new Entente())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(explainFailure());
  }

  private static IExecutionExceptionHandler explainFailure() {
    return (e, line, parsed) -> {
      if (e instanceof LedgerException
          || e instanceof RulebookException
          || e instanceof ForecastException
          || e instanceof InputException) {
        line.getErr().println("entente: " + e.getMessage());
        return CommandLine.ExitCode.SOFTWARE;
      }
      throw e;
    };
  }
}
