package org.entente.relation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Structural balance of the signed network (Cartwright and Harary 1956, Psychological Review 63): a
 * triad is balanced when the product of its signs is positive.
 *
 * @param balanced number of balanced triads
 * @param unbalanced number of the others
 */
public record Balance(int balanced, int unbalanced) {
  /** An undirected tie; its sign is that of {@code net}. */
  public record Tie(String a, String b, double net) {}

  /** Counts the triads of which all three ties are known and signed. */
  public static Balance of(List<Tie> ties) {
    Map<String, Map<String, Integer>> signs = new TreeMap<>();
    for (Tie t : ties) {
      if (t.net() != 0 && !t.a().equals(t.b())) {
        int sign = t.net() > 0 ? 1 : -1;
        signs.computeIfAbsent(t.a(), k -> new TreeMap<>()).put(t.b(), sign);
        signs.computeIfAbsent(t.b(), k -> new TreeMap<>()).put(t.a(), sign);
      }
    }
    int balanced = 0;
    int unbalanced = 0;
    for (String a : signs.keySet()) {
      Map<String, Integer> ofA = signs.getOrDefault(a, Map.of());
      for (String b : new TreeSet<>(ofA.keySet())) {
        if (b.compareTo(a) <= 0) {
          continue;
        }
        for (Map.Entry<String, Integer> c : signs.getOrDefault(b, Map.of()).entrySet()) {
          Integer ac = ofA.get(c.getKey());
          if (c.getKey().compareTo(b) > 0 && ac != null) {
            if (ac * c.getValue() * ofA.getOrDefault(b, 0) > 0) {
              balanced++;
            } else {
              unbalanced++;
            }
          }
        }
      }
    }
    return new Balance(balanced, unbalanced);
  }

  /** Share of balanced triads; 1 in a network without triads. */
  public double share() {
    int all = balanced + unbalanced;
    return all == 0 ? 1 : (double) balanced / all;
  }
}
