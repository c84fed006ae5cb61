package org.entente.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.commitment.StateNames;
import org.entente.ledger.Contradiction;
import org.entente.ledger.Contradiction.Kind;
import org.entente.ledger.Contradiction.Voice;
import org.entente.ledger.Flow;
import org.entente.ledger.Prediction;

/** The parts of a brief that turn on who says so: disputes, exchanges and predictions. */
final class BriefClaims {
  private static final int DISPUTES = 6;
  private static final int PREDICTIONS = 5;
  private static final int WAYS = 8;
  private static final int SOURCES = 5;

  /** Sentences that begin with this many equal characters are reprints. */
  private static final int SAME = 80;

  private static final Pattern CODE = Pattern.compile("\\b[A-Z]{3}\\b");

  /** 'Russia (Russia)' */
  private static final Pattern SAID_TWICE = Pattern.compile("([A-Z][\\w ]+) \\(\\1\\)");

  private final BriefPage page;
  private final StateNames names;
  private final String a;
  private final String b;
  private final Answer deeds;
  private final List<List<Flow>> ways;

  /**
   * @param deeds the mentions that may tell an exchange
   */
  BriefClaims(BriefPage page, StateNames names, String a, String b, Answer deeds) {
    this.page = page;
    this.names = names;
    this.a = a;
    this.b = b;
    this.deeds = deeds;
    ways = ExchangeCommand.ways(ExchangeCommand.flows(deeds, a, b));
  }

  /** The words with names of states in the place of their codes. */
  private String named(String words) {
    String all = CODE.matcher(words).replaceAll(m -> names.name(m.group()));
    return SAID_TWICE.matcher(all).replaceAll("$1");
  }

  /** The first of the sources, and how many more there are. */
  private static String few(Set<String> sources) {
    List<String> all = List.copyOf(sources);
    int more = all.size() - SOURCES;
    return more <= 0
        ? String.join("; ", all)
        : String.join("; ", all.subList(0, SOURCES)) + "; and " + more + " more";
  }

  /** One sentence: the way that most speak of and somebody denies. */
  void mostDisputed() {
    List<Flow> most = null;
    for (List<Flow> way : ways) {
      boolean denied = way.stream().anyMatch(f -> f.standing() == Flow.Standing.DENIED);
      boolean told = way.stream().anyMatch(f -> f.standing() != Flow.Standing.DENIED);
      if (denied && told && (most == null || way.size() > most.size())) {
        most = way;
      }
    }
    if (most != null) {
      Flow f = most.get(0);
      page.item(
          "",
          "Most contested is what "
              + names.name(f.from())
              + " gives "
              + names.name(f.to())
              + " in "
              + f.good()
              + ": "
              + named(ExchangeCommand.summary(most, deeds))
              + ".",
          few(sources(most)));
    }
  }

  private Set<String> sources(List<Flow> way) {
    Set<String> sources = new LinkedHashSet<>();
    way.forEach(f -> sources.add(deeds.source(f.mention().document())));
    return sources;
  }

  /** The section of disputes, those of most voices first. */
  void disputed(List<Contradiction> disputes, Answer answer) {
    page.section("What is disputed");
    Map<String, List<Contradiction>> alike = new LinkedHashMap<>();
    for (Contradiction c : disputes) {
      alike.computeIfAbsent(c.about() + c.explanation(), k -> new ArrayList<>()).add(c);
    }
    List<List<Contradiction>> sorted = new ArrayList<>(alike.values());
    sorted.sort(Comparator.comparingInt(same -> -weight(same)));
    for (List<Contradiction> same : sorted.subList(0, Math.min(DISPUTES, sorted.size()))) {
      dispute(same, answer);
    }
    if (sorted.size() > DISPUTES) {
      int more = sorted.size() - DISPUTES;
      page.item("", more + " more: entente disputes " + a + " " + b + ".", "the ledger");
    } else if (sorted.isEmpty()) {
      page.item("", "Nothing is disputed.", "the ledger");
    }
  }

