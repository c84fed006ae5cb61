package org.entente.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import org.entente.ledger.EventKey;
import org.entente.ledger.LedgerEntry;
import org.entente.ledger.MentionFixture;
import org.entente.ledger.MentionQuery;
import org.entente.ledger.RecordedDocument;
import org.entente.ledger.RecordedMention;

/**
 * Makes a ledger of many mentions, from a seed, and times the questions to it; no test.
 *
 * <p>Run: {@code java -Xmx400m -cp … org.entente.store.LedgerBenchmark FILE 1000000}. An existing
 * file is asked as it is.
 */
public final class LedgerBenchmark {
  private static final int A_PAGE = 5;
  private static final int A_BATCH = 1000;
  private static final String[] CODES = {
    "RUS", "USA", "UKR", "CHN", "PRK", "GBR", "FRA", "DEU", "IRN", "ISR", "JPN", "KOR", "IND",
    "PAK", "TUR", "SYR", "BLR", "POL", "ITA", "SAU", "EGY", "BRA", "ZAF", "AUS", "CAN", "NATO",
    "EUR", "UNO", "MMR", "AFG", "VEN", "CUB", "KAZ", "ARM", "AZE", "GEO", "LBN", "IRQ", "YEM",
    "ETH", "SDN", "NGA", "MLI", "NER", "LBY", "PHL", "VNM", "THA", "IDN", "MEX"
  };
  private static final String[] TYPES = {
    "CONSULT",
    "AGREE",
    "SUPPORT",
    "AID",
    "COOPERATE",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "SANCTION",
    "MOBILIZE",
    "ASSAULT"
  };

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
    Random random = new Random(42);
    List<LedgerEntry> batch = new ArrayList<>();
    int pages = mentions / A_PAGE;
    for (int page = 0; page < pages; page++) {
      batch.add(entry(page, LocalDate.of(2020, 1, 1).plusDays(page * 2000L / pages), random));
      if (batch.size() == A_BATCH || page == pages - 1) {
        ledger.append(batch);
        batch.clear();
      }
    }
    return mentions;
  }

  private static LedgerEntry entry(int page, LocalDate published, Random random) {
    String id = "page" + page;
    List<LedgerEntry.Resolved> resolved = new ArrayList<>();
    for (int i = 0; i < A_PAGE; i++) {
      String actor = code(random);
      String recipient = code(random);
      RecordedMention m =
          MentionFixture.mention(id, i)
              .type(TYPES[random.nextInt(TYPES.length)])
              .parties(actor, recipient)
              .make();
      // Two mentions of three tell an event of their own, the third that of the page before.
      String event = i % 3 == 2 && page > 0 ? "page" + (page - 1) + "#0." + i : m.id();
      resolved.add(new LedgerEntry.Resolved(m, EventKey.of(m, published), event));
    }
    RecordedDocument d =
        new RecordedDocument(
            id,
            id,
            null,
            "Outlet " + random.nextInt(40),
            "A title",
            List.of(),
            published,
            Instant.EPOCH,
            "Some words of page " + page + ". ".repeat(50));
    return new LedgerEntry(d, resolved);
  }

  /** Some states are in the news far more than others: the n-th as 1/n, nearly. */
  private static String code(Random random) {
    double x = random.nextDouble();
    return CODES[(int) (Math.pow(CODES.length, x)) - 1];
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
