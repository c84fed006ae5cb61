package org.entente.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.entente.ledger.DyadCount;
import org.entente.ledger.EventKey;
import org.entente.ledger.EventResolver;
import org.entente.ledger.Interaction;
import org.entente.ledger.LedgerEntry;
import org.entente.ledger.LedgerException;
import org.entente.ledger.LedgerStore;
import org.entente.ledger.MentionQuery;
import org.entente.ledger.RecordedDocument;

/** A ledger in a DuckDB file; one process at a time may hold it. */
public final class DuckLedger implements LedgerStore {
  /** The columns of a document without its text, in the order of its fields. */
  static final String HEAD =
      "id, source, url, publisher, title, authors, published, epoch_us(recorded_at),"
          + " coalesce(original, id)";

  private final String file;
  private final DuckDBConnection connection;
  private final LedgerReader reader;

  private DuckLedger(String file, DuckDBConnection connection) {
    this.file = file;
    this.connection = connection;
    this.reader = new LedgerReader(connection);
  }

  /**
   * Opens the ledger, making it if there is none.
   *
   * @throws LedgerException when the file is no ledger, another process holds it, or it cannot be
   *     written
   */
  public static DuckLedger open(Path file) {
    checkFile(file);
    return connect(file.toString(), "jdbc:duckdb:" + file);
  }

  /** A ledger that is gone when it is closed. */
  public static DuckLedger inMemory() {
    return connect("the ledger in memory", "jdbc:duckdb:");
  }

  private static DuckLedger connect(String name, String url) {
    try {
      Properties settings = new Properties();
      settings.setProperty("memory_limit", "400MB");
      settings.setProperty("threads", "2");
      settings.setProperty("preserve_insertion_order", "true");
      Connection c = Objects.requireNonNull(new DuckDBDriver().connect(url, settings));
      DuckDBConnection duck = c.unwrap(DuckDBConnection.class);
      try {
        DuckLedger ledger = new DuckLedger(name, duck);
        if (Schema.prepare(duck, name) == Schema.State.OLDER) {
          ledger.moveOn();
        }
        return ledger;
      } catch (SQLException | RuntimeException e) {
        duck.close();
        throw e;
      }
    } catch (SQLException e) {
      throw explain(name, e);
    }
  }

  /** Works out what this format keeps and an older one did not; all of it or nothing. */
  private void moveOn() throws SQLException {
    execute("BEGIN TRANSACTION");
    new Migration(connection, this).run();
    execute("COMMIT");
  }

  private static void checkFile(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new LedgerException(file + ": no folder " + folder + "; make it first");
    }
    if (Files.isDirectory(file)) {
      throw new LedgerException(
          file + ": a folder; name a file, such as " + file + "/entente.duckdb");
    }
    if (!Files.exists(file)) {
      return;
    }
    // DuckDB files carry 'DUCK' behind an eight-byte checksum.
    try (var in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(12);
      String magic = head.length < 12 ? "" : new String(head, 8, 4, StandardCharsets.US_ASCII);
      if (!magic.equals("DUCK")) {
        throw new LedgerException(
            file
                + ": not a ledger (no DuckDB file); it is left as it is, name another with --ledger");
      }
    } catch (IOException e) {
      throw new LedgerException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private static String folder(String file) {
    Path folder = Path.of(file).toAbsolutePath().getParent();
    return folder == null ? file : folder.toString();
  }

  private static LedgerException explain(String file, SQLException e) {
    String message = String.valueOf(e.getMessage());
    String lower = message.toLowerCase(Locale.ROOT);
    if (lower.contains("set lock") || lower.contains("conflicting lock")) {
      return new LedgerException(
          file + ": another process is using this ledger; wait for it to end, or name another", e);
    }
    if (lower.contains("no space")
        || lower.contains("disk")
        || lower.contains("too large")
        || lower.contains("could not write")) {
      return new LedgerException(
          file
              + ": no room on the disk of "
              + folder(file)
              + "; what was stored is safe, make room there and run it again",
          e);
    }
    return new LedgerException(file + ": " + message.lines().findFirst().orElse(message), e);
  }

  @Override
  public boolean holds(String documentId) {
    return ask(
        "SELECT 1 FROM document WHERE id = ?", s -> s.setString(1, documentId), ResultSet::next);
  }

  @Override
  public long sequence() {
    return ask(
        "SELECT coalesce(max(sequence), 0) FROM document",
        s -> {},
        r -> {
          r.next();
          return r.getLong(1);
        });
  }

  @Override
  public List<EventResolver.Known> known(String parties) {
    return ask(
        "SELECT id, first_day, last_day, place FROM event WHERE parties = ? ORDER BY sequence, rowid",
        s -> s.setString(1, parties),
        r -> {
          List<EventResolver.Known> known = new ArrayList<>();
          while (r.next()) {
            EventKey key =
                new EventKey(
                    parties,
                    r.getObject(2, LocalDate.class),
                    r.getObject(3, LocalDate.class),
                    r.getString(4));
            known.add(new EventResolver.Known(r.getString(1), key));
          }
          return known;
        });
  }

  @Override
  public void append(List<LedgerEntry> entries) {
    reader.forget();
    long next = sequence();
    // The driver's auto-commit switch does not reach appenders, hence the plain statements.
    execute("BEGIN TRANSACTION");
    try (LedgerWriter writer = new LedgerWriter(connection)) {
      for (LedgerEntry entry : entries) {
        writer.write(++next, entry);
      }
      writer.flush();
    } catch (SQLException e) {
      LedgerException failure = explain(file, e);
      rollBack(failure);
      throw failure;
    }
    execute("COMMIT");
  }

  private void execute(String sql) {
    try (Statement s = connection.createStatement()) {
      s.execute(sql);
    } catch (SQLException e) {
      throw explain(file, e);
    }
  }

  private void rollBack(LedgerException cause) {
    try {
      execute("ROLLBACK");
    } catch (LedgerException e) {
      cause.addSuppressed(e);
    }
  }

  @Override
  public Optional<RecordedDocument> document(String id) {
    return heads("WHERE id = ?", s -> s.setString(1, id)).stream().findFirst();
  }

  @Override
  public List<RecordedDocument> documents(long sequence) {
    return heads("WHERE sequence <= ? ORDER BY sequence", s -> s.setLong(1, sequence));
  }

  private List<RecordedDocument> heads(String which, Bind bind) {
    return ask(
        "SELECT " + HEAD + " FROM document " + which,
        bind,
        r -> {
          List<RecordedDocument> documents = new ArrayList<>();
          Cells cells = new Cells(r);
          while (cells.next()) {
            documents.add(head(cells));
          }
          return documents;
        });
  }

  /** A document from the columns of {@link #HEAD}. */
  static RecordedDocument head(Cells r) throws SQLException {
    return new RecordedDocument(
        r.words(),
        r.words(),
        r.text(),
        r.text(),
        r.text(),
        r.items(),
        r.day(),
        Instant.EPOCH.plus(r.number(), ChronoUnit.MICROS),
        r.words());
  }

  @Override
  public Map<String, String> alike(Collection<Integer> keys) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    // Literals: a list of some thousand parameters took longer to bind than to look up.
    String list = keys.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return ask(
        "SELECT id, text FROM document WHERE sequence IN (SELECT sequence FROM likeness WHERE key IN ("
            + list
            + ")) ORDER BY sequence",
        s -> {},
        DuckLedger::texts);
  }

