package org.entente.coding;

import java.util.List;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * An event that somebody else than the rules reads in a sentence; every span lies in it.
 *
 * @param event code of an event type of the ontology
 * @param mode of that type, or null
 * @param trigger the words that tell it
 * @param actors who does it; of what parties do together all of them
 * @param recipients to whom; of what parties do together all of them
 */
public record Proposal(
    String event, @Nullable String mode, Span trigger, List<Span> actors, List<Span> recipients) {
  public Proposal {
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
  }
}
