package org.entente.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.entente.ledger.MentionQuery;

/**
 * Makes a ledger of many mentions, from a seed, and times the questions to it; no test.
 *
 * <p>Run: {@code java -Xmx400m -cp … org.entente.store.LedgerBenchmark FILE 1000000}. An existing
 * file is asked as it is.
 */
public final class LedgerBenchmark {
  private LedgerBenchmark() {}

  /**
   * @param args the ledger's file, how many mentions
   */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    boolean fresh = !Files.exists(file);
    try (DuckLedger ledger = DuckLedger.open(file)) {
      if (fresh) {
        time("fill", () -> fill(ledger, Integer.parseInt(args[1])));
      }
      MentionQuery all = MentionQuery.all();
      List<String> russia = List.of("RUS");
      for (int round = 0; round < 2; round++) {
        time("interactions", () -> ledger.interactions(russia, List.of("PRK"), all).size());
        time("claims", () -> ledger.mentions(all.of("RUS", "PRK")).size());
        time(
            "claims as of a quarter",
            () ->
                ledger
                    .mentions(all.of("RUS", "PRK").between(null, LocalDate.of(2021, 6, 1)))
                    .size());
        time("matrix", () -> ledger.dyads(all, 15).size());
      }
      long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
      say("heap in use: " + used / 1_000_000 + " MB");
    }
  }

  private static int fill(DuckLedger ledger, int mentions) {
    new LedgerGenerator(42).fill(ledger, mentions);
    return mentions;
  }

  private static void time(String what, Supplier<Integer> question) throws IOException {
    long start = System.nanoTime();
    int found = question.get();
    say(
        String.format(
            Locale.ROOT,
            "%-24s %8d found %9.0f ms",
            what,
            found,
            (System.nanoTime() - start) / 1e6));
  }

  @SuppressWarnings("SystemOut")
  private static void say(String line) throws IOException {
    System.out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    System.out.flush();
  }
}
