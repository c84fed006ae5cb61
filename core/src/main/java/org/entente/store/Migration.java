package org.entente.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.entente.ledger.LedgerEntry;
import org.entente.ledger.LedgerStore;
import org.entente.ledger.RecordedDocument;
import org.entente.ledger.Reprints;

/**
 * Brings a ledger of format 1 to format 2: which page reprints which, and the deeds that relations
 * count, are worked out once instead of at each question. All of it or nothing; no row is lost.
 */
final class Migration {
  /** Under which keys a page that reprints no other is found. */
  static final String LIKENESS =
      "CREATE TABLE likeness (key INTEGER NOT NULL, sequence BIGINT NOT NULL)";

  /** One row for each actor and recipient of a mention that tells a fact on a day. */
  static final String DEED =
      """
      CREATE TABLE deed (
        sequence BIGINT NOT NULL, number INTEGER NOT NULL, event_id VARCHAR NOT NULL,
        event VARCHAR NOT NULL, day DATE NOT NULL, published DATE, actor VARCHAR NOT NULL,
        recipient VARCHAR NOT NULL, quad VARCHAR NOT NULL, intensity DOUBLE NOT NULL,
        outlet VARCHAR NOT NULL)
      """;

  private static final String DEEDS =
      """
      INSERT INTO deed
      WITH fact AS (
        SELECT m.sequence, m.number, m.event_id, m.event, m.published, m.quad, m.intensity, m.text,
          CASE
            WHEN m.when_from IS NOT NULL AND coalesce(m.when_until, m.when_from) - m.when_from <= 31
              THEN m.when_from
            WHEN m.when_from IS NULL AND m.modality = 'ACTUAL' THEN m.published
          END AS day
        FROM mention m ANTI JOIN (
          SELECT sequence, number FROM attribution WHERE stance = 'DENIES'
            AND sequence > %2$d AND sequence <= %3$d)
          USING (sequence, number)
        WHERE m.modality IN ('ACTUAL', 'PAST_HISTORICAL') AND m.polarity = 'AFFIRMED'
          AND m.sequence > %2$d AND m.sequence <= %3$d)
      SELECT DISTINCT f.sequence, f.number, f.event_id, f.event, f.day, f.published, x.code, y.code,
        f.quad, f.intensity, coalesce(o.publisher, '“' || trim(regexp_replace(o.title, '\\s+', ' ', 'g')) || '”', o.source)
      FROM fact f JOIN party x USING (sequence, number) JOIN party y USING (sequence, number)
        JOIN document o USING (sequence)
      WHERE x.sequence > %2$d AND x.sequence <= %3$d AND y.sequence > %2$d AND y.sequence <= %3$d
        AND o.sequence > %2$d AND o.sequence <= %3$d AND f.day IS NOT NULL AND x.role = 'ACTOR' AND y.role = 'RECIPIENT' AND x.code <> y.code
        AND NOT (f.event = 'MOBILIZE' AND NOT regexp_matches(f.text, '%1$s')
          AND regexp_matches(f.text, '(?i)\\b(?:to|in) (?:the )?' || regexp_escape(y.text)))
      ORDER BY f.sequence, f.number
      """;

  private static final int A_BATCH = 1000;
  private static final int A_PART = 20_000;

  private final DuckDBConnection connection;
  private final LedgerStore store;

  Migration(DuckDBConnection connection, LedgerStore store) {
    this.connection = connection;
    this.store = store;
  }

  /** Within a transaction of the caller's. */
  void run() throws SQLException {
    execute("ALTER TABLE document ADD COLUMN original VARCHAR");
    execute(LIKENESS);
    execute(DEED);
    execute("CREATE TEMPORARY TABLE reprint (sequence BIGINT, original VARCHAR)");
    long last = store.sequence();
    // In parts: at once a million mentions needed more memory than the ledger may use.
    for (long from = 0; from < last; from += A_PART) {
      execute(DEEDS.formatted(Deed.HOSTILE, from, from + A_PART));
    }
    for (long from = 0; from < last; from += A_BATCH) {
      originals(from, from + A_BATCH);
    }
    execute(
        "UPDATE document SET original = r.original FROM reprint r"
            + " WHERE document.sequence = r.sequence");
    execute("DROP TABLE reprint");
    execute("UPDATE ledger_meta SET version = " + Schema.VERSION);
  }

  /** Works out the originals of the entries after {@code from}, up to {@code until}. */
  private void originals(long from, long until) throws SQLException {
    List<LedgerEntry> batch = new ArrayList<>();
    List<Long> sequences = new ArrayList<>();
    String sql =
        "SELECT "
            + DuckLedger.HEAD
            + ", text, sequence FROM document WHERE sequence > "
            + from
            + " AND sequence <= "
            + until
            + " ORDER BY sequence";
    try (Statement s = connection.createStatement();
        ResultSet r = s.executeQuery(sql)) {
      Cells cells = new Cells(r);
      while (cells.next()) {
        RecordedDocument d = DuckLedger.head(cells);
        batch.add(new LedgerEntry(d, cells.words(), List.of()));
        sequences.add(cells.number());
      }
    }
    List<LedgerEntry> marked = new Reprints(store).mark(batch);
    try (DuckDBAppender likenesses = connection.createAppender("main", "likeness");
        DuckDBAppender reprints = connection.createAppender("temp", "main", "reprint")) {
      for (int i = 0; i < marked.size(); i++) {
        LedgerEntry e = marked.get(i);
        reprints.beginRow();
        reprints.append(sequences.get(i));
        reprints.append(e.document().original());
        reprints.endRow();
        if (e.document().original().equals(e.document().id())) {
          LedgerWriter.likeness(likenesses, sequences.get(i), e.text());
        }
      }
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement s = connection.createStatement()) {
      s.execute(sql);
    }
  }
}
