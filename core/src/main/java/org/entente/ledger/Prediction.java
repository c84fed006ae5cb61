package org.entente.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.ledger.LedgerStore.StoredMention;
import org.entente.statement.Modality;
import org.entente.statement.Polarity;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says will, may or would happen, and what became of it.
 *
 * <p>'If troops enter Ukraine, that would be an escalation. However, this is unlikely to occur.' is
 * a prediction that they will enter with a probability of 0.2.
 *
 * @param source who says so: the speaker's code or words, else the outlet
 * @param probability 0…1, as surely as it is said
 * @param until last day on which it can come true
 * @param limit whether that day is told
 * @param condition of 'if …, …', null without one
 * @param consequence of 'if …, …', null without one
 * @param hedge the next sentence, where that says how likely it is
 * @param outcomeEvent id of the event that made it true, null when there is none
 * @param told the mention that tells of that event
 */
public record Prediction(
    RecordedMention mention,
    Kind kind,
    String source,
    double probability,
    @Nullable LocalDate said,
    LocalDate until,
    Limit limit,
    @Nullable String condition,
    @Nullable String consequence,
    @Nullable String hedge,
    Outcome outcome,
    @Nullable String outcomeEvent,
    @Nullable RecordedMention told) {
  /** A prediction that names no time is given a year. */
  private static final int DAYS = 365;

  /** Words of estimative probability as read by analysts, after Kent (1964) and ICD 203. */
  private static final Map<String, Double> WORDS =
      Map.of(
          "almost certain", 0.93,
          "inevitable", 0.95,
          "certain", 0.95,
          "likely", 0.75,
          "probable", 0.75,
          "possible", 0.5,
          "doubtful", 0.25,
          "unlikely", 0.2,
          "improbable", 0.15);

  /** Pages without one of these words weigh no prediction; a pattern of RE2 as well. */
  public static final String WEIGHS =
      "\\b(?:likely|inevitable|certain|unlikely|probable|possible|doubtful|improbable)\\b";

  private static final Pattern HEDGE =
      Pattern.compile(
          "^\\W*(?:(?:However|But|Yet|Still|That said|Nevertheless),? )?"
              + "(?:[Tt]his|[Tt]hat|[Ii]t|[Ss]uch [\\w ]{1,30}?) (?:is|was|seems|looks|remains|appears)"
              + " (?:very |highly |most |quite |rather )?"
              + "(almost certain|inevitable|certain|likely|probable|possible|doubtful|unlikely"
              + "|improbable)\\b");
  private static final Pattern IF_FIRST =
      Pattern.compile("^(?:\\w+, )?(?:[Ii]f|[Uu]nless|[Ss]hould) (.+?), (.+)$");
  private static final Pattern IF_LAST = Pattern.compile("^(.+?),? (?:if|unless) (.+)$");

  /** What is said of the future. */
  public enum Kind {
    PREDICTION,
    PLAN,
    POSSIBILITY,
    /** Part of 'if …, …': nobody says that it will be so, and it is not scored. */
    CONDITIONAL
  }

  /** Where the last day comes from. */
  public enum Limit {
    TOLD,
    ASSUMED
  }

  /** What became of it. */
  public enum Outcome {
    HAPPENED,
    DID_NOT_HAPPEN,
    OPEN
  }

  /** (probability − outcome)² (Brier 1950); null while it is open, and of a condition. */
  public @Nullable Double brier() {
    if (outcome == Outcome.OPEN || kind == Kind.CONDITIONAL) {
      return null;
    }
    double error = probability - (outcome == Outcome.HAPPENED ? 1 : 0);
    return error * error;
  }

  /**
   * The predictions among the mentions, scored against their facts.
   *
   * @param texts by the id of their page, of those that may weigh a prediction ({@link #WEIGHS})
   * @param today the newest day that the ledger is taken to know of
   */
  public static List<Prediction> find(
      List<StoredMention> mentions,
      Map<String, RecordedDocument> documents,
      Map<String, String> texts,
      LocalDate today) {
    Map<String, List<Fact>> facts = new HashMap<>();
    for (StoredMention s : mentions) {
      if (s.mention().tellsOfFact() && !s.mention().contradicts()) {
        Fact fact = new Fact(s, parties(s.mention()), day(s.mention(), documents));
        for (String actor : EventKey.codes(s.mention().actors())) {
          String deed = s.mention().event() + " " + actor;
          facts.computeIfAbsent(deed, k -> new ArrayList<>(1)).add(fact);
        }
      }
    }
    List<Prediction> predictions = new ArrayList<>();
    for (StoredMention s : mentions) {
      RecordedMention m = s.mention();
      RecordedDocument d = documents.get(m.document());
      LocalDate said = d == null ? null : d.published();
      boolean ahead = !m.tellsOfFact() && m.modality() != Modality.HYPOTHETICAL;
      if (ahead && d != null && said != null) {
        List<String> actors = EventKey.codes(m.actors());
        String deed = actors.isEmpty() ? "" : m.event() + " " + actors.get(0);
        List<Fact> candidates = facts.getOrDefault(deed, List.of());
        predictions.add(score(m, d, texts.get(d.id()), said, candidates, today));
      }
    }
    return predictions;
  }

  /** A fact that a prediction may have meant. */
  private record Fact(StoredMention told, Set<String> parties, @Nullable LocalDate day) {
    boolean isWithin(LocalDate said, LocalDate until) {
      return day != null && day.isAfter(said) && !day.isAfter(until);
    }
  }

  private static Set<String> parties(RecordedMention m) {
    Set<String> codes = new HashSet<>(EventKey.codes(m.actors()));
    codes.addAll(EventKey.codes(m.recipients()));
    return codes;
  }

  private static Prediction score(
      RecordedMention m,
      RecordedDocument page,
      @Nullable String text,
      LocalDate said,
      List<Fact> facts,
      LocalDate today) {
    LocalDate named = m.when() == null ? null : m.when().until();
    boolean told = named != null && !named.isBefore(said);
    LocalDate until = told && named != null ? named : said.plusDays(DAYS);
    StoredMention fact = null;
    Set<String> parties = parties(m);
    for (Fact f : facts) {
      if (f.isWithin(said, until) && f.parties().containsAll(parties)) {
        fact = f.told();
        break;
      }
    }
    Outcome outcome =
        fact != null
            ? Outcome.HAPPENED
            : until.isBefore(today) ? Outcome.DID_NOT_HAPPEN : Outcome.OPEN;
    String hedge = hedge(m, text);
    @Nullable String[] parts = parts(m.text().text());
    return new Prediction(
        m,
        hedge == null ? kind(m.modality()) : Kind.PREDICTION,
        source(m, page.outlet()),
        probability(m, hedge),
        said,
        until,
        told ? Limit.TOLD : Limit.ASSUMED,
        parts[0],
        parts[1],
        hedge,
        outcome,
        fact == null ? null : fact.event(),
        fact == null ? null : fact.mention());
  }

  private static Kind kind(Modality modality) {
    return switch (modality) {
      case CONDITIONAL -> Kind.CONDITIONAL;
      case PLANNED -> Kind.PLAN;
      case POSSIBLE -> Kind.POSSIBILITY;
      default -> Kind.PREDICTION;
    };
  }

  private static double probability(RecordedMention m, @Nullable String hedge) {
    Matcher weighed = hedge == null ? null : HEDGE.matcher(hedge);
    if (weighed != null && weighed.find()) {
      return WORDS.getOrDefault(weighed.group(1), 0.5);
    }
    return m.polarity() == Polarity.NEGATED ? 1 - m.certainty() : m.certainty();
  }

  /** The sentence after the mention's, if it says how likely that is. */
  private static @Nullable String hedge(RecordedMention m, @Nullable String text) {
    String sentence = m.text().text();
    int at = text == null ? -1 : text.indexOf(sentence);
    if (text == null || at < 0) {
      return null;
    }
    String rest = text.substring(at + sentence.length());
    int end = rest.indexOf('.');
    String next = (end < 0 ? rest : rest.substring(0, end + 1)).strip();
    return HEDGE.matcher(next).find() ? next : null;
  }

  private static @Nullable String[] parts(String sentence) {
    String flat = sentence.replaceAll("\\s+", " ").strip().replaceAll("[.!?]+$", "");
    Matcher first = IF_FIRST.matcher(flat);
    if (first.find()) {
      return new @Nullable String[] {first.group(1), first.group(2)};
    }
    Matcher last = IF_LAST.matcher(flat);
    return last.find()
        ? new @Nullable String[] {last.group(2), last.group(1)}
        : new @Nullable String[] {null, null};
  }

  private static @Nullable LocalDate day(
      RecordedMention fact, Map<String, RecordedDocument> documents) {
    RecordedDocument d = documents.get(fact.document());
    return fact.when() != null ? fact.when().from() : d == null ? null : d.published();
  }

  private static String source(RecordedMention m, String outlet) {
    if (m.attribution().isEmpty()) {
      return outlet;
    }
    RecordedMention.Said first = m.attribution().get(0);
    String code = first.code();
    return code != null ? code : first.speaker().text().isEmpty() ? outlet : first.speaker().text();
  }
}
