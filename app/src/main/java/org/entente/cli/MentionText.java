package org.entente.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.ledger.RecordedDocument;
import org.entente.ledger.RecordedMention;
import org.entente.ledger.RecordedMention.Amount;
import org.entente.ledger.RecordedMention.Party;
import org.entente.ledger.RecordedMention.Said;
import org.entente.ledger.RecordedMention.SpeakerKind;
import org.entente.statement.Modality;
import org.entente.statement.Polarity;
import org.entente.statement.Stance;
import org.jspecify.annotations.Nullable;

/**
 * Prints an event mention for people: when and what, who to whom, how it is said, and the words.
 *
 * <pre>
 * 2023         CONSULT visit    Kim Jong Un (PRK GOV) → Vladivostok (RUS)
 *              “Kim Jong Un visited Vladivostok in 2023, …” [3120–3152] consult-visit
 * </pre>
 */
final class MentionText {
  private static final int EVIDENCE = 220;
  private static final String INDENT = " ".repeat(13);

  private final PrintWriter out;

  MentionText(PrintWriter out) {
    this.out = out;
  }

  void print(RecordedMention m) {
    String type = m.mode() == null ? m.event() : m.event() + " " + m.mode();
    out.printf(Locale.ROOT, "%-12s %-17s %s%n", when(m), type, parties(m));
    String said = said(m);
    if (!said.isEmpty()) {
      out.println(INDENT + said);
    }
    out.println(INDENT + evidence(m));
  }

  static String parties(RecordedMention m) {
    String actors = names(m.actors());
    String recipients = names(m.recipients());
    if (m.actors().equals(m.recipients())) {
      return actors.replace(", ", " and ");
    }
    return recipients.isEmpty() ? actors : (actors.isEmpty() ? "?" : actors) + " → " + recipients;
  }

  private static String names(List<Party> parties) {
    List<String> names = new ArrayList<>();
    for (Party p : parties) {
      String text = p.phrase().text().replaceAll("\\s+", " ");
      String code = p.code() == null ? "?" : p.code();
      names.add(text + " (" + code + (p.sector() == null ? "" : " " + p.sector()) + ")");
    }
    return String.join(", ", names);
  }

  private static String when(RecordedMention m) {
    RecordedMention.Dated when = m.when();
    if (when == null) {
      return "";
    }
    return period(when.from(), when.until());
  }

  /** '2023', '2024-06', '2024-06-19', '2022-02-24…' */
  static String period(@Nullable LocalDate from, @Nullable LocalDate until) {
    if (from == null) {
      return until == null ? "" : "…" + until;
    }
    if (until == null) {
      return from + "…";
    }
    if (from.equals(until)) {
      return from.toString();
    }
    if (from.getDayOfMonth() == 1 && until.equals(from.plusMonths(1).minusDays(1))) {
      return from.toString().substring(0, 7);
    }
    if (from.getDayOfYear() == 1 && until.equals(from.plusYears(1).minusDays(1))) {
      return String.valueOf(from.getYear());
    }
    return from + "…" + until.toString().substring(until.getYear() == from.getYear() ? 5 : 0);
  }

  /** 'reported by “reports”; denied by Russia; possible, 40 % sure; about 12,500 troops' */
  static String said(RecordedMention m) {
    List<String> parts = new ArrayList<>();
    for (Said s : m.attribution()) {
      if (s.kind() != SpeakerKind.AUTHOR || s.stance() != Stance.ASSERTS) {
        parts.add(verb(s.stance()) + " " + speaker(s));
      }
    }
    boolean denied = m.attribution().stream().anyMatch(s -> s.stance() == Stance.DENIES);
    if (m.polarity() == Polarity.NEGATED && !denied) {
      parts.add("said not to be so");
    }
    if (m.modality() != Modality.ACTUAL) {
      parts.add(m.modality().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
    if (m.certainty() < 0.995) {
      parts.add(Math.round(m.certainty() * 100) + " % sure");
    }
    for (Amount a : m.magnitudes()) {
      parts.add(a.kind() + ": " + a.phrase().text());
    }
    return String.join("; ", parts);
  }

  private static String verb(Stance stance) {
    return switch (stance) {
      case ASSERTS -> "said by";
      case REPORTS -> "reported by";
      case ALLEGES -> "alleged by";
      case DENIES -> "DENIED by";
      case DOUBTS -> "doubted by";
      case PREDICTS -> "predicted by";
      case DEMANDS -> "demanded by";
    };
  }

  private static String speaker(Said s) {
    return switch (s.kind()) {
      case AUTHOR -> "the author (“" + s.cue().text() + "”)";
      case UNNAMED -> "“" + s.speaker().text() + "”";
      case NAMED -> s.speaker().text() + (s.code() == null ? "" : " (" + s.code() + ")");
    };
  }

  /** 'Pacific Wire, 2024-10-18' */
  static String source(@Nullable RecordedDocument d) {
    if (d == null) {
      return "unknown document";
    }
    return outlet(d) + (d.published() == null ? "" : ", " + d.published());
  }

  /** Who published it; of a page whose publisher is not known its title. */
  static String outlet(RecordedDocument d) {
    String title = d.title();
    return d.publisher() == null && title != null ? "“" + Answer.shorten(title) + "”" : d.outlet();
  }

  static String evidence(RecordedMention m) {
    return "“"
        + quote(m)
        + "” ["
        + m.text().span().begin()
        + "–"
        + m.text().span().end()
        + "] "
        + m.rule();
  }

  /** The sentence on one line; of a long one the part around the trigger. */
  static String quote(RecordedMention m) {
    String text = m.text().text().replaceAll("\\s+", " ").strip();
    return text.length() > EVIDENCE ? around(text, m.trigger().text()) : text;
  }

  /** The part of a long sentence around its trigger, cut at words. */
  private static String around(String text, String trigger) {
    int at = Math.max(0, text.indexOf(trigger));
    int from = Math.max(0, Math.min(at - EVIDENCE / 2, text.length() - EVIDENCE));
    int to = Math.min(text.length(), from + EVIDENCE);
    from = from == 0 ? 0 : text.indexOf(' ', from) + 1;
    to = to == text.length() ? to : text.lastIndexOf(' ', to);
    return (from == 0 ? "" : "… ") + text.substring(from, to) + (to == text.length() ? "" : " …");
  }
}
