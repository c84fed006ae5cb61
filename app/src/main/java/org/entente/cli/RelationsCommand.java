package org.entente.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.entente.ledger.DyadCount;
import org.entente.ledger.Ledger;
import org.entente.relation.Balance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code entente relations}: all pairs at once, and the balance of their network by year. */
@Command(
    name = "relations",
    mixinStandardHelpOptions = true,
    description = {
      "Shows net cooperation between the actors named most, and structural balance by year."
    },
    footerHeading = "%nExample:%n",
    footer = "  entente relations --matrix --top 12 --since 2024-01-01")
final class RelationsCommand implements Callable<Integer> {
  @Mixin LedgerOption ledger = new LedgerOption();
  @Mixin AsOf when = new AsOf();

  @Option(names = "--matrix", description = "As a matrix; otherwise a line for each pair.")
  boolean matrix;

  @Option(names = "--top", paramLabel = "N", description = "How many actors (default: 15).")
  int top = 15;

  @Spec CommandSpec spec;

  private record Sum(int cooperation, int conflict, double intensity) {
    Sum plus(DyadCount d) {
      return new Sum(
          cooperation + d.cooperation(), conflict + d.conflict(), intensity + d.intensitySum());
    }

    double net() {
      int n = cooperation + conflict;
      return n == 0 ? 0 : (double) (cooperation - conflict) / n;
    }
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<DyadCount> counts;
    try (Ledger open = ledger.openExisting()) {
      counts = open.store().dyads(when.query(), top);
    }
    Map<String, Sum> pairs = new TreeMap<>();
    for (DyadCount d : counts) {
      pairs.merge(d.a() + " " + d.b(), new Sum(0, 0, 0).plus(d), (x, y) -> x.plus(d));
    }
    if (when.format != OutputFormat.TEXT) {
      rows(out, pairs);
    } else if (matrix) {
      matrix(out, pairs);
      balance(out, counts);
    } else {
      pairs.forEach(
          (pair, s) ->
              out.printf(
                  Locale.ROOT,
                  "%-12s %5d for %5d against  net %+.2f  intensity %+.1f in sum, %+.2f on average%n",
                  pair,
                  s.cooperation(),
                  s.conflict(),
                  s.net(),
                  s.intensity(),
                  s.intensity() / Math.max(1, s.cooperation() + s.conflict())));
      balance(out, counts);
    }
    out.flush();
    return 0;
  }

  private void rows(PrintWriter out, Map<String, Sum> pairs) {
    RowWriter rows =
        new RowWriter(
            out,
            when.format,
            "a",
            "b",
            "cooperation",
            "conflict",
            "net",
            "intensitySum",
            "intensityMean");
    pairs.forEach(
        (pair, s) -> {
          String[] codes = pair.split(" ", 2);
          rows.row(
              codes[0],
              codes[1],
              s.cooperation(),
              s.conflict(),
              RelationCommand.round(s.net()),
              RelationCommand.round(s.intensity()),
              RelationCommand.round(s.intensity() / Math.max(1, s.cooperation() + s.conflict())));
        });
  }

  private static void matrix(PrintWriter out, Map<String, Sum> pairs) {
    TreeSet<String> codes = new TreeSet<>();
    pairs.keySet().forEach(pair -> codes.addAll(List.of(pair.split(" ", 2))));
    out.printf(Locale.ROOT, "%-8s", "");
    codes.forEach(c -> out.printf(Locale.ROOT, "%7s", c));
    out.println();
    for (String a : codes) {
      out.printf(Locale.ROOT, "%-8s", a);
      for (String b : codes) {
        Sum s = pairs.get(a.compareTo(b) < 0 ? a + " " + b : b + " " + a);
        out.print(s == null ? "      ." : String.format(Locale.ROOT, "%+7.2f", s.net()));
      }
      out.println();
    }
  }

  private static void balance(PrintWriter out, List<DyadCount> counts) {
    Map<Integer, List<Balance.Tie>> years = new TreeMap<>();
    for (DyadCount d : counts) {
      years
          .computeIfAbsent(d.year(), y -> new ArrayList<>())
          .add(new Balance.Tie(d.a(), d.b(), d.cooperation() - d.conflict()));
    }
    out.println();
    out.println("Structural balance: triads with an even number of hostile ties");
    years.forEach(
        (year, ties) -> {
          Balance b = Balance.of(ties);
          if (b.balanced() + b.unbalanced() > 0) {
            out.printf(
                Locale.ROOT,
                "%d  %d of %d (%.0f %%)%n",
                year,
                b.balanced(),
                b.balanced() + b.unbalanced(),
                100 * b.share());
          }
        });
  }
}
