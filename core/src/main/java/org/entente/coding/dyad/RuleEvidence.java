package org.entente.coding.dyad;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.coding.RuleWords;
import org.entente.coding.RuleWords.Told;
import org.entente.text.Sentence;
import org.entente.text.Span;
import org.entente.text.Token;
import org.entente.text.Upos;
import org.jspecify.annotations.Nullable;

/**
 * Named evidence from the rulebook's expressions that stand in a sentence, and from how the best of
 * them is said.
 *
 * <p>In '[Kigali] agreed to release &lt;the pilots&gt;' the best is a RETREAT with both parties
 * ({@code Rb=RETREAT}, {@code RAR=RETREAT}), and what governs it is an agreement ({@code
 * RG=AGREE>RETREAT}), which makes the whole an AGREE.
 */
final class RuleEvidence {
  private final Sentence sentence;
  private final Span source;
  private final Span target;
  private final RuleWords words;
  private final Set<String> found;

  private RuleEvidence(
      Sentence sentence, Span source, Span target, RuleWords words, Set<String> found) {
    this.sentence = sentence;
    this.source = source;
    this.target = target;
    this.words = words;
    this.found = found;
  }

  static void add(Sentence sentence, Span source, Span target, RuleWords words, Set<String> found) {
    new RuleEvidence(sentence, source, target, words, found).collect();
  }

  private void collect() {
    Told best = null;
    int bestRank = Integer.MAX_VALUE;
    for (Told told : words.told(sentence)) {
      String fit = fit(told);
      found.add("R" + fit + "=" + told.event());
      if (fit.isEmpty()) {
        continue;
      }
      found.add("Rr" + fit + "=" + told.rule());
      found.add("Rx=" + told.event());
      int rank = fit.equals("AR") ? 0 : fit.equals("A") ? 1 : fit.equals("R") ? 2 : 3;
      if (best == null || rank < bestRank || rank == bestRank && told.weight() > best.weight()) {
        best = told;
        bestRank = rank;
      }
    }
    said(best);
  }

  /**
   * Which parties of the expression the question's are: 'AR' source and target; 'RA' the other way
   * round; 'A' or 'R' one of them in its place, 'a' or 'r' in the other's; '' none.
   */
  private String fit(Told told) {
    boolean a = names(told.actors(), source);
    boolean r = names(told.recipients(), target);
    boolean targetActs = names(told.actors(), target);
    boolean sourceSuffers = names(told.recipients(), source);
    if (a && r) {
      return "AR";
    } else if (targetActs && sourceSuffers) {
      return "RA";
    } else if (a || r) {
      return a ? "A" : "R";
    }
    return targetActs ? "a" : sourceSuffers ? "r" : "";
  }

  private boolean names(List<Integer> fillers, Span span) {
    return fillers.stream().anyMatch(f -> sentence.token(f).span().overlaps(span));
  }

  private void said(@Nullable Told best) {
    if (best == null) {
      found.add("R0");
      return;
    }
    String event = best.event();
    found.add("Rb=" + event);
    found.add("Rbr=" + best.rule());
    int verb = verb(best.trigger());
    if (verb != best.trigger()) {
      found.add("Rl=" + lemma(verb) + ">" + event);
      words.types(lemma(verb)).forEach(type -> found.add("RL=" + type + ">" + event));
    }
    found.add("Rtag=" + sentence.token(verb).xpos() + "+" + event);
    for (int c : sentence.children(verb)) {
      Token t = sentence.token(c);
      if (t.is("aux") && t.upos() == Upos.AUX) {
        found.add("Raux=" + lemma(c) + "+" + event);
      } else if (lemma(c).equals("not") || t.text().equalsIgnoreCase("n't")) {
        found.add("Rneg=" + event);
      }
    }
    int above = sentence.token(verb).head();
    if (above >= 0) {
      found.add("Rg=" + lemma(above) + ">" + event);
      found.add("Rgr=" + DyadFeatures.coarse(sentence.token(verb)) + ">" + event);
      words.types(lemma(above)).forEach(type -> found.add("RG=" + type + ">" + event));
    }
  }

  /**
   * The verb that carries the word: 'sent' of 'sent a note of protest'; the word if there is none.
   */
  private int verb(int trigger) {
    int verb = trigger;
    for (int steps = 0; steps < 4 && sentence.token(verb).upos() != Upos.VERB; steps++) {
      int head = sentence.token(verb).head();
      if (head < 0) {
        return verb;
      }
      verb = head;
    }
    return verb;
  }

  private String lemma(int i) {
    return sentence.token(i).lemma().toLowerCase(Locale.ROOT);
  }
}
