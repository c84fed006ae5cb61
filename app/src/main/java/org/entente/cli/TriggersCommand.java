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
import org.entente.commitment.RedLine;
import org.entente.commitment.TriggerCase;
import org.entente.commitment.Triggers;
import org.entente.ledger.DyadCount;
import org.entente.ledger.Event;
import org.entente.ledger.Ledger;
import org.entente.ledger.MentionQuery;
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
  /** What an attacker may do to the victim of a case. */
  private static final List<String> ATTACKS = List.of("ASSAULT", "THREATEN", "MOBILIZE");

  /** What is published so many days after a case may still tell what was asked for in it. */
  private static final int AFTER = 60;

  /** Of the crossings of one red line so many are printed as text, the last ones. */
  private static final int CROSSINGS = 5;

  @Mixin LedgerOption ledger = new LedgerOption();
  @Mixin AsOf when = new AsOf();

  @Parameters(arity = "0..1", paramLabel = "CASE", description = "Only this case.")
  @Nullable String id;

  @Option(names = "--on", paramLabel = "DATE", description = "The day to judge.")
  @Nullable LocalDate on;

  @Option(
      names = "--pairs",
      paramLabel = "N",
      description = "Episodes of so many pairs, of which most attacks are told (default: 10).")
  int pairs = 10;

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
      print(text, out, crossings);
    } else {
      text.rows(when.format, findings, crossings);
    }
    out.flush();
    return 0;
  }

  private static void print(TriggerText text, PrintWriter out, List<Crossing> crossings) {
    Map<RedLine, List<Crossing>> byLine = new LinkedHashMap<>();
    crossings.forEach(c -> byLine.computeIfAbsent(c.line(), k -> new ArrayList<>()).add(c));
    byLine.forEach(
        (line, all) -> {
          int before = Math.max(0, all.size() - CROSSINGS);
          if (before > 0) {
            out.println("(red line " + line.id() + ": " + before + " earlier deeds left out)");
          }
          all.subList(before, all.size()).forEach(text::crossing);
        });
  }

  /** Judges the described cases, those that the ledger tells of, and the red lines. */
  private void judge(
      Ledger open,
      CommitmentBook book,
      List<TriggerCase> known,
      List<Finding> findings,
      List<Crossing> crossings,
      Map<String, RecordedDocument> pages) {
    boolean described = known.stream().anyMatch(c -> c.id().equals(id));
    for (TriggerCase c : described || id == null ? chosen(known) : known) {
      if (described || id == null) {
        findings.addAll(find(book, c, events(open, c, pages)));
      }
    }
    if (described) {
      return;
    }
    List<TriggerCase> told = episodes(open, known);
    if (id != null) {
      told = chosen(told);
    }
    told.forEach(c -> findings.addAll(find(book, c, events(open, c, pages))));
    if (id == null) {
      book.redLines().forEach(line -> crossings.addAll(crossings(open, line, pages)));
    }
  }

  /** Episodes of attacks between the pairs of which most are told. */
  private List<TriggerCase> episodes(Ledger open, List<TriggerCase> known) {
    List<DyadCount.Told> attacks = open.store().told("ASSAULT", when.query());
    List<TriggerCase> episodes = new ArrayList<>();
    for (DyadCount.Told pair : attacks.subList(0, Math.min(pairs, attacks.size()))) {
      MentionQuery both = when.query().of(pair.actor(), pair.recipient()).type("ASSAULT");
      for (TriggerCase c : LedgerCases.find(Answer.withReplies(open, both).events(), known)) {
        if (c.attackers().contains(pair.actor()) && c.victim().equals(pair.recipient())) {
          episodes.add(c);
        }
      }
    }
    if (attacks.size() > pairs) {
      int more = attacks.size() - pairs;
      spec.commandLine().getErr().println("entente: attacks of " + more + " more pairs; --pairs N");
    }
    return episodes;
  }

  /** What the ledger tells of a case: deeds of its attackers, and what the victim asks for. */
  private List<Event> events(Ledger open, TriggerCase c, Map<String, RecordedDocument> pages) {
    MentionQuery query = when.query();
    LocalDate since = query.since() == null ? c.from() : query.since();
    query = query.between(since, query.until());
    MentionQuery.Deeds attacks = new MentionQuery.Deeds(c.attackers(), ATTACKS, "");
    List<Event> events =
        new ArrayList<>(ask(open, query.of(c.victim(), null).deeds(attacks), pages));
    LocalDate end = c.until() == null ? query.until() : c.until().plusDays(AFTER);
    boolean earlier = query.until() != null && end != null && query.until().isBefore(end);
    MentionQuery.Deeds requests =
        new MentionQuery.Deeds(List.of(c.victim()), List.of("REQUEST"), "");
    MentionQuery asks = query.between(since, earlier ? query.until() : end).deeds(requests);
    events.addAll(ask(open, asks, pages));
    return events;
  }

  private static List<Event> ask(
      Ledger open, MentionQuery query, Map<String, RecordedDocument> pages) {
    Answer answer = Answer.of(open, query);
    pages.putAll(answer.documents());
    return answer.events();
  }

  private List<Crossing> crossings(Ledger open, RedLine line, Map<String, RecordedDocument> pages) {
    LocalDate begins = line.stated().minusDays(Crossing.BEFORE);
    MentionQuery query = when.query();
    boolean later = query.since() != null && query.since().isAfter(begins);
    MentionQuery deeds =
        query
            .between(later ? query.since() : begins, query.until())
            .deeds(new MentionQuery.Deeds(line.against(), line.events(), line.pattern()));
    if (line.against().isEmpty() || line.events().isEmpty() || line.words().isEmpty()) {
      return List.of();
    }
    return Crossing.find(line, ask(open, deeds, pages));
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
