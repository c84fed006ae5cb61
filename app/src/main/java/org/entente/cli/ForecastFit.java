package org.entente.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.entente.forecast.Chronicle;
import org.entente.forecast.ForecastModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code entente forecast fit}: weights for a history, kept in a file. */
@Command(
    name = "fit",
    mixinStandardHelpOptions = true,
    description = "Fits the weights; later events are taken in without a new fit.")
final class ForecastFit implements Callable<Integer> {
  @Mixin ForecastSource source = new ForecastSource();

  @Option(names = "--seed", defaultValue = "7", description = "Default: ${DEFAULT-VALUE}.")
  long seed;

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    Chronicle chronicle = source.chronicle(null);
    ForecastModel model = ForecastModel.fit(chronicle, seed);
    Path file = source.modelFile();
    model.write(file);
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        file
            + ": fitted on "
            + chronicle.events().size()
            + " events"
            + (chronicle.sequence() > 0 ? ", ledger entries 1 to " + chronicle.sequence() : "")
            + (model.isCalibrated() ? "" : "; too few to calibrate all horizons: rates are used"));
    out.flush();
    return 0;
  }
}
