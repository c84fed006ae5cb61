package org.entente.rulebook;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.when.Anchor;
import org.entente.when.EnglishTimeTagger;
import org.entente.when.TimeTagger;
import org.jspecify.annotations.Nullable;

/** Reads {@code times/*.yaml}: the events that texts count time from. */
public final class TimeFiles {
  private TimeFiles() {}

  /**
   * @throws RulebookException when an anchor is wrong
   */
  public static TimeTagger tagger(RulebookFiles files) {
    return new EnglishTimeTagger(read(files));
  }

  static List<Anchor> read(RulebookFiles files) {
    List<Anchor> anchors = new ArrayList<>();
    for (Node file : files.in("times")) {
      for (Node item : file.asList()) {
        anchors.add(anchor(item.asMapping().allow("id", "from", "until", "phrases", "context")));
      }
    }
    return anchors;
  }

  private static Anchor anchor(Node.Mapping m) {
    List<List<Set<String>>> phrases = new ArrayList<>();
    for (Node phrase : m.required("phrases").asList()) {
      List<Set<String>> slots = new ArrayList<>();
      for (String slot : phrase.asText().split(" ")) {
        try {
          slots.add(Set.of(slot.split("\\|")));
        } catch (IllegalArgumentException e) {
          throw phrase.wrong("'" + slot + "' names a word twice; keep one");
        }
      }
      phrases.add(slots);
    }
    Node until = m.get("until");
    return new Anchor(
        m.required("id").asText(),
        day(m.required("from")),
        until == null ? null : day(until),
        phrases,
        Set.copyOf(m.texts("context")));
  }

  /** A day such as 2024-06-19. */
  static LocalDate day(Node node) {
    LocalDate day = parse(node.asText());
    if (day == null) {
      throw node.wrong("'" + node.asText() + "' is no day; write it as 2024-06-19");
    }
    return day;
  }

  private static @Nullable LocalDate parse(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
