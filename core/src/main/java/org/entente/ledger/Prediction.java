package org.entente.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.ledger.LedgerStore.StoredMention;
import org.entente.statement.Modality;
import org.entente.statement.Polarity;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says will, may or would happen, and what became of it.
 *
 * @param source who says so: the speaker's code or words, else the outlet
 * @param probability 0…1, as surely as it is said
 * @param until last day on which it can come true
 * @param outcomeEvent id of the event that made it true, null when there is none
 */
public record Prediction(
    RecordedMention mention,
    String source,
    double probability,
    @Nullable LocalDate said,
    LocalDate until,
    Outcome outcome,
    @Nullable String outcomeEvent) {
  /** A prediction that names no time is given a year. */
  private static final int DAYS = 365;

  /** What became of it. */
  public enum Outcome {
    HAPPENED,
    DID_NOT_HAPPEN,
    OPEN
  }

  /** (probability − outcome)²; null while it is open. */
  public @Nullable Double brier() {
    if (outcome == Outcome.OPEN) {
      return null;
    }
    double error = probability - (outcome == Outcome.HAPPENED ? 1 : 0);
    return error * error;
  }

  /**
   * The predictions among the mentions, scored against their facts.
   *
   * @param today the newest day that the ledger is taken to know of
   */
  public static List<Prediction> find(
      List<StoredMention> mentions, Map<String, RecordedDocument> documents, LocalDate today) {
    List<Prediction> predictions = new ArrayList<>();
    for (StoredMention s : mentions) {
      RecordedMention m = s.mention();
      RecordedDocument d = documents.get(m.document());
      LocalDate said = d == null ? null : d.published();
      boolean ahead = !m.tellsOfFact() && m.modality() != Modality.HYPOTHETICAL;
      if (ahead && said != null) {
        predictions.add(score(m, d == null ? "" : d.outlet(), said, mentions, documents, today));
      }
    }
    return predictions;
  }

  private static Prediction score(
      RecordedMention m,
      String outlet,
      LocalDate said,
      List<StoredMention> mentions,
      Map<String, RecordedDocument> documents,
      LocalDate today) {
    LocalDate named = m.when() == null ? null : m.when().until();
    LocalDate until = named == null || named.isBefore(said) ? said.plusDays(DAYS) : named;
    String event = null;
    for (StoredMention s : mentions) {
      if (event == null && fulfils(s.mention(), m, said, until, documents)) {
        event = s.event();
      }
    }
    Outcome outcome =
        event != null
            ? Outcome.HAPPENED
            : until.isBefore(today) ? Outcome.DID_NOT_HAPPEN : Outcome.OPEN;
    double p = m.polarity() == Polarity.NEGATED ? 1 - m.certainty() : m.certainty();
    return new Prediction(m, source(m, outlet), p, said, until, outcome, event);
  }

  private static boolean fulfils(
      RecordedMention fact,
      RecordedMention told,
      LocalDate said,
      LocalDate until,
      Map<String, RecordedDocument> documents) {
    if (!fact.tellsOfFact()
        || fact.contradicts()
        || !fact.event().equals(told.event())
        || !EventKey.codes(fact.actors()).equals(EventKey.codes(told.actors()))
        || !EventKey.codes(fact.recipients()).equals(EventKey.codes(told.recipients()))) {
      return false;
    }
    RecordedDocument d = documents.get(fact.document());
    LocalDate day = fact.when() != null ? fact.when().from() : d == null ? null : d.published();
    return day != null && day.isAfter(said) && !day.isAfter(until);
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
