package org.entente.statement;

import java.util.Set;

/**
 * What a word of saying, thinking or wanting does to what it introduces.
 *
 * @param stance how the speaker stands to what is said
 * @param certainty how sure a reader may be that it is so, 0…1, the speaker being neither better
 *     nor worse than others
 * @param takes what can hold what is said: 'clause', 'infinitive', 'object', 'quote', or a
 *     preposition
 */
public record Reporting(Stance stance, double certainty, Set<String> takes) {
  public Reporting {
    takes = Set.copyOf(takes);
  }

  /** The same forms, said as {@code other} says it. */
  Reporting as(Reporting other) {
    return new Reporting(other.stance, other.certainty, takes);
  }

  boolean takes(String form) {
    return takes.contains(form);
  }
}
