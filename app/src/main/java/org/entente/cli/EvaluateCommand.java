package org.entente.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.actor.ActorResolver;
import org.entente.coding.Proposer;
import org.entente.coding.dyad.DyadExamples;
import org.entente.coding.dyad.DyadModel;
import org.entente.coding.dyad.DyadReader;
import org.entente.evaluation.Ablation;
import org.entente.evaluation.ActorsEvaluation;
import org.entente.evaluation.AttributionEvaluation;
import org.entente.evaluation.ClassifyEvaluation;
import org.entente.evaluation.ModalityEvaluation;
import org.entente.evaluation.RolesEvaluation;
import org.entente.evaluation.Score;
import org.entente.evaluation.TriplesEvaluation;
import org.entente.language.LanguageModel;
import org.entente.language.ParserEvaluation;
import org.entente.pipeline.ArticleCoder;
import org.entente.pipeline.Library;
import org.entente.proposal.ModelProposer;
import org.entente.rulebook.RuleChecker;
import org.entente.rulebook.RuleExample;
import org.entente.statement.Attribution;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code entente evaluate}: scores; without a task, on all that ships with the project. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Scores the coder on its own hand-coded sentences and the rulebook's examples.")
final class EvaluateCommand implements Callable<Integer> {
  @Mixin LanguageModelOption model = new LanguageModelOption();
  @Spec CommandSpec spec;

  @Option(
      names = "--ablate",
      description = {
        "What each part brings: scores with parts of the coder left out, and the second opinion",
        "fitted to parts of its examples (a minute or two)."
      })
  boolean ablate;

  @Option(
      names = "--classify",
      paramLabel = "FILE",
      description = "With --ablate: also on these JSON lines with marked, event.")
  @Nullable Path classifySet;

  @Option(
      names = "--roles",
      paramLabel = "FILE",
      description = "With --ablate: also on this CoNLL file with BIO tags S, T, R.")
  @Nullable Path rolesSet;

