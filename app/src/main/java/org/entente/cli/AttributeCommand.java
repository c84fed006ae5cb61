package org.entente.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.pipeline.ArticleCoder;
import org.entente.pipeline.CodedArticle;
import org.entente.pipeline.Library;
import org.entente.statement.Attribution;
import org.entente.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code entente attribute}: who says what. */
@Command(
    name = "attribute",
    mixinStandardHelpOptions = true,
    description = "Finds who says what in texts given as JSON lines {\"id\",\"text\"}.")
final class AttributeCommand implements Callable<Integer> {
  @Mixin JsonLines lines = new JsonLines();
  @Spec CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    ArticleCoder coder = Library.load().articleCoder();
    return lines.each(
        spec.commandLine().getOut(),
        spec.commandLine().getErr(),
        (object, to) -> attribute(object, coder, to));
  }

  private static void attribute(JsonNode object, ArticleCoder coder, PrintWriter to) {
    CodedArticle article = coder.code(CodeCommand.document(object));
    ObjectNode answer = JsonLines.JSON.createObjectNode();
    answer.set("id", object.get("id"));
    ArrayNode attributions = answer.putArray("attributions");
    for (Attribution a : article.statements().attributions()) {
      ObjectNode one = attributions.addObject();
      spans(one.putArray("source"), a.sourceSpan());
      spans(one.putArray("cue"), List.of(a.cue().span()));
      spans(one.putArray("content"), a.content());
      one.put("stance", a.stance().name());
    }
    to.println(answer);
  }

  private static void spans(ArrayNode to, List<Span> spans) {
    for (Span s : spans) {
      to.addArray().add(s.begin()).add(s.end());
    }
  }
}
