package org.entente.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place on the map.
 *
 * @param id unique name ('UKR.crimea')
 * @param country ISO 3166 alpha-3 code of the state it belongs to in the eyes of the UN General
 *     Assembly; null for the high seas
 * @param latitude degrees north, −90…90
 * @param longitude degrees east, −180…180
 * @param claimants for contested territory all states that claim it, the one in control first; else
 *     empty
 */
public record Place(
    String id,
    String name,
    @Nullable String country,
    double latitude,
    double longitude,
    List<String> claimants) {
  public Place {
    claimants = List.copyOf(claimants);
  }

  public boolean isContested() {
    return !claimants.isEmpty();
  }
}
