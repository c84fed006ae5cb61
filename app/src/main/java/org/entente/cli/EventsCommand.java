package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.exchange.MentionCsv;
import org.entente.exchange.MentionJson;
import org.entente.ledger.Event;
import org.entente.ledger.Ledger;
import org.entente.ledger.LedgerStore.StoredMention;
import org.entente.ledger.RecordedDocument;
import org.entente.ledger.RecordedMention;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code entente events}: what the ledger knows to have happened, and who says so. */
@Command(
    name = "events",
    mixinStandardHelpOptions = true,
    description = "Lists the ledger's events, each with its status and every mention of it.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente events RUS PRK",
      "  entente events PRK --type MOBILIZE --as-of 2024-11-01",
      "  entente events --format json > mentions.jsonl"
    })
final class EventsCommand implements Callable<Integer> {
  @Mixin LedgerOption ledger = new LedgerOption();
  @Mixin QueryOptions query = new QueryOptions();

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  OutputFormat format = OutputFormat.TEXT;

  @Spec CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try (Ledger open = ledger.openExisting()) {
      switch (format) {
        case TEXT -> text(open, out);
        case JSON -> json(open, out);
        case CSV -> csv(open, out);
      }
    }
    out.flush();
    return 0;
  }

  private void text(Ledger open, PrintWriter out) {
    Answer answer = Answer.of(open, query.query());
    List<Event> events = answer.events();
    Map<String, RecordedDocument> documents = answer.documents();
    for (Event e : events) {
      RecordedMention first = e.mentions().get(0);
      out.printf(
          Locale.ROOT,
          "%-22s %-12s %s%n",
          MentionText.period(e.from(), e.until()),
          e.status(),
          e.type()
              + (first.mode() == null ? "" : " " + first.mode())
              + "  "
              + MentionText.parties(first));
      for (RecordedMention m : e.mentions()) {
        RecordedDocument d = documents.get(m.document());
        String said = MentionText.said(m);
        out.println("    " + MentionText.source(d) + (said.isEmpty() ? "" : ": " + said));
        out.println("      " + MentionText.evidence(m));
      }
    }
    if (events.isEmpty()) {
      spec.commandLine().getErr().println("entente: no events answer this question");
    }
  }

  private void json(Ledger open, PrintWriter out) throws IOException {
    try (MentionJson json = new MentionJson(out)) {
      for (StoredMention s : open.mentions(query.query())) {
        json.write(s.mention(), s.event());
      }
    }
  }

  private void csv(Ledger open, PrintWriter out) throws IOException {
    MentionCsv csv = new MentionCsv(out);
    csv.header();
    for (StoredMention s : open.mentions(query.query())) {
      csv.write(s.mention());
    }
  }
}
