package org.entente.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entente.store.DuckLedger;
import org.entente.text.Alignment;
import org.entente.text.Document;
import org.junit.jupiter.api.Test;

class ReprintsTest {
  private static final int WORDS = 200;

  private static Document page(String id, String text) {
    return new Document(
        id,
        id,
        null,
        "A",
        null,
        List.of(),
        LocalDate.EPOCH,
        "en",
        text,
        List.of(),
        Alignment.identity());
  }

  private static List<String> words(Random random) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < WORDS; i++) {
      words.add("w" + random.nextInt(5000));
    }
    return words;
  }

  /**
   * The originals of pages, of which the odd ones are the even ones with every n-th word changed.
   */
  private static List<String> originals(int pages, int nth, int batch) {
    Random random = new Random(3);
    List<String> originals = new ArrayList<>();
    try (Ledger ledger = new Ledger(DuckLedger.inMemory(), Clock.systemUTC())) {
      for (int i = 0; i < pages; i++) {
        List<String> words = words(random);
        ledger.append(page("p" + i, String.join(" ", words)), List.of());
        for (int k = 0; k < WORDS; k += nth) {
          words.set(k, "x" + random.nextInt(5000));
        }
        ledger.append(page("r" + i, String.join(" ", words)), List.of());
        if (i % batch == 0) {
          ledger.flush();
        }
      }
      ledger.documentsById(Long.MAX_VALUE).values().forEach(d -> originals.add(d.original()));
    }
    return originals;
  }

  @Test
  void aPageWithAFewWordsChangedIsAReprint() {
    List<String> originals = originals(40, 50, 7);
    for (int i = 0; i < originals.size(); i++) {
      assertThat(originals.get(i)).isEqualTo("p" + i / 2);
    }
  }

  @Test
  void aPageOfWhichEveryFourthWordDiffersIsNone() {
    assertThat(originals(20, 4, 7)).doesNotHaveDuplicates();
  }

  @Test
  void itDoesNotMatterHowManyPagesAreWrittenAtOnce() {
    assertThat(originals(30, 12, 1)).isEqualTo(originals(30, 12, 30));
  }
}
