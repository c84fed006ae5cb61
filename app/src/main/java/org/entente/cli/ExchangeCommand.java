package org.entente.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.entente.ledger.Flow;
import org.entente.ledger.FlowFinder;
import org.entente.ledger.Ledger;
import org.entente.ledger.LedgerStore.StoredMention;
import org.entente.ledger.MentionQuery;
import org.entente.ledger.RecordedDocument;
import org.entente.ledger.RecordedMention;
import org.entente.rulebook.GoodsFiles;
import org.entente.rulebook.RulebookFiles;
import org.entente.statement.Stance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code entente exchange A B}: what flows from whom to whom, and how that is known. */
@Command(
    name = "exchange",
    mixinStandardHelpOptions = true,
    description = {
      "Lists what two actors give one another, with quantities, and whether it is observed,",
      "claimed, denied, promised or expected."
    },
    footerHeading = "%nExample:%n",
    footer = "  entente exchange RUS PRK --since 2023-01-01")
final class ExchangeCommand implements Callable<Integer> {
  /** Sentences that begin with this many equal characters are reprints. */
  private static final int SAME = 80;

  @Mixin LedgerOption ledger = new LedgerOption();
  @Mixin QueryOptions query = new QueryOptions();

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  OutputFormat format = OutputFormat.TEXT;

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    String a = Answer.upper(query.party);
    String b = Answer.upper(query.other);
    if (a == null || b == null) {
      throw new InputException("exchange: name two actors, such as entente exchange RUS PRK");
    }
    try (Ledger open = ledger.openExisting()) {
      // Goods sent to a land need not name its state as a recipient: it may be only the place.
      Answer answer = both(open, query.query(), a, b);
      List<Flow> flows = flows(answer, a, b);
      if (format == OutputFormat.TEXT) {
        text(out, answer, flows);
      } else {
        rows(out, answer, flows);
      }
      if (flows.isEmpty()) {
        spec.commandLine().getErr().println("entente: no exchange is told of");
      }
    }
    out.flush();
    return 0;
  }

  private static final Comparator<Flow> BY_WAY =
      Comparator.comparing(Flow::from)
          .thenComparing(Flow::good)
          .thenComparing(f -> String.valueOf(f.day()))
          .thenComparing(f -> f.mention().id());

  /** What is told of both, or of one in the other's land; the mentions of {@code a} first. */
  static Answer both(Ledger open, MentionQuery query, String a, String b) {
    MentionQuery asked = query.of(a, b).ofExchange();
    List<StoredMention> mentions = new ArrayList<>();
    List<StoredMention> others = new ArrayList<>();
    for (StoredMention s : open.mentions(asked)) {
      (names(s.mention(), a) ? mentions : others).add(s);
    }
    mentions.addAll(others);
    return new Answer(mentions, List.of(), open.documents(asked));
  }

  static boolean names(RecordedMention m, String code) {
    return m.actors().stream().anyMatch(p -> code.equals(p.code()))
        || m.recipients().stream().anyMatch(p -> code.equals(p.code()));
  }

  /** The flows between both, by their way, good and day. */
  static List<Flow> flows(Answer answer, String a, String b) {
    FlowFinder finder = new FlowFinder(GoodsFiles.read(RulebookFiles.bundled()));
    List<Flow> flows = new ArrayList<>(finder.find(answer.mentions(), answer.documents(), a, b));
    flows.sort(BY_WAY);
    return flows;
  }

  private static void text(PrintWriter out, Answer answer, List<Flow> flows) {
    for (List<Flow> way : ways(flows)) {
      Flow first = way.get(0);
      out.println(first.from() + " → " + first.to() + ": " + first.good());
      out.println("  " + summary(way, answer));
      for (Flow f : way) {
        if (isReprint(f, way)) {
          continue;
        }
        out.println(
            "    "
                + f.day()
                + "  "
                + f.standing()
                + " by "
                + by(f, answer)
                + (f.quantity() == null ? "" : "  " + f.quantity())
                + "  “"
                + MentionText.quote(f.mention())
                + "” ("
                + sources(f, way, answer)
                + ")");
      }
    }
  }

  /** Whether an earlier flow of the way has the same words. */
  static boolean isReprint(Flow f, List<Flow> way) {
    for (Flow x : way) {
      if (x == f) {
        return false;
      }
      if (hasSameWords(x, f)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasSameWords(Flow a, Flow b) {
    String one = a.mention().text().text();
    String two = b.mention().text().text();
    int most = Math.min(SAME, Math.min(one.length(), two.length()));
    return a.standing() == b.standing() && one.regionMatches(0, two, 0, most);
  }

  /** The page, and those that print the same words. */
  static String sources(Flow f, List<Flow> way, Answer answer) {
    Set<String> sources = new LinkedHashSet<>();
    for (Flow x : way) {
      if (hasSameWords(f, x)) {
        sources.add(answer.source(x.mention().document()));
      }
    }
    return String.join("; ", sources);
  }

  /** The flows of each way and good, together. */
  static List<List<Flow>> ways(List<Flow> flows) {
    List<List<Flow>> ways = new ArrayList<>();
    for (Flow f : flows) {
      if (ways.isEmpty() || !ways.get(ways.size() - 1).get(0).isSameWay(f)) {
        ways.add(new ArrayList<>());
      }
      ways.get(ways.size() - 1).add(f);
    }
    return ways;
  }

  /** 'claimed by KOR, USA (1,500; about 12,000); denied by RUS' */
  static String summary(List<Flow> way, Answer answer) {
    List<String> parts = new ArrayList<>();
    for (Flow.Standing standing : Flow.Standing.values()) {
      Set<String> by = new LinkedHashSet<>();
      Set<String> figures = new LinkedHashSet<>();
      for (Flow f : way) {
        if (f.standing() == standing) {
          by.addAll(List.of(by(f, answer).split(" and ", -1)));
          if (f.quantity() != null) {
            figures.add(f.quantity());
          }
        }
      }
      if (!by.isEmpty()) {
        parts.add(
            standing.name().toLowerCase(Locale.ROOT)
                + " by "
                + String.join(", ", by)
                + (figures.isEmpty() ? "" : " (" + String.join("; ", figures) + ")"));
      }
    }
    return String.join("; ", parts);
  }

  /** Who says so: the code or words of the speaker, of a denial the actor, else the outlet. */
  static String by(Flow f, Answer answer) {
    RecordedMention m = f.mention();
    if (m.event().equals("REJECT")) {
      return String.join(
          " and ", m.actors().stream().map(p -> p.code()).filter(Objects::nonNull).toList());
    }
    boolean denied = f.standing() == Flow.Standing.DENIED;
    for (RecordedMention.Said s : m.attribution()) {
      boolean fits = denied || s.stance() != Stance.DENIES;
      if (fits && s.kind() != RecordedMention.SpeakerKind.AUTHOR) {
        return s.code() == null ? "“" + s.speaker().text() + "”" : s.code();
      }
    }
    RecordedDocument page = answer.documents().get(m.document());
    return page == null ? "unknown" : MentionText.outlet(page);
  }

  private void rows(PrintWriter out, Answer answer, List<Flow> flows) {
    RowWriter rows =
        new RowWriter(
            out,
            format,
            "from",
            "to",
            "good",
            "quantity",
            "standing",
            "by",
            "day",
            "source",
            "document",
            "begin",
            "end",
            "quote");
    for (Flow f : flows) {
      rows.row(
          f.from(),
          f.to(),
          f.good(),
          f.quantity(),
          f.standing(),
          by(f, answer),
          f.day(),
          answer.source(f.mention().document()),
          f.mention().document(),
          f.mention().text().span().begin(),
          f.mention().text().span().end(),
          f.mention().text().text());
    }
  }
}
