package org.entente.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.commitment.Clause;
import org.entente.commitment.Commitment;
import org.entente.commitment.CommitmentBook;
import org.entente.commitment.CommitmentBook.Bound;
import org.entente.commitment.Finding;
import org.entente.commitment.LifeStep;
import org.entente.commitment.RedLine;
import org.entente.commitment.Sanction;
import org.entente.commitment.StateNames;
import org.entente.commitment.Treaty;
import org.entente.commitment.TriggerCase;
import org.entente.commitment.Triggers;
import org.entente.ledger.Event;
import org.entente.rulebook.CommitmentFiles;
import org.entente.rulebook.RulebookFiles;
import org.entente.rulebook.TriggerFiles;

/** The part of a brief that tells what binds two actors, and what has met a condition of it. */
final class BriefBinding {
  private final BriefPage page;
  private final String a;
  private final String b;
  private final LocalDate day;
  private final StateNames names;
  private final CommitmentBook book;

  BriefBinding(BriefPage page, StateNames names, String a, String b, LocalDate day) {
    this.page = page;
    this.names = names;
    this.a = a;
    this.b = b;
    this.day = day;
    book = CommitmentFiles.read(RulebookFiles.bundled()).asOf(day);
  }

  private List<Bound> own() {
    List<Bound> own = new ArrayList<>();
    for (Bound bound : book.binding(List.of(a, b), day)) {
      if (bound.treaty().parties().size() == 2) {
        own.add(bound);
      }
    }
    List<Treaty> order = own.stream().map(Bound::treaty).distinct().toList();
    own.sort(
        Comparator.comparingInt((Bound x) -> order.indexOf(x.treaty()))
            .thenComparingInt(BriefBinding::rank));
    return own;
  }

  /** One sentence: the strongest duty between both. */
  void inShort() {
    Bound strongest = null;
    for (Bound bound : own()) {
      if (strongest == null || rank(bound) < rank(strongest)) {
        strongest = bound;
      }
    }
    if (strongest == null) {
      page.item("", "No treaty of the two alone binds them on " + day + ".", "the rulebook");
      return;
    }
    page.item(
        "",
        "On "
            + day
            + " the strongest duty between them is one of "
            + strongest.clause().kind().words()
            + " ("
            + strongest.treaty().title()
            + ", "
            + article(strongest.clause())
            + ", in force since "
            + strongest.treaty().inForceFrom()
            + ").",
        strongest.clause().citation());
  }

  private static int rank(Bound bound) {
    return bound.clause().kind().ordinal();
  }

  private static String article(Clause c) {
    return c.id().replace("art-", "Art. ").replace("par-", "par. ");
  }

  /** The section. */
  void whole(List<Event> events) {
    page.section("What binds on " + day);
    Treaty last = null;
    for (Bound bound : own()) {
      Clause c = bound.clause();
      Treaty t = bound.treaty();
      String title = t == last ? "The same" : t.title();
      last = t;
      page.item(
          c.kind().words(),
          title
              + ", "
              + article(c)
              + ": "
              + (c.condition() == null ? "" : "if " + c.condition() + ", ")
              + c.effect()
              + (c.limits() == null ? "" : " (" + c.limits() + ")")
              + ".",
          c.citation());
    }
    others();
    lives();
    standing();
    triggers(events);
  }

  /** Treaties of many, in one line. */
  private void others() {
    List<String> titles = new ArrayList<>();
    List<String> citations = new ArrayList<>();
    for (Bound bound : book.binding(List.of(a, b), day)) {
      Treaty t = bound.treaty();
      if (t.parties().size() != 2 && !titles.contains(t.title())) {
        titles.add(t.title());
        citations.add(t.citation());
      }
    }
    if (!titles.isEmpty()) {
      page.item("of many", String.join("; ", titles) + ".", String.join("; ", citations));
    }
  }

  private void lives() {
    for (Treaty t : book.treaties()) {
      LifeStep end = t.end();
      boolean both = t.concerns(a) && t.concerns(b) && t.parties().size() == 2;
      if (both && t.standingOn(day) == Treaty.Standing.SIGNED) {
        page.item("not in force", t.title() + ", signed " + t.signed() + ".", t.citation());
      } else if (both && end != null && end.on().isAfter(day.minusYears(30))) {
        page.item(
            "ended",
            t.title() + ", " + end.on() + " (" + CommitmentText.ending(end) + ").",
            t.citation());
      }
    }
  }

  /** Sanctions and red lines of one against the other. */
  private void standing() {
    for (Commitment c : book.concerning(List.of(a, b))) {
      if (c instanceof Sanction s && s.bindsOn(day)) {
        page.item(
            "sanction",
            String.join(", ", s.senders().stream().map(names::name).toList())
                + " on "
                + names.name(s.target())
                + " since "
                + s.from()
                + ": "
                + s.title()
                + " ("
                + String.join(", ", s.sectors())
                + ").",
            s.citation());
      } else if (c instanceof RedLine r && r.bindsOn(day)) {
        page.item(
            "red line",
            names.name(r.holder())
                + ", "
                + r.stated()
                + ": if "
                + r.condition()
                + ", "
                + r.consequence()
                + ".",
            r.citation());
      }
    }
  }

  /** What has met, or not met, a condition of their own treaties. */
  private void triggers(List<Event> events) {
    for (TriggerCase given : TriggerFiles.read(RulebookFiles.bundled())) {
      boolean ours = given.victim().equals(a) || given.victim().equals(b);
      if (!ours || given.from().isAfter(day)) {
        continue;
      }
      LocalDate until = given.lastDay();
      LocalDate on = until.isAfter(day) ? day : until;
      for (Finding f : Triggers.find(book, given, on, events)) {
        Treaty t = f.treaty();
        if (t.parties().size() == 2 && t.concerns(a) && t.concerns(b)) {
          trigger(f);
        }
      }
    }
  }

  private void trigger(Finding f) {
    List<String> course = new ArrayList<>();
    f.course().forEach(t -> course.add(TriggerText.words(t.outcome()) + " from " + t.on()));
    List<String> open = new ArrayList<>();
    List<String> sources = new ArrayList<>(List.of(f.clause().citation()));
    for (Finding.Judged j : f.premises()) {
      if (f.flips().contains(j.name()) && j.answer() != Finding.Answer.YES) {
        List<String> by = j.disputedBy();
        List<String> who = by.stream().map(names::name).toList();
        String premise = j.name().replace('-', ' ');
        open.add(
            premise + (by.isEmpty() ? "" : " (disputed by " + String.join(" and ", who) + ")"));
        j.positions().forEach(p -> sources.add(p.citation()));
      }
    }
    boolean force = f.flips().equals(List.of("in force"));
    String why =
        force
            ? "; on " + f.on() + " it is not in force"
            : open.isEmpty() ? "" : "; on " + f.on() + " it turns on " + String.join(" and ", open);
    page.item(
        "trigger",
        f.given().title()
            + ": the condition of "
            + article(f.clause())
            + " ("
            + f.treaty().id()
            + ") is "
            + String.join(", ", course)
            + why
            + ".",
        String.join("; ", sources));
  }
}
