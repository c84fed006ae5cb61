package org.entente.store;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.entente.ledger.RecordedMention;
import org.entente.ledger.RecordedMention.Dated;
import org.entente.ledger.RecordedMention.Party;
import org.entente.statement.Modality;
import org.entente.statement.Polarity;
import org.jspecify.annotations.Nullable;

/** Which mentions a relation counts, and on which day; {@link Migration} says the same in SQL. */
final class Deed {
  /** A period longer than a month does not say in which month it was. */
  static final int LONGEST = 31;

  private Deed() {}

  /** Two coded parties, of whom one acts on the other. */
  record Pair(String actor, String recipient) {}

  /** The day told, else that of publication of a report of the present; null when none counts. */
  static @Nullable LocalDate day(RecordedMention m, @Nullable LocalDate published) {
    if (!m.tellsOfFact() || m.polarity() != Polarity.AFFIRMED || m.isDenied()) {
      return null;
    }
    Dated when = m.when();
    LocalDate from = when == null ? null : when.from();
    if (from == null) {
      return m.modality() == Modality.ACTUAL ? published : null;
    }
    LocalDate until = when == null || when.until() == null ? from : when.until();
    return from.plusDays(LONGEST).isBefore(until) ? null : from;
  }

  static Set<Pair> pairs(RecordedMention m) {
    Set<Pair> pairs = new LinkedHashSet<>();
    for (String actor : codes(m.actors())) {
      for (String recipient : codes(m.recipients())) {
        if (!actor.equals(recipient)) {
          pairs.add(new Pair(actor, recipient));
        }
      }
    }
    return pairs;
  }

  private static List<String> codes(List<Party> parties) {
    return parties.stream().map(Party::code).filter(Objects::nonNull).toList();
  }
}
