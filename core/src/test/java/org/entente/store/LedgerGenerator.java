package org.entente.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.entente.ledger.EventKey;
import org.entente.ledger.LedgerEntry;
import org.entente.ledger.LedgerStore;
import org.entente.ledger.RecordedDocument;
import org.entente.ledger.RecordedMention;
import org.entente.ledger.RecordedMention.Amount;
import org.entente.ledger.RecordedMention.Closeness;
import org.entente.ledger.RecordedMention.Dated;
import org.entente.ledger.RecordedMention.Party;
import org.entente.ledger.RecordedMention.Phrase;
import org.entente.ledger.RecordedMention.Said;
import org.entente.ledger.RecordedMention.SpeakerKind;
import org.entente.ledger.Reprints;
import org.entente.ontology.QuadClass;
import org.entente.statement.Modality;
import org.entente.statement.Polarity;
import org.entente.statement.Stance;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Makes a ledger from a seed that is shaped like the news: a few states in most of it, pages of
 * some 250 words of which one in six is a reprint, speakers, denials, plans, figures and dates.
 */
final class LedgerGenerator {
  static final int A_PAGE = 5;
  private static final int A_BATCH = 1000;
  private static final int OUTLETS = 40;
  private static final int WORDS = 250;
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final int DAYS = 2000;
  private static final String[] CODES =
      ("RUS USA UKR CHN PRK GBR FRA DEU IRN ISR JPN KOR IND PAK TUR SYR BLR POL ITA SAU EGY BRA ZAF"
              + " AUS CAN NATO EUR UNO MMR AFG VEN CUB KAZ ARM AZE GEO LBN IRQ YEM ETH SDN NGA MLI"
              + " NER LBY PHL VNM THA IDN MEX")
          .split(" ");
  private static final String[] GOODS = {
    "missiles", "artillery shells", "troops", "oil", "grain", "workers", "components"
  };

  private record Deed(String type, QuadClass quad, double intensity, String verb) {}

  private static final Deed[] DEEDS = {
    new Deed("CONSULT", QuadClass.VERBAL_COOPERATION, 2.5, "met"),
    new Deed("AGREE", QuadClass.VERBAL_COOPERATION, 2.5, "agreed with"),
    new Deed("SUPPORT", QuadClass.VERBAL_COOPERATION, 5, "praised"),
    new Deed("AID", QuadClass.MATERIAL_COOPERATION, 10, "supplied"),
    new Deed("COOPERATE", QuadClass.MATERIAL_COOPERATION, 9.5, "traded with"),
    new Deed("ACCUSE", QuadClass.VERBAL_CONFLICT, -3, "accused"),
    new Deed("REJECT", QuadClass.VERBAL_CONFLICT, -2, "rebuffed"),
    new Deed("THREATEN", QuadClass.VERBAL_CONFLICT, -3.5, "warned"),
    new Deed("SANCTION", QuadClass.MATERIAL_CONFLICT, -6, "sanctioned"),
    new Deed("MOBILIZE", QuadClass.MATERIAL_CONFLICT, -5.5, "massed forces against"),
    new Deed("ASSAULT", QuadClass.MATERIAL_CONFLICT, -9, "attacked"),
  };

  private final Random random;
  private final List<String> vocabulary = new ArrayList<>();
  private final List<String> recent = new ArrayList<>();
  private final Map<String, Told> told = new HashMap<>();

  private record Told(String event, LocalDate day) {}

  LedgerGenerator(long seed) {
    random = new Random(seed);
    for (int i = 0; i < 5000; i++) {
      StringBuilder word = new StringBuilder();
      for (int k = 1 + random.nextInt(4); k > 0; k--) {
        word.append("bdfgklmnprstvz".charAt(random.nextInt(14)));
        word.append("aeiou".charAt(random.nextInt(5)));
      }
      vocabulary.add(word.toString());
    }
  }

  /** Appends that many mentions, five a page. */
  void fill(LedgerStore ledger, int mentions) {
    List<LedgerEntry> batch = new ArrayList<>();
    int pages = mentions / A_PAGE;
    for (int page = 0; page < pages; page++) {
      batch.add(entry("page" + page, FIRST.plusDays((long) page * DAYS / pages)));
      if (batch.size() == A_BATCH || page == pages - 1) {
        ledger.append(new Reprints(ledger).mark(batch));
        batch.clear();
      }
    }
  }

