package org.entente.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.entente.exchange.MentionJson;
import org.entente.ledger.RecordedMention;
import org.entente.pipeline.ArticleCoder;
import org.entente.pipeline.CodedArticle;
import org.entente.pipeline.Library;
import org.entente.proposal.ModelProposer;
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
  /** Texts that may wait for a language model's answers. */
  private static final int UNDER_WAY = 64;

  @Mixin JsonLines lines = new JsonLines();
  @Mixin LanguageModelOption model = new LanguageModelOption();
  @Spec CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Library library = Library.load();
    Optional<ModelProposer> proposer = model.proposer(library.ontology());
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter messages = spec.commandLine().getErr();
    if (proposer.isEmpty()) {
      return lines.eachOnAllCores(out, messages, () -> new Coding(library.articleCoder(), 0));
    }
    try (ModelProposer asked = proposer.get()) {
      ArticleCoder coder = library.articleCoder().asking(asked);
      int code = lines.each(out, messages, new Coding(coder, UNDER_WAY));
      boolean answered = model.tell(asked.report(), messages);
      return answered ? code : Entente.PARTLY;
    }
  }

  /** Codes line by line; texts whose sentences are still asked about wait their turn. */
  private static final class Coding implements JsonLines.Line {
    private final ArticleCoder coder;
    private final int most;
    private final Deque<Supplier<CodedArticle>> waiting = new ArrayDeque<>();

    /**
     * @param most texts that may be under way behind the one that is written
     */
    Coding(ArticleCoder coder, int most) {
      this.coder = coder;
      this.most = most;
    }

    @Override
    public void take(JsonNode object, PrintWriter to) throws IOException {
      waiting.add(coder.start(document(object)));
      write(most, to);
    }

    @Override
    public void end(PrintWriter to) throws IOException {
      write(0, to);
    }

    private void write(int left, PrintWriter to) throws IOException {
      while (waiting.size() > left) {
        try (MentionJson json = new MentionJson(to)) {
          for (RecordedMention m : ArticleCoder.recorded(waiting.remove().get())) {
            json.write(m);
          }
        }
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
