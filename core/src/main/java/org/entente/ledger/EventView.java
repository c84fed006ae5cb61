package org.entente.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event as its mentions, taken together, tell it. */
final class EventView {
  static final Comparator<Event> BY_DAY =
      Comparator.comparing(Event::from, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(Event::id);

  private EventView() {}

  static Event of(
      String id,
      List<RecordedMention> mentions,
      Map<String, RecordedDocument> documents,
      Origins origins) {
    RecordedMention first = mentions.get(0);
    EventKey narrowest = null;
    for (RecordedMention m : mentions) {
      EventKey key = EventKey.of(m, published(m, documents));
      if (narrowest == null || rank(m, key) < rank(first, narrowest)) {
        narrowest = key;
        first = m;
      }
    }
    return new Event(
        id,
        first.event(),
        EventKey.codes(first.actors()),
        EventKey.codes(first.recipients()),
        narrowest == null ? null : narrowest.from(),
        narrowest == null ? null : narrowest.until(),
        mentions.stream()
            .filter(m -> m.place() != null)
            .map(m -> m.place().phrase().text())
            .findFirst()
            .orElse(null),
        mentions,
        List.of(),
        List.of(),
        status(mentions, origins));
  }

  /** A mention that says when is better than one dated by its publication alone. */
  private static long rank(RecordedMention m, EventKey key) {
    return m.when() == null ? Long.MAX_VALUE - 1 : key.days();
  }

  static Status status(List<RecordedMention> mentions, Origins origins) {
    boolean told = false;
    boolean denied = false;
    boolean fact = false;
    for (RecordedMention m : mentions) {
      fact |= m.tellsOfFact();
      if (m.contradicts()) {
        denied = true;
      } else {
        told = true;
        denied |= m.isToldAndDenied();
      }
    }
    if (!fact) {
      return Status.PROSPECTIVE;
    }
    if (denied) {
      return told ? Status.DISPUTED : Status.DENIED;
    }
    return origins.behind(mentions).size() > 1 ? Status.CORROBORATED : Status.REPORTED;
  }

  private static @Nullable LocalDate published(
      RecordedMention m, Map<String, RecordedDocument> documents) {
    RecordedDocument d = documents.get(m.document());
    return d == null ? null : d.published();
  }
}
