package org.entente.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.entente.forecast.Answer;
import org.entente.forecast.Chronicle;
import org.entente.forecast.Forecaster;
import org.entente.ontology.QuadClass;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is asked: {@code 'RUS PRK'}, {@code 'RUS ? ASSAULT'} or {@code '? PRK CONSULT'}. */
final class ForecastQuestion {
  @Parameters(
      arity = "1..3",
      paramLabel = "A B [EVENT]",
      description = "Actor, recipient and, with ? for one of them, the event type.")
  List<String> words = List.of();

  @Option(
      names = "--within",
      paramLabel = "DAYS",
      defaultValue = "30d",
      description = "How many days ahead: 7d, 30d, 90d (default: ${DEFAULT-VALUE}).")
  String within = "30d";

  @Option(names = "--type", paramLabel = "EVENT", description = "Only this event type: AGREE.")
  @Nullable String type;

  @Option(names = "--quad", description = "Any event of this class: ${COMPLETION-CANDIDATES}.")
  @Nullable QuadClass quad;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "As if asked on that day: nothing later counts.")
  @Nullable String asOf;

  @Option(names = "--top", defaultValue = "5", description = "How many answers.")
  int top = 5;

  @Option(names = "--format", defaultValue = "TEXT", description = "text or json.")
  Format format = Format.TEXT;

  /** How answers are printed. */
  enum Format {
    TEXT,
    JSON
  }

  private static String[] parts(List<String> words) {
    return String.join(" ", words).strip().split("\\s+");
  }

  /** The answers, best first. */
  List<Answer> ask(Chronicle chronicle, Forecaster forecaster) {
    String[] parts = parts(words);
    if (parts.length < 2 || parts.length > 3) {
      throw new InputException("ask 'RUS PRK', 'RUS PRK CONSULT' or 'RUS ? ASSAULT'");
    }
    String event = parts.length == 3 ? parts[2] : type;
    if (parts[0].equals("?") || parts[1].equals("?")) {
      return who(chronicle, forecaster, parts, event);
    }
    int s = entity(chronicle, parts[0]);
    int o = entity(chronicle, parts[1]);
    if (event != null) {
      int r = relation(chronicle, event);
      return List.of(forecaster.outlook(chronicle.relations().get(r), s, new int[] {r}, o, days()));
    }
    QuadClass wanted = quad;
    if (wanted != null) {
      int[] kind = kind(chronicle.quads().getOrDefault(wanted, List.of()));
      return List.of(forecaster.outlook(wanted.name(), s, kind, o, days()));
    }
    return every(chronicle, forecaster, s, o);
  }

  private List<Answer> every(Chronicle chronicle, Forecaster forecaster, int s, int o) {
    List<Answer> answers = new ArrayList<>();
    int[] all = new int[chronicle.relations().size()];
    for (int r = 0; r < all.length; r++) {
      all[r] = r;
      answers.add(forecaster.outlook(chronicle.relations().get(r), s, new int[] {r}, o, days()));
    }
    answers.sort(Comparator.comparingDouble(a -> -a.probability()));
    List<Answer> best = new ArrayList<>();
    best.add(forecaster.outlook("any event", s, all, o, days()));
    best.addAll(answers.subList(0, Math.min(top, answers.size())));
    return best;
  }

  private List<Answer> who(
      Chronicle chronicle, Forecaster forecaster, String[] parts, @Nullable String event) {
    if (event == null || parts[0].equals(parts[1])) {
      throw new InputException("with ? for one actor, the other and the event type are wanted");
    }
    int r = relation(chronicle, event);
    boolean open = parts[0].equals("?");
    int known = entity(chronicle, open ? parts[1] : parts[0]);
    return forecaster.rank(known, open ? r + chronicle.relations().size() : r, days(), top);
  }

  int days() {
    String digits = within.toLowerCase(Locale.ROOT).replaceFirst("d(ays)?$", "");
    try {
      int days = Integer.parseInt(digits);
      if (days >= 1 && days <= 3650) {
        return days;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw new InputException("--within " + within + ": days from 1d to 3650d are wanted");
  }

  private static int[] kind(List<Integer> relations) {
    return relations.stream().mapToInt(r -> r).toArray();
  }

  static int entity(Chronicle chronicle, String name) {
    int number = chronicle.entity(name);
    if (number < 0) {
      throw new InputException(name + ": no such actor in this history");
    }
    return number;
  }

  static int relation(Chronicle chronicle, String name) {
    int number = chronicle.relation(name);
    if (number < 0) {
      throw new InputException(
          name + ": no such event in this history; known are " + chronicle.relations());
    }
    return number;
  }
}
