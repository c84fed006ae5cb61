package org.entente.coding;

import java.util.List;
import java.util.Set;
import org.entente.place.PlaceMention;
import org.entente.text.Sentence;
import org.entente.text.Token;
import org.entente.text.Upos;
import org.entente.when.TimeMention;
import org.jspecify.annotations.Nullable;

/** Chooses the time and the place of an event: what hangs on its trigger, else the nearest. */
final class Circumstances {
  private static final Set<String> ELSEWHEN =
      Set.of("after", "before", "since", "until", "although", "though", "unless", "if", "because");

  private static final int ANOTHER_CLAUSE = 100;

  /** Beyond two other clauses a time or place tells nothing of an event. */
  private static final int FARTHEST = 2 * ANOTHER_CLAUSE;

  private Circumstances() {}

  static @Nullable TimeMention when(Sentence s, int trigger, List<TimeMention> times) {
    TimeMention best = null;
    int least = Integer.MAX_VALUE;
    for (TimeMention t : times) {
      if (t.kind() != TimeMention.Kind.FREQUENCY
          && !isOfRelative(s, trigger, t.first())
          && !isOfContent(s, trigger, t)) {
        int d =
            follows(s, trigger, t.first())
                ? t.first() - trigger
                : distance(s, trigger, top(s, t.first(), t.last()));
        if (d < least && d < FARTHEST) {
          least = d;
          best = t;
        }
      }
    }
    return best;
  }

  /** 'The Union, which sent observers in 2023, pledged aid': not when it pledged. */
  private static boolean isOfRelative(Sentence s, int trigger, int time) {
    for (int i = time; i >= 0; i = s.token(i).head()) {
      if (isElsewhen(s, i) && !s.dominates(i, trigger)) {
        return true;
      }
      if ("acl:relcl".equals(s.token(i).relation()) && !s.dominates(i, trigger)) {
        return !s.dominates(trigger, s.token(i).head()) || predicate(s, trigger);
      }
    }
    return false;
  }

  /** 'As it did in 2010', 'after the union had met in May': a time of something else. */
  private static boolean isElsewhen(Sentence s, int clause) {
    Token t = s.token(clause);
    int mark = s.child(clause, "mark");
    boolean finite = s.child(clause, "nsubj") >= 0 || s.child(clause, "nsubj:pass") >= 0;
    return t.is("advcl")
        && finite
        && (t.lemma().equals("do")
            || mark >= 0 && ELSEWHEN.contains(Words.lower(s.token(mark).text())));
  }

  /** 'Asked Paris to close its base by September': not when it asked. */
  private static boolean isOfContent(Sentence s, int trigger, TimeMention t) {
    if (t.kind() != TimeMention.Kind.UNTIL || !s.dominates(trigger, t.first())) {
      return false;
    }
    for (int i = t.first(); i >= 0 && i != trigger; i = s.token(i).head()) {
      if (s.token(i).is("xcomp") || s.token(i).is("ccomp")) {
        return true;
      }
    }
    return false;
  }

  /** 'Its sanctions campaign against Iran in 2019': only its own phrase stands between. */
  private static boolean follows(Sentence s, int trigger, int time) {
    if (time <= trigger) {
      return false;
    }
    for (int i = trigger + 1; i < time; i++) {
      Upos u = s.token(i).upos();
      if (u == Upos.VERB || u == Upos.AUX || u == Upos.PUNCT || u == Upos.CCONJ) {
        return false;
      }
    }
    return true;
  }

  static @Nullable PlaceMention where(Sentence s, int trigger, List<PlaceMention> places) {
    PlaceMention best = null;
    int least = Integer.MAX_VALUE;
    for (PlaceMention p : places) {
      int d = distance(s, trigger, p.head()) + (locative(s, p.head()) ? 0 : 40);
      if (d < least && d < FARTHEST) {
        least = d;
        best = p;
      }
    }
    return best;
  }

  /** Whether the words say 'in', 'near', …, or the place is what somebody visited. */
  private static boolean locative(Sentence s, int head) {
    Token t = s.token(head);
    if (t.is("obj")) {
      return true;
    }
    int c = s.child(head, "case");
    if (c < 0) {
      return false;
    }
    String w = Words.lower(s.token(c).text());
    return switch (w) {
      case "in",
          "at",
          "near",
          "inside",
          "into",
          "across",
          "outside",
          "around",
          "over",
          "off",
          "to",
          "within",
          "on",
          "along" ->
          true;
      default -> false;
    };
  }

  /** The token of the range that hangs outside it. */
  private static int top(Sentence s, int first, int last) {
    for (int i = first; i <= last; i++) {
      int head = s.token(i).head();
      if (head < first || head > last) {
        return i;
      }
    }
    return last;
  }

  /** Words between, and 100 for each verb that stands between the two in the tree. */
  static int distance(Sentence s, int trigger, int other) {
    int[] up = path(s, other);
    int[] down = path(s, trigger);
    int i = up.length - 1;
    int j = down.length - 1;
    while (i >= 0 && j >= 0 && up[i] == down[j]) {
      i--;
      j--;
    }
    int clauses = 0;
    for (int k = 1; k <= i; k++) {
      clauses += predicate(s, up[k]) ? 1 : 0;
    }
    for (int k = 1; k <= j; k++) {
      clauses += predicate(s, down[k]) ? 1 : 0;
    }
    int meeting = i + 1 < up.length ? up[i + 1] : -1;
    if (meeting >= 0 && meeting != trigger && meeting != other && predicate(s, meeting)) {
      clauses++;
    }
    return clauses * ANOTHER_CLAUSE + Math.abs(trigger - other);
  }

  private static boolean predicate(Sentence s, int i) {
    Token t = s.token(i);
    boolean helps = t.is("aux") || t.is("cop");
    return t.upos() == Upos.VERB || t.upos() == Upos.AUX && !helps;
  }

  private static int[] path(Sentence s, int from) {
    int length = 0;
    for (int i = from; i >= 0 && length <= s.size(); i = s.token(i).head()) {
      length++;
    }
    int[] path = new int[length];
    int k = 0;
    for (int i = from; k < length; i = s.token(i).head()) {
      path[k++] = i;
    }
    return path;
  }
}
