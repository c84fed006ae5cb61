package org.entente.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.commitment.CommitmentBook;
import org.entente.commitment.Finding;
import org.entente.commitment.TriggerCase;
import org.entente.commitment.Triggers;
import org.entente.ledger.Event;
import org.entente.ledger.Ledger;
import org.entente.ledger.MentionQuery;
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
      "with every premise, who disputes it, and which premise would flip the outcome."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente triggers                               all cases, each on its last day",
      "  entente triggers kursk-2024 --on 2024-08-20    the treaty of 2024 is not in force yet",
      "  entente triggers kursk-2024 --on 2024-12-05    now it is"
    })
final class TriggersCommand implements Callable<Integer> {
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
    List<TriggerCase> cases = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (TriggerCase c : TriggerFiles.read(files)) {
      ids.add(c.id());
      if (id == null || id.equals(c.id())) {
        cases.add(c);
      }
    }
    if (cases.isEmpty()) {
      throw new InputException(id + ": no such case; known are " + String.join(", ", ids));
    }
    List<Finding> findings = new ArrayList<>();
    if (Files.exists(ledger.file)) {
      try (Ledger open = ledger.openExisting()) {
        MentionQuery query = when.query().type("ASSAULT");
        for (TriggerCase c : cases) {
          findings.addAll(find(book, c, open.events(query.of(c.victim(), null))));
        }
      }
    } else {
      cases.forEach(c -> findings.addAll(find(book, c, List.of())));
    }
    if (when.format == OutputFormat.TEXT) {
      findings.forEach(f -> text(out, f));
    } else {
      rows(out, findings);
    }
    out.flush();
    return 0;
  }

  private List<Finding> find(CommitmentBook book, TriggerCase c, List<Event> events) {
    LocalDate day = on != null ? on : c.until() != null ? c.until() : c.from();
    if (when.asOf != null && day.isAfter(when.asOf)) {
      day = when.asOf;
    }
    return Triggers.find(book, c, day, events);
  }

  private static void text(PrintWriter out, Finding f) {
    out.println(
        f.given().title()
            + ", "
            + f.on()
            + ": "
            + f.treaty().id()
            + " "
            + f.clause().id()
            + " ("
            + f.clause().kind().words()
            + ") "
            + f.outcome().name().replace('_', ' '));
    for (Finding.Judged j : f.premises()) {
      out.println("  " + j.answer() + "  " + j.name() + ": " + j.words());
      for (TriggerCase.Position p : j.positions()) {
        out.println(
            "      "
                + p.holder()
                + " says "
                + p.says()
                + ": “"
                + p.words()
                + "” ["
                + p.citation()
                + "]");
      }
    }
    String decides = f.clause().decides();
    out.println("  decides: " + (decides == null ? "each obligor for itself" : decides));
    if (!f.flips().isEmpty()) {
      out.println("  would flip it: " + String.join(", ", f.flips()));
    }
    if (!f.evidence().isEmpty()) {
      out.println("  ledger: " + String.join(", ", f.evidence()));
    }
    out.println();
  }

  private void rows(PrintWriter out, List<Finding> findings) {
    RowWriter rows =
        new RowWriter(
            out,
            when.format,
            "case",
            "on",
            "commitment",
            "clause",
            "kind",
            "outcome",
            "premises",
            "flips",
            "evidence");
    for (Finding f : findings) {
      rows.row(
          f.given().id(),
          f.on(),
          f.treaty().id(),
          f.clause().id(),
          f.clause().kind().words(),
          f.outcome(),
          f.premises().stream().map(j -> j.name() + ": " + j.answer()).toList(),
          f.flips(),
          f.evidence());
    }
  }
}
