package org.entente.store;

import static org.entente.ledger.MentionFixture.document;
import static org.entente.ledger.MentionFixture.mention;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.entente.ledger.Ledger;

/** A second process for tests: appends documents one by one and says which are confirmed. */
final class LedgerProcess {
  private LedgerProcess() {}

  /**
   * @param args the ledger's file, how many documents
   */
  public static void main(String[] args) throws IOException {
    try (Ledger ledger = new Ledger(DuckLedger.open(Path.of(args[0])), Clock.systemUTC())) {
      for (int i = 0; i < Integer.parseInt(args[1]); i++) {
        String id = "d" + i;
        ledger.append(
            document(id, LocalDate.of(2024, 1, 1).plusDays(i), "A"),
            List.of(mention(id, 0).make(), mention(id, 1).type("AID").make()));
        ledger.flush();
        say("stored " + i);
      }
      say("waiting");
      System.in.read();
    }
  }

  @SuppressWarnings("SystemOut")
  private static void say(String line) throws IOException {
    System.out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    System.out.flush();
  }

  static Process start(Path file, int documents) throws IOException {
    return command(file, documents).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  static ProcessBuilder command(Path file, int documents) {
    return new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-Xmx256m",
        "-cp",
        System.getProperty("java.class.path"),
        LedgerProcess.class.getName(),
        file.toString(),
        String.valueOf(documents));
  }
}
