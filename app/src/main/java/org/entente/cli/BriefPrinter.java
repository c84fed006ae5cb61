package org.entente.cli;

import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.entente.ledger.Event;
import org.entente.ledger.RecordedDocument;
import org.entente.ledger.RecordedMention;
import org.entente.ledger.Status;

/**
 * Prints what a ledger knows as a page to read: what happened, what is disputed, what was
 * announced; every line with its source.
 */
final class BriefPrinter {
  private static final int WIDTH = 96;

  private final PrintWriter out;
  private final Map<String, RecordedDocument> documents;

  BriefPrinter(PrintWriter out, Map<String, RecordedDocument> documents) {
    this.out = out;
    this.documents = documents;
  }

  /**
   * Prints the brief.
   *
   * @param events in the order of their days
   */
  void print(String title, List<Event> events) {
    out.println(title);
    out.println("=".repeat(title.length()));
    out.println(summary(events));
    section("What happened", events, BriefPrinter::happened);
    section("Disputed or denied", events, BriefPrinter::disputed);
    section("Announced, predicted, conditional", events, BriefPrinter::prospective);
  }

  private String summary(List<Event> events) {
    Set<String> outlets = new TreeSet<>();
    documents.values().forEach(d -> outlets.add(d.outlet()));
    long corroborated = count(events, s -> s == Status.CORROBORATED);
    return String.format(
        Locale.ROOT,
        "%d reports from %d outlets tell %d events: %d by more than one independent source,%n"
            + "%d disputed or denied, %d announced, predicted or conditional.",
        documents.size(),
        outlets.size(),
        events.size(),
        corroborated,
        count(events, BriefPrinter::disputed),
        count(events, BriefPrinter::prospective));
  }

  private static long count(List<Event> events, Predicate<Status> status) {
    return events.stream().map(Event::status).filter(status).count();
  }

  private static boolean happened(Status s) {
    return s == Status.REPORTED || s == Status.CORROBORATED;
  }

  private static boolean disputed(Status s) {
    return s == Status.DISPUTED || s == Status.DENIED || s == Status.RETRACTED;
  }

  private static boolean prospective(Status s) {
    return s == Status.PROSPECTIVE;
  }

  private void section(String title, List<Event> events, Predicate<Status> status) {
    List<Event> part = events.stream().filter(e -> status.test(e.status())).toList();
    if (part.isEmpty()) {
      return;
    }
    out.println();
    out.println(title);
    out.println("-".repeat(title.length()));
    for (Event e : part) {
      event(e);
    }
  }

  private void event(Event e) {
    RecordedMention first = e.mentions().get(0);
    String day = MentionText.period(e.from(), e.until());
    String type = e.type() + (first.mode() == null ? "" : " " + first.mode());
    String heading =
        String.format(Locale.ROOT, "%-21s %-18s %s", day, type, MentionText.parties(first));
    out.println(heading);
    if (disputed(e.status())) {
      for (RecordedMention m : e.mentions()) {
        wrapped(m.contradicts() ? "  against: " : "  for:     ", " ".repeat(11), line(m));
      }
    } else {
      wrapped("  ", "  ", line(first));
      others(e);
    }
  }

  /** The other outlets that tell the event, one line for all. */
  private void others(Event e) {
    Set<String> others = new LinkedHashSet<>();
    for (RecordedMention m : e.mentions().subList(1, e.mentions().size())) {
      others.add(MentionText.source(documents.get(m.document())));
    }
    others.remove(MentionText.source(documents.get(e.mentions().get(0).document())));
    if (!others.isEmpty()) {
      wrapped("  also: ", "        ", String.join("; ", others));
    }
  }

  private String line(RecordedMention m) {
    String said = MentionText.said(m);
    return "“"
        + MentionText.quote(m)
        + "” ("
        + MentionText.source(documents.get(m.document()))
        + (said.isEmpty() ? "" : "; " + said)
        + ")";
  }

  /** Prints {@code text} in lines of at most {@link #WIDTH}, {@code first} before the first. */
  private void wrapped(String first, String rest, String text) {
    StringBuilder line = new StringBuilder(first);
    int begin = line.length();
    for (String word : text.split(" ", -1)) {
      if (line.length() > begin && line.length() + word.length() >= WIDTH) {
        out.println(line);
        line.setLength(0);
        line.append(rest);
        begin = line.length();
      }
      line.append(line.length() > begin ? " " : "").append(word);
    }
    out.println(line);
  }
}
