package org.entente.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.entente.ledger.Contradiction.Kind;
import org.entente.ledger.Contradiction.Voice;
import org.entente.ledger.LedgerStore.StoredMention;
import org.entente.ledger.RecordedMention.Amount;
import org.entente.ledger.RecordedMention.Located;
import org.jspecify.annotations.Nullable;

/** Finds what mentions and events, taken together, cannot all be right about. */
public final class ContradictionFinder {
  /** Figures that differ by less are taken to be roundings of one another. */
  private static final double ROUNDING = 1.15;

  /** Figures of one kind are compared when they were published this many days apart at most. */
  private static final int FIGURE_DAYS = 120;

  private static final Map<String, String> NOUNS =
      Map.ofEntries(
          Map.entry("AGREE", "agreement or promise"),
          Map.entry("CONSULT", "meeting"),
          Map.entry("SUPPORT", "support"),
          Map.entry("CONCEDE", "concession"),
          Map.entry("COOPERATE", "cooperation"),
          Map.entry("AID", "aid or delivery"),
          Map.entry("RETREAT", "withdrawal or release"),
          Map.entry("REQUEST", "request"),
          Map.entry("ACCUSE", "accusation"),
          Map.entry("REJECT", "refusal or denial"),
          Map.entry("THREATEN", "threat"),
          Map.entry("PROTEST", "protest"),
          Map.entry("SANCTION", "sanction"),
          Map.entry("MOBILIZE", "deployment"),
          Map.entry("COERCE", "coercion"),
          Map.entry("ASSAULT", "attack"));

  private ContradictionFinder() {}

  /** The day, of a report without one the last on which it may have happened. */
  private static @Nullable LocalDate day(Event e) {
    return e.until() == null ? e.from() : e.until();
  }

  /** Events that some tell and others deny. */
  public static List<Contradiction> polarity(List<Event> events, Origins origins) {
    List<Contradiction> found = new ArrayList<>();
    for (Event e : events) {
      if (e.status() == Status.DISPUTED) {
        List<Voice> voices = new ArrayList<>();
        for (RecordedMention m : e.mentions()) {
          if (!m.contradicts()) {
            voices.add(voice(m, "told by " + origins.of(m)));
          }
          if (m.contradicts() || m.isToldAndDenied()) {
            voices.add(voice(m, "denied by " + origins.denier(m)));
          }
        }
        for (RecordedMention m : e.denials()) {
          voices.add(voice(m, "denied by " + origins.denier(m)));
        }
        String admitted =
            e.admissions().isEmpty()
                ? ""
                : "; later owned up to by " + String.join(", ", e.actors());
        for (RecordedMention m : e.admissions()) {
          voices.add(voice(m, "confirmed by " + origins.of(m)));
        }
        found.add(
            new Contradiction(
                Kind.POLARITY, about(e), "some tell it and some deny it" + admitted, voices));
      }
    }
    return found;
  }

  private static String about(Event e) {
    String actors = String.join(" and ", e.actors());
    boolean mutual = e.actors().equals(e.recipients());
    String whom = e.recipients().isEmpty() || mutual ? "" : String.join(" and ", e.recipients());
    LocalDate from = e.from();
    return NOUNS.getOrDefault(e.type(), e.type())
        + (actors.isEmpty() ? "" : (mutual ? " between " : " by ") + actors)
        + (whom.isEmpty() ? "" : " (" + (actors.isEmpty() ? "" : "→ ") + whom + ")")
        + (from == null ? "" : ", " + (from.equals(e.until()) ? "" : "about ") + day(e));
  }

  /** Different places or days told of one event. */
  public static List<Contradiction> placesAndDays(List<Event> events) {
    List<Contradiction> found = new ArrayList<>();
    for (Event e : events) {
      Map<String, Voice> countries = new TreeMap<>();
      List<RecordedMention> dated = new ArrayList<>();
      for (RecordedMention m : e.mentions()) {
        Located place = m.place();
        if (place != null && place.country() != null) {
          countries.putIfAbsent(place.country(), voice(m, place.phrase().text()));
        }
        if (m.when() != null && m.when().from() != null && m.when().until() != null) {
          dated.add(m);
        }
      }
      if (countries.size() > 1) {
        found.add(
            new Contradiction(
                Kind.PLACES,
                about(e),
                "one event in " + String.join(" and in ", countries.keySet()),
                List.copyOf(countries.values())));
      }
      days(e, dated, found);
    }
    return found;
  }

  private static void days(Event e, List<RecordedMention> dated, List<Contradiction> found) {
    for (int i = 0; i < dated.size(); i++) {
      for (int k = i + 1; k < dated.size(); k++) {
        RecordedMention.Dated a = Objects.requireNonNull(dated.get(i).when());
        RecordedMention.Dated b = Objects.requireNonNull(dated.get(k).when());
        if (apart(a.from(), a.until(), b.from(), b.until())) {
          found.add(
              new Contradiction(
                  Kind.DATES,
                  about(e),
                  "one event on days that do not meet",
                  List.of(
                      voice(dated.get(i), a.phrase().text()),
                      voice(dated.get(k), b.phrase().text()))));
          return;
        }
      }
    }
  }

  private static boolean apart(
      @Nullable LocalDate a,
      @Nullable LocalDate aEnd,
      @Nullable LocalDate b,
      @Nullable LocalDate bEnd) {
    return a != null
        && b != null
        && aEnd != null
        && bEnd != null
        && (aEnd.isBefore(b) || bEnd.isBefore(a));
  }

  /** Different figures of one kind for one actor, told within some weeks. */
  public static List<Contradiction> figures(
      List<StoredMention> mentions, Map<String, RecordedDocument> documents) {
    record Figure(RecordedMention mention, Amount amount, LocalDate published) {}
    Map<String, List<Figure>> groups = new LinkedHashMap<>();
    for (StoredMention s : mentions) {
      RecordedMention m = s.mention();
      RecordedDocument d = documents.get(m.document());
      String actor = m.actors().isEmpty() ? null : m.actors().get(0).code();
      if (d == null || d.published() == null || actor == null || m.contradicts()) {
        continue;
      }
      for (Amount a : m.magnitudes()) {
        groups
            .computeIfAbsent(a.kind() + " of " + actor, k -> new ArrayList<>())
            .add(new Figure(m, a, d.published()));
      }
    }
    List<Contradiction> found = new ArrayList<>();
    groups.forEach(
        (about, figures) -> {
          List<Voice> voices = new ArrayList<>();
          Set<Long> values = new HashSet<>();
          Figure first = figures.get(0);
          boolean differ = false;
          for (Figure f : figures) {
            long days = Math.abs(f.published().toEpochDay() - first.published().toEpochDay());
            if (days <= FIGURE_DAYS && values.add(Math.round(f.amount().value()))) {
              double ratio = f.amount().value() / Math.max(1e-9, first.amount().value());
              differ |= ratio > ROUNDING || ratio < 1 / ROUNDING;
              voices.add(
                  voice(f.mention(), String.format(Locale.ROOT, "%,.0f", f.amount().value())));
            }
          }
          if (differ) {
            found.add(
                new Contradiction(
                    Kind.FIGURES, about, "the figures differ, or count different things", voices));
          }
        });
    return found;
  }

  private static Voice voice(RecordedMention m, String says) {
    return new Voice(says, m.text().text(), m.document());
  }
}