  @Option(
      names = "--examples",
      paramLabel = "DIR",
      defaultValue = "training/dyads",
      description = "With --ablate: examples of the second opinion (default: ${DEFAULT-VALUE}).")
  Path examples = Path.of("training/dyads");

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "TEXT or JSON (default: ${DEFAULT-VALUE}).")
  OutputFormat format = OutputFormat.TEXT;

  @Override
  public Integer call() throws IOException {
    if (format == OutputFormat.CSV) {
      throw new InputException("the table comes as text or JSON; choose --format text or json");
    }
    Library library = Library.load();
    Optional<ModelProposer> proposer = model.proposer(library.ontology());
    if (ablate && proposer.isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "--ablate asks no language model; give one of the two");
    }
    if (ablate) {
      return ablation(library);
    }
    if (proposer.isEmpty()) {
      return all(library, Proposer.NONE);
    }
    try (ModelProposer asked = proposer.get()) {
      int code = all(library, asked);
      return model.tell(asked.report(), spec.commandLine().getErr()) ? code : Entente.PARTLY;
    }
  }

  /** All that needs nothing beside the project, as one table; asks only about what happened. */
  private int all(Library library, Proposer proposer) throws IOException {
    ArticleCoder coder = library.articleCoder();
    ArticleCoder asking = coder.asking(proposer);
    EvaluationTable table = new EvaluationTable();
    table.triples(
        "what happened, own sentences", TriplesEvaluation.own(d -> asking.code(d).events()));
    table.triples(
        "what happened, own sentences written apart",
        TriplesEvaluation.apart(d -> asking.code(d).events()));
    table.modality("how it is said, own sentences", ModalityEvaluation.own(coder::code));
    table.modality(
        "how it is said, own sentences written apart", ModalityEvaluation.apart(coder::code));
    table.names("names, own", ActorsEvaluation.own(new ActorResolver(library.actors())));
    RuleChecker checker = new RuleChecker(library.rules(), d -> coder.code(d).events());
    List<RuleChecker.Result> results = checker.check(RuleExample.of(library.files()));
    long hold = results.stream().filter(RuleChecker.Result::holds).count();
    table.share(
        "rulebook, " + library.coder().expressions() + " expressions",
        "examples that hold",
        results.size(),
        results.isEmpty() ? 0 : (double) hold / results.size());
    table.print(format, out());
    out().flush();
    return 0;
  }

  private int ablation(Library library) throws IOException {
    List<DyadExamples.Marked> marked = List.of();
    if (Files.isDirectory(examples)) {
      marked = DyadExamples.read(examples);
    } else {
      spec.commandLine()
          .getErr()
          .println(
              "entente: "
                  + examples
                  + ": no such folder, so the second opinion is not fitted anew; name one with"
                  + " --examples");
    }
    List<ClassifyEvaluation.Question> questions =
        classifySet == null ? List.of() : questions(classifySet);
    Path roles = rolesSet == null ? null : existing(rolesSet);
    List<Ablation.Row> rows = Ablation.of(library, new Ablation.Sets(marked, questions, roles));
    if (format == OutputFormat.JSON) {
      ScoreTable.json(rows, out());
    } else {
      ScoreTable.text(rows, out());
    }
    out().flush();
    return 0;
  }

  private static List<ClassifyEvaluation.Question> questions(Path file) throws IOException {
    List<ClassifyEvaluation.Question> questions = new ArrayList<>();
    for (String line : Files.readAllLines(existing(file))) {
      JsonNode row = JsonLines.JSON.readTree(line);
      MarkedText m = MarkedText.of(JsonLines.text(row, "marked"));
      questions.add(
          new ClassifyEvaluation.Question(
              JsonLines.text(row, "id"),
              m.text(),
              m.source(),
              m.target(),
              JsonLines.text(row, "event")));
    }
    return questions;
  }

  @Command(
      name = "modality",
      description = "Negation, modality, hedging: own sentences with marked predicates.")
  int modality(@Option(names = "--errors", description = "List what is wrong.") boolean errors)
      throws IOException {
    ArticleCoder coder = Library.load().articleCoder();
    ModalityEvaluation.Result r = ModalityEvaluation.own(coder::code);
    EvaluationTable table = new EvaluationTable();
    table.modality("own sentences", r);
    table.modality("own sentences written apart", ModalityEvaluation.apart(coder::code));
    table.print(OutputFormat.TEXT, out());
    if (errors) {
      r.errors().forEach(out()::println);
    }
    out().flush();
    return 0;
  }

  @Command(
      name = "triples",
      description = "Raw text to (country, country, type): hand-coded sentences, by default own.")
  int triples(
      @Parameters(
              paramLabel = "FILE",
              arity = "0..1",
              description = "Lines of 'sentence TAB events', as in triples.tsv of the sources.")
          @Nullable Path file,
      @Option(names = "--errors", description = "List what is wrong.") boolean errors)
      throws IOException {
    ArticleCoder coder = Library.load().articleCoder();
    List<TriplesEvaluation.Gold> gold = TriplesEvaluation.ownSentences();
    if (file != null) {
      try (BufferedReader in = Files.newBufferedReader(existing(file))) {
        gold = TriplesEvaluation.read(in);
      }
    }
    EvaluationTable table = new EvaluationTable();
    table.triples(
        file == null ? "own sentences" : file.toString(),
        TriplesEvaluation.of(gold, d -> coder.code(d).events(), errors ? out()::println : e -> {}));
    table.print(OutputFormat.TEXT, out());
    out().flush();
    return 0;
  }

  @Command(
      name = "roles",
      description =
          "Who, to whom, in the main event: a CoNLL file with BIO tags S, T, R, or own sentences.")
  int roles(
      @Parameters(paramLabel = "FILE", arity = "0..1") @Nullable Path file,
      @Option(names = "--errors", description = "List what is wrong.") boolean errors)
      throws IOException {
    ArticleCoder coder = Library.load().articleCoder();
    List<RolesEvaluation.Gold> gold =
        file == null ? RolesEvaluation.own() : RolesEvaluation.read(existing(file));
    RolesEvaluation.Result r =
        RolesEvaluation.of(gold, d -> coder.code(d).events(), errors ? out()::println : e -> {});
    out().printf(Locale.ROOT, "%d sentences, %d without an event%n", r.sentences(), r.silent());
    print(r.main());
    out().println("the parties to all events, where the main one alone is marked");
    print(r.all());
    out().flush();
    return 0;
  }

  private void print(RolesEvaluation.Scores scores) {
    row("actors, overlapping", scores.actorsOverlapping());
    row("actors, exact", scores.actorsExact());
    row("recipients, overlapping", scores.recipientsOverlapping());
    row("recipients, exact", scores.recipientsExact());
  }

  private void print(ActorsEvaluation.Result r) {
    out()
        .printf(
            Locale.ROOT,
            "country %d of %d = %.3f%nsector  %d of %d = %.3f%n",
            r.countryRight(),
            r.countries(),
            (double) r.countryRight() / r.countries(),
            r.sectorRight(),
            r.sectors(),
            (double) r.sectorRight() / r.sectors());
  }

  @Command(
      name = "actors",
      description = "Names to country and sector: a TSV file, or the project's own names.")
  int actors(
      @Parameters(paramLabel = "FILE", arity = "0..1") @org.jspecify.annotations.Nullable Path file,
      @Option(names = "--errors", description = "List what is wrong.") boolean errors)
      throws IOException {
    ActorResolver resolver = new ActorResolver(Library.load().actors());
    ActorsEvaluation.Result r =
        file == null
            ? ActorsEvaluation.own(resolver)
            : ActorsEvaluation.of(existing(file), resolver);
    print(r);
    if (errors) {
      r.errors().forEach(out()::println);
    }
    out().flush();
    return 0;
  }

  @Command(
      name = "classify",
      description = "What the source does to the target: JSON lines with marked, event.")
  int classify(
      @Parameters(paramLabel = "FILE") Path file,
      @Option(names = "--model", paramLabel = "FILE", description = "In place of the bundled.")
          @Nullable Path model,
      @Option(names = "--errors", description = "List what is wrong.") boolean errors)
      throws IOException {
    DyadReader reader = Library.load().dyadReader();
    DyadModel dyads = model == null ? DyadModel.bundled() : DyadModel.load(existing(model));
    List<ClassifyEvaluation.Answered> answers = new ArrayList<>();
    for (ClassifyEvaluation.Question q : questions(file)) {
      List<String> evidence = reader.evidence(q.text(), q.source(), q.target());
      String gold = q.gold();
      String answer = dyads.answer(evidence).type();
      answers.add(new ClassifyEvaluation.Answered(q.id(), gold, answer));
      if (errors && !gold.equals(answer)) {
        out().println(gold + " read as " + answer + ": " + marked(q));
        out().println("    for " + head(dyads.explain(evidence, answer)));
        out().println("    gold " + head(dyads.explain(evidence, gold)));
      }
    }
    out().print(ClassifyEvaluation.report(answers));
    ClassifyEvaluation.confusions(answers).forEach(out()::println);
    out().flush();
    return 0;
  }

  /** '[Ghana] sent <Togo> food'. */
  private static String marked(ClassifyEvaluation.Question q) {
    StringBuilder text = new StringBuilder(q.text());
    boolean sourceFirst = q.source().begin() <= q.target().begin();
    insert(text, sourceFirst ? q.target() : q.source(), sourceFirst ? "<>" : "[]");
    insert(text, sourceFirst ? q.source() : q.target(), sourceFirst ? "[]" : "<>");
    return text.toString();
  }

  private static void insert(StringBuilder text, Span span, String brackets) {
    text.insert(span.end(), brackets.charAt(1)).insert(span.begin(), brackets.charAt(0));
  }

  private static List<DyadModel.Term> head(List<DyadModel.Term> terms) {
    return terms.subList(0, Math.min(6, terms.size()));
  }

  @Command(name = "attribution", description = "Who says what: JSON lines with attributions.")
  int attribution(
      @Parameters(paramLabel = "FILE") Path file,
      @Option(names = "--errors", description = "List what is wrong.") boolean errors)
      throws IOException {
    ArticleCoder coder = Library.load().articleCoder();
    AttributionEvaluation.Result sum = AttributionEvaluation.Result.NONE;
    for (String line : Files.readAllLines(existing(file))) {
      JsonNode row = JsonLines.JSON.readTree(line);
      List<AttributionEvaluation.Gold> gold = new ArrayList<>();
      for (JsonNode a : row.get("attributions")) {
        gold.add(
            new AttributionEvaluation.Gold(
                spans(a.get("source")), spans(a.get("cue")), spans(a.get("content"))));
      }
      List<Attribution> found = coder.code(CodeCommand.document(row)).statements().attributions();
      sum = sum.plus(AttributionEvaluation.of(gold, found));
      if (errors) {
        List<AttributionEvaluation.Gold> ours = AttributionEvaluation.spans(found);
        String id = row.get("id").asText();
        String text = row.get("text").asText();
        list(id + " missed", text, AttributionEvaluation.missed(gold, ours));
        list(id + " wrong", text, AttributionEvaluation.wrong(ours, gold));
      }
    }
    row("attributions", sum.attributions());
    row("source characters", sum.source());
    row("cue characters", sum.cue());
    row("content characters", sum.content());
    out().flush();
    return 0;
  }

  private void list(String what, String text, List<AttributionEvaluation.Gold> attributions) {
    for (AttributionEvaluation.Gold a : attributions) {
      out()
          .println(
              what
                  + " | "
                  + words(text, a.source())
                  + " | "
                  + words(text, a.cue())
                  + " | "
                  + words(text, a.content()));
    }
  }

  private static String words(String text, List<Span> spans) {
    List<String> parts = new ArrayList<>();
    spans.forEach(s -> parts.add(text.substring(s.begin(), s.end()).replace('\n', ' ')));
    return String.join(" ... ", parts);
  }

  private static List<Span> spans(@Nullable JsonNode pairs) {
    List<Span> spans = new ArrayList<>();
    if (pairs == null) {
      return spans;
    }
    pairs.forEach(p -> spans.add(new Span(p.get(0).asInt(), p.get(1).asInt())));
    return spans;
  }

  @Command(name = "parser", description = "UPOS, UAS, LAS, CLAS and speed on a treebank.")
  int parser(
      @Option(names = "--treebank", required = true, paramLabel = "FILE") Path file,
      @Option(names = "--model", paramLabel = "FILE", description = "In place of the bundled.")
          @Nullable Path model)
      throws IOException {
    LanguageModel m = model == null ? LanguageModel.bundled() : LanguageModel.load(existing(model));
    out().print(ParserEvaluation.of(m.engine(), existing(file)).report());
    out().flush();
    return 0;
  }

  private void row(String name, Score score) {
    out().printf(Locale.ROOT, "  %-26s %s%n", name, score);
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private static Path existing(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new InputException(file + ": no such file; check the path");
    }
    return file;
  }
}
