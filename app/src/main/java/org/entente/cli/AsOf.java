package org.entente.cli;

import java.time.LocalDate;
import org.entente.ledger.MentionQuery;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --since --as-of --sequence --format}: shared by questions that name their own parties. */
final class AsOf {
  @Option(names = "--since", paramLabel = "DATE", description = "Published on this day or later.")
  @Nullable LocalDate since;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "As if asked on that day: nothing published later counts.")
  @Nullable LocalDate asOf;

  @Option(
      names = "--sequence",
      paramLabel = "N",
      description = "Only the ledger's first N entries, exactly as it was then.")
  @Nullable Long sequence;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  OutputFormat format = OutputFormat.TEXT;

  MentionQuery query() {
    return MentionQuery.all()
        .between(since, asOf)
        .upTo(sequence == null ? Long.MAX_VALUE : sequence);
  }
}
