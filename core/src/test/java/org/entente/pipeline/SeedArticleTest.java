package org.entente.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.coding.EventMention;
import org.entente.coding.EventMention.Participant;
import org.entente.reader.ArticleReader;
import org.entente.reader.ReadOptions;
import org.entente.statement.Attribution;
import org.entente.text.Document;
import org.junit.jupiter.api.Test;

/** What an analyst lists from the seed article by hand, against what is read in it. */
class SeedArticleTest {
  /** Of seventeen lines of the list; what is missing stands in the message of a failure. */
  private static final int FOUND = 17;

  @Test
  void mostOfWhatAnAnalystListsIsFound() throws IOException {
    List<EventMention> events = events();
    List<String> missing = new ArrayList<>();
    List<String[]> expected = expected();
    for (String[] row : expected) {
      if (events.stream().noneMatch(e -> fits(row, e))) {
        missing.add(String.join(" ", row));
      }
    }
    assertThat(expected).hasSize(17);
    assertThat(expected.size() - missing.size())
        .as("missing:\n" + String.join("\n", missing))
        .isGreaterThanOrEqualTo(FOUND);
  }

  @Test
  void nothingIsReadFromCaptionsAndFurniture() throws IOException {
    for (EventMention e : events()) {
      assertThat(e.trigger().text())
          .doesNotContain("ADVERTISEMENT", "Credit", "Published", "Last Updated");
    }
  }

  private static List<EventMention> events() throws IOException {
    Path file = seed();
    List<Document> documents = new ArrayList<>();
    new ArticleReader(ReadOptions.NONE, documents::add, problem -> {}).read(file);
    assertThat(documents).hasSize(1);
    return Library.load().articleCoder().code(documents.get(0)).events();
  }

  private static Path seed() {
    for (String root : List.of("../shared", "../../shared", "../../../shared")) {
      Path file = Path.of(root, "seed/article.txt");
      if (Files.exists(file)) {
        return file;
      }
    }
    assumeTrue(false, "seed/article.txt is not beside the checkout");
    throw new AssertionError();
  }

  private static List<String[]> expected() throws IOException {
    try (InputStream in = SeedArticleTest.class.getResourceAsStream("seed-expectations.tsv")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .map(l -> l.split("\t"))
          .toList();
    }
  }

  private static boolean fits(String[] row, EventMention e) {
    return is(row[0], e.type().code())
        && (row[1].equals("*") || letters(e.trigger().text()).contains(letters(row[1])))
        && hold(row[2], e.actors())
        && hold(row[3], e.recipients())
        && (row[4].equals("*") || e.when() != null && day(row[4]).equals(e.when().from()))
        && (row[5].equals("*") || e.when() != null && day(row[5]).equals(e.when().until()))
        && is(row[6], e.statement().modality().name())
        && said(row[7], row[8], e.statement().attributions())
        && (row[9].equals("*")
            || e.magnitudes().stream().anyMatch(m -> m.value() == Double.parseDouble(row[9])));
  }

  private static boolean is(String wanted, String found) {
    return wanted.equals("*") || wanted.equals(found);
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static boolean hold(String wanted, List<Participant> participants) {
    if (wanted.equals("*")) {
      return true;
    }
    Set<String> codes =
        participants.stream()
            .filter(p -> p.actor() != null)
            .map(p -> String.valueOf(p.actor().actor().country()))
            .collect(Collectors.toSet());
    return wanted.equals("-") ? codes.isEmpty() : codes.containsAll(List.of(wanted.split("\\+")));
  }

  private static boolean said(String stance, String speaker, List<Attribution> by) {
    if (stance.equals("*")) {
      return true;
    }
    if (stance.equals("-")) {
      return by.isEmpty();
    }
    return by.stream()
        .anyMatch(
            a ->
                a.stance().name().equals(stance)
                    && (speaker.equals("*") || a.speaker().toString().contains(speaker)));
  }
}
