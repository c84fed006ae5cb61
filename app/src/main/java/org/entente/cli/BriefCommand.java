package org.entente.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.entente.commitment.CommitmentBook;
import org.entente.commitment.LifeStep;
import org.entente.commitment.Treaty;
import org.entente.ledger.Contradiction;
import org.entente.ledger.Event;
import org.entente.ledger.Flow;
import org.entente.ledger.Interaction;
import org.entente.ledger.Ledger;
import org.entente.ledger.MentionQuery;
import org.entente.ledger.Prediction;
import org.entente.ledger.RecordedMention;
import org.entente.ledger.Status;
import org.entente.relation.Bloc;
import org.entente.relation.Period;
import org.entente.relation.Relation;
import org.entente.relation.Tally;
import org.entente.relation.TurningPoint;
import org.entente.rulebook.CommitmentFiles;
import org.entente.rulebook.RulebookFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code entente brief A B}: one page on two actors, every sentence with its source. */
@Command(
    name = "brief",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a page on two actors: what changed, the turning points with a chart, what binds, what",
      "is disputed, exchanged and predicted; every sentence with its source."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente brief RUS PRK --since 2023",
      "  entente brief RUS PRK --since 2023-06-01 --as-of 2024-11-01 --html > brief.html"
    })
final class BriefCommand implements Callable<Integer> {
  private static final int MOST = 8;

  @Mixin LedgerOption ledger = new LedgerOption();

  @Parameters(index = "0", paramLabel = "A", description = "Code of an actor.")
  String a = "";

  @Parameters(index = "1", paramLabel = "B", description = "Code of another.")
  String b = "";

