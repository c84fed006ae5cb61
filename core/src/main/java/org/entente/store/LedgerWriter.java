package org.entente.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.entente.ledger.EventKey;
import org.entente.ledger.LedgerEntry;
import org.entente.ledger.RecordedDocument;
import org.entente.ledger.RecordedMention;
import org.entente.ledger.RecordedMention.Dated;
import org.entente.ledger.RecordedMention.Located;
import org.entente.ledger.RecordedMention.Phrase;
import org.entente.ledger.Sketch;
import org.jspecify.annotations.Nullable;

/** Appends entries, all tables in step. */
final class LedgerWriter implements AutoCloseable {
  /** Separates the items of a list kept in one column; it cannot occur in codes or names. */
  static final String SEPARATOR = "\u001f";

  private final DuckDBAppender documents;
  private final DuckDBAppender events;
  private final DuckDBAppender mentions;
  private final DuckDBAppender parties;
  private final DuckDBAppender magnitudes;
  private final DuckDBAppender attributions;
  private final DuckDBAppender likenesses;
  private final DuckDBAppender deeds;

  LedgerWriter(DuckDBConnection connection) throws SQLException {
    documents = connection.createAppender("main", "document");
    events = connection.createAppender("main", "event");
    mentions = connection.createAppender("main", "mention");
    parties = connection.createAppender("main", "party");
    magnitudes = connection.createAppender("main", "magnitude");
    attributions = connection.createAppender("main", "attribution");
    likenesses = connection.createAppender("main", "likeness");
    deeds = connection.createAppender("main", "deed");
  }

  void write(long sequence, LedgerEntry entry) throws SQLException {
    document(sequence, entry);
    int number = 0;
    for (LedgerEntry.Resolved r : entry.mentions()) {
      if (r.event().equals(r.mention().id())) {
        event(sequence, r.event(), r.key());
      }
      mention(sequence, number, r, entry.document().published());
      deeds(sequence, number, r, entry.document());
      number++;
    }
  }

  private void document(long sequence, LedgerEntry entry) throws SQLException {
    RecordedDocument d = entry.document();
    documents.beginRow();
    documents.append(sequence);
    documents.append(d.id());
    documents.append(d.source());
    text(documents, d.url());
    text(documents, d.publisher());
    text(documents, d.title());
    documents.append(String.join(SEPARATOR, d.authors()));
    day(documents, d.published());
    documents.append(LocalDateTime.ofInstant(d.recordedAt(), ZoneOffset.UTC));
    documents.append(entry.text());
    documents.append(d.original());
    documents.endRow();
    if (d.original().equals(d.id())) {
      likeness(likenesses, sequence, entry.text());
    }
  }

  /** The keys under which a later page looks for this one. */
  static void likeness(DuckDBAppender to, long sequence, String text) throws SQLException {
    for (int key : new Sketch(text).keys()) {
      to.beginRow();
      to.append(key);
      to.append(sequence);
      to.endRow();
    }
  }

  private void event(long sequence, String id, EventKey key) throws SQLException {
    events.beginRow();
    events.append(sequence);
    events.append(id);
    events.append(key.parties());
    day(events, key.from());
    day(events, key.until());
    text(events, key.place());
    events.endRow();
  }

  private void mention(
      long sequence, int number, LedgerEntry.Resolved r, @Nullable LocalDate published)
      throws SQLException {
    RecordedMention m = r.mention();
    mentions.beginRow();
    mentions.append(sequence);
    mentions.append(number);
    mentions.append(m.id());
    mentions.append(r.event());
    mentions.append(m.document());
    day(mentions, published);
    mentions.append(m.sentence());
    mentions.append(m.event());
    text(mentions, m.mode());
    mentions.append(String.join(SEPARATOR, m.contexts()));
    mentions.append(m.quad().name());
    mentions.append(m.intensity());
    phrase(mentions, m.trigger());
    dated(m.when());
    located(m.place());
    mentions.append(m.modality().name());
    mentions.append(m.polarity().name());
    mentions.append(m.certainty());
    mentions.append(m.rule());
    mentions.append(m.rulebookVersion());
    phrase(mentions, m.text());
    mentions.endRow();
    children(sequence, number, m);
  }

