package org.entente.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.actor.ActorMention;
import org.entente.text.Sentence;
import org.entente.text.Span;
import org.entente.text.Token;
import org.entente.text.Upos;
import org.jspecify.annotations.Nullable;

/**
 * What others say, behind a comma, of what was just said: '…, a claim Delhi has not confirmed', '…,
 * an accusation dismissed by China', '…, which the group denies'.
 */
final class ClaimAsides {
  /** Verbs that answer a whole sentence with 'which' alone. */
  private static final Set<String> DENYING = Set.of("deny", "dispute", "refute", "contest");

  private static final Set<String> LINKS =
      Set.of("that", "which", "have", "has", "had", "is", "was", "been", "not", "n't", "n’t");

  /** Tokens; between the noun or 'which' and its verb. */
  private static final int FURTHEST = 9;

  private final ReportingWords words;
  private final Sentence s;
  private final List<ActorMention> actors;
  private final Phrases phrases;

  ClaimAsides(ReportingWords words, Sentence sentence, List<ActorMention> actors) {
    this.words = words;
    this.s = sentence;
    this.actors = actors;
    this.phrases = new Phrases(sentence);
  }

  /** The attributions with the asides' own, and with what was said before ending there. */
  List<Attribution> apart(List<Attribution> found) {
    for (int comma = 3; comma + 3 < s.size(); comma++) {
      int claim = s.token(comma).text().equals(",") ? claim(comma) : -1;
      int verb = claim < 0 ? -1 : verb(claim);
      int[] who = verb < 0 ? null : speaker(claim, verb);
      if (who != null) {
        return with(found, comma, verb, who);
      }
    }
    return found;
  }

  /** 'Claim' in ', a claim', 'which' in ', which'; −1 where neither follows the comma. */
  private int claim(int comma) {
    int i = comma + 1;
    if (s.token(i).text().equals("which")) {
      return i;
    }
    while (i < s.size() - 2 && (s.token(i).upos() == Upos.DET || s.token(i).is("amod"))) {
      i++;
    }
    boolean counted = i > comma + 1 || "NNS".equals(s.token(i).xpos()) || isPluralForm(i);
    return counted && words.nouns().containsKey(Phrases.lemma(s.token(i))) ? i : -1;
  }

  /** 'Claims the UAE has denied', taken for a verb. */
  private boolean isPluralForm(int i) {
    return s.token(i).upos() == Upos.VERB
        && s.token(i).text().endsWith("s")
        && phrases.isNoun(i + 2);
  }

  private int verb(int claim) {
    boolean which = s.token(claim).text().equals("which");
    for (int i = claim + 1; i < Math.min(s.size(), claim + FURTHEST); i++) {
      Token t = s.token(i);
      String lemma = Phrases.lemma(t);
      boolean verb = t.upos() == Upos.VERB || String.valueOf(t.xpos()).startsWith("VB");
      if (verb && !LINKS.contains(t.text().toLowerCase(Locale.ROOT))) {
        boolean answers = which ? DENYING.contains(lemma) : stance(i) != null;
        return answers && (!which || s.child(i, "ccomp") < 0 && !hasObject(i)) ? i : -1;
      }
    }
    return -1;
  }

  private boolean hasObject(int verb) {
    int object = s.child(verb, "obj");
    return object > verb;
  }

  /** What the verb says of the claim; null where it says nothing of it. */
  private @Nullable Stance stance(int verb) {
    Reporting reporting = words.verb(Phrases.lemma(s.token(verb)));
    if (reporting == null) {
      return null;
    }
    return switch (reporting.stance()) {
      case DENIES, DOUBTS -> reporting.stance();
      case ASSERTS -> isNegated(verb) ? Stance.DOUBTS : confirms(verb);
      default -> null;
    };
  }

  private @Nullable Stance confirms(int verb) {
    return Phrases.lemma(s.token(verb)).equals("confirm") ? Stance.ASSERTS : null;
  }

  private boolean isNegated(int verb) {
    for (int i = verb - 1; i > Math.max(0, verb - 4); i--) {
      String w = s.token(i).text().toLowerCase(Locale.ROOT);
      if (w.equals("not") || w.equals("n't") || w.equals("n’t") || w.equals("never")) {
        return true;
      }
    }
    return false;
  }

  /** First and last token of whoever answers: before the verb, or behind 'by'. */
  private int @Nullable [] speaker(int claim, int verb) {
    int by = verb + 1;
    if (by + 1 < s.size() && s.token(by).text().equals("by")) {
      int head = s.token(by).head() > by ? s.token(by).head() : by + 1;
      return new int[] {by + 1, Math.max(by + 1, phrases.phrase(head)[1])};
    }
    int first = claim + 1;
    while (first < verb && isLink(first)) {
      first++;
    }
    int last = verb - 1;
    while (last >= first && isLink(last)) {
      last--;
    }
    boolean somebody = first <= last && (phrases.isNoun(last) || s.token(last).upos() == Upos.PRON);
    return somebody ? new int[] {first, last} : null;
  }

  private boolean isLink(int i) {
    Token t = s.token(i);
    return LINKS.contains(t.text().toLowerCase(Locale.ROOT))
        || t.upos() == Upos.ADV
        || t.upos() == Upos.AUX
        || t.upos() == Upos.PUNCT;
  }

  private List<Attribution> with(List<Attribution> found, int comma, int verb, int[] who) {
    int end = s.token(comma - 1).span().end();
    List<Attribution> all = new ArrayList<>();
    List<Span> claimed = List.of();
    for (Attribution a : found) {
      boolean before = a.cue().span().end() <= end;
      if (!before) {
        continue;
      }
      List<Span> content = upTo(end, a.content());
      boolean twice = all.stream().anyMatch(b -> b.cue().equals(a.cue()));
      if (!content.isEmpty() && !twice) {
        all.add(
            new Attribution(
                a.sentence(), a.speaker(), a.sourceSpan(), a.cue(), a.stance(), content));
        boolean reaches = content.get(content.size() - 1).end() == end;
        claimed = reaches && (claimed.isEmpty() || isLonger(content, claimed)) ? content : claimed;
      }
    }
    for (Attribution a : found) {
      if (a.cue().span().begin() > s.token(verb).span().end()) {
        all.add(a);
      }
    }
    Span said = claimed.isEmpty() ? s.span(0, comma - 1) : claimed.get(0);
    SentenceAttributions asides = new SentenceAttributions(s, actors, phrases);
    Stance stance = stance(verb);
    Cue cue = phrases.cue(s.token(verb), said);
    asides.add(who[0], who[1], cue, stance == null ? Stance.DENIES : stance, said);
    all.addAll(asides.all());
    return all;
  }

  private static boolean isLonger(List<Span> content, List<Span> than) {
    return content.get(0).begin() < than.get(0).begin();
  }

  private static List<Span> upTo(int end, List<Span> content) {
    List<Span> kept = new ArrayList<>();
    for (Span c : content) {
      if (c.begin() < end) {
        kept.add(new Span(c.begin(), Math.min(c.end(), end)));
      }
    }
    return kept;
  }
}
