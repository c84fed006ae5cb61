package org.entente.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.entente.ledger.LedgerException;

/** The tables of a ledger file, and the check that a file is a ledger of this version. */
final class Schema {
  /** Grows when the tables change; an older file is then moved on, step by step. */
  static final int VERSION = 2;

  private static final String[] TABLES = {
    "CREATE TABLE ledger_meta (version INTEGER NOT NULL)",
    "INSERT INTO ledger_meta VALUES (" + VERSION + ")",
    """
    CREATE TABLE document (
      sequence BIGINT NOT NULL, id VARCHAR PRIMARY KEY, source VARCHAR NOT NULL, url VARCHAR,
      publisher VARCHAR, title VARCHAR, authors VARCHAR NOT NULL, published DATE,
      recorded_at TIMESTAMP NOT NULL, text VARCHAR NOT NULL, original VARCHAR)
    """,
    """
    CREATE TABLE event (
      sequence BIGINT NOT NULL, id VARCHAR NOT NULL, parties VARCHAR NOT NULL,
      first_day DATE, last_day DATE, place VARCHAR)
    """,
    """
    CREATE TABLE mention (
      sequence BIGINT NOT NULL, number INTEGER NOT NULL, id VARCHAR NOT NULL,
      event_id VARCHAR NOT NULL, document VARCHAR NOT NULL, published DATE, sentence INTEGER NOT NULL,
      event VARCHAR NOT NULL, mode VARCHAR, contexts VARCHAR NOT NULL, quad VARCHAR NOT NULL,
      intensity DOUBLE NOT NULL,
      trigger_text VARCHAR NOT NULL, trigger_begin INTEGER NOT NULL, trigger_end INTEGER NOT NULL,
      when_text VARCHAR, when_begin INTEGER, when_end INTEGER, when_from DATE, when_until DATE,
      place_text VARCHAR, place_begin INTEGER, place_end INTEGER, place_id VARCHAR,
      place_country VARCHAR, latitude DOUBLE, longitude DOUBLE, claimants VARCHAR,
      modality VARCHAR NOT NULL, polarity VARCHAR NOT NULL, certainty DOUBLE NOT NULL,
      rule VARCHAR NOT NULL, rulebook VARCHAR NOT NULL,
      text VARCHAR NOT NULL, text_begin INTEGER NOT NULL, text_end INTEGER NOT NULL)
    """,
    """
    CREATE TABLE party (
      sequence BIGINT NOT NULL, number INTEGER NOT NULL, role VARCHAR NOT NULL,
      text VARCHAR NOT NULL, span_begin INTEGER NOT NULL, span_end INTEGER NOT NULL,
      code VARCHAR, country VARCHAR, sector VARCHAR, name VARCHAR)
    """,
    """
    CREATE TABLE magnitude (
      sequence BIGINT NOT NULL, number INTEGER NOT NULL, kind VARCHAR NOT NULL,
      text VARCHAR NOT NULL, span_begin INTEGER NOT NULL, span_end INTEGER NOT NULL,
      value DOUBLE NOT NULL, closeness VARCHAR NOT NULL)
    """,
    """
    CREATE TABLE attribution (
      sequence BIGINT NOT NULL, number INTEGER NOT NULL, stance VARCHAR NOT NULL,
      kind VARCHAR NOT NULL, text VARCHAR NOT NULL, span_begin INTEGER NOT NULL,
      span_end INTEGER NOT NULL, code VARCHAR, cue VARCHAR NOT NULL, cue_begin INTEGER NOT NULL,
      cue_end INTEGER NOT NULL)
    """,
    "CREATE INDEX event_parties ON event (parties)",
    Migration.LIKENESS,
    Migration.DEED
  };

  private Schema() {}

  /** What a file holds. */
  enum State {
    READY,
    /** A ledger of format 1, to be moved on ({@link Migration}). */
    OLDER
  }

  /** Makes the tables in an empty file; refuses a database that is not a ledger of ours. */
  static State prepare(Connection connection, String file) throws SQLException {
    try (Statement s = connection.createStatement()) {
      if (count(s, "information_schema.tables WHERE table_schema = 'main'") == 0) {
        s.execute("BEGIN TRANSACTION");
        for (String table : TABLES) {
          s.execute(table);
        }
        s.execute("COMMIT");
        return State.READY;
      }
      if (count(s, "information_schema.tables WHERE table_name = 'ledger_meta'") == 0) {
        throw new LedgerException(
            file + ": a DuckDB file, but no Entente ledger; name another file with --ledger");
      }
      int version = count(s, "(SELECT unnest(range(version)) FROM ledger_meta)");
      if (version == 1) {
        return State.OLDER;
      }
      if (version != VERSION) {
        throw new LedgerException(
            file
                + ": a ledger of format "
                + version
                + ", this version reads "
                + VERSION
                + "; use the version of Entente that wrote it, or read the sources into a new one");
      }
      return State.READY;
    }
  }

  private static int count(Statement s, String from) throws SQLException {
    try (ResultSet r = s.executeQuery("SELECT count(*) FROM " + from)) {
      r.next();
      return r.getInt(1);
    }
  }
}
