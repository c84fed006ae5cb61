package org.entente.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.entente.actor.ActorResolver;
import org.entente.rulebook.ActorFiles;
import org.entente.rulebook.RulebookFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code entente resolve}: whom a name means on a day. */
@Command(
    name = "resolve",
    mixinStandardHelpOptions = true,
    description = "Says whom a name or phrase means on a day: JSON lines {\"id\",\"text\",\"on\"}.",
    footerHeading = "%nExample:%n",
    footer = "  echo '{\"id\":1,\"text\":\"Moscow\",\"on\":\"1985-03-01\"}' | entente resolve")
final class ResolveCommand implements Callable<Integer> {
  @Mixin JsonLines lines = new JsonLines();
  @Spec CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    ActorResolver resolver = new ActorResolver(ActorFiles.read(RulebookFiles.bundled()));
    return lines.each(
        spec.commandLine().getOut(),
        spec.commandLine().getErr(),
        (object, to) -> resolve(object, resolver, to));
  }

  private static void resolve(JsonNode object, ActorResolver resolver, PrintWriter to) {
    ActorResolver.Resolution r =
        resolver.resolve(
            JsonLines.text(object, "text"), CodeCommand.day(JsonLines.optional(object, "on")));
    ObjectNode answer = JsonLines.JSON.createObjectNode();
    answer.set("id", object.get("id"));
    answer.put("code", r.code());
    answer.put("country", r.country());
    answer.put("sector", r.sector() == null ? null : r.sector().name());
    answer.put("name", r.name());
    answer.put("why", r.why());
    to.println(answer);
  }
}
