package org.entente.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.commitment.StateNames;
import org.entente.ledger.Contradiction;
import org.entente.ledger.Event;
import org.entente.ledger.Interaction;
import org.entente.ledger.Ledger;
import org.entente.ledger.LedgerStore.StoredMention;
import org.entente.ledger.MentionQuery;
import org.entente.ledger.Prediction;
import org.entente.ledger.RecordedDocument;
import org.entente.ledger.RecordedMention;
import org.entente.ledger.Status;
import org.entente.relation.Bloc;
import org.entente.relation.Period;
import org.entente.relation.Relation;
import org.entente.relation.Tally;
import org.entente.relation.TurningPoint;
import org.entente.rulebook.RulebookFiles;
import org.entente.rulebook.StateNameFiles;
import org.entente.statement.Modality;
import org.jspecify.annotations.Nullable;

/** Writes the sections of a brief on two actors, the weightiest first and few of each. */
final class BriefWriter {
  private static final int EVENTS = 8;

  private final BriefPage page;
  private final String a;
  private final String b;
  private final StateNames names = StateNameFiles.read(RulebookFiles.bundled());

  BriefWriter(BriefPage page, String a, String b) {
    this.page = page;
    this.a = a;
    this.b = b;
  }

  /**
   * Writes the page.
   *
   * @param query the days of publication to look at
   * @param since as it was asked for, null when it was not
   * @param asOf the last day to know of, null for all
   */
  void write(Ledger ledger, MentionQuery query, @Nullable String since, @Nullable LocalDate asOf) {
    MentionQuery exchange = query.of(a, b).ofExchange();
    Answer deeds = ExchangeCommand.both(ledger, query, a, b);
    List<Prediction> predictions =
        Prediction.find(
            deeds.mentions(),
            deeds.documents(),
            ledger.texts(exchange, Prediction.WEIGHS),
            deeds.newest());
    Answer answer = both(ledger, query, deeds);
    List<Contradiction> disputes = DisputesCommand.contradictions(ledger, exchange, answer);
    List<Interaction> interactions =
        ledger.store().interactions(List.of(a), List.of(b), query.of(a, b));
    BriefClaims claims = new BriefClaims(page, names, a, b, deeds);
    BriefBinding binding =
        new BriefBinding(page, names, a, b, asOf == null ? answer.newest() : asOf);
    page.begin(names.name(a) + " and " + names.name(b) + (since == null ? "" : " since " + since));
    page.section("In short");
    counts(answer);
    level(interactions);
    binding.inShort();
    claims.mostDisputed();
    changed(answer);
    turningPoints(answer, interactions);
    binding.whole(answer.events());
    claims.disputed(disputes, answer);
    claims.exchanged();
    claims.predicted(predictions, answer);
    page.end();
  }

  /** Of what may tell an exchange, that which names both, with what is said of it elsewhere. */
  private Answer both(Ledger ledger, MentionQuery query, Answer deeds) {
    List<StoredMention> mentions = new ArrayList<>();
    Map<String, RecordedDocument> pages = new LinkedHashMap<>();
    for (StoredMention s : deeds.mentions()) {
      if (ExchangeCommand.names(s.mention(), a) && ExchangeCommand.names(s.mention(), b)) {
        mentions.add(s);
        RecordedDocument page = deeds.documents().get(s.mention().document());
        if (page != null) {
          pages.put(page.id(), page);
        }
      }
    }
    MentionQuery replies = query.of(a, b).replies();
    List<StoredMention> said = ledger.mentions(replies);
    ledger.documents(replies).forEach(pages::putIfAbsent);
    return new Answer(mentions, ledger.events(mentions, said, pages), pages);
  }

  private void counts(Answer answer) {
    Set<String> outlets = new LinkedHashSet<>();
    answer.documents().values().forEach(d -> outlets.add(d.outlet()));
    long corroborated = count(answer, Status.CORROBORATED);
    page.item(
        "",
        String.format(
            Locale.ROOT,
            "%s of %s tell %s that involve both: %d corroborated by independent sources, %d disputed"
                + " or denied, %d ahead.",
            number(answer.documents().size(), "page"),
            number(outlets.size(), "outlet"),
            number(answer.events().size(), "event"),
            corroborated,
            count(answer, Status.DISPUTED) + count(answer, Status.DENIED),
            count(answer, Status.PROSPECTIVE)),
        "the ledger");
  }

