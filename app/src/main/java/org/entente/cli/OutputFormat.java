package org.entente.cli;

/** How a command prints its answer. */
enum OutputFormat {
  TEXT,
  JSON,
  CSV
}
