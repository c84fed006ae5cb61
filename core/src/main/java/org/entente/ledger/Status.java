package org.entente.ledger;

/** What the ledger can say of an event's standing, from its mentions alone. */
public enum Status {
  /** One origin tells it. */
  REPORTED,
  /** At least two independent origins tell it and none denies it. */
  CORROBORATED,
  /** Some tell it, some deny it. */
  DISPUTED,
  /** It is only known from being denied. */
  DENIED,
  /** Those who told it took it back. */
  RETRACTED,
  /** It is planned, predicted or conditional; nobody says that it happened. */
  PROSPECTIVE
}
