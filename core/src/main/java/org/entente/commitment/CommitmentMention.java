package org.entente.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A commitment in a text: somebody signs, ratifies or leaves a treaty, imposes or lifts a sanction,
 * draws a red line.
 *
 * <p>'The State Duma ratified the strategic partnership treaty with North Korea on Thursday.' gives
 * {@code RATIFIED}, commitment {@code rus-prk-2024}, parties RUS and PRK, organ 'State Duma',
 * 2024-10-24, {@code AGREES}.
 *
 * @param commitment id of the known commitment that is meant, null when none is known
 * @param record whether what is known of it says the same
 * @param known what is known: 'ratified 2024-10-24 by RUS (State Duma)'; null when nothing is
 * @param parties who acts and who else is named as bound, who acts first
 * @param target whom a sanction or a red line is against
 * @param sectors what a sanction restricts
 * @param published when the page was
 * @param from first day on which it is told to have happened, null when the page names none
 * @param until last such day
 * @param condition of a red line
 * @param consequence that a red line threatens
 * @param quote the sentence
 */
public record CommitmentMention(
    Act act,
    @Nullable String commitment,
    Agreement record,
    @Nullable String known,
    List<String> parties,
    @Nullable String target,
    List<String> sectors,
    @Nullable String organ,
    LocalDate published,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable String condition,
    @Nullable String consequence,
    Telling telling,
    String document,
    String quote) {
  public CommitmentMention {
    parties = List.copyOf(parties);
    sectors = List.copyOf(sectors);
  }

  /** What is done to the commitment. */
  public enum Act {
    SIGNED(LifeStep.Kind.SIGNED),
    RATIFIED(LifeStep.Kind.RATIFIED),
    EXCHANGED(LifeStep.Kind.EXCHANGED),
    ENTERED_INTO_FORCE(LifeStep.Kind.IN_FORCE),
    RENEWED(LifeStep.Kind.RENEWED),
    SUSPENDED(LifeStep.Kind.SUSPENDED),
    WITHDREW(LifeStep.Kind.WITHDRAWN),
    EXPIRED(LifeStep.Kind.EXPIRED),
    IMPOSED(null),
    LIFTED(null),
    WARNED(null);

    private final LifeStep.@Nullable Kind step;

    Act(LifeStep.@Nullable Kind step) {
      this.step = step;
    }

    /** The step in a treaty's life, null for what is not done to a treaty. */
    public LifeStep.@Nullable Kind step() {
      return step;
    }

    /** 'entered into force' */
    public String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** Whether the record says the same. */
  public enum Agreement {
    AGREES,
    DIFFERS,
    /** The commitment is known, this act is not. */
    ACT_UNKNOWN,
    /** No known commitment fits. */
    UNKNOWN;

    /** 'agrees with the record' */
    public String words() {
      return switch (this) {
        case AGREES -> "agrees with the record";
        case DIFFERS -> "differs from the record";
        case ACT_UNKNOWN -> "not in the record";
        case UNKNOWN -> "no such commitment in the record";
      };
    }
  }

  /** How it is told. */
  public enum Telling {
    /** The author tells it as a fact. */
    TOLD,
    /** Somebody who is quoted tells it. */
    CLAIMED,
    DENIED,
    /** It is planned, demanded, predicted or conditional. */
    PLANNED
  }
}
