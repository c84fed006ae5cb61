package org.entente.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.entente.forecast.Answer;
import org.entente.forecast.Answer.Contribution;
import org.entente.forecast.Answer.Precedent;
import org.entente.forecast.Answer.RuleUse;
import org.entente.forecast.Chronicle;
import org.entente.forecast.ForecastModel;
import org.entente.forecast.Forecaster;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code entente forecast ask}: how likely, or who, and why. */
@Command(
    name = "ask",
    mixinStandardHelpOptions = true,
    description = "How likely an event is, or who takes part in it, each answer with its reasons.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente forecast ask 'RUS PRK' --within 30d",
      "  entente forecast ask 'RUS PRK' --type AGREE --within 90d --as-of 2024-06-01",
      "  entente forecast ask 'RUS ? CONSULT'"
    })
final class ForecastAsk implements Callable<Integer> {
  private static final int SHOWN = 4;

  @Mixin ForecastSource source = new ForecastSource();
  @Mixin ForecastQuestion question = new ForecastQuestion();

  @Option(
      names = "--all-contributions",
      description = "Every part of the score, to the last digit.")
  boolean all;

  @Spec CommandSpec spec;

  /** What {@code --format json} writes. */
  record Reply(
      String from, int days, boolean calibrated, long fittedOnEntries, List<Answer> answers) {}

  @Override
  public Integer call() throws JsonProcessingException {
    Chronicle chronicle = source.chronicle(source.date(question.asOf));
    ForecastModel model = source.model(chronicle);
    int day = ForecastSource.day(chronicle, question.asOf);
    List<Answer> answers = question.ask(chronicle, new Forecaster(chronicle, model, day));
    PrintWriter out = spec.commandLine().getOut();
    if (question.format == ForecastQuestion.Format.JSON) {
      String from = chronicle.day(day);
      Reply reply =
          new Reply(from, question.days(), model.isCalibrated(), model.sequence(), answers);
      out.println(JsonLines.JSON.writeValueAsString(reply));
    } else {
      text(out, chronicle.day(day), model, answers);
    }
    out.flush();
    return 0;
  }

  private void text(PrintWriter out, String from, ForecastModel model, List<Answer> answers) {
    out.println(
        "From "
            + from
            + ", within "
            + question.days()
            + " days; "
            + (model.isCalibrated()
                ? "calibrated model" + seen(model)
                : "rates of the past, not calibrated: too few events for a fitted model"));
    for (Answer answer : answers) {
      print(out, answer);
    }
  }

  private static String seen(ForecastModel model) {
    return model.sequence() == 0 ? "" : ", fitted on ledger entries 1 to " + model.sequence();
  }

  private void print(PrintWriter out, Answer answer) {
    out.printf(
        Locale.ROOT,
        "%n%-28s %5.1f%%   score %.4f%n",
        answer.name(),
        100 * answer.probability(),
        answer.score());
    if (all) {
      for (Contribution c : answer.contributions()) {
        out.println("    " + c.amount() + "  " + c.feature());
      }
      out.println("    " + answer.score() + "  in all");
    } else {
      brief(out, answer.contributions());
    }
    for (RuleUse r : answer.rules()) {
      out.printf(
          Locale.ROOT,
          "    rule: %s %d days ago → %s; confidence %.3f, support %d%n",
          r.body(),
          r.lag(),
          r.head(),
          r.confidence(),
          r.support());
    }
    if (answer.isBaseRateOnly()) {
      out.println("    base rate only: no precedent between the two");
    }
    for (Precedent p : answer.precedents()) {
      String source = p.source().isEmpty() ? "" : "  (" + p.source() + ")";
      out.println("    precedent: " + p.day() + "  " + p.text() + source);
    }
  }

  private static void brief(PrintWriter out, List<Contribution> contributions) {
    List<Contribution> strongest =
        contributions.stream()
            .sorted(Comparator.comparingDouble(c -> -Math.abs(c.amount())))
            .limit(SHOWN)
            .toList();
    double rest = 0;
    for (Contribution c : contributions) {
      rest += strongest.contains(c) ? 0 : c.amount();
    }
    for (Contribution c : strongest) {
      out.printf(Locale.ROOT, "    %+.3f  %s%n", c.amount(), c.feature());
    }
    if (contributions.size() > SHOWN) {
      out.printf(Locale.ROOT, "    %+.3f  all else%n", rest);
    }
  }
}
