package org.entente.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
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
import org.entente.ledger.RecordedMention.Said;
import org.entente.ledger.RecordedMention.SpeakerKind;
import org.entente.ontology.QuadClass;
import org.entente.statement.Modality;
import org.entente.statement.Polarity;
import org.entente.statement.Stance;
import org.jspecify.annotations.Nullable;

/**
 * Reads mentions back: first which rows are asked for, then those rows of each table, joined in
 * memory by (sequence, number).
 *
 * <p>The rows asked for stand in a temporary table, which never reaches the ledger's file. A
 * condition that looks into another table for each mention (EXISTS) would make the database carry
 * all columns of all mentions through the join.
 */
final class LedgerReader {
  /**
   * A mention's entry and number in one: joins on one number take half the time of those on two.
   */
  private static final String KEY = "(sequence * 65536 + number)";

  private static final String HAS_PARTY =
      KEY + " IN (SELECT " + KEY + " FROM party WHERE code = ?)";

  private static final String HAS_ACTOR =
      KEY + " IN (SELECT " + KEY + " FROM party WHERE role = 'ACTOR' AND code IN ";

  private static final String EXCHANGE =
      " AND (("
          + HAS_PARTY
          + " AND (place_country = ? OR "
          + HAS_PARTY
          + ")) OR (place_country = ? AND "
          + HAS_PARTY
          + ") OR (event = 'REJECT' AND "
          + matches(MentionQuery.denies())
          + " AND "
          + HAS_ACTOR
          + "(?, ?))))";

  /**
   * A denial that names a third party means something else; one that names both is no reply but of
   * the answer itself.
   */
  private static final String REPLIES =
      " AND ((event = 'REJECT' AND "
          + matches(MentionQuery.denies())
          + " AND "
          + HAS_ACTOR
          + "(?, ?))) OR "
          + KEY
          + " IN (SELECT "
          + KEY
          + " AS key FROM party WHERE key IN (SELECT "
          + KEY
          + " FROM attribution WHERE stance = 'DENIES' AND code IN (?, ?))"
          + " GROUP BY key HAVING bool_and(code IS NULL OR code IN (?, ?)) AND count(DISTINCT code) < 2))";

  private final Connection connection;
  private @Nullable MentionQuery asked;

  LedgerReader(Connection connection) {
    this.connection = connection;
  }

  List<StoredMention> mentions(MentionQuery query) throws SQLException {
    ask(query);
    if (isNothingAsked()) {
      return List.of();
    }
    Map<Key, List<Party>> actors = new HashMap<>();
    Map<Key, List<Party>> recipients = new HashMap<>();
    each(
        "party",
        r -> {
          Key key = key(r);
          add("ACTOR".equals(r.words()) ? actors : recipients, key, party(r));
        });
    Map<Key, List<Amount>> amounts = new HashMap<>();
    each("magnitude", r -> add(amounts, key(r), amount(r)));
    Map<Key, List<Said>> said = new HashMap<>();
    each("attribution", r -> add(said, key(r), said(r)));

    List<StoredMention> mentions = new ArrayList<>();
    run(
        "SELECT * FROM mention WHERE rowid IN (SELECT place FROM asked) ORDER BY sequence, number",
        List.of(),
        r -> {
          Key key = key(r);
          String id = r.words();
          String event = r.words();
          RecordedMention m =
              mention(
                  r,
                  id,
                  actors.getOrDefault(key, List.of()),
                  recipients.getOrDefault(key, List.of()),
                  amounts.getOrDefault(key, List.of()),
                  said.getOrDefault(key, List.of()));
          mentions.add(new StoredMention(m, event, key.sequence()));
        });
    return mentions;
  }

  /** Puts the rows that the query asks for into the temporary table 'asked'. */
  void ask(MentionQuery query) throws SQLException {
    if (query.equals(asked)) {
      return;
    }
    List<Object> values = new ArrayList<>();
    String sql =
        "CREATE OR REPLACE TEMPORARY TABLE asked AS SELECT rowid AS place, sequence, number"
            + " FROM mention WHERE "
            + where(query, values);
    try (PreparedStatement s = prepare(sql, values)) {
      s.execute();
    }
    asked = query;
  }

  private boolean isNothingAsked() throws SQLException {
    try (PreparedStatement s = connection.prepareStatement("SELECT 1 FROM asked LIMIT 1");
        var rows = s.executeQuery()) {
      return !rows.next();
    }
  }

  /** To be called before the ledger grows. */
  void forget() {
    asked = null;
  }

  private record Key(long sequence, int number) {}

  /** What is done with a row. */
  interface Row {
    void read(Cells row) throws SQLException;
  }

