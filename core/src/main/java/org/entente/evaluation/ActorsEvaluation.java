package org.entente.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.actor.ActorResolver;

/**
 * Names to country and sector: exact matches against a TSV file.
 *
 * <p>Columns: test, function, actor_text, date, context, country, code_1, code_2, wiki. A row
 * counts for the country when it gives one, and likewise for the sector (code_1).
 */
public final class ActorsEvaluation {
  private static final int TEXT = 2;
  private static final int DATE = 3;
  private static final int COUNTRY = 5;
  private static final int SECTOR = 6;

  /** Counts, and a line for each row that is wrong. */
  public record Result(
      int countries, int countryRight, int sectors, int sectorRight, List<String> errors) {
    public Result {
      errors = List.copyOf(errors);
    }
  }

  private ActorsEvaluation() {}

  /**
   * Resolves every row; a row without a date is taken for today's press.
   *
   * @throws IOException when the file cannot be read
   */
  public static Result of(Path file, ActorResolver resolver) throws IOException {
    int countries = 0;
    int countryRight = 0;
    int sectors = 0;
    int sectorRight = 0;
    List<String> errors = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (String line : lines.subList(1, lines.size())) {
      String[] row = line.split("\t", -1);
      if (row.length <= SECTOR) {
        continue;
      }
      LocalDate day = row[DATE].isEmpty() ? null : LocalDate.parse(row[DATE]);
      ActorResolver.Resolution r = resolver.resolve(row[TEXT], day);
      String country = r.country() == null ? r.code() : r.country();
      String sector = r.sector() == null ? null : r.sector().name();
      boolean countryFits = row[COUNTRY].isEmpty() || row[COUNTRY].equals(country);
      boolean sectorFits = row[SECTOR].isEmpty() || row[SECTOR].equals(sector);
      countries += row[COUNTRY].isEmpty() ? 0 : 1;
      countryRight += !row[COUNTRY].isEmpty() && countryFits ? 1 : 0;
      sectors += row[SECTOR].isEmpty() ? 0 : 1;
      sectorRight += !row[SECTOR].isEmpty() && sectorFits ? 1 : 0;
      if (!countryFits || !sectorFits) {
        errors.add(
            row[TEXT]
                + ": "
                + country
                + " "
                + sector
                + ", not "
                + row[COUNTRY]
                + " "
                + row[SECTOR]);
      }
    }
    return new Result(countries, countryRight, sectors, sectorRight, errors);
  }
}
