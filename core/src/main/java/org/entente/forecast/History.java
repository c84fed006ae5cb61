package org.entente.forecast;

import java.util.Arrays;

/**
 * What is known so far, indexed for scoring: triples by (subject, relation) and by dyad, dyads by
 * subject, objects by relation, and tallies of groups. Each event is kept in both directions, the
 * inverse of relation r being r + R.
 *
 * <p>Events are added in order of time; a query at step t may only be asked when all that was added
 * is earlier than t.
 */
final class History {
  /** Kinds of group tallies; the letters say what is counted. */
  enum Group {
    SUBJECT_COUNTRY,
    SUBJECT_COUNTRY_RELATION,
    COUNTRY_OBJECT,
    COUNTRY_COUNTRY_RELATION,
    SECTOR_SECTOR_RELATION,
    SECTOR_RELATION,
    FROM_SECTOR_RELATION,
    FROM_COUNTRY_RELATION,
    SUBJECT_SECTOR_RELATION,
    SUBJECT_SECTOR
  }

  private static final int MAX_ENTITY = (1 << 23) - 1;
  private static final int COUNTRY_ACTOR = 1 << 23;

  final int relations;
  final Groups groups;
  final Tally triples = new Tally();
  final Tally dyads = new Tally();
  final Tally rows = new Tally();
  final Tally subjects = new Tally();
  final Tally pairs = new Tally();
  final Tally totals = new Tally();
  final Tally grouped = new Tally();

  /** How often each entity met one for the first time. */
  final Tally met = new Tally();

  /** How often each row turned to an object for the first time. */
  final Tally turned = new Tally();

  final IntLists triplesOfRow = new IntLists();
  final IntLists triplesOfDyad = new IntLists();
  final IntLists dyadsOfSubject = new IntLists();
  final IntLists pairsOfRelation = new IntLists();

  private int[] objectOfTriple = new int[1024];
  private int[] relationOfTriple = new int[1024];
  private int[] objectOfDyad = new int[1024];
  private int[] latestTriple = new int[1024];
  private int[] objectOfPair = new int[1024];
  private int latest = -1;

  /** One more than the slot of each entity in {@link #subjects}, or 0. */
  private int[] slotOfSubject = new int[1024];

  History(int relations, Groups groups) {
    this.relations = relations;
    this.groups = groups;
  }

  /** Takes in one event, in both directions. */
  void add(int subject, int relation, int object, int step) {
    if (step < latest) {
      throw new ForecastException(
          "events must be added in order of time: " + step + " < " + latest);
    }
    if (subject > MAX_ENTITY || object > MAX_ENTITY || relation >= relations) {
      throw new ForecastException("entity or relation out of range: " + subject + " " + relation);
    }
    latest = step;
    addDirected(subject, relation, object, step);
    addDirected(object, relation + relations, subject, step);
  }

  /** Takes in the events {@code from} up to {@code to}. */
  void add(Quadruples events, int from, int to) {
    for (int i = from; i < to; i++) {
      add(events.subject(i), events.relation(i), events.object(i), events.time(i));
    }
  }

  private void addDirected(int s, int r, int o, int t) {
    int knownTriples = triples.size();
    int triple = addTriple(s, r, o, t);
    if (triple == knownTriples) {
      turned.add(rowKey(s, r), t);
    }
    int known = dyads.size();
    int dyad = dyads.add(dyadKey(s, o), t);
    int subject = subjects.add(s, t);
    slotOfSubject = put(slotOfSubject, s, subject + 1);
    if (dyad == known) {
      objectOfDyad = put(objectOfDyad, dyad, o);
      dyadsOfSubject.add(subject, dyad);
      met.add(s, t);
    }
    if (triples.count(triple, Decay.NONE, t) == 1) {
      triplesOfDyad.add(dyad, triple);
    }
    latestTriple = put(latestTriple, dyad, triple);
    int knownPairs = pairs.size();
    int pair = pairs.add(pairKey(r, o), t);
    if (pair == knownPairs) {
      objectOfPair = put(objectOfPair, pair, o);
      pairsOfRelation.add(r, pair);
    }
    totals.add(r, t);
    addGroups(s, r, o, t);
  }

  private int addTriple(int s, int r, int o, int t) {
    int known = triples.size();
    int triple = triples.add(tripleKey(s, r, o), t);
    int row = rows.add(rowKey(s, r), t);
    if (triple == known) {
      objectOfTriple = put(objectOfTriple, triple, o);
      relationOfTriple = put(relationOfTriple, triple, r);
      triplesOfRow.add(row, triple);
    }
    return triple;
  }

