package org.entente.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who was named so far in the document. */
final class NamedSoFar {
  /** What a naming weighs against the next one, when two sides are looked for. */
  private static final double FADING = 0.93;

  final Map<String, Actor> bySurname = new HashMap<>();
  final List<Actor> recent = new ArrayList<>();
  @Nullable Actor person;
  @Nullable Actor subject;

  /** How many were named before the sentence at hand. */
  int before;

  void remember(ActorMention m) {
    Actor a = m.actor();
    if (a.kind() == ActorKind.PERSON) {
      person = a;
      String name = NameBook.key(a.name());
      bySurname.put(name.substring(name.lastIndexOf(' ') + 1), a);
    }
    if (a.code() != null) {
      recent.add(a);
    }
  }

  /** When the actor, or one of its people, was last named; −1 for never. */
  int lastNaming(Actor actor) {
    for (int i = recent.size() - 1; i >= 0; i--) {
      Actor a = recent.get(i);
      if (Objects.equals(a.country(), actor.country())) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the last few named were of two states. */
  boolean isOfTwo() {
    Set<String> countries = new HashSet<>();
    for (Actor a : recent.subList(Math.max(0, Math.min(before, recent.size()) - 5), before)) {
      countries.add(String.valueOf(a.country()));
    }
    return countries.size() == 2 && !countries.contains("null");
  }

  /**
   * The two states most and last named before this sentence, with their people: 'urged both sides'
   * does not mean who urges.
   */
  List<Actor> lastTwo() {
    Map<String, Double> weights = new LinkedHashMap<>();
    Map<String, Actor> latest = new HashMap<>();
    double weight = 1;
    for (int i = Math.min(before, recent.size()) - 1; i >= 0; i--) {
      Actor a = recent.get(i);
      if (a.country() != null) {
        weights.merge(a.country(), weight, Double::sum);
        latest.putIfAbsent(a.country(), a);
      }
      weight *= FADING;
    }
    List<String> best = new ArrayList<>(weights.keySet());
    best.sort(Comparator.comparingDouble(c -> -weights.getOrDefault(c, 0.0)));
    List<Actor> two = new ArrayList<>(2);
    for (int i = 0; best.size() > 1 && i < 2; i++) {
      two.add(Objects.requireNonNull(latest.get(best.get(i))));
    }
    two.sort(Comparator.comparingInt(a -> recent.lastIndexOf(a)));
    return two;
  }
}
