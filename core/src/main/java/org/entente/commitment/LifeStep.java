package org.entente.commitment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a treaty.
 *
 * @param party whose step it was; null for a step of the treaty as a whole
 * @param organ which organ of that party acted ('State Duma')
 * @param note place, reason, extent
 */
public record LifeStep(
    Kind kind,
    LocalDate on,
    @Nullable String party,
    @Nullable String organ,
    @Nullable String note) {
  /** What happened. */
  public enum Kind {
    /** The text is agreed and not signed. */
    INITIALLED,
    SIGNED,
    RATIFIED,
    EXCHANGED,
    PROVISIONAL,
    IN_FORCE,
    AMENDED,
    SUSPENDED,
    RESUMED,
    RENEWED,
    /** A party gave notice; it binds until {@link #WITHDRAWN}, {@link #EXPIRED} or ended. */
    DENOUNCED,
    WITHDRAWN,
    EXPIRED,
    TERMINATED,
    /** Replaced by another treaty, named in the note; wholly unless the note says in part. */
    SUPERSEDED;

    boolean begins() {
      return this == IN_FORCE || this == PROVISIONAL;
    }

    boolean ends() {
      return this == EXPIRED || this == TERMINATED || this == SUPERSEDED;
    }

    /** 'in force' */
    public String words() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
  }
}
