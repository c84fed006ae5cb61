package org.entente.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which mentions to fetch; a null leaves a part open.
 *
 * @param party code that must be among the parties
 * @param other second code that must be among them, in either role
 * @param event type
 * @param eventId id of the event in the world
 * @param since first day of publication
 * @param until last day of publication
 * @param sequence newest ledger entry to look at, {@link Long#MAX_VALUE} for all
 */
public record MentionQuery(
    @Nullable String party,
    @Nullable String other,
    @Nullable String event,
    @Nullable String eventId,
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    long sequence) {
  public static MentionQuery all() {
    return new MentionQuery(null, null, null, null, null, null, Long.MAX_VALUE);
  }

  public MentionQuery of(@Nullable String party, @Nullable String other) {
    return new MentionQuery(party, other, event, eventId, since, until, sequence);
  }

  public MentionQuery type(@Nullable String code) {
    return new MentionQuery(party, other, code, eventId, since, until, sequence);
  }

  public MentionQuery between(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new MentionQuery(party, other, event, eventId, first, last, sequence);
  }

  public MentionQuery upTo(long entry) {
    return new MentionQuery(party, other, event, eventId, since, until, entry);
  }

  /** Only mentions of this event. */
  public MentionQuery ofEvent(String id) {
    return new MentionQuery(party, other, event, id, since, until, sequence);
  }
}