  private static String where(MentionQuery q, List<Object> values) {
    StringBuilder where = new StringBuilder("sequence <= ?");
    values.add(q.sequence());
    String a = q.party();
    String b = q.other();
    if (q.reach() == MentionQuery.Reach.REPLIES && a != null) {
      where.append(REPLIES);
      String second = b == null ? a : b;
      values.addAll(List.of(a, second, a, second, a, second));
    } else if (q.reach() == MentionQuery.Reach.EXCHANGE && a != null && b != null) {
      where.append(EXCHANGE);
      values.addAll(List.of(a, b, b, a, b, a, b));
    } else {
      and(where, values, HAS_PARTY, a);
      and(where, values, HAS_PARTY, b);
    }
    MentionQuery.Deeds deeds = q.deeds();
    if (deeds != null) {
      where.append(" AND event IN ").append(marks(deeds.events().size()));
      where.append(" AND ").append(HAS_ACTOR).append(marks(deeds.actors().size())).append(')');
      where.append(" AND ").append(matches(deeds.words()));
      values.addAll(deeds.events());
      values.addAll(deeds.actors());
    }
    and(where, values, "event = ?", q.event());
    and(where, values, "event_id = ?", q.eventId());
    and(where, values, "published >= ?", q.since());
    and(where, values, "published <= ?", q.until());
    return where.toString();
  }

  /** As a literal: a pattern that is a parameter would be compiled anew for every row. */
  static String matches(String pattern) {
    return "regexp_matches(text, '" + pattern.replace("'", "''") + "')";
  }

  static String marks(int n) {
    return "(" + String.join(", ", Collections.nCopies(n, "?")) + ")";
  }

  private static void and(
      StringBuilder where, List<Object> values, String condition, @Nullable Object value) {
    if (value != null) {
      where.append(" AND ").append(condition);
      values.add(value);
    }
  }

  private void each(String table, Row row) throws SQLException {
    run(
        "SELECT * FROM "
            + table
            + " WHERE "
            + KEY
            + " IN (SELECT "
            + KEY
            + " FROM asked) ORDER BY rowid",
        List.of(),
        row);
  }

  void run(String sql, List<Object> values, Row row) throws SQLException {
    try (PreparedStatement s = prepare(sql, values);
        var rows = s.executeQuery()) {
      Cells cells = new Cells(rows);
      while (cells.next()) {
        row.read(cells);
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

  private static <T> void add(Map<Key, List<T>> to, Key key, T value) {
    to.computeIfAbsent(key, k -> new ArrayList<>(1)).add(value);
  }

  private static Key key(Cells r) throws SQLException {
    return new Key(r.number(), r.whole());
  }

  /** The columns of {@link Schema} from 'document' on, in their order. */
  private static RecordedMention mention(
      Cells r,
      String id,
      List<Party> actors,
      List<Party> recipients,
      List<Amount> amounts,
      List<Said> said)
      throws SQLException {
    String document = r.words();
    r.skip(1);
    return new RecordedMention(
        id,
        document,
        r.whole(),
        r.words(),
        r.text(),
        r.items(),
        QuadClass.valueOf(r.words()),
        r.real(),
        actors,
        recipients,
        r.phrase(),
        dated(r),
        located(r),
        amounts,
        said,
        Modality.valueOf(r.words()),
        Polarity.valueOf(r.words()),
        r.real(),
        r.words(),
        r.words(),
        r.phrase());
  }

  private static @Nullable Dated dated(Cells r) throws SQLException {
    String words = r.text();
    if (words == null) {
      r.skip(4);
      return null;
    }
    return new Dated(r.phrase(words), r.day(), r.day());
  }

  private static @Nullable Located located(Cells r) throws SQLException {
    String words = r.text();
    if (words == null) {
      r.skip(7);
      return null;
    }
    return new Located(r.phrase(words), r.words(), r.text(), r.real(), r.real(), r.items());
  }

  private static Party party(Cells r) throws SQLException {
    return new Party(r.phrase(), r.text(), r.text(), r.text(), r.text());
  }

  private static Amount amount(Cells r) throws SQLException {
    return new Amount(r.words(), r.phrase(), r.real(), Closeness.valueOf(r.words()));
  }

  private static Said said(Cells r) throws SQLException {
    return new Said(
        Stance.valueOf(r.words()),
        SpeakerKind.valueOf(r.words()),
        r.phrase(),
        r.text(),
        r.phrase());
  }

  static List<String> items(@Nullable String joined) {
    return joined == null || joined.isEmpty()
        ? List.of()
        : List.of(joined.split(LedgerWriter.SEPARATOR, -1));
  }
}
