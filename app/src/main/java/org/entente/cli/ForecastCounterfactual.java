package org.entente.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.entente.forecast.Answer;
import org.entente.forecast.Chronicle;
import org.entente.forecast.ForecastModel;
import org.entente.forecast.Forecaster;
import org.entente.forecast.Quadruples;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code entente forecast counterfactual}: the same question to a history with an event changed.
 */
@Command(
    name = "counterfactual",
    mixinStandardHelpOptions = true,
    description = {
      "Model sensitivity: what the model would say had events not been recorded, or others been.",
      "This is not what would have happened: it tells about the model, not about causes."
    },
    footerHeading = "%nExample:%n",
    footer = "  entente forecast counterfactual 'RUS PRK' --without 'RUS CONSULT PRK 2024-06-19'")
final class ForecastCounterfactual implements Callable<Integer> {
  @Mixin ForecastSource source = new ForecastSource();
  @Mixin ForecastQuestion question = new ForecastQuestion();

  @Option(
      names = "--without",
      paramLabel = "EVENT",
      description = "As if 'A EVENT B DATE' had not been recorded; may be repeated.")
  List<String> without = new ArrayList<>();

  @Option(
      names = "--with",
      paramLabel = "EVENT",
      description = "As if 'A EVENT B DATE' had been recorded; may be repeated.")
  List<String> with = new ArrayList<>();

  @Spec CommandSpec spec;

  /** What {@code --format json} writes. */
  record Reply(String meaning, String from, int days, List<Change> changes) {}

  /** An answer, and what would be answered; null when it would no longer be listed. */
  record Change(
      String name,
      double probability,
      double score,
      @Nullable Double changedProbability,
      @Nullable Double changedScore) {
    static Change of(Answer is, List<Answer> changed) {
      for (Answer would : changed) {
        if (would.name().equals(is.name())) {
          return new Change(
              is.name(), is.probability(), is.score(), would.probability(), would.score());
        }
      }
      return new Change(is.name(), is.probability(), is.score(), null, null);
    }
  }

  @Override
  public Integer call() throws JsonProcessingException {
    if (without.isEmpty() && with.isEmpty()) {
      throw new InputException("name an event: --without 'RUS CONSULT PRK 2024-06-19', or --with");
    }
    Chronicle chronicle = source.chronicle(source.date(question.asOf));
    ForecastModel model = source.model(chronicle);
    int day = ForecastSource.day(chronicle, question.asOf);
    Quadruples changed = chronicle.events();
    for (String event : without) {
      int[] e = event(chronicle, event);
      Quadruples left = changed.without(e[0], e[1], e[2], e[3]);
      if (left.size() == changed.size()) {
        throw new InputException(event + ": no such event is recorded");
      }
      changed = left;
    }
    for (String event : with) {
      int[] e = event(chronicle, event);
      if (e[3] >= day) {
        throw new InputException(event + ": lies after the day that is asked on");
      }
      changed = changed.with(e[0], e[1], e[2], e[3]);
    }
    Chronicle other = chronicle.with(changed);
    List<Answer> would = question.ask(other, new Forecaster(other, model, day));
    List<Change> changes = new ArrayList<>();
    for (Answer is : question.ask(chronicle, new Forecaster(chronicle, model, day))) {
      changes.add(Change.of(is, would));
    }
    print(new Reply("model sensitivity", chronicle.day(day), question.days(), changes));
    return 0;
  }

  private void print(Reply reply) throws JsonProcessingException {
    PrintWriter out = spec.commandLine().getOut();
    if (question.format == ForecastQuestion.Format.JSON) {
      out.println(JsonLines.JSON.writeValueAsString(reply));
    } else {
      out.println("Model sensitivity, not cause; from " + reply.from());
      for (Change change : reply.changes()) {
        print(out, change);
      }
    }
    out.flush();
  }

  private static void print(PrintWriter out, Change change) {
    Double probability = change.changedProbability();
    Double score = change.changedScore();
    if (probability == null || score == null) {
      out.printf(
          Locale.ROOT,
          "%-28s %5.1f%% → no longer listed%n",
          change.name(),
          100 * change.probability());
      return;
    }
    out.printf(
        Locale.ROOT,
        "%-28s %5.1f%% → %5.1f%%   score %.4f → %.4f%n",
        change.name(),
        100 * change.probability(),
        100 * probability,
        change.score(),
        score);
  }

  /** Subject, relation, object and day. */
  private static int[] event(Chronicle chronicle, String text) {
    String[] parts = text.strip().split("\\s+");
    if (parts.length != 4) {
      throw new InputException(text + ": 'A EVENT B DATE' is wanted");
    }
    return new int[] {
      ForecastQuestion.entity(chronicle, parts[0]),
      ForecastQuestion.relation(chronicle, parts[1]),
      ForecastQuestion.entity(chronicle, parts[2]),
      ForecastSource.day(chronicle, parts[3]) - 1
    };
  }
}
