package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.entente.ledger.Ledger;
import org.entente.ledger.MentionFixture;
import org.entente.ledger.MentionQuery;
import org.entente.ledger.RecordedMention;
import org.entente.statement.Stance;
import org.junit.jupiter.api.Test;

class ReplayTest {
  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
  private static final int ENTRIES = 12;

  private static void append(Ledger ledger, int entry) {
    String id = "d" + entry;
    MentionFixture m = MentionFixture.mention(id, 0);
    m.type(entry % 3 == 0 ? "AID" : "CONSULT").parties(entry % 2 == 0 ? "RUS" : "PRK", "IRN");
    RecordedMention made = (entry % 4 == 0 ? m.said(Stance.DENIES, "RUS") : m).make();
    LocalDate published = LocalDate.of(2024, 1, 1).plusDays(2L * entry);
    ledger.append(MentionFixture.document(id, published, "Outlet " + entry % 3), List.of(made));
  }

  /** What is asked as of entry n is what a ledger answers that was built only so far. */
  @Test
  void everyAnswerAsOfAnEntryIsThatOfALedgerBuiltSoFar() {
    try (Ledger whole = new Ledger(DuckLedger.inMemory(), CLOCK);
        Ledger growing = new Ledger(DuckLedger.inMemory(), CLOCK)) {
      for (int entry = 1; entry <= ENTRIES; entry++) {
        append(whole, entry);
      }
      whole.flush();
      List<String> one = List.of("RUS", "PRK");
      List<String> two = List.of("IRN");
      for (int entry = 1; entry <= ENTRIES; entry++) {
        append(growing, entry);
        growing.flush();
        MentionQuery then = MentionQuery.all().upTo(entry);
        MentionQuery now = MentionQuery.all();
        assertThat(whole.events(then)).isEqualTo(growing.events(now)).isNotEmpty();
        assertThat(whole.store().interactions(one, two, then))
            .isEqualTo(growing.store().interactions(one, two, now));
        assertThat(whole.store().dyads(then, 2)).isEqualTo(growing.store().dyads(now, 2));
      }
    }
  }
}
