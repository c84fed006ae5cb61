package org.entente.language;

import java.util.ArrayList;
import java.util.List;

/**
 * A predicate and its arguments, whatever the syntax that ties them: 'Israel carried out strikes',
 * 'strikes carried out by Israel' and 'Israeli strikes' all give 'strike' a doer.
 *
 * <p>For verbs the roles are deep ones: in a passive the surface subject is the {@link
 * Slot#OBJECT}, the agent the {@link Slot#SUBJECT}.
 *
 * @param predicate index of the verb, event noun or adjective
 * @param voice whether a verb stands in the passive
 * @param arguments the likeliest first within each slot
 * @param support for a noun the verb that it completes ('carried out' in 'carried out strikes'),
 *     for all else -1
 */
public record Frame(int predicate, Kind kind, Voice voice, List<Argument> arguments, int support) {
  public Frame {
    arguments = List.copyOf(arguments);
  }

  /** What sort of word the predicate is. */
  public enum Kind {
    VERB,
    NOUN,
    ADJECTIVE
  }

  /** Active or passive; nouns and adjectives are active. */
  public enum Voice {
    ACTIVE,
    PASSIVE
  }

  /** How an argument belongs to its predicate. */
  public enum Slot {
    /** The doer of a verb; what a copula or a supporting verb says the noun or adjective of. */
    SUBJECT,
    OBJECT,
    INDIRECT,
    /** With a preposition. */
    OBLIQUE,
    /** With a preposition, but attached to a neighbour that may only seem its head. */
    NEAR_OBLIQUE,
    /** A verb: infinitive, gerund, that-clause. */
    CLAUSE,
    /** "Kyiv's incursion". */
    POSSESSOR,
    /** 'Russian invasion', 'US sanctions'. */
    MODIFIER,
    /** 'down' in 'shoot down'. */
    PARTICLE
  }

  /**
   * @param marker the preposition, or the subordinating word of a clause, lower case; 'because of'
   *     counts as one; '' where there is none
   * @param token index of its head; others that are coordinated with it are not listed
   */
  public record Argument(Slot slot, String marker, int token) {}

  /** The arguments in {@code slot}, the likeliest first. */
  public List<Argument> at(Slot slot) {
    List<Argument> found = new ArrayList<>(2);
    for (Argument a : arguments) {
      if (a.slot() == slot) {
        found.add(a);
      }
    }
    return found;
  }
}
