package org.entente.cli;

import picocli.CommandLine.Command;

/** {@code entente forecast}: what comes next, how likely, and why. */
@Command(
    name = "forecast",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Forecasts events between actors, with reasons.",
    subcommands = {
      ForecastAsk.class,
      ForecastCounterfactual.class,
      ForecastEvaluate.class,
      ForecastFit.class
    })
final class ForecastCommand {}
