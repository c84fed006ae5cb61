package org.entente.cli;

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

  @Override
  public Integer call() {
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
    List<Answer> is = question.ask(chronicle, new Forecaster(chronicle, model, day));
    Forecaster would = new Forecaster(other, model, day);
    PrintWriter out = spec.commandLine().getOut();
    out.println("Model sensitivity, not cause; from " + chronicle.day(day));
    for (Answer answer : is) {
      print(out, answer, question.ask(other, would));
    }
    out.flush();
    return 0;
  }

  private static void print(PrintWriter out, Answer is, List<Answer> changed) {
    for (Answer would : changed) {
      if (would.name().equals(is.name())) {
        out.printf(
            Locale.ROOT,
            "%-28s %5.1f%% → %5.1f%%   score %.4f → %.4f%n",
            is.name(),
            100 * is.probability(),
            100 * would.probability(),
            is.score(),
            would.score());
        return;
      }
    }
    out.printf(
        Locale.ROOT, "%-28s %5.1f%% → no longer listed%n", is.name(), 100 * is.probability());
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