  private void addGroups(int s, int r, int o, int t) {
    int cs = groups.country(s);
    int co = groups.country(o);
    int ss = groups.sector(s);
    int so = groups.sector(o);
    if (co >= 0) {
      grouped.add(groupKey(Group.SUBJECT_COUNTRY, s, co, 0), t);
      grouped.add(groupKey(Group.SUBJECT_COUNTRY_RELATION, s, co, r), t);
    }
    if (cs >= 0) {
      addTriple(COUNTRY_ACTOR + cs, r, o, t);
      grouped.add(groupKey(Group.COUNTRY_OBJECT, cs, o, 0), t);
      grouped.add(groupKey(Group.FROM_COUNTRY_RELATION, cs, 0, r), t);
      if (co >= 0) {
        grouped.add(groupKey(Group.COUNTRY_COUNTRY_RELATION, cs, co, r), t);
      }
    }
    if (ss > 0 || so > 0) {
      grouped.add(groupKey(Group.SECTOR_SECTOR_RELATION, ss, so, r), t);
      grouped.add(groupKey(Group.SECTOR_RELATION, 0, so, r), t);
      grouped.add(groupKey(Group.FROM_SECTOR_RELATION, ss, 0, r), t);
      grouped.add(groupKey(Group.SUBJECT_SECTOR_RELATION, s, so, r), t);
      grouped.add(groupKey(Group.SUBJECT_SECTOR, s, so, 0), t);
    }
  }

  private static int[] put(int[] array, int at, int value) {
    int[] roomy =
        at < array.length ? array : Arrays.copyOf(array, Math.max(at + 1, at + (at >> 1)));
    roomy[at] = value;
    return roomy;
  }

  int inverse(int r) {
    return r < relations ? r + relations : r - relations;
  }

  /** The slot of an entity among the subjects, or -1. */
  int subjectSlot(int entity) {
    return entity < slotOfSubject.length ? slotOfSubject[entity] - 1 : -1;
  }

  /** The object of each triple; for reading alone, and only until the next event is taken in. */
  int[] objectsOfTriples() {
    return objectOfTriple;
  }

  /** The object of each dyad, likewise. */
  int[] objectsOfDyads() {
    return objectOfDyad;
  }

  /** The object of each pair, likewise. */
  int[] objectsOfPairs() {
    return objectOfPair;
  }

  int objectOfTriple(int triple) {
    return objectOfTriple[triple];
  }

  int relationOfTriple(int triple) {
    return relationOfTriple[triple];
  }

  int objectOfDyad(int dyad) {
    return objectOfDyad[dyad];
  }

  /** The relation of the latest event of a dyad. */
  int latestRelation(int dyad) {
    return relationOfTriple[latestTriple[dyad]];
  }

  int objectOfPair(int pair) {
    return objectOfPair[pair];
  }

  int row(int s, int r) {
    return rows.slot(rowKey(s, r));
  }

  /** The slot of a row among those that {@link #turned} counts. */
  int turnedRow(int s, int r) {
    return turned.slot(rowKey(s, r));
  }

  int countryRow(int s, int r) {
    int country = groups.country(s);
    return country < 0 ? -1 : rows.slot(rowKey(COUNTRY_ACTOR + country, r));
  }

  int triple(int s, int r, int o) {
    return triples.slot(tripleKey(s, r, o));
  }

  int countryTriple(int s, int r, int o) {
    int country = groups.country(s);
    return country < 0 ? -1 : triples.slot(tripleKey(COUNTRY_ACTOR + country, r, o));
  }

  int dyad(int s, int o) {
    return dyads.slot(dyadKey(s, o));
  }

  int pair(int r, int o) {
    return pairs.slot(pairKey(r, o));
  }

  float grouped(Group kind, int a, int b, int r, int column, int step) {
    return grouped.count(grouped.slot(groupKey(kind, a, b, r)), column, step);
  }

  private static long tripleKey(int s, int r, int o) {
    return ((long) s << 39) | ((long) r << 24) | o;
  }

  private static long rowKey(int s, int r) {
    return ((long) s << 16) | r;
  }

  private static long dyadKey(int s, int o) {
    return ((long) s << 24) | o;
  }

  private static long pairKey(int r, int o) {
    return ((long) r << 24) | o;
  }

  private static long groupKey(Group kind, int a, int b, int r) {
    return (((((long) kind.ordinal() << 23) | a) << 23 | b) << 13) | r;
  }
}
