package org.entente.actor;

import java.util.Locale;
import java.util.Set;
import org.entente.text.Token;
import org.entente.text.Upos;
import org.jspecify.annotations.Nullable;

/** Pronouns and descriptions of those already named: 'he', 'both sides', 'the kingdom'. */
final class ShortMentions {

  private static final Set<String> SAYING =
      Set.of(
          "say", "add", "claim", "warn", "deny", "accuse", "call", "insist", "state", "announce");

  /** What the people of two states are called together. */
  private static final Set<String> TWO =
      Set.of(
          "ministers", "leaders", "presidents", "premiers", "sides", "pair", "duo", "negotiators");

  private final SentenceDraft draft;
  private final NamedSoFar memory;

  ShortMentions(SentenceDraft draft, NamedSoFar memory) {
    this.draft = draft;
    this.memory = memory;
  }

  void pronoun(int i) {
    if (draft.taken[i]) {
      return;
    }
    Token t = draft.s.token(i);
    boolean he = draft.keys[i].equals("he") || draft.keys[i].equals("she");
    Actor person = memory.person;
    if (he && t.upos() == Upos.PRON && person != null) {
      draft.mention(i, i, person, "pronoun → " + person.name());
      return;
    }
    Actor body = memory.subject;
    if (i == 0 && draft.keys[i].equals("it") && body != null && isSaying(1)) {
      draft.mention(i, i, body, "pronoun → " + body.name());
      return;
    }
    Actor described = described(i);
    if (described != null) {
      draft.mention(i, i + 1, described, "the " + draft.keys[i + 1] + " → " + described.name());
      return;
    }
    int last = pair(i);
    if (last >= i) {
      for (Actor a : memory.lastTwo()) {
        draft.mention(i, last, a, "both → " + a.name());
      }
    }
  }

  /** Whom 'the alliance' that begins at {@code i} means: the last named that is one, or null. */
  private @Nullable Actor described(int i) {
    if (!draft.keys[i].equals("the") || i + 1 >= draft.keys.length || draft.taken[i + 1]) {
      return null;
    }
    NameBook.Description description = draft.book.description(draft.keys[i + 1]);
    boolean more =
        i + 2 < draft.keys.length && (draft.taken[i + 2] || draft.keys[i + 2].equals("of"));
    if (description == null || more || draft.s.token(i + 1).is("compound")) {
      return null;
    }
    for (int k = memory.recent.size() - 1; k >= 0; k--) {
      if (description.fits(memory.recent.get(k))) {
        return memory.recent.get(k);
      }
    }
    return null;
  }

  private boolean isSaying(int i) {
    return i < draft.keys.length
        && SAYING.contains(draft.s.token(i).lemma().toLowerCase(Locale.ROOT));
  }

  private boolean verbFollows(int i) {
    Upos next = i + 1 < draft.keys.length ? draft.s.token(i + 1).upos() : Upos.X;
    return next == Upos.VERB || next == Upos.AUX;
  }

  /** 'The ministers' are those of the two states just named, where there are no more than two. */
  private boolean isPair(int i) {
    int noun = i + 1;
    return draft.keys[i].equals("the")
        && noun + 1 < draft.keys.length
        && !draft.taken[noun]
        && TWO.contains(draft.keys[noun])
        && draft.s.token(noun).is("nsubj")
        && verbFollows(noun)
        && memory.isOfTwo();
  }

  /** Last token of 'both', 'both sides', 'the two leaders' that begins at {@code i}; or -1. */
  private int pair(int i) {
    boolean both = draft.keys[i].equals("both");
    boolean two = draft.keys[i].equals("two") && i > 0 && draft.keys[i - 1].equals("the");
    if (!both && !two) {
      return isPair(i) ? i + 1 : -1;
    }
    int next = i + 1;
    boolean noun =
        next < draft.keys.length
            && !draft.taken[next]
            && switch (draft.keys[next]) {
              case "sides",
                  "countries",
                  "leaders",
                  "nations",
                  "states",
                  "governments",
                  "presidents",
                  "ministers",
                  "parties",
                  "men",
                  "capitals",
                  "neighbours",
                  "neighbors",
                  "powers",
                  "koreas" ->
                  true;
              default -> false;
            };
    if (noun) {
      return next;
    }
    return both && (draft.s.token(i).is("nsubj") || verbFollows(i)) ? i : -1;
  }
}
