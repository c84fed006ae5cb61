package org.entente.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.ledger.LedgerStore.StoredMention;
import org.entente.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * The append-only record of what was read, and the questions that it answers.
 *
 * <p>Appending a document that it holds changes nothing. Documents are written in batches; {@link
 * #flush()} or {@link #close()} writes what is pending, and what was flushed is never lost.
 */
public final class Ledger implements AutoCloseable {
  private static final int BATCH = 200;

  private final LedgerStore store;
  private final Clock clock;
  private final List<LedgerEntry> pending = new ArrayList<>();
  private final Set<String> pendingIds = new HashSet<>();
  private final Map<String, List<EventResolver.Known>> pendingEvents = new HashMap<>();

  /**
   * @param clock tells {@code recordedAt}
   */
  public Ledger(LedgerStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  public boolean holds(String documentId) {
    return pendingIds.contains(documentId) || store.holds(documentId);
  }

  /**
   * Appends a document and its mentions.
   *
   * @return false when the ledger holds the document already; nothing is changed then
   */
  public boolean append(Document document, List<RecordedMention> mentions) {
    if (holds(document.id())) {
      return false;
    }
    List<LedgerEntry.Resolved> resolved = new ArrayList<>();
    for (RecordedMention m : mentions) {
      resolved.add(resolve(m, document.published()));
    }
    pending.add(new LedgerEntry(recorded(document, clock.instant()), document.text(), resolved));
    pendingIds.add(document.id());
    if (pending.size() >= BATCH) {
      flush();
    }
    return true;
  }

  /** Writes what is pending; all of it or nothing. */
  public void flush() {
    if (pending.isEmpty()) {
      return;
    }
    store.append(new Reprints(store).mark(pending));
    pending.clear();
    pendingIds.clear();
    pendingEvents.clear();
  }

  private LedgerEntry.Resolved resolve(RecordedMention m, @Nullable LocalDate published) {
    EventKey key = EventKey.of(m, published);
    List<EventResolver.Known> candidates = new ArrayList<>(store.known(key.parties()));
    List<EventResolver.Known> fresh =
        pendingEvents.computeIfAbsent(key.parties(), k -> new ArrayList<>());
    candidates.addAll(fresh);
    String event = EventResolver.resolve(key, candidates).orElse(null);
    if (event == null) {
      event = m.id();
      fresh.add(new EventResolver.Known(event, key));
    }
    return new LedgerEntry.Resolved(m, key, event);
  }

  private static RecordedDocument recorded(Document d, Instant now) {
    return new RecordedDocument(
        d.id(),
        d.source(),
        d.url(),
        d.publisher(),
        d.title(),
        d.authors(),
        d.published(),
        now,
        d.id());
  }

  public LedgerStore store() {
    return store;
  }

  /** Mentions that answer the query, in the order of the ledger. */
  public List<StoredMention> mentions(MentionQuery query) {
    flush();
    return store.mentions(query);
  }

  /** Events that the mentions answering the query tell, by their first day, then by id. */
  public List<Event> events(MentionQuery query) {
    return events(mentions(query), documents(query));
  }

  /** Events that these mentions tell, by their first day, then by id. */
  public List<Event> events(List<StoredMention> mentions, Map<String, RecordedDocument> documents) {
    return events(mentions, List.of(), documents);
  }

  /**
   * Events that these mentions tell, by their first day, then by id.
   *
   * @param replies other mentions that may deny them; those among {@code mentions} are no loss
   * @param documents of both
   */
  public List<Event> events(
      List<StoredMention> mentions,
      List<StoredMention> replies,
      Map<String, RecordedDocument> documents) {
    Origins origins = new Origins(documents);
    Set<String> own = new HashSet<>();
    Map<String, List<RecordedMention>> byEvent = new LinkedHashMap<>();
    for (StoredMention s : mentions) {
      byEvent.computeIfAbsent(s.event(), k -> new ArrayList<>()).add(s.mention());
      own.add(s.mention().id());
    }
    List<Event> events = new ArrayList<>();
    byEvent.forEach((id, told) -> events.add(EventView.of(id, told, documents, origins)));
    events.sort(EventView.BY_DAY);
    List<RecordedMention> others = new ArrayList<>();
    for (StoredMention s : replies) {
      if (!own.contains(s.mention().id())) {
        others.add(s.mention());
      }
    }
    return Replies.join(events, others, documents);
  }

  /** Documents of the mentions that answer the query, by id, in the order of the ledger. */
  public Map<String, RecordedDocument> documents(MentionQuery query) {
    flush();
    Map<String, RecordedDocument> documents = new LinkedHashMap<>();
    for (RecordedDocument d : store.documents(query)) {
      documents.put(d.id(), d);
    }
    return documents;
  }

  /** Texts of the documents that answer the query and match the pattern, by the document's id. */
  public Map<String, String> texts(MentionQuery query, String words) {
    flush();
    return store.texts(query, words);
  }

  /** Documents by id, in the order of the ledger. */
  public Map<String, RecordedDocument> documentsById(long sequence) {
    flush();
    Map<String, RecordedDocument> documents = new LinkedHashMap<>();
    for (RecordedDocument d : store.documents(sequence)) {
      documents.put(d.id(), d);
    }
    return documents;
  }

  @Override
  public void close() {
    try {
      flush();
    } finally {
      store.close();
    }
  }
}
