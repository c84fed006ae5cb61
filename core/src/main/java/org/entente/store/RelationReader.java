package org.entente.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.entente.ledger.DyadCount;
import org.entente.ledger.Interaction;
import org.entente.ledger.MentionQuery;
import org.entente.ontology.QuadClass;

/** Counts and lists deeds between actors, inside the database. */
final class RelationReader {
  /** A period longer than a month does not say in which month it was. */
  private static final String DAY =
      "CASE WHEN m.when_from IS NOT NULL AND coalesce(m.when_until, m.when_from) - m.when_from <= 31"
          + " THEN m.when_from WHEN m.when_from IS NULL AND m.modality = 'ACTUAL' THEN m.published"
          + " END";

  /**
   * The mentions that tell of a fact and that nobody denies; its five parameters are set by {@link
   * #facts}.
   */
  private static final String FACT =
      "fact AS MATERIALIZED (SELECT m.sequence, m.number, m.event_id, m.quad, m.intensity, "
          + DAY
          + " AS day FROM mention m ANTI JOIN (SELECT sequence, number FROM attribution"
          + " WHERE stance = 'DENIES') d USING (sequence, number) WHERE m.sequence <= ?"
          + " AND (? IS NULL OR m.published >= ?) AND (? IS NULL OR m.published <= ?)"
          + " AND m.modality IN ('ACTUAL', 'PAST_HISTORICAL') AND m.polarity = 'AFFIRMED')";

  private final Connection connection;

  RelationReader(Connection connection) {
    this.connection = connection;
  }

  List<Interaction> interactions(List<String> a, List<String> b, MentionQuery query)
      throws SQLException {
    String inA = marks(a.size());
    String inB = marks(b.size());
    String sql =
        "WITH pair AS MATERIALIZED (SELECT x.sequence, x.number, x.code AS a, y.code AS b"
            + " FROM party x JOIN party y USING (sequence, number)"
            + " WHERE x.role = 'ACTOR' AND y.role = 'RECIPIENT' AND x.code <> y.code"
            + " AND ((x.code IN "
            + inA
            + " AND y.code IN "
            + inB
            + ") OR (x.code IN "
            + inB
            + " AND y.code IN "
            + inA
            + "))), "
            + FACT
            + " SELECT DISTINCT event_id, day, a, b, quad, intensity,"
            + " coalesce(o.publisher, o.source) FROM fact JOIN pair USING (sequence, number)"
            + " JOIN document o USING (sequence) WHERE day IS NOT NULL ORDER BY 2, 1, 7, 3, 4";
    try (PreparedStatement s = connection.prepareStatement(sql)) {
      int at = 1;
      for (List<String> codes : List.of(a, b, b, a)) {
        for (String code : codes) {
          s.setString(at++, code);
        }
      }
      facts(s, at, query);
      List<Interaction> found = new ArrayList<>();
      try (ResultSet r = s.executeQuery()) {
        while (r.next()) {
          found.add(
              new Interaction(
                  r.getString(1),
                  r.getObject(2, LocalDate.class),
                  r.getString(3),
                  r.getString(4),
                  QuadClass.valueOf(r.getString(5)),
                  r.getDouble(6),
                  r.getString(7)));
        }
      }
      return found;
    }
  }

  List<DyadCount> dyads(MentionQuery query, int limit) throws SQLException {
    String sql =
        "WITH "
            + FACT
            + ", named AS MATERIALIZED (SELECT sequence, number, role, code FROM party"
            + " SEMI JOIN fact USING (sequence, number) WHERE code IS NOT NULL),"
            + " top AS (SELECT code FROM named GROUP BY code ORDER BY count(*) DESC, code LIMIT ?),"
            + " pair AS (SELECT DISTINCT event_id, day, least(x.code, y.code) AS a,"
            + " greatest(x.code, y.code) AS b, quad, intensity FROM fact"
            + " JOIN named x USING (sequence, number) JOIN named y USING (sequence, number)"
            + " WHERE x.role = 'ACTOR' AND y.role = 'RECIPIENT' AND x.code <> y.code"
            + " AND x.code IN (SELECT code FROM top) AND y.code IN (SELECT code FROM top)"
            + " AND day IS NOT NULL) SELECT year(day), a, b,"
            + " count(DISTINCT event_id) FILTER (quad LIKE '%COOPERATION'),"
            + " count(DISTINCT event_id) FILTER (quad LIKE '%CONFLICT'), sum(intensity)"
            + " FROM pair GROUP BY 1, 2, 3 ORDER BY 1, 2, 3";
    try (PreparedStatement s = connection.prepareStatement(sql)) {
      facts(s, 1, query);
      s.setInt(6, limit);
      List<DyadCount> counts = new ArrayList<>();
      try (ResultSet r = s.executeQuery()) {
        while (r.next()) {
          counts.add(
              new DyadCount(
                  r.getInt(1),
                  r.getString(2),
                  r.getString(3),
                  r.getInt(4),
                  r.getInt(5),
                  r.getDouble(6)));
        }
      }
      return counts;
    }
  }

  private static void facts(PreparedStatement s, int at, MentionQuery query) throws SQLException {
    s.setLong(at, query.sequence());
    s.setObject(at + 1, query.since());
    s.setObject(at + 2, query.since());
    s.setObject(at + 3, query.until());
    s.setObject(at + 4, query.until());
  }

  private static String marks(int n) {
    return "(" + String.join(", ", Collections.nCopies(n, "?")) + ")";
  }
}
