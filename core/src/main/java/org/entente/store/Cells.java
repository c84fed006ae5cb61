package org.entente.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.ledger.RecordedMention.Phrase;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads a row from left to right; looking columns up by name took longer than the query.
 *
 * <p>Words that come again and again are kept once.
 */
final class Cells {
  private static final int KEPT = 32;

  private final ResultSet rows;
  private final Map<String, String> known = new HashMap<>();
  private int column;

  Cells(ResultSet rows) {
    this.rows = rows;
  }

  boolean next() throws SQLException {
    column = 0;
    return rows.next();
  }

  @Nullable String text() throws SQLException {
    String text = rows.getString(++column);
    if (text == null || text.length() > KEPT) {
      return text;
    }
    String before = known.putIfAbsent(text, text);
    return before == null ? text : before;
  }

  /** Text of a column that is never null. */
  String words() throws SQLException {
    String text = text();
    if (text == null) {
      throw new SQLException("column " + column + " has no value");
    }
    return text;
  }

  int whole() throws SQLException {
    return rows.getInt(++column);
  }

  long number() throws SQLException {
    return rows.getLong(++column);
  }

  double real() throws SQLException {
    return rows.getDouble(++column);
  }

  @Nullable LocalDate day() throws SQLException {
    return rows.getObject(++column, LocalDate.class);
  }

  void skip(int columns) {
    column += columns;
  }

  Phrase phrase() throws SQLException {
    return phrase(words());
  }

  /** The phrase whose words are read already. */
  Phrase phrase(String words) throws SQLException {
    return new Phrase(words, new Span(whole(), whole()));
  }

  List<String> items() throws SQLException {
    return LedgerReader.items(text());
  }
}
