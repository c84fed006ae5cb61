package org.entente.coding;

import java.util.List;
import org.entente.actor.ActorMention;
import org.entente.ontology.EventType;
import org.entente.place.PlaceMention;
import org.entente.statement.Statement;
import org.entente.text.Span;
import org.entente.when.TimeMention;
import org.jspecify.annotations.Nullable;

/**
 * An event as one text tells it.
 *
 * @param id document id, sentence and running number: 'd1#4.0'
 * @param sentence index of the sentence
 * @param mode the type's mode, or null
 * @param actors who does it; for reciprocal events all parties
 * @param recipients to whom; for reciprocal events all parties; may be empty
 * @param trigger the words that tell the event
 * @param when time expression that dates it, or null
 * @param place where, or null
 * @param statement by whom, in which world and how surely it is said
 * @param derivation what made this mention; never absent
 */
public record EventMention(
    String id,
    int sentence,
    EventType type,
    @Nullable String mode,
    List<String> contexts,
    List<Participant> actors,
    List<Participant> recipients,
    Trigger trigger,
    @Nullable TimeMention when,
    @Nullable PlaceMention place,
    List<Magnitude> magnitudes,
    Statement statement,
    Derivation derivation) {
  public EventMention {
    contexts = List.copyOf(contexts);
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
    magnitudes = List.copyOf(magnitudes);
  }

  /**
   * A party to the event as the text names it.
   *
   * @param span the whole phrase
   * @param actor whom it means, or null where the phrase is in no actor book ('a court')
   */
  public record Participant(Span span, String text, @Nullable ActorMention actor) {}

  /** The words that tell the event; {@code token} is the predicate's index in the sentence. */
  public record Trigger(Span span, String text, int token) {}
}
