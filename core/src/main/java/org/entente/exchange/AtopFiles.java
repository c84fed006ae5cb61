package org.entente.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.commitment.Clause;
import org.entente.commitment.LifeStep;
import org.entente.commitment.Party;
import org.entente.commitment.Treaty;
import org.jspecify.annotations.Nullable;

/**
 * Reads the alliances of the Alliance Treaty Obligations and Provisions project, version 4.01, from
 * its files {@code atop-alliance-level.csv} and {@code atop-member-level.csv}.
 *
 * <p>Parties carry the numbers of the Correlates of War. The obligations are the members', phase by
 * phase: an alliance whose text was changed has clauses for each phase.
 */
public final class AtopFiles {
  private static final Map<String, Clause.Kind> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("defense", Clause.Kind.DEFENSE);
    KINDS.put("offense", Clause.Kind.OFFENSE);
    KINDS.put("neutral", Clause.Kind.NEUTRALITY);
    KINDS.put("nonagg", Clause.Kind.NONAGGRESSION);
    KINDS.put("consul", Clause.Kind.CONSULTATION);
  }

  private AtopFiles() {}

  /** A line of a file by its column names. */
  public record Row(Map<String, String> cells) {
    /** The cell; 0 where it is empty. */
    public int number(String column) {
      String text = cells.getOrDefault(column, "");
      return text.isBlank() ? 0 : (int) Double.parseDouble(text);
    }

    /** The day in three columns; an unknown month or day is the first; null for year 0. */
    public @Nullable LocalDate day(String year, String month, String day) {
      int y = number(year);
      return y == 0 ? null : LocalDate.of(y, Math.max(1, number(month)), Math.max(1, number(day)));
    }
  }

  /** All alliances, in the order of the file. */
  public static List<Treaty> read(Path alliances, Path members) throws IOException {
    Map<Integer, List<Row>> byAlliance = new HashMap<>();
    for (Row m : rows(members)) {
      byAlliance.computeIfAbsent(m.number("atopid"), k -> new ArrayList<>()).add(m);
    }
    List<Treaty> treaties = new ArrayList<>();
    for (Row a : rows(alliances)) {
      treaties.add(treaty(a, byAlliance.getOrDefault(a.number("atopid"), List.of())));
    }
    return treaties;
  }

  private static Treaty treaty(Row a, List<Row> members) {
    List<LifeStep> life = new ArrayList<>();
    LocalDate begin = a.day("begyr", "begmo", "begday");
    LocalDate end = a.day("endyr", "endmo", "endday");
    if (begin != null) {
      life.add(new LifeStep(LifeStep.Kind.IN_FORCE, begin, null, null, null));
    }
    if (end != null) {
      life.add(new LifeStep(LifeStep.Kind.EXPIRED, end, null, null, null));
    }
    List<Party> parties = new ArrayList<>();
    Map<String, Clause> clauses = new LinkedHashMap<>();
    for (Row m : members) {
      LocalDate entry = m.day("yrent", "moent", "dayent");
      LocalDate exit = m.day("yrexit", "moexit", "dayexit");
      String code = "COW " + m.number("member");
      parties.add(new Party(code, entry, exit));
      KINDS.forEach(
          (column, kind) -> {
            if (m.number(column) == 1) {
              Clause c = clause(kind, code, entry, exit);
              clauses.put(c.id(), c);
            }
          });
    }
    String id = "ATOP " + a.number("atopid");
    return new Treaty(
        id,
        id,
        parties,
        life,
        List.copyOf(clauses.values()),
        List.of(),
        List.of(),
        List.of(id),
        "ATOP 4.01");
  }

  private static Clause clause(
      Clause.Kind kind, String obligor, @Nullable LocalDate from, @Nullable LocalDate until) {
    return new Clause(
        kind + " " + obligor + " " + from,
        kind,
        List.of(obligor),
        List.of(),
        null,
        List.of(),
        kind.words(),
        null,
        null,
        null,
        null,
        null,
        null,
        from,
        until,
        "ATOP 4.01");
  }

  /** The lines of a file; the cells of ATOP hold no quotes and no commas. */
  public static List<Row> rows(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    String[] columns = lines.get(0).split(",", -1);
    List<Row> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < columns.length; i++) {
        row.put(columns[i], i < cells.length ? cells[i] : "");
      }
      rows.add(new Row(row));
    }
    return rows;
  }
}
