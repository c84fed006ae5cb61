package org.entente.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.ledger.Event;
import org.entente.ledger.Ledger;
import org.entente.ledger.LedgerStore.StoredMention;
import org.entente.ledger.MentionQuery;
import org.entente.ledger.RecordedDocument;
import org.entente.ledger.RecordedMention;
import org.jspecify.annotations.Nullable;

/** What the ledger holds on a question: its mentions, the events they tell, and their pages. */
record Answer(
    List<StoredMention> mentions, List<Event> events, Map<String, RecordedDocument> documents) {
  static Answer of(Ledger ledger, MentionQuery query) {
    List<StoredMention> mentions = ledger.mentions(query);
    Map<String, RecordedDocument> documents = ledger.documents(query);
    return new Answer(mentions, ledger.events(mentions, documents), documents);
  }

  /** With what is said of the events in other words ({@link MentionQuery#replies()}). */
  static Answer withReplies(Ledger ledger, MentionQuery query) {
    if (query.party() == null) {
      return of(ledger, query);
    }
    List<StoredMention> replies = ledger.mentions(query.replies());
    Map<String, RecordedDocument> pages = new LinkedHashMap<>(ledger.documents(query.replies()));
    List<StoredMention> mentions = ledger.mentions(query);
    pages.putAll(ledger.documents(query));
    return new Answer(mentions, ledger.events(mentions, replies, pages), pages);
  }

  /** The newest day of publication; the epoch of an empty answer. */
  LocalDate newest() {
    LocalDate newest = LocalDate.EPOCH;
    for (RecordedDocument d : documents.values()) {
      LocalDate published = d.published();
      newest = published != null && published.isAfter(newest) ? published : newest;
    }
    return newest;
  }

  /** Codes of the parties in each page, most named first. */
  Map<String, List<String>> codes() {
    Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
    for (StoredMention s : mentions) {
      Map<String, Integer> page =
          counts.computeIfAbsent(s.mention().document(), k -> new HashMap<>());
      for (List<RecordedMention.Party> side :
          List.of(s.mention().actors(), s.mention().recipients())) {
        for (RecordedMention.Party p : side) {
          if (p.code() != null) {
            page.merge(p.code(), 1, Integer::sum);
          }
        }
      }
    }
    Map<String, List<String>> codes = new LinkedHashMap<>();
    counts.forEach(
        (page, named) -> {
          List<String> sorted = new ArrayList<>(named.keySet());
          sorted.sort(
              (x, y) -> {
                int byCount = named.getOrDefault(y, 0) - named.getOrDefault(x, 0);
                return byCount != 0 ? byCount : x.compareTo(y);
              });
          codes.put(page, sorted);
        });
    return codes;
  }

  /** 'Harbour Wire, 2024-10-18' */
  String source(String document) {
    return MentionText.source(documents.get(document));
  }

  static String shorten(String text) {
    String flat = text.replaceAll("\\s+", " ").strip();
    int most = 200;
    return flat.length() <= most ? flat : flat.substring(0, flat.lastIndexOf(' ', most)) + " …";
  }

  static @Nullable String upper(@Nullable String code) {
    return code == null ? null : code.toUpperCase(Locale.ROOT);
  }
}
