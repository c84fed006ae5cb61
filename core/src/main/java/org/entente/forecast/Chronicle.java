package org.entente.forecast;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.ledger.Event;
import org.entente.ledger.RecordedDocument;
import org.entente.ledger.RecordedMention;
import org.entente.ontology.QuadClass;
import org.jspecify.annotations.Nullable;

/**
 * Events with the names of their actors and types, counted in days: a ledger, or a folder of
 * quadruples.
 *
 * @param origin the date of day 0; null when days are mere numbers
 * @param sources who told each event, in the order of the events; empty when nobody is known
 * @param quads relation numbers by quad class; empty when relations have none
 * @param sequence how much of the ledger was seen; 0 for a folder
 */
public record Chronicle(
    List<String> entities,
    List<String> relations,
    Quadruples events,
    @Nullable LocalDate origin,
    List<String> sources,
    Map<QuadClass, List<Integer>> quads,
    long sequence) {

  private record Told(String subject, String type, QuadClass quad, String object, LocalDate day) {}

  /** Reads the train, valid and test of a folder as one history. */
  public static Chronicle read(Path directory) {
    TemporalSplit split = TemporalSplit.read(directory);
    Quadruples known = split.forFitting().then(split.forChoosing());
    split.seal();
    Quadruples events = known.then(split.openTest());
    List<String> entities = padded(split.entityNames(), split.entities());
    List<String> relations =
        padded(TemporalSplit.names(directory.resolve("relation2id.txt")), split.relations());
    return new Chronicle(entities, relations, events, null, List.of(), Map.of(), 0);
  }

  private static List<String> padded(List<String> names, int size) {
    List<String> padded = new ArrayList<>(names);
    for (int k = names.size(); k < size; k++) {
      padded.add("#" + k);
    }
    return padded;
  }

  /**
   * Takes the dated events that some mention tells as fact and does not contradict, one for each
   * pair of actor and recipient.
   *
   * @param until days after this one are left out
   */
  public static Chronicle of(
      List<Event> events,
      Map<String, RecordedDocument> documents,
      @Nullable LocalDate until,
      long sequence) {
    Map<Told, String> told = new LinkedHashMap<>();
    for (Event event : events) {
      LocalDate day = event.from();
      RecordedMention mention = fact(event);
      if (day == null || mention == null || (until != null && day.isAfter(until))) {
        continue;
      }
      RecordedDocument document = documents.get(mention.document());
      String source = document == null ? "" : document.outlet();
      for (String actor : event.actors()) {
        for (String recipient : event.recipients()) {
          if (!actor.equals(recipient)) {
            told.putIfAbsent(new Told(actor, event.type(), mention.quad(), recipient, day), source);
          }
        }
      }
    }
    return numbered(told, sequence);
  }

  private static @Nullable RecordedMention fact(Event event) {
    for (RecordedMention mention : event.mentions()) {
      if (mention.tellsOfFact() && !mention.contradicts()) {
        return mention;
      }
    }
    return null;
  }

  private static Chronicle numbered(Map<Told, String> told, long sequence) {
    List<Map.Entry<Told, String>> order = new ArrayList<>(told.entrySet());
    order.sort(Comparator.comparing(e -> e.getKey().day()));
    TreeSet<String> entities = new TreeSet<>();
    TreeMap<String, QuadClass> types = new TreeMap<>();
    for (Told event : told.keySet()) {
      entities.add(event.subject());
      entities.add(event.object());
      types.put(event.type(), event.quad());
    }
    List<String> entityNames = List.copyOf(entities);
    List<String> typeNames = List.copyOf(types.keySet());
    LocalDate origin = order.isEmpty() ? LocalDate.EPOCH : order.get(0).getKey().day();
    int[][] columns = new int[4][order.size()];
    List<String> sources = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      Told event = order.get(i).getKey();
      columns[0][i] = java.util.Collections.binarySearch(entityNames, event.subject());
      columns[1][i] = java.util.Collections.binarySearch(typeNames, event.type());
      columns[2][i] = java.util.Collections.binarySearch(entityNames, event.object());
      columns[3][i] = (int) (event.day().toEpochDay() - origin.toEpochDay());
      sources.add(order.get(i).getValue());
    }
    Map<QuadClass, List<Integer>> quads = new TreeMap<>();
    types.forEach(
        (type, quad) ->
            quads.computeIfAbsent(quad, q -> new ArrayList<>()).add(typeNames.indexOf(type)));
    Quadruples events = Quadruples.of(columns[0], columns[1], columns[2], columns[3]);
    return new Chronicle(entityNames, typeNames, events, origin, sources, quads, sequence);
  }

  /** What a day is called: its date, or its number. */
  public String day(int step) {
    return origin == null ? "day " + step : origin.plusDays(step).toString();
  }

  /** The day after the last event. */
  public int end() {
    return events.size() == 0 ? 0 : events.time(events.size() - 1) + 1;
  }

  /** The number of an entity by its name, ignoring case; -1 when it is unknown. */
  public int entity(String name) {
    return find(entities, name);
  }

  /** The number of a relation by its name, ignoring case; -1 when it is unknown. */
  public int relation(String name) {
    return find(relations, name);
  }

  private static int find(List<String> names, String name) {
    String wanted = name.replace('_', ' ');
    for (int k = 0; k < names.size(); k++) {
      if (names.get(k).replace('_', ' ').equalsIgnoreCase(wanted)) {
        return k;
      }
    }
    return -1;
  }

  /** The same with other events, whose sources are not known. */
  public Chronicle with(Quadruples others) {
    return new Chronicle(entities, relations, others, origin, List.of(), quads, sequence);
  }
}
