package org.entente.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.ledger.Event;
import org.entente.ledger.Ledger;
import org.entente.ledger.Origins;
import org.entente.ledger.RecordedMention;
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
      out.println(
          "    "
              + stance(m)
              + " "
              + origins.of(m)
              + ", via "
              + answer.source(m.document())
              + ": "
              + MentionText.evidence(m));
    }
  }

  /** The rule that gave the status, in words. */
  private static String why(Event e, List<String> behind) {
    String told =
        behind.size() + (behind.size() == 1 ? " independent origin: " : " independent origins: ");
    String origins = behind.isEmpty() ? "nobody tells it" : told + String.join("; ", behind);
    return switch (e.status()) {
      case REPORTED -> "reported: one origin or outlet and no denial; " + origins;
      case CORROBORATED -> "corroborated: several outlets or speakers and no denial; " + origins;
      case DISPUTED -> "disputed: somebody denies it; " + origins;
      case DENIED -> "denied: it is known from denials alone";
      case RETRACTED -> "retracted by those who told it";
      case PROSPECTIVE -> "prospective: planned, predicted or conditional; " + origins;
    };
  }

  private static String stance(RecordedMention m) {
    return m.contradicts() ? "AGAINST" : "FOR    ";
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
            "quote",
            "begin",
            "end");
    for (Event e : answer.events()) {
      int behind = origins.behind(e).size();
      for (RecordedMention m : e.mentions()) {
        var page = answer.documents().get(m.document());
        rows.row(
            e.id(),
            e.type(),
            e.actors(),
            e.recipients(),
            e.from(),
            e.until(),
            e.status(),
            behind,
            m.contradicts() ? "against" : "for",
            origins.of(m),
            page == null ? null : page.outlet(),
            page == null ? null : page.published(),
            m.text().text(),
            m.text().span().begin(),
            m.text().span().end());
      }
    }
  }
}
