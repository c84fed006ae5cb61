package org.entente.cli;

import java.time.LocalDate;
import java.util.Locale;
import org.entente.ledger.MentionQuery;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which part of the ledger a question is about; shared by all questions. */
final class QueryOptions {
  @Parameters(
      arity = "0..1",
      index = "0",
      paramLabel = "A",
      description = "Code of a party: RUS, PRK, NATO.")
  @Nullable String party;

  @Parameters(
      arity = "0..1",
      index = "1",
      paramLabel = "B",
      description = "Code of a second party.")
  @Nullable String other;

  @Option(names = "--type", paramLabel = "EVENT", description = "Only this event type: CONSULT.")
  @Nullable String type;

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

  MentionQuery query() {
    return MentionQuery.all()
        .of(code(party), code(other))
        .type(code(type))
        .between(since, asOf)
        .upTo(sequence == null ? Long.MAX_VALUE : sequence);
  }

  private static @Nullable String code(@Nullable String text) {
    return text == null ? null : text.toUpperCase(Locale.ROOT);
  }
}
