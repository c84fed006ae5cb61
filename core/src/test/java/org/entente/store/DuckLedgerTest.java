package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.ledger.MentionFixture.document;
import static org.entente.ledger.MentionFixture.mention;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.entente.ledger.Event;
import org.entente.ledger.Ledger;
import org.entente.ledger.LedgerEntry;
import org.entente.ledger.LedgerException;
import org.entente.ledger.LedgerStore.StoredMention;
import org.entente.ledger.MentionQuery;
import org.entente.ledger.RecordedMention;
import org.entente.ledger.Status;
import org.entente.statement.Modality;
import org.entente.statement.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckLedgerTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
  private static final LocalDate DAY = LocalDate.of(2024, 6, 20);

  @TempDir Path folder;

  private Ledger open() {
    return new Ledger(DuckLedger.open(folder.resolve("l.duckdb")), CLOCK);
  }

  @Test
  void whatWasWrittenIsReadBackTheSame() {
    RecordedMention mention =
        mention("d1", 0).on("2024-06-19", "2024-06-19").said(Stance.DENIES, "RUS").make();
    try (Ledger ledger = open()) {
      ledger.append(document("d1", DAY, "Pacific Wire"), List.of(mention));
    }
    try (Ledger ledger = open()) {
      assertThat(ledger.mentions(MentionQuery.all()))
          .containsExactly(new StoredMention(mention, "d1#0.0", 1));
      assertThat(ledger.store().document("d1").orElseThrow().recordedAt())
          .isEqualTo(CLOCK.instant());
    }
  }

  @Test
  void readingADocumentAgainChangesNothing() {
    try (Ledger ledger = open()) {
      assertThat(ledger.append(document("d1", DAY, "A"), List.of(mention("d1", 0).make())))
          .isTrue();
      assertThat(ledger.append(document("d1", DAY, "A"), List.of(mention("d1", 0).make())))
          .isFalse();
    }
    try (Ledger ledger = open()) {
      assertThat(ledger.append(document("d1", DAY, "A"), List.of(mention("d1", 0).make())))
          .isFalse();
      assertThat(ledger.mentions(MentionQuery.all())).hasSize(1);
    }
  }

  @Test
  void twoReportsOfOneVisitAreOneCorroboratedEvent() {
    try (Ledger ledger = open()) {
      ledger.append(document("d1", DAY, "A"), List.of(mention("d1", 0).make()));
      ledger.append(
          document("d2", DAY.plusDays(1), "B"),
          List.of(mention("d2", 0).saying("Kim came to see Putin.", "came").make()));
      List<Event> events = ledger.events(MentionQuery.all());
      assertThat(events).hasSize(1);
      assertThat(events.get(0).mentions()).hasSize(2);
      assertThat(events.get(0).status()).isEqualTo(Status.CORROBORATED);
    }
  }

  @Test
  void theSameSentenceInTwoOutletsIsAReprint() {
    try (Ledger ledger = open()) {
      ledger.append(document("d1", DAY, "A"), List.of(mention("d1", 0).make()));
      ledger.append(document("d2", DAY.plusDays(1), "B"), List.of(mention("d2", 0).make()));
      assertThat(ledger.events(MentionQuery.all()))
          .singleElement()
          .satisfies(e -> assertThat(e.status()).isEqualTo(Status.REPORTED));
    }
  }

  @Test
  void aDenialMakesAReportedEventDisputed() {
    try (Ledger ledger = open()) {
      ledger.append(
          document("d1", DAY, "A"),
          List.of(
              mention("d1", 0).said(Stance.REPORTS, "KOR").make(),
              mention("d1", 1).said(Stance.DENIES, "RUS").make()));
      assertThat(ledger.events(MentionQuery.all()))
          .singleElement()
          .extracting(Event::status)
          .isEqualTo(Status.DISPUTED);
    }
  }

  @Test
  void aPlanIsProspective() {
    try (Ledger ledger = open()) {
      ledger.append(
          document("d1", DAY, "A"), List.of(mention("d1", 0).modality(Modality.PLANNED).make()));
      assertThat(ledger.events(MentionQuery.all()))
          .singleElement()
          .extracting(Event::status)
          .isEqualTo(Status.PROSPECTIVE);
    }
  }

  @Test
  void questionsAreAnsweredForAPairATypeADayAndAnEntry() {
    try (Ledger ledger = open()) {
      ledger.append(document("d1", DAY, "A"), List.of(mention("d1", 0).make()));
      ledger.append(
          document("d2", DAY.plusDays(40), "A"),
          List.of(mention("d2", 0).type("ASSAULT").parties("RUS", "UKR").make()));
      assertThat(ledger.mentions(MentionQuery.all().of("UKR", null))).hasSize(1);
      assertThat(ledger.mentions(MentionQuery.all().of("PRK", "RUS"))).hasSize(1);
      assertThat(ledger.mentions(MentionQuery.all().of("PRK", "UKR"))).isEmpty();
      assertThat(ledger.mentions(MentionQuery.all().type("ASSAULT"))).hasSize(1);
      assertThat(ledger.mentions(MentionQuery.all().between(null, DAY))).hasSize(1);
      assertThat(ledger.mentions(MentionQuery.all().upTo(1))).hasSize(1);
    }
  }

  @Test
  void anEntryThatFailsLeavesTheLedgerAsItWas() {
    DuckLedger store = DuckLedger.open(folder.resolve("l.duckdb"));
    try (Ledger ledger = new Ledger(store, CLOCK)) {
      ledger.append(document("d1", DAY, "A"), List.of(mention("d1", 0).make()));
      ledger.flush();
      var entry = new LedgerEntry(store.document("d1").orElseThrow(), "", List.of());
      assertThatThrownBy(() -> store.append(List.of(entry))).isInstanceOf(LedgerException.class);
      assertThat(store.sequence()).isEqualTo(1);
      ledger.append(document("d2", DAY, "A"), List.of(mention("d2", 0).make()));
      assertThat(ledger.mentions(MentionQuery.all())).hasSize(2);
    }
  }

  @Test
  void aFileThatIsNoLedgerIsLeftAsItIs() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.txt"), "shopping list: bread, milk, tea");
    assertThatThrownBy(() -> DuckLedger.open(file))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("notes.txt")
        .hasMessageContaining("--ledger");
    assertThat(file).hasContent("shopping list: bread, milk, tea");
  }

  @Test
  void aMissingFolderIsNamed() {
    assertThatThrownBy(() -> DuckLedger.open(folder.resolve("none/l.duckdb")))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("none");
  }
}