  @Override
  public Map<String, String> texts(MentionQuery query, String words) {
    asking(query);
    return ask(
        // First the pages, then the pattern: the planner would put it to every text of the ledger.
        "WITH page AS MATERIALIZED (SELECT sequence, id, text FROM document"
            + " WHERE sequence IN (SELECT sequence FROM asked)) SELECT id, text FROM page WHERE "
            + LedgerReader.matches(words)
            + " ORDER BY sequence",
        s -> {},
        DuckLedger::texts);
  }

  private static Map<String, String> texts(ResultSet r) throws SQLException {
    Map<String, String> texts = new LinkedHashMap<>();
    while (r.next()) {
      texts.put(r.getString(1), r.getString(2));
    }
    return texts;
  }

  private void asking(MentionQuery query) {
    try {
      reader.ask(query);
    } catch (SQLException e) {
      throw explain(file, e);
    }
  }

  @Override
  public List<StoredMention> mentions(MentionQuery query) {
    try {
      return reader.mentions(query);
    } catch (SQLException e) {
      throw explain(file, e);
    }
  }

  @Override
  public List<RecordedDocument> documents(MentionQuery query) {
    asking(query);
    return heads("WHERE sequence IN (SELECT sequence FROM asked) ORDER BY sequence", s -> {});
  }

  @Override
  public List<Interaction> interactions(List<String> a, List<String> b, MentionQuery query) {
    try {
      return new RelationReader(connection).interactions(a, b, query);
    } catch (SQLException e) {
      throw explain(file, e);
    }
  }

  @Override
  public List<DyadCount> dyads(MentionQuery query, int limit) {
    try {
      return new RelationReader(connection).dyads(query, limit);
    } catch (SQLException e) {
      throw explain(file, e);
    }
  }

  @Override
  public List<DyadCount.Told> told(String event, MentionQuery query) {
    try {
      return new RelationReader(connection).told(event, query);
    } catch (SQLException e) {
      throw explain(file, e);
    }
  }

  @Override
  public void close() {
    try {
      execute("CHECKPOINT");
    } finally {
      disconnect();
    }
  }

  private void disconnect() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw explain(file, e);
    }
  }

  private interface Bind {
    void to(PreparedStatement s) throws SQLException;
  }

  private interface Answer<T> {
    T from(ResultSet r) throws SQLException;
  }

  private <T> T ask(String sql, Bind bind, Answer<T> answer) {
    try (PreparedStatement s = connection.prepareStatement(sql)) {
      bind.to(s);
      try (ResultSet r = s.executeQuery()) {
        return answer.from(r);
      }
    } catch (SQLException e) {
      throw explain(file, e);
    }
  }
}
