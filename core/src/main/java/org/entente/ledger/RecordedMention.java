package org.entente.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.entente.ontology.QuadClass;
import org.entente.statement.Modality;
import org.entente.statement.Polarity;
import org.entente.statement.Stance;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * An event mention as it is kept and printed: one line of {@code entente code}.
 *
 * <p>All spans count characters of the file that was read, so {@code file.substring(begin, end)} is
 * the evidence; the texts beside them are the readable words, without tags and entities.
 *
 * @param id document id, sentence and running number
 * @param quad class of the event type
 * @param intensity PLOVER's, −10…10
 * @param text the sentence
 */
public record RecordedMention(
    String id,
    String document,
    int sentence,
    String event,
    @Nullable String mode,
    List<String> contexts,
    QuadClass quad,
    double intensity,
    List<Party> actors,
    List<Party> recipients,
    Phrase trigger,
    @Nullable Dated when,
    @Nullable Located place,
    List<Amount> magnitudes,
    List<Said> attribution,
    Modality modality,
    Polarity polarity,
    double certainty,
    String rule,
    String rulebookVersion,
    Phrase text) {
  private static final Pattern NOT_BEFORE =
      Pattern.compile("(?i)(?:\\b(?:not|never|neither|nor|cannot)|n['’]t)\\s+(?:\\w+\\s+)?$");
  private static final Pattern NOT_AFTER =
      Pattern.compile("(?i)^[^.,;]*?\\b(?:that|having)\\b[^.,;]*?\\b(?:not|never)\\b");

  public RecordedMention {
    contexts = List.copyOf(contexts);
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
    magnitudes = List.copyOf(magnitudes);
    attribution = List.copyOf(attribution);
  }

  /** Words and where they stand. */
  public record Phrase(String text, Span span) {}

  /** Who takes part; the codes are null where the actor book does not know the words. */
  public record Party(
      Phrase phrase,
      @Nullable String code,
      @Nullable String country,
      @Nullable String sector,
      @Nullable String name) {}

  /** A time expression and the days it means, both inclusive. */
  public record Dated(Phrase phrase, @Nullable LocalDate from, @Nullable LocalDate until) {}

  /** A place; {@code claimants} is empty unless its territory is contested. */
  public record Located(
      Phrase phrase,
      String id,
      @Nullable String country,
      double latitude,
      double longitude,
      List<String> claimants) {
    public Located {
      claimants = List.copyOf(claimants);
    }
  }

  /** How many or how much. */
  public record Amount(String kind, Phrase phrase, double value, Closeness closeness) {}

  /** Whether a figure is given as exact. */
  public enum Closeness {
    EXACT,
    APPROXIMATE
  }

  /** Who says so. */
  public record Said(
      Stance stance, SpeakerKind kind, Phrase speaker, @Nullable String code, Phrase cue) {}

  /** Whether the speaker is known by name. */
  public enum SpeakerKind {
    NAMED,
    UNNAMED,
    AUTHOR
  }

  /** Whether the mention tells something that happened (or is said to have), not what may come. */
  public boolean tellsOfFact() {
    return modality == Modality.ACTUAL || modality == Modality.PAST_HISTORICAL;
  }

  /** Whether it speaks against the event and nobody in it for: 'Iran denied sending drones'. */
  public boolean contradicts() {
    return polarity == Polarity.NEGATED || (isDenied() && !isToldAndDenied());
  }

  /**
   * Whether one tells it and another denies it: 'Moscow said. Kyiv denied the claim.' The author
   * tells what no speaker but a denier is named for.
   */
  public boolean isToldAndDenied() {
    if (polarity == Polarity.NEGATED || !isDenied()) {
      return false;
    }
    boolean told = attribution.size() == 1;
    for (Said s : attribution) {
      told |= s.stance() != Stance.DENIES && attribution.stream().noneMatch(d -> isDenier(d, s));
    }
    return told;
  }

  private static boolean isDenier(Said denial, Said other) {
    boolean same =
        denial.speaker().text().equals(other.speaker().text())
            || (denial.code() != null && denial.code().equals(other.code()));
    return denial.stance() == Stance.DENIES && same;
  }

  /** Whether some speaker denies it; 'did not deny it' and 'denied that it had not' are none. */
  public boolean isDenied() {
    return attribution.stream()
        .anyMatch(
            s ->
                s.stance() == Stance.DENIES
                    && (polarity == Polarity.NEGATED || !isTurned(s.cue().text())));
  }

  private boolean isTurned(String cue) {
    int at = text.text().indexOf(cue);
    return at >= 0
        && (NOT_BEFORE.matcher(text.text().substring(0, at)).find()
            || NOT_AFTER.matcher(text.text().substring(at + cue.length())).find());
  }
}
