package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.ledger.MentionQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger that finds no room for more says so, and keeps what it confirmed. */
class FullDiskTest {
  private static final Path PRLIMIT = Path.of("/usr/bin/prlimit");

  /** Largest file that the writer may make, once it has begun. */
  private static final int BYTES = 300_000;

  @TempDir Path folder;

  @Test
  void aFullDiskIsNamedWithFilePlaceAndRemedyAndLosesNothing() throws Exception {
    assumeTrue(Files.isExecutable(PRLIMIT), "needs prlimit to make the disk small");
    Path file = folder.resolve("full.duckdb");
    List<String> said = writeUntilFull(file);
    long confirmed = said.stream().filter(line -> line.startsWith("stored ")).count();
    assertThat(confirmed).isGreaterThan(1).isLessThan(20_000);
    assertThat(String.join("\n", said))
        .contains(file + ": no room on the disk of " + folder)
        .contains("make room there");
    try (DuckLedger ledger = DuckLedger.open(file)) {
      assertThat(ledger.sequence()).isGreaterThanOrEqualTo(confirmed);
      assertThat(ledger.mentions(MentionQuery.all())).hasSize((int) ledger.sequence() * 2);
    }
  }

  /** What a writer says that, from its first document on, may only make small files. */
  private static List<String> writeUntilFull(Path file) throws IOException, InterruptedException {
    Process writer = LedgerProcess.command(file, 20_000).redirectErrorStream(true).start();
    List<String> said = new ArrayList<>();
    try (BufferedReader out = writer.inputReader()) {
      String line = out.readLine();
      said.add(String.valueOf(line));
      new ProcessBuilder(PRLIMIT.toString(), "--pid", "" + writer.pid(), "--fsize=" + BYTES)
          .start()
          .waitFor();
      while ((line = out.readLine()) != null && !line.equals("waiting")) {
        said.add(line);
      }
    } finally {
      writer.destroyForcibly().waitFor();
    }
    return said;
  }
}
