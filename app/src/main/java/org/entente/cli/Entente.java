package org.entente.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code entente}. */
@Command(
    name = "entente",
    mixinStandardHelpOptions = true,
    version = "entente 0.1.0",
    description = "Reads news and keeps an evidence-backed model of the relations between states.")
public final class Entente {
  public static void main(String[] args) {
    System.exit(new CommandLine(new Entente()).execute(args));
  }
}
