package org.entente.cli;

import java.io.PrintWriter;
import java.util.List;
import org.entente.commitment.Clause;
import org.entente.commitment.Commitment;
import org.entente.commitment.LifeStep;
import org.entente.commitment.RedLine;
import org.entente.commitment.Sanction;
import org.entente.commitment.Treaty;

/** Writes a row for each clause, sanction and red line. */
final class ClauseRows {
  private final RowWriter rows;

  ClauseRows(PrintWriter out, OutputFormat format) {
    rows =
        new RowWriter(
            out,
            format,
            "commitment",
            "title",
            "parties",
            "signed",
            "inForceFrom",
            "inForceUntil",
            "endedBy",
            "clause",
            "kind",
            "obligor",
            "beneficiary",
            "condition",
            "citation");
  }

  /** Every clause of a commitment. */
  void all(Commitment commitment) {
    if (commitment instanceof Treaty t) {
      t.clauses().forEach(c -> row(t, c));
    } else if (commitment instanceof Sanction s) {
      rows.row(
          s.id(),
          s.title(),
          parties(s.senders(), s.target()),
          null,
          s.from(),
          s.until(),
          null,
          null,
          "sanction",
          s.senders(),
          List.of(s.target()),
          String.join(", ", s.sectors()),
          s.citation());
    } else if (commitment instanceof RedLine r) {
      rows.row(
          r.id(),
          r.title(),
          parties(r.against(), r.holder()),
          r.stated(),
          r.stated(),
          r.until(),
          null,
          null,
          "red line",
          List.of(r.holder()),
          r.against(),
          r.condition(),
          r.citation());
    }
  }

  void row(Treaty t, Clause c) {
    LifeStep end = t.end();
    rows.row(
        t.id(),
        t.title(),
        t.partyCodes(),
        t.signed(),
        t.inForceFrom(),
        end == null ? null : end.on(),
        end == null ? null : CommitmentText.ending(end),
        c.id(),
        c.kind().words(),
        c.obligors().isEmpty() ? t.partyCodes() : c.obligors(),
        c.beneficiaries().isEmpty() ? t.partyCodes() : c.beneficiaries(),
        c.condition(),
        c.citation());
  }

  private static List<String> parties(List<String> some, String one) {
    List<String> all = new java.util.ArrayList<>(some);
    all.add(one);
    return all;
  }
}