  @Option(names = "--since", paramLabel = "YEAR|DATE", description = "Leave out what came earlier.")
  @Nullable String since;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "As if asked on that day: nothing published later counts.")
  @Nullable LocalDate asOf;

  @Option(names = "--html", description = "A page of HTML; otherwise Markdown.")
  boolean html;

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    a = a.toUpperCase(Locale.ROOT);
    b = b.toUpperCase(Locale.ROOT);
    LocalDate from = since();
    MentionQuery query = MentionQuery.all().of(a, b).between(from, asOf);
    try (Ledger open = ledger.openExisting()) {
      BriefPage page = html ? new BriefPage.Html(out) : new BriefPage.Markdown(out);
      Answer answer = Answer.of(open, query);
      List<Interaction> deeds = open.store().interactions(List.of(a), List.of(b), query);
      page.begin(a + " and " + b + (from == null ? "" : " since " + from));
      changed(page, answer);
      turningPoints(page, answer, deeds);
      binds(page, asOf == null ? answer.newest() : asOf);
      disputed(page, answer);
      exchanged(page, answer);
      predicted(page, answer);
      page.end();
    }
    out.flush();
    return 0;
  }

  private @Nullable LocalDate since() {
    String text = since;
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text.length() == 4 ? text + "-01-01" : text);
    } catch (java.time.format.DateTimeParseException e) {
      throw new InputException("--since " + text + ": write a year or a day, as 2023-06-01", e);
    }
  }

  private static void changed(BriefPage page, Answer answer) {
    page.section("What changed");
    List<Event> facts = new ArrayList<>();
    for (Event e : answer.events()) {
      if (e.status() == Status.REPORTED || e.status() == Status.CORROBORATED) {
        facts.add(e);
      }
    }
    for (Event e : facts.subList(Math.max(0, facts.size() - MOST), facts.size())) {
      RecordedMention m = e.mentions().get(0);
      String more = e.mentions().size() > 1 ? " and " + (e.mentions().size() - 1) + " more" : "";
      page.item(
          MentionText.period(e.from(), e.until()),
          quoted(m),
          answer.source(m.document()) + more + "; " + lower(e.status()));
    }
    if (facts.isEmpty()) {
      page.item("", "Nothing is reported as a fact.", "ledger");
    }
  }

  private void turningPoints(BriefPage page, Answer answer, List<Interaction> deeds) {
    Bloc left = Bloc.alone(a);
    Bloc right = Bloc.alone(b);
    Relation r = Relation.of(left, right, Period.MONTH, Relation.Direction.BOTH, deeds);
    page.section("Turning points");
    if (!r.tallies().isEmpty()) {
      Tally t = r.total();
      page.item(
          "",
          String.format(
              Locale.ROOT,
              "%d events: net cooperation %+.2f ± %.2f, intensity %+.1f in sum and %+.2f on average.",
              t.events(),
              t.net(),
              t.netError(),
              t.intensitySum(),
              t.intensityMean()),
          "the ledger's events; method in docs/relations.md");
      page.chart(r);
    }
    for (TurningPoint p :
        TurningPoint.of(left, right, Period.MONTH, Relation.Direction.BOTH, deeds)) {
      long lost = p.tests().stream().filter(x -> x.outcome() == TurningPoint.Outcome.LOST).count();
      String text =
          String.format(
              Locale.ROOT,
              "The monthly intensity turned from %+.1f to %+.1f; %d of %d tests lose it.",
              p.before(),
              p.after(),
              lost,
              p.tests().size());
      page.item(p.start().toString(), text, sources(answer, p.events()));
    }
  }

  private static String sources(Answer answer, List<String> events) {
    List<String> sources = new ArrayList<>();
    for (Event e : answer.events()) {
      if (events.contains(e.id())) {
        sources.add(answer.source(e.mentions().get(0).document()));
      }
    }
    return sources.isEmpty() ? "no event of its own" : String.join("; ", sources);
  }

  private void binds(BriefPage page, LocalDate day) {
    page.section("What binds on " + day);
    CommitmentBook book = CommitmentFiles.read(RulebookFiles.bundled()).asOf(day);
    for (CommitmentBook.Bound bound : book.binding(List.of(a, b), day)) {
      String condition = bound.clause().condition();
      page.item(
          bound.clause().kind().words(),
          bound.treaty().title()
              + ", "
              + bound.clause().id()
              + ": "
              + (condition == null ? "" : "if " + condition + ", ")
              + bound.clause().effect()
              + ".",
          bound.clause().citation());
    }
    for (Treaty t : book.treaties()) {
      LifeStep end = t.end();
      boolean both = t.concerns(a) && t.concerns(b) && t.parties().size() == 2;
      if (both && t.standingOn(day) == Treaty.Standing.SIGNED) {
        page.item("not in force", t.title() + ", signed " + t.signed() + ".", t.citation());
      } else if (both && end != null) {
        page.item("ended", t.title() + ", " + end.on() + ".", t.citation());
      }
    }
  }

  private static void disputed(BriefPage page, Answer answer) {
    page.section("What is disputed");
    for (Contradiction c : DisputesCommand.contradictions(answer)) {
      List<String> sides = new ArrayList<>();
      List<String> sources = new ArrayList<>();
      for (Contradiction.Voice v : c.voices()) {
        sides.add(v.says());
        String source =
            answer.documents().containsKey(v.document()) ? answer.source(v.document()) : v.quote();
        if (!sources.contains(source)) {
          sources.add(source);
        }
      }
      page.item(
          c.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
          c.about() + ": " + String.join(" / ", sides) + "; " + c.explanation() + ".",
          String.join("; ", sources));
    }
  }

  private void exchanged(BriefPage page, Answer answer) {
    page.section("What is exchanged");
    for (Flow f : ExchangeCommand.flows(answer, a, b)) {
      page.item(
          f.from() + " → " + f.to() + ", " + f.good(),
          f.standing().name().toLowerCase(Locale.ROOT)
              + (f.quantity() == null ? "" : ", " + f.quantity())
              + ": "
              + quoted(f.mention()),
          answer.source(f.mention().document()));
    }
  }

  private static void predicted(BriefPage page, Answer answer) {
    page.section("What was predicted");
    for (Prediction p : Prediction.find(answer.mentions(), answer.documents(), answer.newest())) {
      page.item(
          p.source(),
          quoted(p.mention())
              + " — "
              + p.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' '),
          answer.source(p.mention().document()));
    }
  }

  private static String quoted(RecordedMention m) {
    return "“" + MentionText.quote(m) + "”";
  }

  private static String lower(Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }
}
