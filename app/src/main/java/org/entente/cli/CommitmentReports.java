package org.entente.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.commitment.Commitment;
import org.entente.commitment.CommitmentBook;
import org.entente.commitment.CommitmentFinder;
import org.entente.commitment.CommitmentMention;
import org.entente.commitment.RedLine;
import org.entente.commitment.Sanction;
import org.entente.commitment.Treaty;
import org.entente.ledger.Ledger;
import org.entente.ledger.LedgerStore.StoredMention;
import org.entente.ledger.MentionQuery;
import org.entente.ledger.RecordedDocument;
import org.entente.rulebook.RulebookFiles;
import org.entente.rulebook.StateNameFiles;
import org.jspecify.annotations.Nullable;

/** What the pages of a ledger tell of commitments, with those pages. */
record CommitmentReports(List<CommitmentMention> mentions, Map<String, RecordedDocument> pages) {
  private static final List<String> EVENTS =
      List.of("AGREE", "SANCTION", "RETREAT", "CONCEDE", "THREATEN", "REJECT", "REQUEST");

  /** Of a treaty of many, the pages on this many of its parties are looked at. */
  private static final int PARTIES = 8;

  /** What is told of the known commitment; nothing where there is no ledger. */
  static CommitmentReports of(
      LedgerOption ledger, CommitmentBook book, Commitment known, MentionQuery query) {
    List<MentionQuery> queries = new ArrayList<>();
    if (known instanceof Treaty t && t.partyCodes().size() != 2) {
      List<String> codes = t.partyCodes();
      codes.subList(0, Math.min(PARTIES, codes.size())).forEach(c -> deeds(queries, query, c));
    } else if (known instanceof Treaty t) {
      queries.add(query.of(t.partyCodes().get(0), t.partyCodes().get(1)));
    } else if (known instanceof Sanction s) {
      s.senders().forEach(c -> queries.add(query.of(c, s.target())));
    } else if (known instanceof RedLine r) {
      deeds(queries, query, r.holder());
    }
    CommitmentReports all = ask(ledger, book, queries);
    List<CommitmentMention> meant = new ArrayList<>();
    for (CommitmentMention m : all.mentions) {
      if (known.id().equals(m.commitment())) {
        meant.add(m);
      }
    }
    return new CommitmentReports(meant, all.pages);
  }

  /** What is told of commitments of all these codes; of anybody's when there are none. */
  static CommitmentReports of(
      LedgerOption ledger, CommitmentBook book, List<String> codes, MentionQuery query) {
    List<MentionQuery> queries = new ArrayList<>();
    switch (codes.size()) {
      case 0 -> EVENTS.forEach(e -> queries.add(query.type(e)));
      case 1 -> queries.add(query.of(codes.get(0), null));
      default -> queries.add(query.of(codes.get(0), codes.get(1)));
    }
    CommitmentReports all = ask(ledger, book, queries);
    List<CommitmentMention> meant = new ArrayList<>();
    for (CommitmentMention m : all.mentions) {
      boolean concerned =
          book.find(String.valueOf(m.commitment()))
              .map(c -> codes.stream().allMatch(c::concerns))
              .orElse(m.parties().containsAll(codes));
      if (concerned) {
        meant.add(m);
      }
    }
    return new CommitmentReports(meant, all.pages);
  }

  private static void deeds(List<MentionQuery> queries, MentionQuery query, String code) {
    EVENTS.forEach(e -> queries.add(query.of(code, null).type(e)));
  }

  private static CommitmentReports ask(
      LedgerOption ledger, CommitmentBook book, List<MentionQuery> queries) {
    if (!Files.exists(ledger.file)) {
      return new CommitmentReports(List.of(), Map.of());
    }
    Map<String, StoredMention> mentions = new LinkedHashMap<>();
    Map<String, RecordedDocument> pages = new LinkedHashMap<>();
    Map<String, String> texts = new LinkedHashMap<>();
    CommitmentFinder finder =
        new CommitmentFinder(book, StateNameFiles.read(RulebookFiles.bundled()));
    try (Ledger open = ledger.openExisting()) {
      for (MentionQuery q : queries) {
        open.mentions(q).forEach(s -> mentions.putIfAbsent(s.mention().id(), s));
        pages.putAll(open.documents(q));
        texts.putAll(open.texts(q, finder.words()));
      }
    }
    return new CommitmentReports(finder.find(List.copyOf(mentions.values()), pages, texts), pages);
  }

  /** Prints them by their days for people. */
  void print(PrintWriter out) {
    List<CommitmentMention> sorted = new ArrayList<>(mentions);
    sorted.sort(java.util.Comparator.comparing(CommitmentReports::day));
    for (CommitmentMention m : sorted) {
      boolean dated = m.from() != null && m.until() != null;
      String day = dated ? MentionText.period(m.from(), m.until()) : "no day told";
      out.println("  " + day + "  " + what(m));
      if (m.condition() != null) {
        out.println("      if         " + m.condition());
        out.println("      then       " + m.consequence());
      }
      out.println("      " + m.record().words() + (m.known() == null ? "" : ": " + m.known()));
      out.println("      “" + Answer.shorten(m.quote()) + "” (" + source(m) + ")");
    }
  }

  private static LocalDate day(CommitmentMention m) {
    LocalDate until = m.until();
    return until == null ? m.published() : until;
  }

  /** 'RUS ratified (State Duma), with PRK: rus-prk-2024; claimed' */
  static String what(CommitmentMention m) {
    String others = String.join(", ", m.parties().subList(1, m.parties().size()));
    String target = m.target();
    boolean sanction = target != null && m.act() != CommitmentMention.Act.WARNED;
    return (sanction ? String.join(", ", m.parties()) : m.parties().get(0))
        + " "
        + m.act().words()
        + (m.organ() == null ? "" : " (" + m.organ() + ")")
        + (target != null ? " → " + target : others.isEmpty() ? "" : ", with " + others)
        + (m.sectors().isEmpty() ? "" : " [" + String.join(", ", m.sectors()) + "]")
        + (m.commitment() == null ? "" : ": " + m.commitment())
        + (m.telling() == CommitmentMention.Telling.TOLD
            ? ""
            : "; " + m.telling().name().toLowerCase(java.util.Locale.ROOT));
  }

  String source(CommitmentMention m) {
    return MentionText.source(pages.get(m.document()));
  }

  /** Writes a row for each. */
  void rows(PrintWriter out, OutputFormat format) {
    RowWriter rows =
        new RowWriter(
            out,
            format,
            "act",
            "commitment",
            "record",
            "known",
            "parties",
            "target",
            "sectors",
            "organ",
            "published",
            "from",
            "until",
            "condition",
            "consequence",
            "telling",
            "document",
            "source",
            "quote");
    for (CommitmentMention m : mentions) {
      rows.row(
          m.act(),
          m.commitment(),
          m.record(),
          m.known(),
          m.parties(),
          m.target(),
          m.sectors(),
          m.organ(),
          m.published(),
          m.from(),
          m.until(),
          m.condition(),
          m.consequence(),
          m.telling(),
          m.document(),
          source(m),
          m.quote());
    }
  }

  static MentionQuery asOf(@Nullable LocalDate day) {
    return MentionQuery.all().between(null, day);
  }
}
