package org.entente.ledger;

import java.time.LocalDate;
import java.util.List;
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
 * @param reach how the two parties must take part; of no account unless there are two
 * @param deeds which deeds alone
 */
public record MentionQuery(
    @Nullable String party,
    @Nullable String other,
    @Nullable String event,
    @Nullable String eventId,
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    long sequence,
    Reach reach,
    @Nullable Deeds deeds) {
  /** How the two parties must take part. */
  public enum Reach {
    /** Both in one deed. */
    TOGETHER,
    /** Both in one deed, or one on the other's land, or one of them rejecting something. */
    EXCHANGE,
    /** One of them denying something, in words that may mean a deed of both. */
    REPLIES
  }

  /**
   * Deeds of some actors.
   *
   * @param actors codes, of whom one acts
   * @param events types, of which it is one
   * @param words a pattern of RE2 for the sentence
   */
  public record Deeds(List<String> actors, List<String> events, String words) {
    public Deeds {
      actors = List.copyOf(actors);
      events = List.copyOf(events);
    }
  }

  public static MentionQuery all() {
    return new MentionQuery(
        null, null, null, null, null, null, Long.MAX_VALUE, Reach.TOGETHER, null);
  }

  public MentionQuery of(@Nullable String party, @Nullable String other) {
    return new MentionQuery(party, other, event, eventId, since, until, sequence, reach, deeds);
  }

  public MentionQuery type(@Nullable String code) {
    return new MentionQuery(party, other, code, eventId, since, until, sequence, reach, deeds);
  }

  public MentionQuery between(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new MentionQuery(party, other, event, eventId, first, last, sequence, reach, deeds);
  }

  public MentionQuery upTo(long entry) {
    return new MentionQuery(party, other, event, eventId, since, until, entry, reach, deeds);
  }

  /** Only mentions of this event. */
  public MentionQuery ofEvent(String id) {
    return new MentionQuery(party, other, event, id, since, until, sequence, reach, deeds);
  }

  /** Denials that may mean what this question asks for; its type is of no account. */
  public MentionQuery replies() {
    return new MentionQuery(
        party, other, null, eventId, since, until, sequence, Reach.REPLIES, deeds);
  }

  /** The words of a denial, a pattern of RE2 as well. */
  public static String denies() {
    return Replies.DENIES;
  }

  /** Only such deeds. */
  public MentionQuery deeds(Deeds only) {
    return new MentionQuery(party, other, event, eventId, since, until, sequence, reach, only);
  }

  /** Whatever may tell what goes from one party to the other. */
  public MentionQuery ofExchange() {
    return new MentionQuery(
        party, other, event, eventId, since, until, sequence, Reach.EXCHANGE, deeds);
  }
}
