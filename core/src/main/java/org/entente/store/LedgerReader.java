package org.entente.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.ledger.LedgerStore.StoredMention;
import org.entente.ledger.MentionQuery;
import org.entente.ledger.RecordedMention;
import org.entente.ledger.RecordedMention.Amount;
import org.entente.ledger.RecordedMention.Closeness;
import org.entente.ledger.RecordedMention.Dated;
import org.entente.ledger.RecordedMention.Located;
import org.entente.ledger.RecordedMention.Party;
import org.entente.ledger.RecordedMention.Phrase;
import org.entente.ledger.RecordedMention.Said;
import org.entente.ledger.RecordedMention.SpeakerKind;
import org.entente.ontology.QuadClass;
import org.entente.statement.Modality;
import org.entente.statement.Polarity;
import org.entente.statement.Stance;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads mentions back, each table once and joined in memory by (sequence, number). */
final class LedgerReader {
  private final Connection connection;

  LedgerReader(Connection connection) {
    this.connection = connection;
  }

  List<StoredMention> mentions(MentionQuery query) throws SQLException {
    List<Object> values = new ArrayList<>();
    String where = where(query, values);
    String keys = "SELECT sequence, number FROM mention m WHERE " + where;
    Map<Key, List<Party>> actors = new HashMap<>();
    Map<Key, List<Party>> recipients = new HashMap<>();
    each(
        "party",
        keys,
        values,
        r -> add("ACTOR".equals(r.getString("role")) ? actors : recipients, r, party(r)));
    Map<Key, List<Amount>> amounts = new HashMap<>();
    each("magnitude", keys, values, r -> add(amounts, r, amount(r)));
    Map<Key, List<Said>> said = new HashMap<>();
    each("attribution", keys, values, r -> add(said, r, said(r)));

    List<StoredMention> mentions = new ArrayList<>();
    String sql = "SELECT * FROM mention m WHERE " + where + " ORDER BY sequence, number";
    try (PreparedStatement s = prepare(sql, values);
        ResultSet r = s.executeQuery()) {
      while (r.next()) {
        Key key = key(r);
        RecordedMention m =
            mention(
                r,
                actors.getOrDefault(key, List.of()),
                recipients.getOrDefault(key, List.of()),
                amounts.getOrDefault(key, List.of()),
                said.getOrDefault(key, List.of()));
        mentions.add(new StoredMention(m, r.getString("event_id"), key.sequence()));
      }
    }
    return mentions;
  }

  private record Key(long sequence, int number) {}

  private interface Row {
    void read(ResultSet r) throws SQLException;
  }

  private static String where(MentionQuery q, List<Object> values) {
    StringBuilder where = new StringBuilder("sequence <= ?");
    values.add(q.sequence());
    for (String code : new String[] {q.party(), q.other()}) {
      if (code != null) {
        where.append(
            " AND EXISTS (SELECT 1 FROM party p WHERE p.sequence = m.sequence"
                + " AND p.number = m.number AND p.code = ?)");
        values.add(code);
      }
    }
    and(where, values, "event = ?", q.event());
    and(where, values, "event_id = ?", q.eventId());
    and(where, values, "published >= ?", q.since());
    and(where, values, "published <= ?", q.until());
    return where.toString();
  }

  private static void and(
      StringBuilder where, List<Object> values, String condition, @Nullable Object value) {
    if (value != null) {
      where.append(" AND ").append(condition);
      values.add(value);
    }
  }

  private void each(String table, String keys, List<Object> values, Row row) throws SQLException {
    String sql = "SELECT c.* FROM " + table + " c JOIN (" + keys + ") USING (sequence, number)";
    try (PreparedStatement s = prepare(sql + " ORDER BY c.rowid", values);
        ResultSet r = s.executeQuery()) {
      while (r.next()) {
        row.read(r);
      }
    }
  }

  private PreparedStatement prepare(String sql, List<Object> values) throws SQLException {
    PreparedStatement s = connection.prepareStatement(sql);
    for (int i = 0; i < values.size(); i++) {
      s.setObject(i + 1, values.get(i));
    }
    return s;
  }

  private static <T> void add(Map<Key, List<T>> to, ResultSet r, T value) throws SQLException {
    to.computeIfAbsent(key(r), k -> new ArrayList<>()).add(value);
  }

  private static Key key(ResultSet r) throws SQLException {
    return new Key(r.getLong("sequence"), r.getInt("number"));
  }

  private static RecordedMention mention(
      ResultSet r,
      List<Party> actors,
      List<Party> recipients,
      List<Amount> amounts,
      List<Said> said)
      throws SQLException {
    return new RecordedMention(
        r.getString("id"),
        r.getString("document"),
        r.getInt("sentence"),
        r.getString("event"),
        r.getString("mode"),
        items(r.getString("contexts")),
        QuadClass.valueOf(r.getString("quad")),
        r.getDouble("intensity"),
        actors,
        recipients,
        phrase(r, "trigger_text", "trigger_begin", "trigger_end"),
        dated(r),
        located(r),
        amounts,
        said,
        Modality.valueOf(r.getString("modality")),
        Polarity.valueOf(r.getString("polarity")),
        r.getDouble("certainty"),
        r.getString("rule"),
        r.getString("rulebook"),
        phrase(r, "text", "text_begin", "text_end"));
  }

  private static @Nullable Dated dated(ResultSet r) throws SQLException {
    if (r.getString("when_text") == null) {
      return null;
    }
    return new Dated(
        phrase(r, "when_text", "when_begin", "when_end"),
        r.getObject("when_from", LocalDate.class),
        r.getObject("when_until", LocalDate.class));
  }

  private static @Nullable Located located(ResultSet r) throws SQLException {
    if (r.getString("place_text") == null) {
      return null;
    }
    return new Located(
        phrase(r, "place_text", "place_begin", "place_end"),
        r.getString("place_id"),
        r.getString("place_country"),
        r.getDouble("latitude"),
        r.getDouble("longitude"),
        items(r.getString("claimants")));
  }

  private static Party party(ResultSet r) throws SQLException {
    return new Party(
        phrase(r, "text", "span_begin", "span_end"),
        r.getString("code"),
        r.getString("country"),
        r.getString("sector"),
        r.getString("name"));
  }

  private static Amount amount(ResultSet r) throws SQLException {
    return new Amount(
        r.getString("kind"),
        phrase(r, "text", "span_begin", "span_end"),
        r.getDouble("value"),
        Closeness.valueOf(r.getString("closeness")));
  }

  private static Said said(ResultSet r) throws SQLException {
    return new Said(
        Stance.valueOf(r.getString("stance")),
        SpeakerKind.valueOf(r.getString("kind")),
        phrase(r, "text", "span_begin", "span_end"),
        r.getString("code"),
        phrase(r, "cue", "cue_begin", "cue_end"));
  }

  private static Phrase phrase(ResultSet r, String text, String begin, String end)
      throws SQLException {
    return new Phrase(r.getString(text), new Span(r.getInt(begin), r.getInt(end)));
  }

  static List<String> items(@Nullable String joined) {
    return joined == null || joined.isEmpty()
        ? List.of()
        : List.of(joined.split(LedgerWriter.SEPARATOR, -1));
  }
}