  /** What relations count: facts that nobody denies, on a day, from one coded party to another. */
  private void deeds(long sequence, int number, LedgerEntry.Resolved r, RecordedDocument d)
      throws SQLException {
    RecordedMention m = r.mention();
    LocalDate day = Deed.day(m, d.published());
    if (day == null) {
      return;
    }
    for (Deed.Pair p : Deed.pairs(m)) {
      begin(deeds, sequence, number);
      deeds.append(r.event());
      deeds.append(m.event());
      day(deeds, day);
      day(deeds, d.published());
      deeds.append(p.actor());
      deeds.append(p.recipient());
      deeds.append(m.quad().name());
      deeds.append(m.intensity());
      deeds.append(d.outlet());
      deeds.endRow();
    }
  }

  private void dated(@Nullable Dated when) throws SQLException {
    if (when == null) {
      nulls(mentions, 5);
      return;
    }
    phrase(mentions, when.phrase());
    day(mentions, when.from());
    day(mentions, when.until());
  }

  private void located(@Nullable Located at) throws SQLException {
    if (at == null) {
      nulls(mentions, 8);
      return;
    }
    phrase(mentions, at.phrase());
    mentions.append(at.id());
    text(mentions, at.country());
    mentions.append(at.latitude());
    mentions.append(at.longitude());
    mentions.append(String.join(SEPARATOR, at.claimants()));
  }

  private void children(long sequence, int number, RecordedMention m) throws SQLException {
    parties(sequence, number, "ACTOR", m.actors());
    parties(sequence, number, "RECIPIENT", m.recipients());
    for (RecordedMention.Amount a : m.magnitudes()) {
      begin(magnitudes, sequence, number);
      magnitudes.append(a.kind());
      phrase(magnitudes, a.phrase());
      magnitudes.append(a.value());
      magnitudes.append(a.closeness().name());
      magnitudes.endRow();
    }
    for (RecordedMention.Said s : m.attribution()) {
      begin(attributions, sequence, number);
      attributions.append(s.stance().name());
      attributions.append(s.kind().name());
      phrase(attributions, s.speaker());
      text(attributions, s.code());
      phrase(attributions, s.cue());
      attributions.endRow();
    }
  }

  private void parties(long sequence, int number, String role, List<RecordedMention.Party> list)
      throws SQLException {
    for (RecordedMention.Party p : list) {
      begin(parties, sequence, number);
      parties.append(role);
      phrase(parties, p.phrase());
      text(parties, p.code());
      text(parties, p.country());
      text(parties, p.sector());
      text(parties, p.name());
      parties.endRow();
    }
  }

  private static void begin(DuckDBAppender to, long sequence, int number) throws SQLException {
    to.beginRow();
    to.append(sequence);
    to.append(number);
  }

  private static void phrase(DuckDBAppender to, Phrase phrase) throws SQLException {
    to.append(phrase.text());
    to.append(phrase.span().begin());
    to.append(phrase.span().end());
  }

  private static void text(DuckDBAppender to, @Nullable String value) throws SQLException {
    if (value == null) {
      to.appendNull();
    } else {
      to.append(value);
    }
  }

  private static void day(DuckDBAppender to, @Nullable LocalDate value) throws SQLException {
    if (value == null) {
      to.appendNull();
    } else {
      to.append(value);
    }
  }

  private static void nulls(DuckDBAppender to, int count) throws SQLException {
    for (int i = 0; i < count; i++) {
      to.appendNull();
    }
  }

  /** Hands everything to the transaction; nothing is durable before its commit. */
  void flush() throws SQLException {
    for (DuckDBAppender a : appenders()) {
      a.flush();
    }
  }

  @Override
  public void close() throws SQLException {
    for (DuckDBAppender a : appenders()) {
      a.close();
    }
  }

  private List<DuckDBAppender> appenders() {
    return List.of(
        documents, events, mentions, parties, magnitudes, attributions, likenesses, deeds);
  }
}
