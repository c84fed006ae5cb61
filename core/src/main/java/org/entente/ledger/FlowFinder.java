package org.entente.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.ledger.RecordedMention.Amount;
import org.entente.ledger.RecordedMention.Located;
import org.entente.ledger.RecordedMention.Party;
import org.entente.ledger.RecordedMention.SpeakerKind;
import org.entente.statement.Stance;
import org.jspecify.annotations.Nullable;

/** Finds what flows between two sides in the mentions of deeds and promises. */
public final class FlowFinder {
  private static final Set<String> DEEDS =
      Set.of("AID", "COOPERATE", "SUPPORT", "AGREE", "MOBILIZE");

  private final Map<String, List<String>> goods;

  /**
   * @param goods words by what they mean, in lower case: munitions → shell, ammunition
   */
  public FlowFinder(Map<String, List<String>> goods) {
    this.goods = goods;
  }

  /** Flows of a mention between {@code a} and {@code b}; none when it tells of no goods. */
  public List<Flow> find(RecordedMention m, @Nullable LocalDate published, String a, String b) {
    if (!DEEDS.contains(m.event())) {
      return List.of();
    }
    String from = giver(m, a, b);
    if (from == null) {
      return List.of();
    }
    LocalDate day = m.when() == null ? published : m.when().from();
    List<Flow> flows = new ArrayList<>();
    for (String good : named(m)) {
      flows.add(
          new Flow(from, from.equals(a) ? b : a, good, quantity(m, good), standing(m), day, m));
    }
    return flows;
  }

  /** The actor that gives to the other: as a recipient, or by sending something to its land. */
  private static @Nullable String giver(RecordedMention m, String a, String b) {
    for (String[] way : new String[][] {{a, b}, {b, a}}) {
      Located place = m.place();
      boolean there = place != null && way[1].equals(place.country());
      boolean to = holds(m.recipients(), way[1]) || there;
      if (holds(m.actors(), way[0]) && to && !holds(m.actors(), way[1])) {
        return way[0];
      }
    }
    return null;
  }

  private static boolean holds(List<Party> parties, String code) {
    return parties.stream().anyMatch(p -> code.equals(p.code()));
  }

  private List<String> named(RecordedMention m) {
    String text =
        " " + m.text().text().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ") + " ";
    List<String> named = new ArrayList<>();
    goods.forEach(
        (good, words) -> {
          if (words.stream().anyMatch(w -> text.contains(" " + w + " "))) {
            named.add(good);
          }
        });
    return named;
  }

  private @Nullable String quantity(RecordedMention m, String good) {
    for (Amount a : m.magnitudes()) {
      List<String> words = goods.getOrDefault(good, List.of());
      String kind = a.kind().toLowerCase(Locale.ROOT);
      if (kind.equals(good) || words.contains(kind)) {
        return a.phrase().text();
      }
    }
    return null;
  }

  private static Flow.Standing standing(RecordedMention m) {
    if (m.contradicts()) {
      return Flow.Standing.DENIED;
    }
    if (!m.tellsOfFact()) {
      return Flow.Standing.PROMISED;
    }
    boolean quoted =
        m.attribution().stream()
            .anyMatch(s -> s.kind() != SpeakerKind.AUTHOR || s.stance() != Stance.ASSERTS);
    return quoted ? Flow.Standing.CLAIMED : Flow.Standing.OBSERVED;
  }
}
