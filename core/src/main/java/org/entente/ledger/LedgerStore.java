package org.entente.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a ledger is kept. One writer; everything that was committed stays.
 *
 * <p>Entries are numbered from 1 in the order in which they were appended; a document and its
 * mentions share the number of the document.
 */
public interface LedgerStore extends AutoCloseable {
  boolean holds(String documentId);

  /** Number of the newest entry, 0 in an empty ledger. */
  long sequence();

  /** Known events with these parties ({@link EventKey#parties()}). */
  List<EventResolver.Known> known(String parties);

  /**
   * Appends documents with their mentions, all or none.
   *
   * @throws LedgerException when it cannot be written; the ledger is then as it was
   */
  void append(List<LedgerEntry> entries);

  /**
   * Texts by the id of their document, in the order of the ledger, of those that reprint no other
   * and share one of the keys ({@link Sketch#keys()}).
   */
  Map<String, String> alike(Collection<Integer> keys);

  Optional<RecordedDocument> document(String id);

  /**
   * Texts by the id of their document, in the order of the ledger, of the documents of the mentions
   * that the question asks for.
   *
   * @param words a text is left out unless it matches this pattern of RE2
   */
  Map<String, String> texts(MentionQuery query, String words);

  /** Documents in the order of the ledger, up to and including entry {@code sequence}. */
  List<RecordedDocument> documents(long sequence);

  /** Documents of the mentions that the question asks for, in the order of the ledger. */
  List<RecordedDocument> documents(MentionQuery query);

  /** Mentions that the question asks for, in the order of the ledger. */
  List<StoredMention> mentions(MentionQuery query);

  /**
   * Reports of deeds of one side towards the other, in either direction; party and event of the
   * query are ignored.
   *
   * @param a codes of one side
   * @param b codes of the other
   */
  List<Interaction> interactions(List<String> a, List<String> b, MentionQuery query);

  /** Counts for each pair of the {@code limit} actors that the ledger names most, by year. */
  List<DyadCount> dyads(MentionQuery query, int limit);

  /** Of which pairs events of this type are told, those of most first. */
  List<DyadCount.Told> told(String event, MentionQuery query);

  @Override
  void close();

  /** A mention with the event it tells and the entry it came with. */
  record StoredMention(RecordedMention mention, String event, long sequence) {}
}
