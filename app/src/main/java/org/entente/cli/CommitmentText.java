package org.entente.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.entente.commitment.Clause;
import org.entente.commitment.Commitment;
import org.entente.commitment.LifeStep;
import org.entente.commitment.Party;
import org.entente.commitment.RedLine;
import org.entente.commitment.Sanction;
import org.entente.commitment.Treaty;
import org.jspecify.annotations.Nullable;

/** Prints commitments for people. */
final class CommitmentText {
  private final PrintWriter out;

  CommitmentText(PrintWriter out) {
    this.out = out;
  }

  void heading(String title) {
    out.println(title);
    out.println("-".repeat(title.length()));
  }

  void note(String text) {
    out.println("  " + text);
  }

  void section(String title, List<Commitment> commitments) {
    if (!commitments.isEmpty()) {
      out.println();
      heading(title);
      commitments.forEach(this::line);
    }
  }

  /** 'rus-prk-2000 Treaty of …: signed 2000-02-09, in force 2000-10-18 to 2024-12-04 (…)' */
  void line(Commitment c) {
    out.printf(Locale.ROOT, "%-18s %s%n", c.id(), c.title());
    out.println("  " + state(c) + " [" + c.citation() + "]");
  }

  private static String state(Commitment c) {
    if (c instanceof Sanction s) {
      return String.join(", ", s.senders())
          + " on "
          + s.target()
          + ", from "
          + s.from()
          + (s.until() == null ? "" : " to " + s.until())
          + ": "
          + String.join(", ", s.sectors());
    }
    if (c instanceof RedLine r) {
      return r.holder() + ", " + r.stated() + ": if " + r.condition() + ", then " + r.consequence();
    }
    Treaty t = (Treaty) c;
    LifeStep end = t.end();
    String force =
        t.inForceFrom() == null ? "not known to be in force" : "in force " + t.inForceFrom();
    String signed =
        t.signed() == null
            ? t.life().get(0).kind().words() + " " + t.begins() + ", not signed"
            : "signed " + t.signed();
    return signed
        + ", "
        + force
        + (end == null ? "" : " to " + end.on() + " (" + ending(end) + ")");
  }

  /** 'superseded by rus-prk-2024' */
  static String ending(LifeStep end) {
    return end.kind().words() + (end.note() == null ? "" : " " + end.note());
  }

  void clause(Clause c) {
    out.println("    " + c.id() + "  " + c.kind().words() + ": " + c.effect());
    field("if", c.condition());
    field("decides", c.decides());
    field("place", c.place());
    field("against", c.adversary());
    field("limits", c.limits());
    field("deadline", c.deadline());
    field("discretion", c.discretion());
  }

  private void field(String name, @Nullable String value) {
    if (value != null) {
      out.printf(Locale.ROOT, "      %-11s%s%n", name, value);
    }
  }

  /** Everything that is known of it. */
  void whole(Commitment c) {
    line(c);
    if (c instanceof Treaty t) {
      out.println("  parties: " + parties(t));
      for (LifeStep s : t.life()) {
        String who = s.party() == null ? "" : " by " + s.party();
        String organ = s.organ() == null ? "" : " (" + s.organ() + ")";
        String note = s.note() == null ? "" : ": " + s.note();
        out.println("  " + s.on() + "  " + s.kind().words() + who + organ + note);
      }
      t.clauses().forEach(this::clause);
      if (!t.supersedes().isEmpty()) {
        out.println("  supersedes " + String.join(", ", t.supersedes()));
      }
    }
  }

  private static String parties(Treaty t) {
    StringBuilder parties = new StringBuilder();
    for (Party p : t.parties()) {
      parties.append(parties.length() == 0 ? "" : ", ").append(p.code());
      if (p.from() != null || p.until() != null) {
        parties.append(" (").append(MentionText.period(p.from(), p.until())).append(')');
      }
    }
    return parties.toString();
  }
}
