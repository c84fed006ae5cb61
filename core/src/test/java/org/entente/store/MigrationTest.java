package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.entente.ledger.DyadCount;
import org.entente.ledger.Interaction;
import org.entente.ledger.LedgerStore.StoredMention;
import org.entente.ledger.MentionQuery;
import org.entente.ledger.RecordedDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger of the format before answers what one of this format does. */
class MigrationTest {
  @TempDir Path folder;

  private record Answers(
      List<StoredMention> mentions,
      List<RecordedDocument> documents,
      List<Interaction> interactions,
      List<DyadCount> dyads) {
    static Answers of(DuckLedger ledger) {
      MentionQuery all = MentionQuery.all();
      return new Answers(
          ledger.mentions(all),
          ledger.documents(Long.MAX_VALUE),
          ledger.interactions(List.of("RUS"), List.of("USA", "UKR"), all),
          ledger.dyads(all, 10));
    }
  }

  /** What format 2 added is taken away. */
  private static void makeOlder(Path file) throws SQLException {
    try (Connection c = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement s = c.createStatement()) {
      s.execute("DROP TABLE deed");
      s.execute("DROP TABLE likeness");
      s.execute("ALTER TABLE document DROP COLUMN original");
      s.execute("UPDATE ledger_meta SET version = 1");
    }
  }

  @Test
  void anOlderLedgerIsMovedOnWithNothingLost() throws SQLException {
    Path file = folder.resolve("older.duckdb");
    Answers before;
    try (DuckLedger ledger = DuckLedger.open(file)) {
      new LedgerGenerator(5).fill(ledger, 6000);
      before = Answers.of(ledger);
    }
    assertThat(before.documents()).anyMatch(d -> !d.original().equals(d.id()));
    makeOlder(file);
    for (int opened = 0; opened < 2; opened++) {
      try (DuckLedger ledger = DuckLedger.open(file)) {
        assertThat(Answers.of(ledger)).isEqualTo(before);
      }
    }
  }
}
