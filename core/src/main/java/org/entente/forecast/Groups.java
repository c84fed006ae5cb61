package org.entente.forecast;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The country and the sector of each entity, as far as its name tells.
 *
 * <p>Input: {@code Citizen_(Nigeria)}, {@code Nigeria}. Output: both of country Nigeria, the first
 * of sector Citizen. Without such names every entity is in no country and in the one sector of the
 * unnamed, so that the back-off features say nothing.
 */
final class Groups {
  private final int[] countries;
  private final int[] sectors;
  private final int countryCount;
  private final int sectorCount;

  private Groups(int[] countries, int[] sectors) {
    this.countries = countries;
    this.sectors = sectors;
    this.countryCount = Arrays.stream(countries).max().orElse(-1) + 1;
    this.sectorCount = Arrays.stream(sectors).max().orElse(0) + 1;
  }

  /** Reads names; who has none is put with the country that it meets in 3 of 10 of its events. */
  static Groups of(List<String> names, int entities, Quadruples history) {
    int[] country = new int[entities];
    int[] sector = new int[entities];
    Arrays.fill(country, -1);
    Map<String, Integer> countries = new LinkedHashMap<>();
    Map<String, Integer> sectors = new LinkedHashMap<>();
    sectors.put("", 0);
    sectors.put("@country", 1);
    for (int e = 0; e < entities && e < names.size(); e++) {
      String name = names.get(e).replace('_', ' ');
      int open = name.lastIndexOf('(');
      int close = name.lastIndexOf(')');
      if (open > 0 && close > open) {
        country[e] = number(countries, name.substring(open + 1, close).strip());
        sector[e] = number(sectors, name.substring(0, open).strip());
      }
    }
    for (int e = 0; e < entities && e < names.size(); e++) {
      Integer own = countries.get(names.get(e).replace('_', ' ').strip());
      if (own != null && country[e] < 0) {
        country[e] = own;
        sector[e] = 1;
      }
    }
    if (!countries.isEmpty()) {
      infer(country, countries.size(), history);
    }
    return new Groups(country, sector);
  }

  private static int number(Map<String, Integer> numbers, String name) {
    return numbers.computeIfAbsent(name, n -> numbers.size());
  }

  private static void infer(int[] country, int countries, Quadruples history) {
    Tally met = new Tally();
    int[] events = new int[country.length];
    int[] best = new int[country.length];
    int[] most = new int[country.length];
    for (int i = 0; i < history.size(); i++) {
      int s = history.subject(i);
      int o = history.object(i);
      int unknown = country[s] < 0 ? s : o;
      int known = country[s] < 0 ? country[o] : country[s];
      if (country[unknown] >= 0 || known < 0) {
        continue;
      }
      events[unknown]++;
      int slot = met.add((long) unknown * countries + known, 0);
      int n = (int) met.count(slot, Decay.NONE, 0);
      if (n > most[unknown]) {
        most[unknown] = n;
        best[unknown] = known;
      }
    }
    for (int e = 0; e < country.length; e++) {
      if (events[e] > 0 && most[e] >= 0.3 * events[e]) {
        country[e] = best[e];
      }
    }
  }

  /** How many countries there are. */
  int countries() {
    return countryCount;
  }

  /** How many sectors there are, none among them. */
  int sectors() {
    return sectorCount;
  }

  /** The country's number, or -1. */
  int country(int entity) {
    return entity < countries.length ? countries[entity] : -1;
  }

  /** The sector's number; 0 is none, 1 a country itself. */
  int sector(int entity) {
    return entity < sectors.length ? sectors[entity] : 0;
  }
}
