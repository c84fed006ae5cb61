package org.entente.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.ontology.Ontology;
import org.entente.proposal.Endpoint;
import org.entente.proposal.ModelProposer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code --language-model URL --model NAME}: an optional model that proposes codings of sentences
 * the coder is unsure of. Off unless the address is given.
 */
final class LanguageModelOption {
  private static final String KEY = "ENTENTE_API_KEY";

  @Spec(Spec.Target.MIXEE)
  @Nullable CommandSpec spec;

  @Option(
      names = "--language-model",
      paramLabel = "URL",
      description = {
        "Asks an OpenAI-compatible endpoint about sentences that the coder is unsure of, such as",
        "http://localhost:11434/v1. Sends these sentences there; see docs/language-model.md."
      })
  @Nullable String address;

  @Option(names = "--model", paramLabel = "NAME", description = "The model's name there.")
  @Nullable String model;

  @Option(
      names = "--model-key",
      paramLabel = "VARIABLE",
      defaultValue = KEY,
      description = "Environment variable that holds the key (default: ${DEFAULT-VALUE}).")
  String keyVariable = KEY;

  @Option(
      names = "--model-calls",
      paramLabel = "N",
      defaultValue = "500",
      description = "Most sentences to send; 0 for kept answers alone (default: ${DEFAULT-VALUE}).")
  int calls;

  @Option(
      names = "--model-parallel",
      paramLabel = "N",
      defaultValue = "2",
      description = "Most to ask at a time (default: ${DEFAULT-VALUE}).")
  int parallel;

  @Option(
      names = "--model-timeout",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "Longest wait for an answer (default: ${DEFAULT-VALUE}).")
  int timeout;

  @Option(
      names = "--model-cache",
      paramLabel = "DIR",
      description = "Where answers are kept (default: ~/.cache/entente/language-model).")
  @Nullable Path cache;

  /**
   * The proposer, if one was asked for.
   *
   * @throws ParameterException when the options do not go together
   */
  Optional<ModelProposer> proposer(Ontology ontology) {
    return proposer(ontology, System.getenv());
  }

  Optional<ModelProposer> proposer(Ontology ontology, Map<String, String> environment) {
    if (address == null && model == null) {
      return Optional.empty();
    }
    if (address == null || model == null) {
      throw wrong("--language-model URL and --model NAME go together; give both");
    }
    String key = environment.get(keyVariable);
    if (key == null && !keyVariable.equals(KEY)) {
      throw wrong("--model-key: the environment has no variable " + keyVariable + "; set it");
    }
    try {
      Endpoint endpoint = Endpoint.of(address, model, key);
      if (endpoint.exposesKey() && spec != null) {
        spec.commandLine()
            .getErr()
            .println("entente: the key goes unencrypted to " + address + "; use https if it can");
      }
      return Optional.of(
          ModelProposer.of(
              endpoint,
              cache == null ? folder(environment) : cache,
              ontology,
              ModelProposer.Limits.of(calls, parallel, Duration.ofSeconds(timeout))));
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private ParameterException wrong(String message) {
    if (spec == null) {
      throw new InputException(message);
    }
    return new ParameterException(spec.commandLine(), message);
  }

  private static Path folder(Map<String, String> environment) {
    String home = environment.get("XDG_CACHE_HOME");
    Path caches =
        home == null || home.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(home);
    return caches.resolve("entente").resolve("language-model");
  }

  /**
   * Tells what the model was asked and what came of it.
   *
   * @return whether it answered all that it was asked
   */
  boolean tell(ModelProposer.Report r, PrintWriter messages) {
    messages.println(
        String.format(
            Locale.ROOT,
            "entente: language model %s: sentences in doubt: %d, of which the cache answered %d;"
                + " calls: %d, of which repeated %d; tokens: %d asked, %d answered",
            model,
            r.asked(),
            r.cached(),
            r.calls(),
            r.repeated(),
            r.promptTokens(),
            r.answerTokens()));
    messages.println(
        String.format(
            Locale.ROOT,
            "entente: events proposed: %d; dropped, being not in the text or of no known type:"
                + " events %d, fields %d; answers that could not be read: %d",
            r.proposed(),
            r.droppedEvents(),
            r.droppedFields(),
            r.unreadable()));
    if (r.beyondBudget() > 0) {
      messages.println(
          "entente: not sent, being beyond --model-calls " + calls + ": " + r.beyondBudget());
    }
    if (r.failure() == null) {
      return true;
    }
    messages.println(
        "entente: the language model at "
            + address
            + " failed: "
            + r.failure()
            + "; sentences coded without it: "
            + r.unanswered());
    return false;
  }
}
