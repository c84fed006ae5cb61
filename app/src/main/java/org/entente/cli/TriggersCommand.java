package org.entente.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.commitment.CommitmentBook;
import org.entente.commitment.Crossing;
import org.entente.commitment.Finding;
import org.entente.commitment.LedgerCases;
import org.entente.commitment.TriggerCase;
import org.entente.commitment.Triggers;
import org.entente.ledger.Event;
import org.entente.ledger.Ledger;
import org.entente.ledger.RecordedDocument;
import org.entente.rulebook.CommitmentFiles;
import org.entente.rulebook.RulebookFiles;
import org.entente.rulebook.TriggerFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code entente triggers}: which clauses a case meets, and on what that turns. */
@Command(
    name = "triggers",
    mixinStandardHelpOptions = true,
    description = {
      "Judges whether a case meets the conditions of treaty clauses: MET, NOT MET or CONTESTED,",
      "with every premise, who disputes it, and which premise would flip the outcome; and which",
      "red lines the events of the ledger cross. Cases are described in the rulebook, or episodes",
      "of attacks that the ledger tells of."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente triggers                               all cases, each on its last day",
      "  entente triggers kursk-2024 --on 2024-08-20    the treaty of 2024 is not in force yet",
      "  entente triggers kursk-2024 --on 2024-12-05    now it is"
    })
final class TriggersCommand implements Callable<Integer> {
  /** What may attack, threaten, ask, or cross a red line. */
  private static final List<String> EVENTS =
      List.of(
          "ASSAULT",
          "THREATEN",
          "REQUEST",
          "MOBILIZE",
          "COERCE",
          "AID",
          "SANCTION",
          "CONCEDE",
          "RETREAT");

  @Mixin LedgerOption ledger = new LedgerOption();
  @Mixin AsOf when = new AsOf();

  @Parameters(arity = "0..1", paramLabel = "CASE", description = "Only this case.")
  @Nullable String id;

  @Option(names = "--on", paramLabel = "DATE", description = "The day to judge.")
  @Nullable LocalDate on;

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    RulebookFiles files = RulebookFiles.bundled();
    CommitmentBook book = CommitmentFiles.read(files);
    List<TriggerCase> known = TriggerFiles.read(files);
    List<Finding> findings = new ArrayList<>();
    List<Crossing> crossings = new ArrayList<>();
    Map<String, RecordedDocument> pages = new LinkedHashMap<>();
    if (Files.exists(ledger.file)) {
      try (Ledger open = ledger.openExisting()) {
        judge(open, book, known, findings, crossings, pages);
      }
    } else {
      chosen(known).forEach(c -> findings.addAll(find(book, c, List.of())));
    }
    TriggerText text = new TriggerText(out, pages);
    if (when.format == OutputFormat.TEXT) {
      findings.forEach(text::finding);
      crossings.forEach(text::crossing);
    } else {
      text.rows(when.format, findings, crossings);
    }
    out.flush();
    return 0;
  }

  /** Judges the described cases, those that the ledger tells of, and the red lines. */
  private void judge(
      Ledger open,
      CommitmentBook book,
      List<TriggerCase> known,
      List<Finding> findings,
      List<Crossing> crossings,
      Map<String, RecordedDocument> pages) {
    List<Event> events = new ArrayList<>();
    for (String type : EVENTS) {
      Answer answer = Answer.of(open, when.query().type(type));
      events.addAll(answer.events());
      pages.putAll(answer.documents());
    }
    List<TriggerCase> cases = new ArrayList<>(known);
    cases.addAll(LedgerCases.find(events, known));
    chosen(cases).forEach(c -> findings.addAll(find(book, c, events)));
    if (id == null) {
      crossings.addAll(Crossing.find(book, events));
    }
  }

  private List<TriggerCase> chosen(List<TriggerCase> cases) {
    List<TriggerCase> chosen = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (TriggerCase c : cases) {
      ids.add(c.id());
      if (id == null || id.equals(c.id())) {
        chosen.add(c);
      }
    }
    if (chosen.isEmpty()) {
      throw new InputException(id + ": no such case; known are " + String.join(", ", ids));
    }
    return chosen;
  }

  private List<Finding> find(CommitmentBook book, TriggerCase c, List<Event> events) {
    LocalDate day = on != null ? on : c.lastDay();
    if (when.asOf != null && day.isAfter(when.asOf)) {
      day = when.asOf;
    }
    List<Finding> found = new ArrayList<>(Triggers.find(book, c, day, events));
    found.sort(Comparator.comparing(f -> f.outcome() == Finding.Outcome.NOT_MET));
    return found;
  }
}