  private LedgerEntry entry(String id, LocalDate published) {
    List<LedgerEntry.Resolved> resolved = new ArrayList<>();
    for (int i = 0; i < A_PAGE; i++) {
      RecordedMention m = mention(id, i, published);
      EventKey key = EventKey.of(m, published);
      Told before = told.get(key.parties());
      boolean again = before != null && !before.day().isBefore(published.minusDays(3));
      String event = again && before != null && random.nextInt(3) > 0 ? before.event() : m.id();
      told.put(key.parties(), new Told(event, published));
      resolved.add(new LedgerEntry.Resolved(m, key, event));
    }
    String outlet = "Outlet " + random.nextInt(OUTLETS);
    return new LedgerEntry(
        new RecordedDocument(
            id, id, null, outlet, "A title", List.of(), published, Instant.EPOCH, id),
        text(resolved),
        resolved);
  }

  private RecordedMention mention(String page, int number, LocalDate published) {
    Deed deed = DEEDS[random.nextInt(DEEDS.length)];
    String actor = code();
    String recipient = code();
    Modality modality = modality();
    String good = GOODS[random.nextInt(GOODS.length)];
    String sentence =
        (modality == Modality.CONDITIONAL ? "If that happens, " : "")
            + (actor + " " + deed.verb() + " " + recipient + " over " + good + " and ")
            + words(12)
            + ".";
    List<Said> said = said(actor);
    boolean denied = said.stream().anyMatch(s -> s.stance() == Stance.DENIES);
    return new RecordedMention(
        page + "#" + number * 3 + ".0",
        page,
        number * 3,
        deed.type(),
        null,
        List.of("diplomatic"),
        deed.quad(),
        deed.intensity(),
        List.of(party(actor)),
        List.of(party(recipient)),
        phrase(deed.verb()),
        when(published),
        null,
        amounts(),
        said,
        modality,
        denied || random.nextInt(50) == 0 ? Polarity.NEGATED : Polarity.AFFIRMED,
        (50 + random.nextInt(50)) / 100.0,
        "rule-" + deed.type(),
        "generated",
        phrase(sentence));
  }

  private Modality modality() {
    return switch (random.nextInt(20)) {
      case 0 -> Modality.PLANNED;
      case 1 -> Modality.PREDICTED;
      case 2 -> Modality.CONDITIONAL;
      case 3 -> Modality.POSSIBLE;
      default -> Modality.ACTUAL;
    };
  }

  private @Nullable Dated when(LocalDate published) {
    if (random.nextInt(3) > 0) {
      return null;
    }
    LocalDate day = published.minusDays(random.nextInt(4));
    return new Dated(phrase("that day"), day, day);
  }

  private List<Amount> amounts() {
    if (random.nextInt(10) > 0) {
      return List.of();
    }
    double value = 500.0 * (1 + random.nextInt(30));
    return List.of(new Amount("troops", phrase("troops"), value, Closeness.APPROXIMATE));
  }

  private List<Said> said(String actor) {
    return switch (random.nextInt(12)) {
      case 0 ->
          List.of(
              new Said(Stance.DENIES, SpeakerKind.NAMED, phrase(actor), actor, phrase("denied")));
      case 1, 2 -> {
        String code = code();
        yield List.of(
            new Said(Stance.ASSERTS, SpeakerKind.NAMED, phrase(code), code, phrase("said")));
      }
      case 3 ->
          List.of(
              new Said(
                  Stance.REPORTS, SpeakerKind.UNNAMED, phrase("reports"), null, phrase("say")));
      default -> List.of();
    };
  }

  /**
   * A page of its own, or a reprint of one of the last thirty with two words changed; its sentences
   * stand in it, and in one of eight a treaty is signed.
   */
  private String text(List<LedgerEntry.Resolved> mentions) {
    StringBuilder told = new StringBuilder();
    mentions.forEach(r -> told.append(r.mention().text().text()).append(' '));
    if (random.nextInt(8) == 0) {
      RecordedMention m = mentions.get(0).mention();
      String actor = m.actors().get(0).phrase().text();
      String recipient = m.recipients().get(0).phrase().text();
      told.append(actor + " and " + recipient + " signed a treaty in July. ");
    }
    if (recent.size() == 30 && random.nextInt(6) == 0) {
      return told + words(2) + " " + recent.get(random.nextInt(recent.size()));
    }
    String text = words(WORDS) + ".";
    recent.add(text);
    if (recent.size() > 30) {
      recent.remove(0);
    }
    return told + text;
  }

  private String words(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(vocabulary.get(random.nextInt(vocabulary.size())));
    }
    return text.toString();
  }

  /** Some states are in the news far more than others: the n-th as 1/n, nearly. */
  private String code() {
    return CODES[(int) Math.pow(CODES.length, random.nextDouble()) - 1];
  }

  private static Party party(String code) {
    return new Party(phrase(code), code, code, "GOV", code);
  }

  private static Phrase phrase(String text) {
    return new Phrase(text, new Span(3, 3 + text.length()));
  }
}
