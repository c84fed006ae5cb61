package org.entente.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.ledger.RecordedMention.Said;
import org.entente.statement.Stance;
import org.jspecify.annotations.Nullable;

/**
 * Joins to an event what others say of it in words that the resolver cannot join: denials and
 * admissions.
 *
 * <p>'Russia denies that North Korean soldiers have been sent to its territory' names no actor;
 * 'Kremlin dismisses Seoul's story' and 'both have denied any arms transfers' name no event. Who
 * denies must be a party. The claim that is meant is of that kind, or of whoever is said to have
 * made it; on the same page, else the last one told within some weeks.
 */
final class Replies {
  /** Days within which a claim is answered. */
  private static final int ANSWERED = 45;

  /** Days within which an admission is taken to be of the event that others told of. */
  private static final int ADMITTED = 400;

  /** As {@link MentionQuery.Reach#REPLIES} puts it to the store. */
  static final String DENIES =
      "(?i)\\b(?:den(?:y|ies|ied|ying)|dismiss\\w*|reject\\w*|refut\\w*|rebut\\w*|no evidence|false"
          + "|fake|groundless|baseless|fabricat\\w+)\\b";

  private static final Pattern DENIAL = Pattern.compile(DENIES);
  private static final Pattern CLAIM =
      Pattern.compile(
          "(?i)\\b(?:claim|charge|story|report|account|allegation|accusation|assertion|rumou?r"
              + "|suggestion|version)s?\\b");
  private static final Pattern ADMITS =
      Pattern.compile("(?i)\\b(?:confirm|admit|acknowledg|conced)\\w*");

  /** What is only said is no claim that somebody denies. */
  private static final Set<String> WORDS = Set.of("REJECT", "ACCUSE", "REQUEST", "SUPPORT");

  /** By which words a denial tells what kind of event it denies. */
  private static final Map<String, Pattern> KINDS = new LinkedHashMap<>();

  static {
    kind(
        "AID",
        "arms|weapons?|munitions|ammunition|missiles|drones?|deliver\\w*|shipments?|shipp\\w+|suppl\\w+"
            + "|transfers?|sent|sending|sold|selling|provid\\w+");
    kind("MOBILIZE", "troops|soldiers|deploy\\w*|build-?up|mobili[sz]\\w+");
    kind(
        "ASSAULT",
        "attack\\w*|strikes?|struck|raids?|shelling|shelled|bomb\\w*|killing|killed|inva\\w+"
            + "|incursion|sabotage|poisoning|involvement|responsibility");
    kind("COERCE", "cyber\\w*|hack\\w*|seiz\\w+|jamm\\w+|interfer\\w+|meddl\\w+");
    kind("CONSULT", "meeting|met|talks|visit|contacts?|negotiations?");
  }

  private static void kind(String type, String words) {
    KINDS.put(type, Pattern.compile("(?i)\\b(?:" + words + ")\\b"));
  }

  private final Map<String, RecordedDocument> documents;
  private final Map<String, TreeMap<LocalDate, List<Event>>> byType = new HashMap<>();
  private final Map<String, List<Event>> byPage = new HashMap<>();
  private final Map<String, List<RecordedMention>> denials = new HashMap<>();
  private final Map<String, List<RecordedMention>> admissions = new HashMap<>();

  private Replies(List<Event> events, Map<String, RecordedDocument> documents) {
    this.documents = documents;
    for (Event e : events) {
      LocalDate told = told(e);
      if (told != null && e.status() != Status.PROSPECTIVE && e.status() != Status.DENIED) {
        byType
            .computeIfAbsent(group(e.type()), k -> new TreeMap<>())
            .computeIfAbsent(told, k -> new ArrayList<>(1))
            .add(e);
        e.mentions()
            .forEach(m -> byPage.computeIfAbsent(m.document(), k -> new ArrayList<>()).add(e));
      }
    }
  }

  /**
   * The events with their denials and admissions; an event that is told by nothing but a denial of
   * another is left out.
   *
   * @param others mentions that are not of these events and may deny them
   */
  static List<Event> join(
      List<Event> events, List<RecordedMention> others, Map<String, RecordedDocument> documents) {
    Replies replies = new Replies(events, documents);
    Set<String> joined = new HashSet<>();
    for (Event e : events) {
      boolean all = true;
      for (RecordedMention m : e.mentions()) {
        all &= replies.deny(m, e) && m.isDenied();
      }
      replies.admit(e);
      if (all) {
        joined.add(e.id());
      }
    }
    others.forEach(m -> replies.deny(m, null));
    List<Event> answered = new ArrayList<>();
    for (Event e : events) {
      if (!joined.contains(e.id())) {
        answered.add(
            e.answered(
                replies.denials.getOrDefault(e.id(), List.of()),
                replies.admissions.getOrDefault(e.id(), List.of())));
      }
    }
    return answered;
  }

  /** Types that one deed may be coded as. */
  private static String group(String type) {
    return type.equals("COOPERATE") ? "AID" : type;
  }

  private @Nullable LocalDate published(RecordedMention m) {
    RecordedDocument d = documents.get(m.document());
    return d == null ? null : d.published();
  }

  private @Nullable LocalDate told(Event e) {
    LocalDate first = null;
    for (RecordedMention m : e.mentions()) {
      LocalDate p = m.contradicts() ? null : published(m);
      first = p != null && (first == null || p.isBefore(first)) ? p : first;
    }
    return first;
  }

