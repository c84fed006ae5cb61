package org.entente.coding;

/** What the matcher has to know of who stands where, to choose between candidates for a role. */
interface Parties {
  /** What a phrase names. */
  enum Naming {
    /** Somebody of the actor book, a country, or a place in one. */
    ACTOR,
    /** People or things that are in no book. */
    OTHER,
    /** A time, or no phrase at all. */
    NOTHING
  }

  /** What the phrase headed by {@code token} names, be it only through a part of it. */
  Naming of(int token);

  /** Nothing is known but the words. */
  static Parties unknown() {
    return token -> Naming.OTHER;
  }
}
