package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.entente.ledger.LedgerException;
import org.entente.ledger.LedgerStore.StoredMention;
import org.entente.ledger.MentionQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was confirmed survives a kill, and two processes do not write to one ledger. */
class LedgerSurvivalTest {
  /** How often the writer is killed; more with -Dledger.kills=100. */
  private static final int KILLS = Integer.getInteger("ledger.kills", 4);

  @TempDir Path folder;

  @Test
  void whatWasConfirmedSurvivesAKillAndNothingIsStoredByHalf() throws Exception {
    Random random = new Random(7);
    Path file = folder.resolve("killed.duckdb");
    int confirmed = 0;
    for (int round = 0; round < KILLS; round++) {
      confirmed = Math.max(confirmed, killAfter(file, confirmed + 1 + random.nextInt(12)));
      try (DuckLedger ledger = DuckLedger.open(file)) {
        List<StoredMention> mentions = ledger.mentions(MentionQuery.all());
        assertThat(ledger.sequence()).isGreaterThanOrEqualTo(confirmed);
        assertThat(mentions).hasSize((int) ledger.sequence() * 2);
        assertThat(mentions).allMatch(m -> m.mention().actors().size() == 1);
      }
    }
    assertThat(confirmed).isGreaterThan(3);
  }

  /** Kills the writer once it has confirmed {@code documents}; how many it has confirmed. */
  private static int killAfter(Path file, int documents) throws IOException, InterruptedException {
    Process writer = LedgerProcess.start(file, 10_000);
    int confirmed = 0;
    try (BufferedReader out = writer.inputReader()) {
      String line;
      while (confirmed < documents && (line = out.readLine()) != null) {
        confirmed = Integer.parseInt(line.substring("stored ".length())) + 1;
      }
    } finally {
      writer.destroyForcibly().waitFor();
    }
    return confirmed;
  }

  @Test
  void aSecondProcessIsTurnedAwayAndTold() throws Exception {
    Path file = folder.resolve("busy.duckdb");
    Process holder = LedgerProcess.start(file, 1);
    try (BufferedReader out = holder.inputReader()) {
      String line = out.readLine();
      while (line != null && !line.equals("waiting")) {
        line = out.readLine();
      }
      assertThatThrownBy(() -> DuckLedger.open(file))
          .isInstanceOf(LedgerException.class)
          .hasMessageContaining("another process")
          .hasMessageContaining("busy.duckdb");
    } finally {
      holder.destroyForcibly().waitFor();
    }
    assertThat(Files.exists(file)).isTrue();
    DuckLedger.open(file).close();
  }
}