  private static String number(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private static long count(Answer answer, Status status) {
    return answer.events().stream().filter(e -> e.status() == status).count();
  }

  private Relation relation(List<Interaction> interactions) {
    return Relation.of(
        Bloc.alone(a), Bloc.alone(b), Period.MONTH, Relation.Direction.BOTH, interactions);
  }

  private List<TurningPoint> turns(List<Interaction> interactions) {
    return TurningPoint.of(
        Bloc.alone(a), Bloc.alone(b), Period.MONTH, Relation.Direction.BOTH, interactions);
  }

  private void level(List<Interaction> interactions) {
    Relation r = relation(interactions);
    if (r.tallies().isEmpty()) {
      return;
    }
    Tally t = r.total();
    double[] level = r.level().level();
    double first = level[0];
    double last = level[level.length - 1];
    String course =
        Math.abs(last - first) < 0.1 ? "has stood" : last > first ? "has risen" : "has fallen";
    page.item(
        "",
        String.format(
            Locale.ROOT,
            "The relation is %s: net cooperation %+.2f ± %.2f over %d events; its level %s from"
                + " %+.2f to %+.2f on a scale of −1 to 1.",
            t.net() > 0.2 ? "cooperative" : t.net() < -0.2 ? "hostile" : "mixed",
            t.net(),
            t.netError(),
            t.events(),
            course,
            first,
            last),
        "the ledger's events; method in docs/relations.md");
  }

  private void changed(Answer answer) {
    page.section("What changed");
    List<Event> facts = new ArrayList<>();
    for (Event e : answer.events()) {
      boolean fact = e.status() == Status.REPORTED || e.status() == Status.CORROBORATED;
      if (fact || e.status() == Status.DISPUTED) {
        facts.add(e);
      }
    }
    facts.sort(Comparator.comparingDouble(e -> -weight(e)));
    facts.removeIf(e -> weight(e) < 0);
    Map<String, List<Event>> bySentence = new LinkedHashMap<>();
    for (Event e : facts) {
      String sentence = MentionText.quote(best(e));
      if (bySentence.size() < EVENTS || bySentence.containsKey(sentence)) {
        bySentence.computeIfAbsent(sentence, k -> new ArrayList<>()).add(e);
      }
    }
    List<List<Event>> told = new ArrayList<>(bySentence.values());
    told.sort(Comparator.comparing(BriefWriter::day));
    told.forEach(events -> changed(events, answer));
    if (facts.isEmpty()) {
      page.item("", "Nothing is reported as a fact.", "the ledger");
    }
  }

  private void changed(List<Event> events, Answer answer) {
    Set<String> days = new LinkedHashSet<>();
    Set<String> sources = new LinkedHashSet<>();
    for (Event e : events) {
      days.add(day(best(e), answer));
      e.mentions().forEach(m -> sources.add(answer.source(m.document())));
    }
    RecordedMention m = best(events.get(0));
    String status = events.get(0).status().name().toLowerCase(Locale.ROOT);
    page.item(
        String.join(", ", days),
        "“" + MentionText.quote(m) + "” — " + status,
        String.join("; ", sources));
  }

  /** The day that the text tells, else when it was published. */
  private static String day(RecordedMention m, Answer answer) {
    if (m.when() != null) {
      return MentionText.period(m.when().from(), m.when().until());
    }
    RecordedDocument d = answer.documents().get(m.document());
    return d == null || d.published() == null ? "" : "told " + d.published();
  }

  private static LocalDate day(List<Event> events) {
    LocalDate from = events.get(0).from();
    return from == null ? LocalDate.MIN : from;
  }

  /** A sentence with a day, not a headline, tells most. */
  private static RecordedMention best(Event e) {
    RecordedMention best = e.mentions().get(0);
    for (RecordedMention m : e.mentions()) {
      boolean more = worth(m) > worth(best);
      best = more ? m : best;
    }
    return best;
  }

  private static int worth(RecordedMention m) {
    return (m.when() == null ? 0 : 2) + (m.sentence() == 0 ? 0 : 1) + (m.contradicts() ? -4 : 0);
  }

  /** How much an event changes: its intensity, who confirms it, and whether it is dated. */
  private static double weight(Event e) {
    RecordedMention m = best(e);
    boolean asks = m.text().text().contains("?") || m.text().text().contains("question");
    boolean guessed = m.rule().startsWith("opinion") || m.modality() != Modality.ACTUAL;
    return Math.abs(m.intensity()) / 2
        + Math.min(4, e.mentions().size())
        + (e.status() == Status.CORROBORATED ? 3 : 0)
        + (m.when() == null ? 0 : 2)
        + (e.type().equals("AGREE") ? 2 : 0)
        - (asks ? 9 : 0)
        - (guessed ? 2 : 0);
  }

  private void turningPoints(Answer answer, List<Interaction> interactions) {
    page.section("Turning points");
    Relation r = relation(interactions);
    List<TurningPoint> points = turns(interactions);
    if (!r.tallies().isEmpty()) {
      page.chart(r, points.stream().map(TurningPoint::start).toList());
    }
    for (TurningPoint p : points) {
      long lost = p.tests().stream().filter(x -> x.outcome() == TurningPoint.Outcome.LOST).count();
      String text =
          String.format(
              Locale.ROOT,
              "The monthly intensity turned from %+.1f to %+.1f; %s.",
              p.before(),
              p.after(),
              lost == 0
                  ? "every test of robustness keeps it"
                  : lost + " of " + p.tests().size() + " tests of robustness lose it");
      page.item(p.start().toString(), text + quotes(answer, p.events()), sources(answer, p));
    }
    if (points.isEmpty()) {
      page.item("", "No turning point stands out in these months.", "the ledger's events");
    }
  }

  private static String quotes(Answer answer, List<String> events) {
    for (Event e : answer.events()) {
      if (events.contains(e.id())) {
        return " Behind it: “" + MentionText.quote(best(e)) + "”";
      }
    }
    return "";
  }

  private static String sources(Answer answer, TurningPoint point) {
    Set<String> sources = new LinkedHashSet<>();
    for (Event e : answer.events()) {
      if (point.events().contains(e.id())) {
        sources.add(answer.source(e.mentions().get(0).document()));
      }
    }
    return sources.isEmpty() ? "the ledger's events" : String.join("; ", sources);
  }
}