  /** Joins a denial to the event that it means; false when it is none or means none. */
  private boolean deny(RecordedMention m, @Nullable Event own) {
    LocalDate day = published(m);
    Event meant = null;
    if (day != null && m.isDenied() && m.contradicts()) {
      meant = own != null && own.status() != Status.DENIED ? null : sameKind(m, day);
    } else if (day != null && m.event().equals("REJECT") && !m.contradicts()) {
      meant = rejected(m, day);
    }
    if (meant == null) {
      return false;
    }
    Event of = meant;
    boolean heard =
        of.mentions().stream()
            .filter(x -> x.contradicts() || x.isToldAndDenied())
            .anyMatch(x -> x.document().equals(m.document()) && x.text().equals(m.text()));
    if (!heard) {
      denials.computeIfAbsent(of.id(), k -> new ArrayList<>(1)).add(m);
    }
    return true;
  }

  /** The last event of the type, of all the parties that the denial names and of its speaker. */
  private @Nullable Event sameKind(RecordedMention m, LocalDate day) {
    Set<String> codes = codes(m);
    List<String> deniers = new ArrayList<>();
    for (Said s : m.attribution()) {
      String code = s.code();
      if (code != null && s.stance() == Stance.DENIES) {
        deniers.add(code);
      }
    }
    if (codes.isEmpty() || deniers.isEmpty()) {
      return null;
    }
    codes.addAll(deniers);
    return last(group(m.event()), day, e -> parties(e).containsAll(codes));
  }

  private @Nullable Event rejected(RecordedMention m, LocalDate day) {
    Matcher denial = DENIAL.matcher(m.text().text());
    Set<String> deniers = new HashSet<>(EventKey.codes(m.actors()));
    if (!denial.find() || deniers.isEmpty()) {
      return null;
    }
    String object = m.text().text().substring(denial.end());
    boolean claim = CLAIM.matcher(object).find();
    List<String> kinds = new ArrayList<>();
    KINDS.forEach(
        (type, words) -> {
          if (words.matcher(object).find()) {
            kinds.add(type);
          }
        });
    Set<String> claimants = new HashSet<>();
    m.recipients().stream().filter(p -> p.code() != null).forEach(p -> claimants.add(p.code()));
    claimants.removeAll(deniers);
    Event here = null;
    for (Event e : byPage.getOrDefault(m.document(), List.of())) {
      boolean kind =
          kinds.isEmpty() ? claim && !WORDS.contains(e.type()) : kinds.contains(group(e.type()));
      if (here == null && kind && parties(e).containsAll(deniers) && isClaimed(e, deniers)) {
        here = e;
      }
    }
    if (here != null) {
      return here;
    }
    Event last = null;
    List<String> types = new ArrayList<>(kinds);
    if (kinds.isEmpty() && claim) {
      types.addAll(byType.keySet());
      types.removeAll(WORDS);
    }
    for (String type : types) {
      Event e =
          last(
              type,
              day,
              x ->
                  parties(x).containsAll(deniers)
                      && (claimants.isEmpty()
                          ? !kinds.isEmpty() && x.actors().containsAll(deniers)
                          : isSaidBy(x, claimants)));
      LocalDate a = e == null ? null : told(e);
      LocalDate b = last == null ? null : told(last);
      last = a != null && (b == null || a.isAfter(b)) ? e : last;
    }
    return last;
  }

  private @Nullable Event last(String type, LocalDate day, Predicate<Event> meant) {
    TreeMap<LocalDate, List<Event>> told = byType.get(type);
    if (told == null) {
      return null;
    }
    for (List<Event> same :
        told.subMap(day.minusDays(ANSWERED), true, day, true).descendingMap().values()) {
      for (Event e : same) {
        if (meant.test(e)) {
          return e;
        }
      }
    }
    return null;
  }

  private static Set<String> codes(RecordedMention m) {
    Set<String> codes = new HashSet<>();
    m.actors().stream().filter(p -> p.code() != null).forEach(p -> codes.add(p.code()));
    m.recipients().stream().filter(p -> p.code() != null).forEach(p -> codes.add(p.code()));
    return codes;
  }

  private static Set<String> parties(Event e) {
    Set<String> parties = new HashSet<>(e.actors());
    parties.addAll(e.recipients());
    return parties;
  }

  private static boolean isSaidBy(Event e, Set<String> codes) {
    return e.mentions().stream()
        .flatMap(m -> m.attribution().stream())
        .anyMatch(s -> s.code() != null && codes.contains(s.code()));
  }

  /** Whether somebody else than the deniers says so, or the author does. */
  private static boolean isClaimed(Event e, Set<String> deniers) {
    return e.mentions().stream()
        .anyMatch(m -> m.attribution().stream().noneMatch(s -> deniers.contains("" + s.code())));
  }

  /** Whoever did it owns up to what others told before. */
  private void admit(Event admission) {
    for (RecordedMention m : admission.mentions()) {
      LocalDate day = published(m);
      boolean own =
          m.attribution().stream()
              .anyMatch(s -> s.code() != null && admission.actors().contains(s.code()));
      boolean admits =
          own && m.tellsOfFact() && !m.contradicts() && ADMITS.matcher(m.text().text()).find();
      TreeMap<LocalDate, List<Event>> told = byType.get(group(admission.type()));
      if (day == null || !admits || told == null) {
        continue;
      }
      for (List<Event> earlier : told.subMap(day.minusDays(ADMITTED), day).values()) {
        for (Event e : earlier) {
          boolean same =
              e.actors().equals(admission.actors())
                  && e.recipients().equals(admission.recipients())
                  && !isSaidBy(e, new HashSet<>(e.actors()));
          if (same && !e.id().equals(admission.id())) {
            admissions.computeIfAbsent(e.id(), k -> new ArrayList<>(1)).add(m);
          }
        }
      }
    }
  }
}
