package org.entente.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.entente.text.Token;
import org.jspecify.annotations.Nullable;

/** Reads a known event as a time: 'its full-scale invasion of Ukraine', 'the Cold War'. */
final class AnchorGrammar {
  private static final int REACH = 16;
  private static final Set<String> PASSED_OVER =
      Set.of(
          "the",
          "a",
          "an",
          "its",
          "his",
          "their",
          "'s",
          "\u2019s",
          "of",
          "in",
          "on",
          "against",
          "into",
          "by",
          "with",
          "full",
          "scale",
          "-",
          "\u2013",
          "all",
          "out",
          "large",
          "military",
          "illegal",
          "unprovoked",
          "brutal",
          "launched",
          "launch",
          "this",
          "that",
          "was",
          "were",
          "had",
          "first",
          "deadly",
          "militants",
          "fighters",
          "militant",
          "group",
          "start",
          "beginning",
          "outbreak",
          "onset",
          "ongoing",
          "current",
          "latest",
          "to",
          "from",
          "at",
          "carried",
          "president",
          "vladimir",
          "palestinian",
          "moment",
          "time",
          "day");
  private static final Set<String> BEGAN =
      Set.of("began", "begun", "started", "start", "erupted", "broke", "began.", "ended", "fell");

  private final List<Anchor> anchors;

  AnchorGrammar(List<Anchor> anchors) {
    this.anchors = List.copyOf(anchors);
  }

  /** The longest known event that is named from {@code i} on, or null. */
  @Nullable Reading read(Atoms w, int i) {
    int best = -1;
    Anchor found = null;
    for (Anchor a : anchors) {
      if (!a.context().isEmpty() && !mentions(w, a.context())) {
        continue;
      }
      for (List<Set<String>> phrase : a.phrases()) {
        int end = match(w, i, phrase);
        if (end > best) {
          best = end;
          found = a;
        }
      }
    }
    if (found == null) {
      return null;
    }
    while (BEGAN.contains(w.at(best))) {
      best++;
    }
    LocalDate until = found.until();
    return new Reading(best, new Days(found.from(), until), Reading.Grain.DAY);
  }

  private static int match(Atoms w, int start, List<Set<String>> phrase) {
    int i = start;
    for (Set<String> slot : phrase) {
      while (!slot.contains(w.at(i)) && PASSED_OVER.contains(w.at(i)) && i - start < REACH) {
        i++;
      }
      if (!slot.contains(w.at(i))) {
        return -1;
      }
      i++;
    }
    return i;
  }

  private static boolean mentions(Atoms w, Set<String> words) {
    for (Token t : w.sentence().tokens()) {
      if (words.contains(t.text()) || words.contains(t.lemma())) {
        return true;
      }
    }
    return false;
  }
}
