package org.entente.when;

/**
 * A part of a sentence that was read as a stretch of time.
 *
 * @param end index of the first atom after it
 */
record Reading(int end, Days days, Grain grain) {
  /** How exact the words are. */
  enum Grain {
    DAY,
    WEEK,
    MONTH,
    YEAR,
    VAGUE
  }

  Reading part(Days.Part part) {
    return part == Days.Part.WHOLE ? this : new Reading(end, days.part(part), grain);
  }

  Reading upTo(int newEnd) {
    return new Reading(newEnd, days, grain);
  }
}
