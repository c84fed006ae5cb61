package org.entente.forecast;

/**
 * Where the history keeps what it knows of a query's candidates: the slot of each one's triple,
 * dyad and so on, or -1. Rather than look up each candidate by its key, it goes through what the
 * history has in the query's row once, unless that is far more than there are candidates.
 */
final class Slots {
  private static final int WORTH_A_LOOKUP = 12;
  private static final int UNKNOWN = -2;

  final int[] triple;
  final int[] dyad;
  final int[] pair;

  /** The triple of the subject's country with the candidate. */
  final int[] countryTriple;

  Slots(Query q, Places places) {
    History h = q.history;
    int[] candidates = q.candidates;
    places.set(candidates);
    triple = places.find(h.triplesOfRow, q.row, h.objectsOfTriples());
    countryTriple = places.find(h.triplesOfRow, q.countryRow, h.objectsOfTriples());
    dyad = places.find(h.dyadsOfSubject, q.subjectSlot, h.objectsOfDyads());
    pair = places.find(h.pairsOfRelation, q.relation, h.objectsOfPairs());
    for (int k = 0; k < candidates.length; k++) {
      int o = candidates[k];
      triple[k] = triple[k] == UNKNOWN ? h.triple(q.subject, q.relation, o) : triple[k];
      dyad[k] = dyad[k] == UNKNOWN ? h.dyad(q.subject, o) : dyad[k];
      pair[k] = pair[k] == UNKNOWN ? h.pair(q.relation, o) : pair[k];
      countryTriple[k] =
          countryTriple[k] == UNKNOWN
              ? h.countryTriple(q.subject, q.relation, o)
              : countryTriple[k];
    }
  }

  /** Where each entity stands among the candidates of the latest query; one instance a thread. */
  static final class Places {
    private final int[] stamps;
    private final int[] places;
    private int stamp;
    private int size;

    Places(int entities) {
      stamps = new int[entities];
      places = new int[entities];
    }

    private void set(int[] candidates) {
      stamp++;
      size = candidates.length;
      for (int k = 0; k < size; k++) {
        stamps[candidates[k]] = stamp;
        places[candidates[k]] = k;
      }
    }

    /** For each candidate the member of a list whose object it is; UNKNOWN if the list is long. */
    private int[] find(IntLists lists, int row, int[] objects) {
      int[] found = new int[size];
      int n = lists.size(row);
      boolean worth = n <= WORTH_A_LOOKUP * size;
      java.util.Arrays.fill(found, worth ? -1 : UNKNOWN);
      for (int k = 0; k < n && worth; k++) {
        int member = lists.get(row, k);
        int object = objects[member];
        if (stamps[object] == stamp) {
          found[places[object]] = member;
        }
      }
      return found;
    }
  }
}
