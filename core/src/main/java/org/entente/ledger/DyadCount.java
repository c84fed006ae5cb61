package org.entente.ledger;

/**
 * How much happened between two actors in a year, in either direction.
 *
 * @param a the code that comes first in the alphabet
 * @param cooperation number of events
 * @param conflict number of events
 */
public record DyadCount(
    int year, String a, String b, int cooperation, int conflict, double intensitySum) {
  /** How many events are told of which one did it to the other, denied ones among them. */
  public record Told(String actor, String recipient, int events) {}
}
