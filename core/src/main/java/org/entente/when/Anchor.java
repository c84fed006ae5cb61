package org.entente.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A known event that texts count time from: 'since the invasion of Ukraine'.
 *
 * @param until last day, or null where it goes on
 * @param phrases each a list of places in order, each place a set of words that fit it; small words
 *     between are passed over
 * @param context words of which the sentence must hold one; empty when the phrase is enough
 */
public record Anchor(
    String id,
    LocalDate from,
    @Nullable LocalDate until,
    List<List<Set<String>>> phrases,
    Set<String> context) {
  public Anchor {
    phrases = List.copyOf(phrases);
    context = Set.copyOf(context);
  }
}
