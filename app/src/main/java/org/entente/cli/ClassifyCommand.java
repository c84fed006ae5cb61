package org.entente.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.entente.coding.dyad.DyadModel;
import org.entente.coding.dyad.DyadQuestion;
import org.entente.coding.dyad.DyadReader;
import org.entente.ontology.Ontology;
import org.entente.pipeline.Library;
import org.entente.rulebook.OntologyFiles;
import org.entente.rulebook.RulebookFiles;
import org.entente.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code entente classify}: what the source does to the target; always an answer. */
@Command(
    name = "classify",
    mixinStandardHelpOptions = true,
    description = "Says what a given source does to a given target, a JSON line each.",
    footerHeading = "%nExample:%n",
    footer =
        "  echo '{\"id\":\"a\",\"text\":\"Turkey recalled its envoy from Israel.\","
            + "\"source\":{\"span\":[0,6]},\"target\":{\"span\":[31,37]}}' | entente classify")
final class ClassifyCommand implements Callable<Integer> {
  @Mixin JsonLines lines = new JsonLines();
  @Spec CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    DyadReader reader = Library.load().dyadReader();
    DyadModel model = DyadModel.bundled();
    Ontology ontology = OntologyFiles.read(RulebookFiles.bundled());
    return lines.each(
        spec.commandLine().getOut(),
        spec.commandLine().getErr(),
        (object, to) -> to.println(answer(object, reader, model, ontology)));
  }

  private static String answer(
      JsonNode object, DyadReader reader, DyadModel model, Ontology ontology) throws IOException {
    String text = JsonLines.text(object, "text");
    DyadModel.Answer answer =
        model.answer(reader.evidence(text, span(object, "source", text), target(object, text)));
    ObjectNode line = JsonLines.JSON.createObjectNode();
    line.put("id", JsonLines.text(object, "id"));
    line.put("event", answer.type());
    line.put("quad", quad(answer.type(), ontology));
    ObjectNode scores = line.putObject("scores");
    answer
        .probabilities()
        .forEach(
            (type, p) ->
                scores.put(type, Double.parseDouble(String.format(Locale.ROOT, "%.4f", p))));
    return JsonLines.JSON.writeValueAsString(line);
  }

  /** The quad class; YIELD stands for CONCEDE and RETREAT, of which the material one counts. */
  private static String quad(String type, Ontology ontology) {
    return ontology.type(type.equals("YIELD") ? "RETREAT" : type).quad().name();
  }

  /** What is done to nobody in particular has no target. */
  private static Span target(JsonNode object, String text) {
    return JsonLines.optional(object, "target") == null
        ? DyadQuestion.NOBODY
        : span(object, "target", text);
  }

  /** {@code {"span":[b,e]}}, {@code [b,e]}, or the words themselves; may be empty. */
  static Span span(JsonNode object, String field, String text) {
    JsonNode value = object.get(field);
    if (value == null || value.isNull()) {
      throw new IllegalArgumentException("no field '" + field + "'; give it as {\"span\":[0,6]}");
    }
    if (value.isTextual()) {
      return find(text, value.asText(), field);
    }
    JsonNode pair = value.isObject() ? value.get("span") : value;
    if (pair != null && pair.size() == 2 && pair.get(0).isInt() && pair.get(1).isInt()) {
      int begin = pair.get(0).asInt();
      int end = pair.get(1).asInt();
      if (begin >= 0 && begin <= end && end <= text.length()) {
        return new Span(begin, end);
      }
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "field '%s': [%d,%d) is not within the text, which has %d characters; count from 0"
                  + " to behind the last one",
              field,
              begin,
              end,
              text.length()));
    }
    if (value.isObject() && value.hasNonNull("text")) {
      return find(text, value.get("text").asText(), field);
    }
    throw new IllegalArgumentException("field '" + field + "': give it as {\"span\":[0,6]}");
  }

  private static Span find(String text, String words, String field) {
    int at = text.indexOf(words);
    if (at < 0) {
      throw new IllegalArgumentException(
          "field '"
              + field
              + "': '"
              + words
              + "' does not stand in the text; copy the words or give {\"span\":[0,6]}");
    }
    return new Span(at, at + words.length());
  }
}
