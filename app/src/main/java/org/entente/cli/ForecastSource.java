package org.entente.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.entente.forecast.Chronicle;
import org.entente.forecast.ForecastModel;
import org.entente.ledger.Ledger;
import org.entente.ledger.MentionQuery;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the history and the fitted model come from; shared by the commands that ask. */
final class ForecastSource {
  @Mixin LedgerOption ledger = new LedgerOption();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "A folder of quadruples in place of a ledger.")
  @Nullable Path data;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "The fitted model (default: beside the ledger or in the folder's place).")
  @Nullable Path model;

  /** The events published and dated by {@code asOf}, or all. */
  Chronicle chronicle(@Nullable LocalDate asOf) {
    Path folder = data;
    if (folder != null) {
      return Chronicle.read(folder);
    }
    try (Ledger open = ledger.openExisting()) {
      return Chronicle.of(
          open.events(MentionQuery.all().between(null, asOf)),
          open.documentsById(Long.MAX_VALUE),
          asOf,
          open.store().sequence());
    }
  }

  Path modelFile() {
    Path named = model;
    if (named != null) {
      return named;
    }
    Path folder = data;
    Path beside = folder == null ? ledger.file : folder.toAbsolutePath().normalize().getFileName();
    return Path.of(beside + ".forecast");
  }

  /** The fitted model; without one, rates and hand-set weights. */
  ForecastModel model(Chronicle chronicle) {
    Path file = modelFile();
    if (Files.exists(file)) {
      return ForecastModel.read(file, chronicle.relations());
    }
    if (model != null) {
      throw new InputException(file + ": no such model; make it: entente forecast fit");
    }
    return ForecastModel.unfitted(chronicle.relations());
  }

  /** The first day that is not known: after {@code asOf}, or after the last event. */
  static int day(Chronicle chronicle, @Nullable String asOf) {
    if (asOf == null) {
      return chronicle.end();
    }
    LocalDate origin = chronicle.origin();
    try {
      return origin == null
          ? Integer.parseInt(asOf) + 1
          : (int) (LocalDate.parse(asOf).toEpochDay() - origin.toEpochDay()) + 1;
    } catch (NumberFormatException | DateTimeParseException e) {
      throw new InputException("--as-of " + asOf + ": a date is wanted (2024-11-01)");
    }
  }

  /** The date of {@code --as-of}, where the history has dates. */
  @Nullable LocalDate date(@Nullable String asOf) {
    if (asOf == null || data != null) {
      return null;
    }
    try {
      return LocalDate.parse(asOf);
    } catch (DateTimeParseException e) {
      throw new InputException("--as-of " + asOf + ": a date is wanted (2024-11-01)");
    }
  }
}
