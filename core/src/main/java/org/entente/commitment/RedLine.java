package org.entente.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A condition with a threatened consequence.
 *
 * @param holder who draws it
 * @param against whose deeds would cross it
 * @param condition in words
 * @param events event types by which {@code against} would cross it
 * @param words beginnings of words, in lower case, of which a report of the deed has one; empty:
 *     any
 * @param consequence what is threatened, in words
 * @param turnsOn what no word of a report can settle ('whether the threat is critical'), null where
 *     the words suffice
 * @param stated when it was said
 * @param until last day on which it stood, null while it stands
 */
public record RedLine(
    String id,
    String title,
    String holder,
    List<String> against,
    String condition,
    List<String> events,
    List<String> words,
    String consequence,
    @Nullable String turnsOn,
    LocalDate stated,
    @Nullable LocalDate until,
    String citation)
    implements Commitment {
  public RedLine {
    against = List.copyOf(against);
    events = List.copyOf(events);
    words = List.copyOf(words);
  }

  /** Which of its words begin a word of a text in lower case. */
  List<String> wordsIn(String text) {
    String spaced = " " + text.replaceAll("[^\\p{L}\\p{N}-]+", " ");
    return words.stream().filter(w -> spaced.contains(" " + w)).toList();
  }

  /** What a report of a deed that crosses it must match; a pattern of RE2 as well. */
  public String pattern() {
    List<String> quoted = words.stream().map(Pattern::quote).toList();
    return words.isEmpty() ? "" : "(?i)\\b(?:" + String.join("|", quoted) + ")";
  }

  @Override
  public boolean concerns(String code) {
    return holder.equals(code) || against.contains(code);
  }

  @Override
  public boolean bindsOn(LocalDate day) {
    return !day.isBefore(stated) && (until == null || !day.isAfter(until));
  }

  @Override
  public LocalDate begins() {
    return stated;
  }

  @Override
  public RedLine asOf(LocalDate day) {
    LocalDate known = until != null && until.isAfter(day) ? null : until;
    return new RedLine(
        id,
        title,
        holder,
        against,
        condition,
        events,
        words,
        consequence,
        turnsOn,
        stated,
        known,
        citation);
  }
}
