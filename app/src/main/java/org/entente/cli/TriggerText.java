package org.entente.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.commitment.Crossing;
import org.entente.commitment.Finding;
import org.entente.commitment.TriggerCase;
import org.entente.ledger.RecordedDocument;
import org.entente.ledger.RecordedMention;

/** Prints whether conditions were met and red lines crossed. */
final class TriggerText {
  private static final int SOURCES = 6;

  private final PrintWriter out;
  private final Map<String, RecordedDocument> pages;

  TriggerText(PrintWriter out, Map<String, RecordedDocument> pages) {
    this.out = out;
    this.pages = pages;
  }

  void finding(Finding f) {
    out.println(
        words(f.outcome())
            + "  "
            + f.treaty().id()
            + " "
            + f.clause().id()
            + " ("
            + f.clause().kind().words()
            + ")");
    out.println("  case        " + f.given().title() + " (" + f.given().id() + "), on " + f.on());
    out.println("  condition   " + f.clause().condition() + " [" + f.clause().citation() + "]");
    String decides = f.clause().decides();
    out.println("  decides     " + (decides == null ? "each obligor for itself" : decides));
    if (f.course().size() > 1) {
      List<String> course = new ArrayList<>();
      f.course().forEach(t -> course.add(t.on() + " " + words(t.outcome())));
      out.println("  course      " + String.join("; ", course));
    }
    f.premises().forEach(this::premise);
    flips(f.flips());
    evidence(f.evidence());
    out.println();
  }

  private void premise(Finding.Judged j) {
    List<String> by = j.disputedBy();
    out.println(
        "  "
            + String.format(java.util.Locale.ROOT, "%-10s", j.answer())
            + "  "
            + j.name()
            + ": "
            + j.words()
            + (by.isEmpty() ? "" : "; disputed by " + String.join(", ", by)));
    for (TriggerCase.Position p : j.positions()) {
      out.println(
          "                "
              + p.holder()
              + " says "
              + p.says()
              + ": “"
              + Answer.shorten(p.words())
              + "” ["
              + source(p.citation())
              + ", since "
              + p.since()
              + "]");
    }
  }

  /** The page of a mention's id; any other citation as it is. */
  private String source(String citation) {
    int hash = citation.indexOf('#');
    RecordedDocument page = hash < 0 ? null : pages.get(citation.substring(0, hash));
    return page == null ? citation : MentionText.source(page);
  }

  private void flips(List<String> flips) {
    if (!flips.isEmpty()) {
      out.println("  would flip  " + String.join(", ", flips));
    }
  }

  private void evidence(List<String> ids) {
    if (!ids.isEmpty()) {
      List<String> sources = new ArrayList<>();
      for (String id : ids) {
        String source = source(id);
        if (!sources.contains(source)) {
          sources.add(source);
        }
      }
      int more = sources.size() - SOURCES;
      out.println(
          "  told in     "
              + String.join("; ", sources.subList(0, Math.min(SOURCES, sources.size())))
              + (more > 0 ? "; and " + more + " more" : ""));
    }
  }

  void crossing(Crossing c) {
    out.println(words(c.outcome()) + "  red line " + c.line().id() + ": " + c.line().title());
    out.println("  " + c.line().holder() + "        if " + c.line().condition());
    out.println("             then " + c.line().consequence() + " [" + c.line().citation() + "]");
    for (Finding.Judged j : c.premises()) {
      boolean deed = j.name().equals("deed") && !c.disputedBy().isEmpty();
      String by = deed ? "; disputed by " + String.join(", ", c.disputedBy()) : "";
      out.println(
          "  "
              + String.format(java.util.Locale.ROOT, "%-10s", j.answer())
              + "  "
              + j.name()
              + ": "
              + j.words()
              + by);
    }
    flips(c.flips());
    for (RecordedMention m : c.event().mentions()) {
      out.println(
          "  "
              + MentionText.period(c.event().from(), c.event().until())
              + "  “"
              + MentionText.quote(m)
              + "” ("
              + MentionText.source(pages.get(m.document()))
              + ")");
    }
    out.println();
  }

  /** 'NOT MET' */
  static String words(Finding.Outcome outcome) {
    return outcome.name().replace('_', ' ');
  }

  void rows(OutputFormat format, List<Finding> findings, List<Crossing> crossings) {
    RowWriter rows =
        new RowWriter(
            out,
            format,
            "case",
            "on",
            "commitment",
            "clause",
            "kind",
            "outcome",
            "premises",
            "disputedBy",
            "flips",
            "course",
            "evidence");
    for (Finding f : findings) {
      rows.row(
          f.given().id(),
          f.on(),
          f.treaty().id(),
          f.clause().id(),
          f.clause().kind().words(),
          f.outcome(),
          premises(f.premises()),
          f.premises().stream().flatMap(j -> j.disputedBy().stream()).distinct().toList(),
          f.flips(),
          f.course().stream().map(t -> t.on() + " " + t.outcome()).toList(),
          f.evidence());
    }
    for (Crossing c : crossings) {
      rows.row(
          c.event().id(),
          c.event().from(),
          c.line().id(),
          null,
          "red line",
          c.outcome(),
          premises(c.premises()),
          c.disputedBy(),
          c.flips(),
          List.of(),
          c.event().mentions().stream().map(RecordedMention::id).toList());
    }
  }

  private static List<String> premises(List<Finding.Judged> premises) {
    return premises.stream().map(j -> j.name() + ": " + j.answer()).toList();
  }
}
