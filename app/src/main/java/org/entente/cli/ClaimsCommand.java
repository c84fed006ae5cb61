package org.entente.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.entente.ledger.Event;
import org.entente.ledger.Ledger;
import org.entente.ledger.Origins;
import org.entente.ledger.RecordedDocument;
import org.entente.ledger.RecordedMention;
import org.entente.statement.Stance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code entente claims}: who says what, via whom, and how many independent origins there are. */
@Command(
    name = "claims",
    mixinStandardHelpOptions = true,
    description = {
      "Lists who claims, denies or doubts each event, via whom and since when, with the number of",
      "independent origins: near-duplicate pages are one origin, and so is one speaker."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente claims RUS PRK --type MOBILIZE",
      "  entente claims PRK --as-of 2024-10-20"
    })
final class ClaimsCommand implements Callable<Integer> {
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
    try (Ledger open = ledger.openExisting()) {
      Answer answer = Answer.withReplies(open, query.query());
      Origins origins = new Origins(answer.documents());
      if (format == OutputFormat.TEXT) {
        answer.events().forEach(e -> text(out, answer, origins, e));
      } else {
        rows(out, answer, origins);
      }
    }
    out.flush();
    return 0;
  }

  private static void text(PrintWriter out, Answer answer, Origins origins, Event e) {
    List<String> behind = origins.behind(e);
    RecordedMention first = e.mentions().get(0);
    out.println(
        MentionText.period(e.from(), e.until())
            + "  "
            + e.type()
            + "  "
            + MentionText.parties(first)
            + "  "
            + e.status());
    out.println("    " + why(e, behind));
    for (RecordedMention m : e.mentions()) {
      line(out, answer, stance(m), origins.of(m), m);
      if (m.isToldAndDenied()) {
        line(out, answer, Stands.AGAINST, origins.denier(m), m);
      }
    }
    e.denials().forEach(m -> line(out, answer, Stands.AGAINST, origins.denier(m), m));
    e.admissions().forEach(m -> line(out, answer, Stands.CONFIRMS, origins.of(m), m));
  }

  private static void line(
      PrintWriter out, Answer answer, Stands stands, String who, RecordedMention m) {
    String page = answer.source(m.document());
    boolean same = page.startsWith(who) && page.startsWith(", ", who.length());
    out.printf(
        "    %-8s %s%s: %s%n", stands, same ? "" : who + ", via ", page, MentionText.evidence(m));
  }

  /** How a mention stands to the event. */
  private enum Stands {
    FOR,
    DOUBTS,
    AGAINST,
    CONFIRMS
  }

  /** The rule that gave the status, in words. */
  private static String why(Event e, List<String> behind) {
    String told =
        behind.size() + (behind.size() == 1 ? " independent origin: " : " independent origins: ");
    String origins = behind.isEmpty() ? "nobody tells it" : told + String.join("; ", behind);
    String later = e.admissions().isEmpty() ? "" : "; later confirmed by whoever did it";
    return switch (e.status()) {
      case REPORTED -> "reported: one origin and no denial; " + origins + later;
      case CORROBORATED -> "corroborated: several origins and no denial; " + origins + later;
      case DISPUTED -> "disputed: somebody denies it; " + origins + later;
      case DENIED -> "denied: it is known from denials alone";
      case RETRACTED -> "retracted by those who told it";
      case PROSPECTIVE -> "prospective: planned, predicted or conditional; " + origins;
    };
  }

  private static Stands stance(RecordedMention m) {
    boolean doubts = m.attribution().stream().anyMatch(s -> s.stance() == Stance.DOUBTS);
    return m.contradicts() ? Stands.AGAINST : doubts ? Stands.DOUBTS : Stands.FOR;
  }

  private void rows(PrintWriter out, Answer answer, Origins origins) {
    RowWriter rows =
        new RowWriter(
            out,
            format,
            "event",
            "type",
            "actors",
            "recipients",
            "from",
            "until",
            "status",
            "origins",
            "says",
            "origin",
            "via",
            "published",
            "document",
            "quote",
            "begin",
            "end");
    for (Event e : answer.events()) {
      int behind = origins.behind(e).size();
      for (RecordedMention m : e.mentions()) {
        row(rows, answer, e, behind, stance(m), origins.of(m), m);
        if (m.isToldAndDenied()) {
          row(rows, answer, e, behind, Stands.AGAINST, origins.denier(m), m);
        }
      }
      for (RecordedMention m : e.denials()) {
        row(rows, answer, e, behind, Stands.AGAINST, origins.denier(m), m);
      }
      for (RecordedMention m : e.admissions()) {
        row(rows, answer, e, behind, Stands.CONFIRMS, origins.of(m), m);
      }
    }
  }

  private static void row(
      RowWriter rows,
      Answer answer,
      Event e,
      int behind,
      Stands stands,
      String origin,
      RecordedMention m) {
    RecordedDocument page = answer.documents().get(m.document());
    rows.row(
        e.id(),
        e.type(),
        e.actors(),
        e.recipients(),
        e.from(),
        e.until(),
        e.status(),
        behind,
        stands.name().toLowerCase(Locale.ROOT),
        origin,
        page == null ? null : page.outlet(),
        page == null ? null : page.published(),
        m.document(),
        m.text().text(),
        m.text().span().begin(),
        m.text().span().end());
  }
}
