package org.entente.actor;

import org.jspecify.annotations.Nullable;

/**
 * Someone who can act between states.
 *
 * @param id unique name in the actor book ('RUS', 'NATO', 'RUS.person.vladimir-putin')
 * @param name the name to show ('Vladimir Putin')
 * @param country ISO 3166 alpha-3 code of the state it belongs to; null where there is none
 * @param code what events are counted under: the country, or the organisation's or bloc's own code
 *     ('NATO', 'EUR', '@WEST'); null for unknown people of no state
 * @param sector PLOVER sector on the day in question; null for a state as such
 */
public record Actor(
    String id,
    String name,
    ActorKind kind,
    @Nullable String country,
    @Nullable String code,
    @Nullable Sector sector) {
  /** The sector of its people in a role: an organisation's envoys are the organisation's. */
  Sector inRole(Sector role) {
    return kind == ActorKind.ORGANISATION && sector == Sector.IGO && role != Sector.MIL
        ? Sector.IGO
        : role;
  }
}
