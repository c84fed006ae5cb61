package org.entente.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.entente.actor.ActorResolver;

/**
 * Names to country and sector: exact matches against a TSV file.
 *
 * <p>The first line names the columns, of which actor_text, date, country and code_1 are read. A
 * row counts for the country when it gives one, and likewise for the sector (code_1).
 */
public final class ActorsEvaluation {
  private static final String OWN = "names.tsv";

  /** Counts, and a line for each row that is wrong. */
  public record Result(
      int countries, int countryRight, int sectors, int sectorRight, List<String> errors) {
    public Result {
      errors = List.copyOf(errors);
    }
  }

  private ActorsEvaluation() {}

  /** The project's own names, written before the actor book was widened. */
  public static Result own(ActorResolver resolver) {
    try (InputStream in = ActorsEvaluation.class.getResourceAsStream(OWN)) {
      byte[] bytes = Objects.requireNonNull(in, OWN).readAllBytes();
      return of(new String(bytes, StandardCharsets.UTF_8).lines().toList(), resolver);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Resolves every row; a row without a date is taken for today's press.
   *
   * @throws IOException when the file cannot be read
   */
  public static Result of(Path file, ActorResolver resolver) throws IOException {
    return of(Files.readAllLines(file), resolver);
  }

  private static Result of(List<String> lines, ActorResolver resolver) {
    List<String> header = List.of(lines.get(0).split("\t", -1));
    int text = header.indexOf("actor_text");
    int date = header.indexOf("date");
    int countryColumn = header.indexOf("country");
    int sectorColumn = header.indexOf("code_1");
    int countries = 0;
    int countryRight = 0;
    int sectors = 0;
    int sectorRight = 0;
    List<String> errors = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] row = line.split("\t", -1);
      if (row.length <= sectorColumn) {
        continue;
      }
      LocalDate day = row[date].isEmpty() ? null : LocalDate.parse(row[date]);
      ActorResolver.Resolution r = resolver.resolve(row[text], day);
      String country = r.country() == null ? r.code() : r.country();
      String sector = r.sector() == null ? null : r.sector().name();
      boolean countryFits = row[countryColumn].isEmpty() || row[countryColumn].equals(country);
      boolean sectorFits = row[sectorColumn].isEmpty() || row[sectorColumn].equals(sector);
      countries += row[countryColumn].isEmpty() ? 0 : 1;
      countryRight += !row[countryColumn].isEmpty() && countryFits ? 1 : 0;
      sectors += row[sectorColumn].isEmpty() ? 0 : 1;
      sectorRight += !row[sectorColumn].isEmpty() && sectorFits ? 1 : 0;
      if (!countryFits || !sectorFits) {
        errors.add(
            row[text]
                + ": "
                + country
                + " "
                + sector
                + ", not "
                + row[countryColumn]
                + " "
                + row[sectorColumn]);
      }
    }
    return new Result(countries, countryRight, sectors, sectorRight, errors);
  }
}
