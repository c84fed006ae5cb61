package org.entente.actor;

/** What sort of thing an actor is. */
public enum ActorKind {
  /** A state with a government, recognised or not. */
  STATE,
  /** A dependent or disputed territory. */
  TERRITORY,
  /** An intergovernmental or other international organisation. */
  ORGANISATION,
  /** A group of states that is no organisation: 'the West', 'the Quad'. */
  BLOC,
  /** A ministry, service, court, parliament or other body of a state. */
  AGENCY,
  /** An armed group, a party or a movement. */
  GROUP,
  /** A company, outlet or non-governmental body. */
  COMPANY,
  /** A person known by name. */
  PERSON,
  /** People known by what they are: 'Russian troops', 'protesters'. */
  ROLE
}
