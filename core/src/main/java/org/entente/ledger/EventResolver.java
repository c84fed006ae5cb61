package org.entente.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides which event a mention tells: one that the ledger knows, or a new one.
 *
 * <p>A mention joins the known event of the same type and parties whose days and place are
 * compatible; of several, the one dated most closely. A mention that says no more than 'in 2023'
 * joins only when there is exactly one candidate: it is not for the resolver to guess which of
 * several visits was meant.
 */
public final class EventResolver {
  /** A known event: its id and key. */
  public record Known(String id, EventKey key) {}

  private EventResolver() {}

  /** The id of the known event that the mention tells, if any. */
  public static Optional<String> resolve(EventKey mention, List<Known> candidates) {
    List<Known> fitting = new ArrayList<>();
    for (Known k : candidates) {
      if (k.key().isCompatibleWith(mention)) {
        fitting.add(k);
      }
    }
    if (fitting.isEmpty() || (mention.isCoarse() && fitting.size() > 1)) {
      return fitting.stream().filter(k -> k.key().equals(mention)).map(Known::id).findFirst();
    }
    Known best = fitting.get(0);
    for (Known k : fitting) {
      if (distance(k.key(), mention) < distance(best.key(), mention)) {
        best = k;
      }
    }
    return Optional.of(best.id());
  }

  private static long distance(EventKey a, EventKey b) {
    if (a.from() == null || b.from() == null) {
      return 0;
    }
    return Math.abs(a.from().toEpochDay() - b.from().toEpochDay()) + a.days();
  }
}
