package org.entente.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.entente.coding.PlainSentence;
import org.entente.coding.Rule;
import org.entente.pipeline.ArticleCoder;
import org.entente.pipeline.Library;
import org.entente.rulebook.RuleChecker;
import org.entente.rulebook.RuleExample;
import org.entente.rulebook.RulebookFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code entente rules}: the rulebook, checked, listed and explained. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    subcommands = ExplainCommand.class,
    description = "Checks, lists and explains the rulebook.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente rules check",
      "  entente rules check --rulebook my-rulebook/",
      "  entente rules list SANCTION",
      "  entente rules explain 'Kyiv denied that its drones had struck the refinery.'"
    })
final class RulesCommand {
  @Option(
      names = "--rulebook",
      paramLabel = "DIR",
      description = "A folder of YAML in place of the bundled rulebook.",
      scope = picocli.CommandLine.ScopeType.INHERIT)
  @Nullable Path folder;

  @Spec CommandSpec spec;

  Library library() {
    return folder == null ? Library.load() : Library.load(RulebookFiles.folder(folder));
  }

  @Command(name = "check", description = "Runs every rule's examples through all rules.")
  int check(
      @Option(
              names = "--expressions",
              description =
                  "Also whether the plain sentence of each expression is coded as it says.")
          boolean expressions) {
    Library library = library();
    ArticleCoder coder = library.articleCoder();
    RuleChecker checker = new RuleChecker(library.rules(), d -> coder.code(d).events());
    if (expressions) {
      checkExpressions(library, checker);
    }
    List<RuleExample> examples = RuleExample.of(library.files());
    PrintWriter out = spec.commandLine().getOut();
    int failed = 0;
    for (RuleChecker.Result r : checker.check(examples)) {
      if (!r.holds()) {
        failed++;
        out.println(r.example().where() + ": " + r.example().rule() + ": " + r.example().text());
        r.faults().forEach(f -> out.println("    " + f));
      }
    }
    out.printf(
        Locale.ROOT,
        "%d rules, %d expressions, %d examples, %d failed%n",
        library.rules().rules().size(),
        library.coder().expressions(),
        examples.size(),
        failed);
    out.flush();
    return failed == 0 ? 0 : 1;
  }

  private void checkExpressions(Library library, RuleChecker checker) {
    PrintWriter out = spec.commandLine().getOut();
    List<PlainSentence> sentences = PlainSentence.of(library.rules());
    int[] grades = new int[RuleChecker.Grade.values().length];
    for (PlainSentence s : sentences) {
      RuleChecker.Plain plain = checker.check(s);
      grades[plain.grade().ordinal()]++;
      if (plain.grade() != RuleChecker.Grade.ALL) {
        out.println(s.rule().id() + ": " + s.expression() + ": " + plain.text());
        out.println("    " + plain.grade() + " " + plain.faults());
      }
    }
    for (RuleChecker.Grade g : RuleChecker.Grade.values()) {
      out.printf(
          Locale.ROOT,
          "%-16s %5d  %.3f%n",
          g,
          grades[g.ordinal()],
          grades[g.ordinal()] / (double) sentences.size());
    }
  }

  @Command(name = "list", description = "Lists the rules, or those of one event type.")
  int list(
      @Parameters(arity = "0..1", paramLabel = "EVENT", description = "An event type.")
          @Nullable String type) {
    PrintWriter out = spec.commandLine().getOut();
    Map<String, Integer> counts = new TreeMap<>();
    for (Rule r : library().rules().rules()) {
      counts.merge(r.event(), r.expressions().size(), Integer::sum);
      if (type == null || type.equalsIgnoreCase(r.event())) {
        out.println(r.event() + (r.mode() == null ? "" : " " + r.mode()) + "  " + r.id());
        r.expressions().forEach(e -> out.println("    " + e));
      }
    }
    counts.forEach((event, n) -> out.printf(Locale.ROOT, "%-10s %5d expressions%n", event, n));
    out.flush();
    return 0;
  }
}