  /** Deeds before what is only said. */
  private static int weight(List<Contradiction> same) {
    int voices = same.stream().mapToInt(c -> c.voices().size()).sum();
    return voices - (same.get(0).about().startsWith("refusal") ? 9 : 0);
  }

  private void dispute(List<Contradiction> same, Answer answer) {
    Contradiction first = same.get(0);
    boolean figures = first.kind() == Kind.FIGURES;
    Map<String, Set<String>> sides = new LinkedHashMap<>();
    Set<String> sources = new LinkedHashSet<>();
    for (Contradiction c : same) {
      for (Voice v : c.voices()) {
        boolean told = answer.documents().containsKey(v.document());
        String source = told ? answer.source(v.document()) : v.quote();
        sources.add(source);
        // 'told by A' and 'told by B' are one side; what the record has stands in the explanation.
        String says = named(v.says());
        int by =
            says.indexOf(" by ") < 0 || first.kind() != Kind.POLARITY ? -1 : says.indexOf(" by ");
        if (told || first.kind() != Kind.KNOWN_COMMITMENT) {
          sides
              .computeIfAbsent(
                  by < 0 ? says : says.substring(0, by + 4), k -> new LinkedHashSet<>())
              .add(by < 0 ? "" : says.substring(by + 4));
        }
        if (figures) {
          sides.getOrDefault(says, new LinkedHashSet<>()).add(" (" + source + ")");
        }
      }
    }
    List<String> parts = new ArrayList<>();
    sides.forEach((side, who) -> parts.add(side + String.join(figures ? "" : ", ", who)));
    String why = first.kind() == Kind.POLARITY || figures ? "" : named(first.explanation()) + " — ";
    page.item(
        named(first.about().replaceFirst("^[a-z]+[-a-z0-9]*-\\d{4}, ", "")),
        why + String.join("; ", parts) + ".",
        figures ? "as named" : few(sources));
  }

  /** The section of exchanges, those told most first. */
  void exchanged() {
    page.section("What is exchanged");
    List<List<Flow>> most = new ArrayList<>(ways);
    most.sort(Comparator.comparingInt(way -> -way.size()));
    for (List<Flow> way : most.subList(0, Math.min(WAYS, most.size()))) {
      Flow f = way.get(0);
      page.item(
          names.name(f.from()) + " → " + names.name(f.to()) + ", " + f.good(),
          named(ExchangeCommand.summary(way, deeds)) + ".",
          few(sources(way)));
    }
    if (most.size() > WAYS) {
      int more = most.size() - WAYS;
      page.item("", more + " more: entente exchange " + a + " " + b + ".", "the ledger");
    } else if (ways.isEmpty()) {
      page.item("", "No exchange is told of.", "the ledger");
    }
  }

  /** The section of predictions, those that turned out first. */
  void predicted(List<Prediction> all, Answer answer) {
    page.section("What was predicted");
    List<Prediction> own = new ArrayList<>();
    for (Prediction p : all) {
      if (answer.documents().containsKey(p.mention().document())) {
        own.add(p);
      }
    }
    own.sort(Comparator.comparing(p -> p.outcome() == Prediction.Outcome.OPEN));
    Set<String> seen = new LinkedHashSet<>();
    for (Prediction p : own) {
      String quote = MentionText.quote(p.mention());
      String begins = quote.substring(0, Math.min(SAME, quote.length()));
      if (seen.size() < PREDICTIONS && seen.add(begins)) {
        page.item(
            named(PredictionsCommand.source(deeds, p)),
            "“" + quote + "” — " + PredictionsCommand.standing(p, deeds),
            answer.source(p.mention().document()));
      }
    }
    if (own.isEmpty()) {
      page.item("", "Nothing is predicted.", "the ledger");
    }
  }
}
