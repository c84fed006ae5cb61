package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.entente.pipeline.ArticleCoder;
import org.entente.pipeline.Library;
import org.entente.text.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code entente rules explain}: how a sentence is read and coded, and why. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Shows how a sentence is read and coded, and why: its tree, who is named, who says what,",
      "every rule that matched or nearly did and why it lost, what the second opinion was asked."
    })
final class ExplainCommand implements Callable<Integer> {
  /** How many rules that nearly matched are shown of a word. */
  private static final int FEW = 6;

  @ParentCommand RulesCommand rules = new RulesCommand();

  @Parameters(paramLabel = "SENTENCE", description = "Text of one sentence or several.")
  String text = "";

  @Option(names = "--all", description = "Every rule that nearly matched, not only the nearest.")
  boolean all;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "TEXT or JSON, an object for each sentence (default: ${DEFAULT-VALUE}).")
  OutputFormat format = OutputFormat.TEXT;

  @Spec CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (format == OutputFormat.CSV) {
      throw new InputException("an explanation is no table; choose --format text or json");
    }
    Library library = rules.library();
    Document document = Document.plain("explained", text, null);
    ArticleCoder.Explained explained = library.articleCoder().explain(document);
    PrintWriter out = spec.commandLine().getOut();
    if (format == OutputFormat.JSON) {
      new ExplanationJson(library, explained).print(out);
    } else {
      new ExplanationText(library, explained, all ? Integer.MAX_VALUE : FEW).print(out);
    }
    out.flush();
    return 0;
  }
}
