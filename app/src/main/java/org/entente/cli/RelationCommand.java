package org.entente.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.ledger.Interaction;
import org.entente.ledger.Ledger;
import org.entente.ledger.LedgerStore.StoredMention;
import org.entente.ledger.MentionQuery;
import org.entente.ledger.RecordedMention;
import org.entente.relation.Bloc;
import org.entente.relation.LocalLevel;
import org.entente.relation.Period;
import org.entente.relation.Relation;
import org.entente.relation.Tally;
import org.entente.relation.TurningPoint;
import org.entente.rulebook.BlocFiles;
import org.entente.rulebook.RulebookFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code entente relation}: two sides over time, with turning points. */
@Command(
    name = "relation",
    mixinStandardHelpOptions = true,
    description = {
      "Shows how two actors or blocs stood to one another: events by class, net cooperation with",
      "its uncertainty, intensity, level and turning points."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente relation RUS PRK",
      "  entente relation RUS @WEST --period week --since 2022-01-01",
      "  entente relation RUS USA --direction a_to_b --as-of 2023-01-01 --format csv"
    })
final class RelationCommand implements Callable<Integer> {
  @Mixin LedgerOption ledger = new LedgerOption();
  @Mixin AsOf when = new AsOf();

  @Parameters(index = "0", paramLabel = "A", description = "Code of an actor or bloc: RUS, @WEST.")
  String a = "";

  @Parameters(index = "1", paramLabel = "B", description = "Code of another.")
  String b = "";

  @Option(names = "--period", description = "${COMPLETION-CANDIDATES} (default: MONTH).")
  Period period = Period.MONTH;

  @Option(names = "--direction", description = "${COMPLETION-CANDIDATES} (default: BOTH).")
  Relation.Direction direction = Relation.Direction.BOTH;

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Map<String, Bloc> blocs = BlocFiles.read(RulebookFiles.bundled());
    Bloc left = side(a, blocs);
    Bloc right = side(b, blocs);
    try (Ledger open = ledger.openExisting()) {
      List<Interaction> interactions =
          open.store().interactions(left.codes(), right.codes(), when.query());
      Relation relation = Relation.of(left, right, period, direction, interactions);
      if (relation.tallies().isEmpty()) {
        spec.commandLine().getErr().println("entente: no events between " + a + " and " + b);
      } else if (when.format == OutputFormat.TEXT) {
        text(out, relation);
        turningPoints(out, open, TurningPoint.of(left, right, period, direction, interactions));
      } else {
        rows(out, relation, TurningPoint.of(left, right, period, direction, interactions));
      }
    }
    out.flush();
    return 0;
  }

  /**
   * The bloc of that code, or the actor.
   *
   * @throws InputException for an unknown bloc
   */
  static Bloc side(String code, Map<String, Bloc> blocs) {
    String upper = code.toUpperCase(Locale.ROOT);
    Bloc bloc = blocs.get(upper);
    if (bloc == null && upper.startsWith("@")) {
      throw new InputException(
          code + ": no such bloc; known are " + String.join(", ", blocs.keySet()));
    }
    return bloc == null ? Bloc.alone(upper) : bloc;
  }

  private static void text(PrintWriter out, Relation r) {
    Tally total = r.total();
    LocalLevel level = r.level();
    int last = r.tallies().size() - 1;
    out.printf(
        Locale.ROOT,
        "%s and %s: %d events, net cooperation %+.2f ± %.2f, intensity %+.1f in sum, %+.2f on"
            + " average%n",
        r.a().name(),
        r.b().name(),
        total.events(),
        total.net(),
        total.netError(),
        total.intensitySum(),
        total.intensityMean());
    out.printf(
        Locale.ROOT,
        "level now %+.2f (95 %%: %+.2f to %+.2f) on −1…1; a report's weight halves in %.1f %ss%n%n",
        level.level()[last],
        level.low()[last],
        level.high()[last],
        level.halfLife(),
        r.period().name().toLowerCase(Locale.ROOT));
    out.println("begin       words+ deeds+ words− deeds−    net  ±     intensity  mean   level");
    for (int t = 0; t <= last; t++) {
      Tally x = r.tallies().get(t);
      if (x.events() > 0) {
        out.printf(
            Locale.ROOT,
            "%s  %6d %6d %6d %6d  %+5.2f %4.2f  %+9.1f %+5.2f  %+5.2f%n",
            x.start(),
            x.verbalCooperation(),
            x.materialCooperation(),
            x.verbalConflict(),
            x.materialConflict(),
            x.net(),
            x.netError(),
            x.intensitySum(),
            x.intensityMean(),
            level.level()[t]);
      }
    }
  }

  private static void turningPoints(PrintWriter out, Ledger open, List<TurningPoint> points) {
    out.println();
    out.println(points.isEmpty() ? "No turning point is found." : "Turning points");
    for (TurningPoint p : points) {
      out.printf(
          Locale.ROOT, "%s  from %+.1f to %+.1f a period%n", p.start(), p.before(), p.after());
      for (String id : p.events()) {
        open.store().mentions(MentionQuery.all().ofEvent(id)).stream()
            .map(StoredMention::mention)
            .findFirst()
            .ifPresent(m -> out.println("    " + told(open, m)));
      }
      List<String> lost = lost(p);
      lost.forEach(name -> out.println("    not found " + name));
      if (lost.isEmpty()) {
        out.println("    found by all " + p.tests().size() + " tests of robustness");
      }
    }
  }

  private static String told(Ledger open, RecordedMention m) {
    String page =
        open.store().document(m.document()).map(MentionText::source).orElse("unknown document");
    return m.event() + ": " + MentionText.evidence(m) + " (" + page + ")";
  }

  /** The tests of robustness that do not find it. */
  private static List<String> lost(TurningPoint p) {
    List<String> lost = new ArrayList<>();
    for (TurningPoint.Test t : p.tests()) {
      if (t.outcome() == TurningPoint.Outcome.LOST) {
        lost.add(t.name());
      }
    }
    return lost;
  }

  private void rows(PrintWriter out, Relation r, List<TurningPoint> points) {
    Map<LocalDate, TurningPoint> turns = new HashMap<>();
    points.forEach(p -> turns.put(p.start(), p));
    RowWriter rows =
        new RowWriter(
            out,
            when.format,
            "a",
            "b",
            "start",
            "verbalCooperation",
            "materialCooperation",
            "verbalConflict",
            "materialConflict",
            "net",
            "netError",
            "intensitySum",
            "intensityMean",
            "level",
            "levelLow",
            "levelHigh",
            "halfLife",
            "turnsTo",
            "turnEvents",
            "turnNotFound");
    LocalLevel level = r.level();
    for (int t = 0; t < r.tallies().size(); t++) {
      Tally x = r.tallies().get(t);
      TurningPoint turn = turns.get(x.start());
      rows.row(
          r.a().code(),
          r.b().code(),
          x.start(),
          x.verbalCooperation(),
          x.materialCooperation(),
          x.verbalConflict(),
          x.materialConflict(),
          round(x.net()),
          round(x.netError()),
          round(x.intensitySum()),
          round(x.intensityMean()),
          round(level.level()[t]),
          round(level.low()[t]),
          round(level.high()[t]),
          round(level.halfLife()),
          turn == null ? null : round(turn.after()),
          turn == null ? null : turn.events(),
          turn == null ? null : lost(turn));
    }
  }

  static double round(double x) {
    return Math.round(x * 10_000) / 10_000.0;
  }
}
