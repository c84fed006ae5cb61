package org.entente.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.ledger.LedgerStore.StoredMention;
import org.entente.ledger.RecordedMention.Amount;
import org.entente.ledger.RecordedMention.Located;
import org.entente.ledger.RecordedMention.Party;
import org.entente.ledger.RecordedMention.SpeakerKind;
import org.entente.statement.Stance;
import org.jspecify.annotations.Nullable;

/** Finds what flows between two sides in the mentions of deeds and promises. */
public final class FlowFinder {
  /** Figures that are not of goods. */
  private static final Set<String> OTHERS =
      Set.of(
          "dead",
          "wounded",
          "people",
          "prisoners",
          "diplomats",
          "agreements",
          "bases",
          "percent",
          "kilometres");

  private static final Pattern DENIES = Pattern.compile(MentionQuery.denies());

  private static final Set<String> DEEDS =
      Set.of("AID", "COOPERATE", "SUPPORT", "AGREE", "MOBILIZE");

  private final Map<String, List<String>> goods;

  /**
   * @param goods words by what they mean, in lower case: munitions → shell, ammunition
   */
  public FlowFinder(Map<String, List<String>> goods) {
    this.goods = goods;
  }

  /**
   * Flows between {@code a} and {@code b} that the mentions tell, denials of them among these.
   *
   * <p>What a page quotes it does not observe: its headline ('Kim sends troops') is a claim too.
   * Who denies a good without saying whence it goes denies the way that most mentions tell.
   */
  public List<Flow> find(
      List<StoredMention> mentions, Map<String, RecordedDocument> documents, String a, String b) {
    List<Flow> flows = new ArrayList<>();
    for (StoredMention s : mentions) {
      RecordedDocument d = documents.get(s.mention().document());
      flows.addAll(find(s.mention(), d == null ? null : d.published(), a, b));
    }
    Set<String> claimed = new HashSet<>();
    flows.stream()
        .filter(f -> f.standing() == Flow.Standing.CLAIMED)
        .forEach(f -> claimed.add(way(f) + f.mention().document()));
    flows.replaceAll(
        f ->
            f.mention().sentence() == 0
                    && f.standing() == Flow.Standing.OBSERVED
                    && claimed.contains(way(f) + f.mention().document())
                ? f.standing(Flow.Standing.CLAIMED)
                : f);
    Map<String, Flow> usual = usual(flows);
    Set<String> denied = new HashSet<>();
    flows.stream()
        .filter(f -> f.standing() == Flow.Standing.DENIED)
        .forEach(f -> denied.add(told(f, f.mention())));
    for (StoredMention s : mentions) {
      RecordedMention m = s.mention();
      RecordedDocument d = documents.get(m.document());
      boolean denies = m.event().equals("REJECT") && !m.contradicts();
      if (denies && (holds(m.actors(), a) || holds(m.actors(), b)) && saysNo(m)) {
        for (String good : named(m)) {
          Flow f = usual.get(good);
          if (f != null && denied.add(told(f, m))) {
            LocalDate day = d == null ? null : d.published();
            flows.add(new Flow(f.from(), f.to(), good, null, Flow.Standing.DENIED, day, m));
          }
        }
      }
    }
    return flows;
  }

  /**
   * 'shipped 1,500 and will send 12,000': the figure behind the trigger is the one that is meant.
   */
  private static int apart(Amount a, RecordedMention m) {
    int after = a.phrase().span().begin() - m.trigger().span().begin();
    return after >= 0 ? after : 1000 - after;
  }

  private static boolean saysNo(RecordedMention m) {
    return DENIES.matcher(m.text().text()).find();
  }

  private static String way(Flow f) {
    return f.good() + "|" + f.from() + "|" + f.to() + "|";
  }

  private static String told(Flow way, RecordedMention in) {
    return way(way) + in.document() + "|" + in.sentence();
  }

  /** For each good the way that most mentions tell; of equals the first. */
  private static Map<String, Flow> usual(List<Flow> flows) {
    Map<String, Integer> counts = new HashMap<>();
    flows.forEach(f -> counts.merge(way(f), 1, Integer::sum));
    Map<String, Flow> usual = new HashMap<>();
    for (Flow f : flows) {
      Flow most = usual.get(f.good());
      if (most == null || counts.getOrDefault(way(f), 0) > counts.getOrDefault(way(most), 0)) {
        usual.put(f.good(), f);
      }
    }
    return usual;
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
          new Flow(
              from, from.equals(a) ? b : a, good, quantity(m, good), standing(m, from), day, m));
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
    List<Amount> nearest = new ArrayList<>(m.magnitudes());
    nearest.sort(Comparator.comparingInt(a -> apart(a, m)));
    for (Amount a : nearest) {
      List<String> words = goods.getOrDefault(good, List.of());
      String kind = a.kind().toLowerCase(Locale.ROOT);
      if (kind.equals(good) || words.stream().anyMatch(w -> w.startsWith(kind))) {
        return figure(a, good);
      }
    }
    // One figure and one good belong together: '26 billion dollars of oil'.
    boolean one = m.magnitudes().size() == 1 && named(m).size() == 1;
    return one && !OTHERS.contains(m.magnitudes().get(0).kind())
        ? figure(m.magnitudes().get(0), good)
        : null;
  }

  /** 'about 12,000'; 'more than 1,000 containers' where the unit is not the good itself. */
  private static String figure(Amount a, String good) {
    String text = a.phrase().text();
    return a.kind().equals(good) || text.contains(a.kind()) ? text : text + " " + a.kind();
  }

  private static Flow.Standing standing(RecordedMention m, String giver) {
    if (m.contradicts()) {
      return Flow.Standing.DENIED;
    }
    if (!m.tellsOfFact()) {
      boolean others =
          m.attribution().stream()
              .anyMatch(s -> s.kind() != SpeakerKind.AUTHOR && !giver.equals(s.code()));
      return others && !m.event().equals("AGREE") ? Flow.Standing.EXPECTED : Flow.Standing.PROMISED;
    }
    boolean quoted =
        m.attribution().stream()
            .filter(s -> s.stance() != Stance.DENIES)
            .anyMatch(s -> s.kind() != SpeakerKind.AUTHOR || s.stance() != Stance.ASSERTS);
    return quoted ? Flow.Standing.CLAIMED : Flow.Standing.OBSERVED;
  }
}
