package org.entente.coding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an analyst would code when a sentence says so: an event type and the expressions that tell
 * it.
 *
 * <p>{@code consult-visit} codes CONSULT, mode visit, on 'A visit R' and "A's visit to R".
 *
 * @param id unique name in the rulebook
 * @param event code of the event type
 * @param mode of that type, or null
 * @param contexts that every such event has
 * @param direction whether the parties do it to one another
 * @param recipient what is asked of the recipient
 * @param unnamed whether it is told though no party is named: 'the treaty was signed in July'
 * @param content what becomes of events that stand within its object or complement
 * @param expressions as written
 * @param where file and line, for people
 */
public record Rule(
    String id,
    String event,
    @Nullable String mode,
    List<String> contexts,
    Direction direction,
    Recipient recipient,
    boolean unnamed,
    Content content,
    List<String> expressions,
    String where) {
  public Rule {
    contexts = List.copyOf(contexts);
    expressions = List.copyOf(expressions);
  }

  /** Whether there is a doer and one it is done to, or all parties do it together. */
  public enum Direction {
    DIRECTED,
    RECIPROCAL
  }

  /** What is asked of the recipient. */
  public enum Recipient {
    /** Where the expression names none it is looked for among the other actors of the clause. */
    SOUGHT,
    /** It is not looked for. */
    NONE,
    /** It must be somebody in the book, and another than who does it: 'went to the polls'. */
    KNOWN
  }

  /**
   * Events told within the object or complement: 'called for strikes' tells no strike, 'welcomed
   * the visit' does tell of one.
   */
  public enum Content {
    ABSORBED,
    KEPT
  }
}
