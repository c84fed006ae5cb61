package org.entente.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.ledger.DyadCount;
import org.entente.ledger.Interaction;
import org.entente.ledger.MentionQuery;
import org.entente.ontology.QuadClass;

/** Counts and lists deeds between actors, inside the database. */
final class RelationReader {
  /** Its five parameters are set by {@link #known}. */
  private static final String KNOWN =
      "sequence <= ? AND (? IS NULL OR published >= ?) AND (? IS NULL OR published <= ?)";

  private final Connection connection;

  RelationReader(Connection connection) {
    this.connection = connection;
  }

  List<Interaction> interactions(List<String> a, List<String> b, MentionQuery query)
      throws SQLException {
    String inA = LedgerReader.marks(a.size());
    String inB = LedgerReader.marks(b.size());
    String sql =
        "SELECT DISTINCT event_id, day, actor, recipient, quad, intensity, outlet FROM deed WHERE "
            + KNOWN
            + " AND ((actor IN "
            + inA
            + " AND recipient IN "
            + inB
            + ") OR (actor IN "
            + inB
            + " AND recipient IN "
            + inA
            + ")) ORDER BY 2, 1, 7, 3, 4";
    try (PreparedStatement s = connection.prepareStatement(sql)) {
      int at = known(s, query);
      for (List<String> codes : List.of(a, b, b, a)) {
        for (String code : codes) {
          s.setString(at++, code);
        }
      }
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
        "WITH known AS MATERIALIZED (SELECT event_id, day, actor, recipient, quad, intensity"
            + " FROM deed WHERE "
            + KNOWN
            + "), top AS (SELECT code FROM (SELECT unnest([actor, recipient]) AS code FROM known)"
            + " GROUP BY code ORDER BY count(*) DESC, code LIMIT ?),"
            + " pair AS (SELECT DISTINCT event_id, day, least(actor, recipient) AS a,"
            + " greatest(actor, recipient) AS b, quad, intensity FROM known"
            + " WHERE actor IN (SELECT code FROM top) AND recipient IN (SELECT code FROM top))"
            + " SELECT year(day), a, b, count(DISTINCT event_id) FILTER (quad LIKE '%COOPERATION'),"
            + " count(DISTINCT event_id) FILTER (quad LIKE '%CONFLICT'), sum(intensity)"
            + " FROM pair GROUP BY 1, 2, 3 ORDER BY 1, 2, 3";
    try (PreparedStatement s = connection.prepareStatement(sql)) {
      s.setInt(known(s, query), limit);
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

  /** How many events of a type are told of each actor and recipient, those of most first. */
  List<DyadCount.Told> told(String event, MentionQuery query) throws SQLException {
    String sql =
        "SELECT x.code, y.code, count(DISTINCT m.event_id) FROM mention m"
            + " JOIN party x USING (sequence, number) JOIN party y USING (sequence, number) WHERE "
            + KNOWN
            + " AND m.event = ? AND m.modality IN ('ACTUAL', 'PAST_HISTORICAL')"
            + " AND x.role = 'ACTOR' AND y.role = 'RECIPIENT' AND x.code <> y.code"
            + " GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2";
    try (PreparedStatement s = connection.prepareStatement(sql)) {
      s.setString(known(s, query), event);
      List<DyadCount.Told> found = new ArrayList<>();
      try (ResultSet r = s.executeQuery()) {
        while (r.next()) {
          found.add(new DyadCount.Told(r.getString(1), r.getString(2), r.getInt(3)));
        }
      }
      return found;
    }
  }

  /** Sets the parameters of {@link #KNOWN}; the place of the next. */
  private static int known(PreparedStatement s, MentionQuery query) throws SQLException {
    s.setLong(1, query.sequence());
    s.setObject(2, query.since());
    s.setObject(3, query.since());
    s.setObject(4, query.until());
    s.setObject(5, query.until());
    return 6;
  }
}
