package org.entente.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.ledger.RecordedMention.Party;
import org.entente.ledger.RecordedMention.Said;
import org.entente.statement.Stance;
import org.jspecify.annotations.Nullable;

/**
 * Tells how many independent origins stand behind what is told.
 *
 * <p>Whoever is quoted is the origin of what they say, whichever outlet quotes them; all speakers
 * of one state are one origin, and so are all pages of one outlet. Where nobody is quoted by name
 * it is the outlet of the page, of a reprint that of its original ({@link Reprints}), or the outlet
 * that the page cites. The same sentence in two outlets is a reprint too.
 */
public final class Origins {
  private final Map<String, RecordedDocument> documents;
  private final Map<String, String> outlets = new HashMap<>();
  private final Map<String, String> firstOf = new HashMap<>();

  /**
   * @param documents by id, in the order of the ledger
   */
  public Origins(Map<String, RecordedDocument> documents) {
    this.documents = documents;
    for (RecordedDocument d : documents.values()) {
      outlets.put(d.outlet().toLowerCase(Locale.ROOT), d.outlet());
      // The original itself need not be among those that answer the question.
      firstOf.putIfAbsent(d.original(), d.outlet());
    }
  }

  /** Who a mention goes back to: the innermost speaker that is known, else an outlet. */
  public String of(RecordedMention m) {
    Said s = speaker(m);
    return s == null ? outlet(m) : label(s);
  }

  private String key(RecordedMention m) {
    Said s = speaker(m);
    return s == null || s.code() == null ? outlet(m) : s.code();
  }

  private static String label(Said s) {
    String words = s.speaker().text().replaceFirst("(?i)^(?:the|an?) ", "");
    return s.code() == null ? words : s.code() + " (" + words + ")";
  }

  /** Of a denial whoever denies, else the first known speaker who does not. */
  private static @Nullable Said speaker(RecordedMention m) {
    boolean denial = m.contradicts() && m.isDenied();
    for (Said s : m.attribution()) {
      if (s.code() != null && denial == (s.stance() == Stance.DENIES)) {
        return s;
      }
    }
    return null;
  }

  /** Who denies: the actor of a refusal, the speaker of a denial. */
  public String denier(RecordedMention m) {
    Set<String> names = new LinkedHashSet<>();
    for (Said s : m.attribution()) {
      if (s.stance() == Stance.DENIES) {
        names.add(label(s));
      }
    }
    if (names.isEmpty() && m.event().equals("REJECT")) {
      for (Party p : m.actors()) {
        names.add(p.code() == null ? p.phrase().text() : p.code());
      }
    }
    return names.isEmpty() ? of(m) : String.join(", ", names);
  }

  private String outlet(RecordedMention m) {
    for (Said s : m.attribution()) {
      String cited = outlets.get(s.speaker().text().toLowerCase(Locale.ROOT));
      if (cited != null) {
        return cited;
      }
    }
    RecordedDocument d = documents.get(m.document());
    return d == null ? m.document() : firstOf.getOrDefault(d.original(), d.outlet());
  }

  /** The independent origins of those who tell the event, sorted; deniers are left out. */
  public List<String> behind(Event event) {
    return behind(event.mentions());
  }

  List<String> behind(List<RecordedMention> mentions) {
    Map<String, String> sentences = new HashMap<>();
    Map<String, String> labels = new LinkedHashMap<>();
    for (RecordedMention m : mentions) {
      if (!m.contradicts()) {
        String key = key(m);
        String words = m.text().text().strip().toLowerCase(Locale.ROOT);
        if (sentences.putIfAbsent(words, key) == null) {
          labels.putIfAbsent(key, of(m));
        }
      }
    }
    List<String> origins = new ArrayList<>(labels.values());
    origins.sort(null);
    return List.copyOf(origins);
  }
}
