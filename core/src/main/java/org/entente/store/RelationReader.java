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

  private static final String FACTS =
      " m.sequence <= ? AND (? IS NULL OR m.published >= ?) AND (? IS NULL OR m.published <= ?)"
          + " AND m.modality IN ('ACTUAL', 'PAST_HISTORICAL') AND m.polarity = 'AFFIRMED'"
          + " AND NOT EXISTS (SELECT 1 FROM attribution d WHERE d.sequence = m.sequence"
          + " AND d.number = m.number AND d.stance = 'DENIES')";

  private final Connection connection;

  RelationReader(Connection connection) {
    this.connection = connection;
  }

  List<Interaction> interactions(List<String> a, List<String> b, MentionQuery query)
      throws SQLException {
    String inA = marks(a.size());
    String inB = marks(b.size());
    String sql =
        "SELECT DISTINCT m.event_id, "
            + DAY
            + " AS day, x.code, y.code, m.quad, m.intensity, coalesce(o.publisher, o.source)"
            + " FROM mention m JOIN party x ON x.sequence = m.sequence AND x.number = m.number"
            + " AND x.role = 'ACTOR' JOIN party y ON y.sequence = m.sequence"
            + " AND y.number = m.number AND y.role = 'RECIPIENT' JOIN document o"
            + " ON o.sequence = m.sequence WHERE ((x.code IN "
            + inA
            + " AND y.code IN "
            + inB
            + ") OR (x.code IN "
            + inB
            + " AND y.code IN "
            + inA
            + ")) AND x.code <> y.code AND day IS NOT NULL AND"
            + FACTS
            + " ORDER BY 2, 1, 7, 3, 4";
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
        "WITH top AS (SELECT p.code FROM party p JOIN mention m ON m.sequence = p.sequence"
            + " AND m.number = p.number WHERE p.code IS NOT NULL AND"
            + FACTS
            + " GROUP BY p.code ORDER BY count(*) DESC, p.code LIMIT ?), pair AS (SELECT DISTINCT m.event_id, "
            + DAY
            + " AS day, least(x.code, y.code) AS a, greatest(x.code, y.code) AS b, m.quad,"
            + " m.intensity FROM mention m JOIN party x ON x.sequence = m.sequence"
            + " AND x.number = m.number AND x.role = 'ACTOR' JOIN party y"
            + " ON y.sequence = m.sequence AND y.number = m.number AND y.role = 'RECIPIENT'"
            + " WHERE x.code <> y.code AND x.code IN (SELECT code FROM top)"
            + " AND y.code IN (SELECT code FROM top) AND day IS NOT NULL AND"
            + FACTS
            + ") SELECT year(day), a, b, count(DISTINCT event_id) FILTER (quad LIKE '%COOPERATION'),"
            + " count(DISTINCT event_id) FILTER (quad LIKE '%CONFLICT'), sum(intensity)"
            + " FROM pair GROUP BY 1, 2, 3 ORDER BY 1, 2, 3";
    try (PreparedStatement s = connection.prepareStatement(sql)) {
      facts(s, 1, query);
      s.setInt(6, limit);
      facts(s, 7, query);
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
