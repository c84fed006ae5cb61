package org.entente.coding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.entente.text.Sentence;
import org.entente.text.Token;

/**
 * Walks down what an event is about, nearest words first: in 'agreed to lift a ban on goods from
 * Egypt' from the agreement to the lifting, the ban, the goods and Egypt. When, where and why it
 * happens is left out.
 */
final class ContentSearch {
  private static final Set<String> ABOUT =
      Set.of(
          "of",
          "to",
          "for",
          "from",
          "against",
          "with",
          "on",
          "over",
          "about",
          "between",
          "toward",
          "towards",
          "into",
          "regarding",
          "concerning");

  /** Where something is tells whom it concerns only once it is clear what it is. */
  private static final Set<String> WHERE = Set.of("in", "at", "near", "inside", "across", "within");

  private static final int DEEPEST = 5;

  private final Sentence sentence;
  private final PartyFinder parties;

  ContentSearch(Sentence sentence, PartyFinder parties) {
    this.sentence = sentence;
    this.parties = parties;
  }

  private record Step(int token, int depth) {}

  /** Words below the event's own, those on fewer steps first, then from left to right. */
  List<Integer> below(Match match) {
    List<Integer> found = new ArrayList<>();
    Deque<Step> next = new ArrayDeque<>();
    next.add(new Step(match.trigger(), 0));
    if (match.support() >= 0) {
      next.add(new Step(match.support(), 0));
    }
    while (!next.isEmpty()) {
      Step step = next.remove();
      for (int c : sentence.children(step.token())) {
        if (step.depth() < DEEPEST && leads(c, step.depth())) {
          next.add(new Step(c, step.depth() + 1));
          found.add(c);
        }
      }
    }
    return found;
  }

  private boolean leads(int token, int depth) {
    Token t = sentence.token(token);
    if (t.is("obj") || t.is("iobj") || t.is("xcomp") || t.is("ccomp")) {
      return true;
    }
    if ("acl".equals(t.relation())) {
      return true;
    }
    if (t.is("advcl")) {
      return sentence.child(token, "mark") >= 0 && isMarkedTo(token);
    }
    if (t.is("conj")) {
      return depth > 0;
    }
    boolean phrase = t.is("nmod") && !t.is("nmod:poss") || t.is("obl");
    return phrase && (marked(token, ABOUT) || depth > 0 && marked(token, WHERE));
  }

  private boolean isMarkedTo(int clause) {
    return Words.lower(sentence.token(sentence.child(clause, "mark")).text()).equals("to");
  }

  private boolean marked(int token, Set<String> markers) {
    return markers.stream().anyMatch(m -> parties.marked(token, m));
  }
}
