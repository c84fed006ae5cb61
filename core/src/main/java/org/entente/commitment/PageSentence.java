package org.entente.commitment;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.commitment.CommitmentMention.Telling;
import org.entente.ledger.RecordedDocument;
import org.entente.ledger.RecordedMention;
import org.entente.ledger.RecordedMention.Party;
import org.entente.ledger.RecordedMention.SpeakerKind;
import org.entente.statement.Stance;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of a page with what the coder made of it.
 *
 * @param text on one line
 * @param named codes of the actors that stand in it, in their order
 * @param places codes by where their words begin
 * @param page codes of the two actors that the page names most
 * @param mentions that were coded from it
 */
record PageSentence(
    String text,
    List<String> named,
    Map<Integer, String> places,
    List<String> page,
    List<RecordedMention> mentions,
    LocalDate published) {
  private static final Pattern SENTENCE = Pattern.compile("[^.!?\\n]+[.!?]*");
  private static final Pattern AHEAD =
      Pattern.compile(
          "\\b(?:will|would|could|may|might|shall|to be|plans? to|planned to|threaten\\w* to|wants? to"
              + "|intends? to|is (?:expected|set|due|likely|ready) to|if|unless|should|urge[sd]?"
              + "|call(?:s|ed)? (?:on|for)|demand\\w*|consider\\w*)\\b");
  private static final Pattern DENIED =
      Pattern.compile("\\b(?:not|never|denie[sd]|refus\\w+|reject\\w+|fail(?:s|ed)? to)\\b");

  /**
   * The sentences of a page: those of its mentions, and the others when its text is at hand.
   *
   * @param body the text of that page
   * @param mentions of that page
   */
  static List<PageSentence> of(
      RecordedDocument page, String body, List<RecordedMention> mentions, StateNames states) {
    LocalDate told = page.published();
    // A page without a date was there when it was read.
    LocalDate published =
        told == null ? page.recordedAt().atZone(ZoneOffset.UTC).toLocalDate() : told;
    Map<String, List<RecordedMention>> coded = new LinkedHashMap<>();
    for (RecordedMention m : mentions) {
      coded.computeIfAbsent(flat(m.text().text()), k -> new ArrayList<>()).add(m);
    }
    StateNames people = people(mentions);
    List<String> most = mostNamed(mentions);
    List<PageSentence> sentences = new ArrayList<>();
    coded.forEach(
        (text, own) -> {
          Map<Integer, String> places = new TreeMap<>(people.in(text));
          places.putAll(states.in(text));
          sentences.add(new PageSentence(text, named(own, places), places, most, own, published));
        });
    String all = String.join("\n", coded.keySet());
    Matcher m = SENTENCE.matcher(body);
    while (m.find()) {
      String text = flat(m.group());
      // The first sentence is coded without its dateline ('MOSCOW, Dec 5 -').
      boolean known = coded.keySet().stream().anyMatch(text::endsWith);
      if (!text.isEmpty() && !known && !all.contains(text)) {
        Map<Integer, String> places = new TreeMap<>(people.in(text));
        places.putAll(states.in(text));
        List<String> named = named(List.of(), places);
        sentences.add(new PageSentence(text, named, places, most, List.of(), published));
      }
    }
    return sentences;
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static List<String> named(List<RecordedMention> mentions, Map<Integer, String> places) {
    Set<String> codes = new LinkedHashSet<>();
    for (RecordedMention m : mentions) {
      m.actors().forEach(p -> add(codes, p));
    }
    codes.addAll(places.values());
    for (RecordedMention m : mentions) {
      m.recipients().forEach(p -> add(codes, p));
    }
    return List.copyOf(codes);
  }

  private static StateNames people(List<RecordedMention> mentions) {
    StateNames people = new StateNames();
    for (RecordedMention m : mentions) {
      for (List<Party> side : List.of(m.actors(), m.recipients())) {
        for (Party p : side) {
          String words = flat(p.phrase().text());
          if (p.code() != null && !words.isEmpty() && Character.isUpperCase(words.charAt(0))) {
            people.add(words, p.code());
          }
        }
      }
    }
    return people;
  }

  private static List<String> mostNamed(List<RecordedMention> mentions) {
    Map<String, Integer> counts = new TreeMap<>();
    for (RecordedMention m : mentions) {
      m.actors().forEach(p -> count(counts, p));
      m.recipients().forEach(p -> count(counts, p));
    }
    List<String> codes = new ArrayList<>(counts.keySet());
    codes.sort((a, b) -> counts.getOrDefault(b, 0) - counts.getOrDefault(a, 0));
    return List.copyOf(codes.subList(0, Math.min(2, codes.size())));
  }

  private static void count(Map<String, Integer> counts, Party p) {
    if (p.code() != null) {
      counts.merge(StateNames.continuing(p.code()), 1, Integer::sum);
    }
  }

  private static void add(Set<String> codes, Party p) {
    if (p.code() != null) {
      codes.add(StateNames.continuing(p.code()));
    }
  }

  /**
   * How it tells what stands at {@code at}: as the coded mention there has it, else by its cues.
   */
  Telling telling(int at) {
    RecordedMention m = nearest(at);
    if (m != null) {
      return telling(m);
    }
    String before = text.substring(Math.max(0, at - 40), at);
    return AHEAD.matcher(before).find()
        ? Telling.PLANNED
        : DENIED.matcher(before).find() ? Telling.DENIED : Telling.TOLD;
  }

  /** How a mention tells what it tells. */
  static Telling telling(RecordedMention m) {
    if (!m.tellsOfFact()) {
      return Telling.PLANNED;
    }
    boolean quoted =
        m.attribution().stream()
            .anyMatch(s -> s.kind() != SpeakerKind.AUTHOR || s.stance() != Stance.ASSERTS);
    return m.contradicts() ? Telling.DENIED : quoted ? Telling.CLAIMED : Telling.TOLD;
  }

  /** Who does what stands at {@code at}: the coded actor, else the last that is named before it. */
  String actor(int at) {
    RecordedMention m = nearest(at);
    if (m != null && !m.actors().isEmpty() && m.actors().get(0).code() != null) {
      return StateNames.continuing(m.actors().get(0).code());
    }
    String last = named.isEmpty() ? page.get(0) : named.get(0);
    for (Map.Entry<Integer, String> e : places.entrySet()) {
      last = e.getKey() < at ? e.getValue() : last;
    }
    return last;
  }

  /** The mention whose trigger stands next to {@code at}, within some words; null without one. */
  @Nullable RecordedMention nearest(int at) {
    RecordedMention nearest = null;
    int least = 25;
    for (RecordedMention m : mentions) {
      int apart = Math.abs(text.indexOf(m.trigger().text()) - at);
      if (apart < least) {
        least = apart;
        nearest = m;
      }
    }
    return nearest;
  }
}
