package org.entente.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.entente.ledger.Ledger;
import org.entente.store.DuckLedger;
import picocli.CommandLine.Option;

/** {@code --ledger FILE}, shared by all commands that use one. */
final class LedgerOption {
  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      defaultValue = "entente.duckdb",
      description = "The ledger's file (default: ${DEFAULT-VALUE}).")
  Path file = Path.of("entente.duckdb");

  /** Opens the ledger, making it if there is none. */
  Ledger open() {
    return new Ledger(DuckLedger.open(file), Clock.systemUTC());
  }

  /**
   * Opens a ledger that must be there.
   *
   * @throws InputException when there is none
   */
  Ledger openExisting() {
    if (!Files.exists(file)) {
      throw new InputException(
          file
              + ": no such ledger; read something into it first: entente read PAGE --ledger "
              + file);
    }
    return open();
  }
}
