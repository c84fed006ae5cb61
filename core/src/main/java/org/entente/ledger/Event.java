package org.entente.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event in the world, as far as the mentions in the ledger tell it.
 *
 * @param id the id of the mention that first told it
 * @param actors codes of those who did it, sorted
 * @param recipients codes of those it was done to, sorted
 * @param from first day on which it may have happened, null when no mention dates it
 * @param until last such day
 * @param mentions in the order of the ledger
 * @param denials mentions of other events that deny this one
 * @param admissions mentions of other events in which whoever did it owns up to it
 */
public record Event(
    String id,
    String type,
    List<String> actors,
    List<String> recipients,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable String place,
    List<RecordedMention> mentions,
    List<RecordedMention> denials,
    List<RecordedMention> admissions,
    Status status) {
  public Event {
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
    mentions = List.copyOf(mentions);
    denials = List.copyOf(denials);
    admissions = List.copyOf(admissions);
  }

  /** The same with what was said of it in other words; a denial makes a told event disputed. */
  Event answered(List<RecordedMention> denied, List<RecordedMention> admitted) {
    boolean told = status == Status.REPORTED || status == Status.CORROBORATED;
    return new Event(
        id,
        type,
        actors,
        recipients,
        from,
        until,
        place,
        mentions,
        denied,
        admitted,
        told && !denied.isEmpty() ? Status.DISPUTED : status);
  }
}
