package org.entente.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.entente.ledger.RecordedMention.Dated;
import org.entente.ledger.RecordedMention.Party;
import org.entente.statement.Modality;
import org.jspecify.annotations.Nullable;

/**
 * What two mentions must share to tell one event: the type, both sets of parties, and whether it is
 * fact or prospect; and what must be compatible: days and place.
 *
 * @param parties type, actors and recipients in one string: 'CONSULT|PRK,RUS|PRK,RUS'
 * @param from first day on which it may have happened; null when nothing dates it
 * @param until last such day
 * @param place country of the place, null when none is named
 */
public record EventKey(
    String parties, @Nullable LocalDate from, @Nullable LocalDate until, @Nullable String place) {
  /** Days before publication within which an undated report is taken to have happened. */
  private static final int NEWS_DAYS = 3;

  /** An undated report and another are taken for one event when this many days apart at most. */
  private static final int SLACK_DAYS = 3;

  /** A period longer than this says too little to choose between events within it. */
  private static final int COARSE_DAYS = 31;

  /**
   * @param published day of publication of the mention's document, if known
   */
  public static EventKey of(RecordedMention m, @Nullable LocalDate published) {
    String parties =
        m.event()
            + (m.tellsOfFact() ? "" : "?" + m.modality())
            + "|"
            + String.join(",", codes(m.actors()))
            + "|"
            + String.join(",", codes(m.recipients()));
    LocalDate from = null;
    LocalDate until = null;
    Dated when = m.when();
    if (when != null && when.from() != null) {
      from = when.from();
      until = when.until() == null ? published : when.until();
      until = until == null || until.isBefore(from) ? from : until;
    } else if (published != null && m.modality() == Modality.ACTUAL) {
      from = published.minusDays(NEWS_DAYS);
      until = published;
    }
    return new EventKey(parties, from, until, m.place() == null ? null : m.place().country());
  }

  /** Sorted codes; a party without a code counts by its words, in lower case. */
  static List<String> codes(List<Party> parties) {
    TreeSet<String> codes = new TreeSet<>();
    for (Party p : parties) {
      String code = p.code();
      codes.add(code == null ? p.phrase().text().toLowerCase(java.util.Locale.ROOT) : code);
    }
    return List.copyOf(codes);
  }

  /** Whether the days and places of both leave room for one event. */
  public boolean isCompatibleWith(EventKey other) {
    return parties.equals(other.parties)
        && (place == null || other.place == null || place.equals(other.place))
        && overlaps(other);
  }

  private boolean overlaps(EventKey o) {
    LocalDate f = from;
    LocalDate u = until;
    LocalDate of = o.from;
    LocalDate ou = o.until;
    if (f == null || u == null || of == null || ou == null) {
      return f == null && of == null;
    }
    return !f.minusDays(SLACK_DAYS).isAfter(ou) && !of.minusDays(SLACK_DAYS).isAfter(u);
  }

  /** Whether the period is too long to tell two events within it apart. */
  public boolean isCoarse() {
    LocalDate f = from;
    LocalDate u = until;
    return f == null || u == null || f.plusDays(COARSE_DAYS).isBefore(u);
  }

  /** Length of the period in days; a large number when there is none. */
  long days() {
    LocalDate f = from;
    LocalDate u = until;
    return f == null || u == null ? Long.MAX_VALUE : u.toEpochDay() - f.toEpochDay();
  }
}
