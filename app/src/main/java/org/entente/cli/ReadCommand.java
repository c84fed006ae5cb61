package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.exchange.MentionCsv;
import org.entente.exchange.MentionJson;
import org.entente.ledger.Ledger;
import org.entente.ledger.RecordedMention;
import org.entente.pipeline.ArticleCoder;
import org.entente.pipeline.Library;
import org.entente.proposal.ModelProposer;
import org.entente.reader.ArticleReader;
import org.entente.reader.ReadOptions;
import org.entente.reader.ReadProblem;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code entente read}: pages in, coded events out, everything kept in the ledger. */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    description = "Reads pages, prints the events they tell and appends them to the ledger.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente read page.html",
      "  entente read news/ --ledger asia.duckdb --format json > mentions.jsonl",
      "  curl -s https://example.org/story | entente read - --published 2024-11-16"
    })
final class ReadCommand implements Callable<Integer> {
  private static final Path STANDARD_INPUT = Path.of("-");

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description = "Files, folders, or - for standard input.")
  List<String> inputs = List.of();

  @Mixin LedgerOption ledger = new LedgerOption();
  @Mixin LanguageModelOption model = new LanguageModelOption();

  @Option(names = "--published", paramLabel = "DATE", description = "Day of publication.")
  @Nullable LocalDate published;

  @Option(names = "--publisher", paramLabel = "NAME", description = "The outlet.")
  @Nullable String publisher;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  OutputFormat format = OutputFormat.TEXT;

  @Spec CommandSpec spec;

  private Progress progress = Progress.NONE;
  private int failed;
  private int read;

  @Override
  public Integer call() throws IOException {
    Library library = Library.load();
    Optional<ModelProposer> proposer = model.proposer(library.ontology());
    if (proposer.isEmpty()) {
      return read(library.articleCoder());
    }
    try (ModelProposer asked = proposer.get()) {
      int code = read(library.articleCoder().asking(asked));
      boolean answered = model.tell(asked.report(), spec.commandLine().getErr());
      return answered || code != 0 ? code : Entente.PARTLY;
    }
  }

  private int read(ArticleCoder coder) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try (Ledger open = ledger.open();
        MentionJson json = new MentionJson(out)) {
      MentionCsv csv = new MentionCsv(out);
      if (format == OutputFormat.CSV) {
        csv.header();
      }
      ArticleReader reader =
          new ArticleReader(
              new ReadOptions(published, publisher),
              d -> document(d, coder, open, json, csv),
              this::problem);
      readAll(reader);
    }
    out.flush();
    return failed == 0 ? 0 : read == 0 ? 1 : Entente.PARTLY;
  }

  private void readAll(ArticleReader reader) {
    List<Path> files = new ArrayList<>();
    for (String input : inputs) {
      files.addAll(input.equals("-") ? List.of(STANDARD_INPUT) : reader.files(Path.of(input)));
    }
    progress = Progress.of(files.size(), spec.commandLine().getErr());
    for (Path file : files) {
      if (file.equals(STANDARD_INPUT)) {
        reader.read("standard input", System.in);
      } else {
        reader.read(file);
      }
      progress.step();
    }
    progress.clear();
  }

  private void problem(ReadProblem problem) {
    progress.clear();
    failed += problem.weight() == ReadProblem.Weight.FAILURE ? 1 : 0;
    spec.commandLine().getErr().println("entente: " + problem);
  }

  private void document(
      Document d, ArticleCoder coder, Ledger open, MentionJson json, MentionCsv csv) {
    read++;
    List<RecordedMention> mentions = ArticleCoder.recorded(coder.code(d));
    boolean fresh = open.append(d, mentions);
    try {
      switch (format) {
        case TEXT -> text(d, mentions, fresh);
        case JSON -> {
          for (RecordedMention m : mentions) {
            json.write(m);
          }
          json.flush();
        }
        case CSV -> {
          for (RecordedMention m : mentions) {
            csv.write(m);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void text(Document d, List<RecordedMention> mentions, boolean fresh) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(d.title() == null ? d.source() : d.title());
    out.println(
        (d.publisher() == null ? d.source() : d.publisher())
            + (d.published() == null ? ", no date of publication" : ", " + d.published())
            + (d.authors().isEmpty() ? "" : ", by " + String.join(", ", d.authors()))
            + (fresh ? "" : " (already in the ledger)"));
    out.println();
    MentionText text = new MentionText(out);
    mentions.forEach(text::print);
    if (mentions.isEmpty()) {
      out.println("no events between states found");
    }
    out.println();
  }
}
