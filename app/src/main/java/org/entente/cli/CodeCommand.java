package org.entente.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.exchange.MentionJson;
import org.entente.ledger.RecordedMention;
import org.entente.pipeline.ArticleCoder;
import org.entente.pipeline.Library;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code entente code}: JSON lines in, JSON lines out, no ledger. */
@Command(
    name = "code",
    mixinStandardHelpOptions = true,
    description =
        "Codes texts given as JSON lines {\"id\",\"text\",\"published\"}; one event mention a line.",
    footerHeading = "%nExample:%n",
    footer = "  echo '{\"id\":\"a\",\"text\":\"Kim met Putin.\"}' | entente code")
final class CodeCommand implements Callable<Integer> {
  @Mixin JsonLines lines = new JsonLines();
  @Spec CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    ArticleCoder coder = Library.load().articleCoder();
    return lines.each(
        spec.commandLine().getOut(),
        spec.commandLine().getErr(),
        (object, to) -> code(object, coder, to));
  }

  private static void code(JsonNode object, ArticleCoder coder, PrintWriter to) throws IOException {
    List<RecordedMention> mentions = ArticleCoder.recorded(coder.code(document(object)));
    try (MentionJson json = new MentionJson(to)) {
      for (RecordedMention m : mentions) {
        json.write(m);
      }
    }
  }

  /** The document of a line; its spans count the characters of the field 'text'. */
  static Document document(JsonNode object) {
    return Document.plain(
        JsonLines.text(object, "id"),
        JsonLines.text(object, "text"),
        day(JsonLines.optional(object, "published")));
  }

  static @Nullable LocalDate day(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'" + text + "' is no day; write it as 2024-11-16", e);
    }
  }
}
