package org.entente.forecast;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Train, valid and test in order of time, and the rule of their use: weights are fitted on train
 * and chosen on valid; then the split is sealed and test may be opened, once.
 */
public final class TemporalSplit {
  private final Quadruples train;
  private final Quadruples valid;
  private final Quadruples test;
  private final int entities;
  private final int relations;
  private final List<String> entityNames;
  private boolean sealed;
  private boolean opened;

  /** Three parts that follow one another in time, else an error; names may be missing. */
  public TemporalSplit(
      Quadruples train, Quadruples valid, Quadruples test, List<String> entityNames) {
    if (train.size() == 0 || valid.size() == 0 || test.size() == 0) {
      throw new ForecastException("train, valid and test must each hold an event");
    }
    if (train.time(train.size() - 1) >= valid.time(0)
        || valid.time(valid.size() - 1) >= test.time(0)) {
      throw new ForecastException("train, valid and test must follow one another in time");
    }
    Quadruples all = train.then(valid).then(test);
    int most = entityNames.size();
    int relationCount = 0;
    int unit = Integer.MAX_VALUE;
    for (int i = 0; i < all.size(); i++) {
      most = Math.max(most, Math.max(all.subject(i), all.object(i)) + 1);
      relationCount = Math.max(relationCount, all.relation(i) + 1);
      if (i > 0 && all.time(i) > all.time(i - 1)) {
        unit = Math.min(unit, all.time(i) - all.time(i - 1));
      }
    }
    int origin = all.time(0);
    this.train = train.rescaled(origin, unit);
    this.valid = valid.rescaled(origin, unit);
    this.test = test.rescaled(origin, unit);
    this.entities = most;
    this.relations = relationCount;
    this.entityNames = List.copyOf(entityNames);
  }

  /** Reads train.txt, valid.txt, test.txt and, where there is one, entity2id.txt. */
  public static TemporalSplit read(Path directory) {
    return new TemporalSplit(
        Quadruples.read(directory.resolve("train.txt")),
        Quadruples.read(directory.resolve("valid.txt")),
        Quadruples.read(directory.resolve("test.txt")),
        names(directory.resolve("entity2id.txt")));
  }

  /** Names by number from lines "name, tab, number"; an empty list without the file. */
  static List<String> names(Path file) {
    List<String> names = new ArrayList<>();
    if (!Files.exists(file)) {
      return names;
    }
    try {
      for (String line : Files.readAllLines(file)) {
        String[] cells = line.split("\t");
        if (cells.length < 2 || !cells[1].strip().matches("\\d{1,8}")) {
          continue;
        }
        int number = Integer.parseInt(cells[1].strip());
        while (names.size() <= number) {
          names.add("");
        }
        names.set(number, cells[0].strip());
      }
      return names;
    } catch (IOException e) {
      throw new ForecastException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** The events to fit on; refused once the split is sealed. */
  public Quadruples forFitting() {
    if (sealed) {
      throw new IllegalStateException("the split is sealed: nothing may be fitted any more");
    }
    return train;
  }

  /** The events to choose on; refused once the split is sealed. */
  public Quadruples forChoosing() {
    if (sealed) {
      throw new IllegalStateException("the split is sealed: nothing may be chosen any more");
    }
    return valid;
  }

  /** Ends fitting and choosing. */
  public void seal() {
    sealed = true;
  }

  /** The test events, for scoring; refused before the seal and after the first time. */
  public Quadruples openTest() {
    if (!sealed) {
      throw new IllegalStateException("seal the split before test is opened");
    }
    if (opened) {
      throw new IllegalStateException("test has been opened already");
    }
    opened = true;
    return test;
  }

  /** How many entities are ranked. */
  public int entities() {
    return entities;
  }

  /** How many relations there are, inverses not counted. */
  public int relations() {
    return relations;
  }

  /** Names by entity number, as far as known. */
  public List<String> entityNames() {
    return entityNames;
  }

  /** How many time steps test spans. */
  int testSteps() {
    return test.time(test.size() - 1) - test.time(0) + 1;
  }
}
