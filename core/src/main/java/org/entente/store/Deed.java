package org.entente.store;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
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

  /** Forces that move to a land, by these words against it. */
  static final String HOSTILE =
      "(?i)\\b(?:border|against|frontier|near|off|around|inva\\w+|attack\\w*|threat\\w*|mass\\w*)\\b";

  private static final Pattern AGAINST = Pattern.compile(HOSTILE);

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
      for (Party recipient : m.recipients()) {
        String code = recipient.code();
        if (code != null && !actor.equals(code) && !hosts(m, recipient)) {
          pairs.add(new Pair(actor, code));
        }
      }
    }
    return pairs;
  }

  /**
   * 'North Korea sent troops to Russia', 'NATO put more troops in Poland': the coder has the land
   * they come to as the recipient of a hostile move; whether they are guests cannot be told, so
   * that it counts for neither side.
   */
  private static boolean hosts(RecordedMention m, Party recipient) {
    String text = m.text().text();
    String words = Pattern.quote(recipient.phrase().text());
    return m.event().equals("MOBILIZE")
        && Pattern.compile("(?i)\\b(?:to|in) (?:the )?" + words).matcher(text).find()
        && !AGAINST.matcher(text).find();
  }

  private static List<String> codes(List<Party> parties) {
    return parties.stream().map(Party::code).filter(Objects::nonNull).toList();
  }
}
