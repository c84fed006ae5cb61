package org.entente.coding;

import java.util.List;
import org.entente.coding.Expression.Clause;
import org.entente.text.Sentence;
import org.entente.text.Upos;

/** The verbs of complement clauses, and whether they have the form that is asked for. */
final class ComplementTest {

  private final Sentence sentence;

  ComplementTest(Sentence sentence) {
    this.sentence = sentence;
  }

  /** 'Called him a liar' asks nobody to be one. */
  boolean isBareNoun(int token) {
    return sentence.token(token).upos() == Upos.NOUN
        && sentence.child(token, "mark") < 0
        && sentence.child(token, "cop") < 0;
  }

  /** 'told reporters: they have left' has no infinitive below 'told'. */
  boolean isFinite(int verb) {
    String tag = String.valueOf(sentence.token(verb).xpos());
    if (tag.equals("VBN") && sentence.child(verb, "mark") < 0) {
      return true;
    }
    int subject = sentence.child(verb, "nsubj");
    boolean that = false;
    for (int c : sentence.children(verb)) {
      that |=
          c < verb
              && sentence.token(c).is("mark")
              && !Words.lower(sentence.token(c).text()).equals("to");
      that |= "MD".equals(sentence.token(c).xpos());
    }
    return that
        || subject >= 0 && sentence.child(verb, "mark") < 0
        || tag.equals("VBD")
        || tag.equals("VBZ")
        || tag.equals("VBP");
  }

  /**
   * A complement, what is coordinated with it and what is below it; of 'told reporters it had
   * agreed to leave' the infinitive is no complement of telling.
   */
  void addVerbs(int verb, Clause c, List<Integer> verbs, int depth) {
    verbs.add(verb);
    boolean told = c.infinitive() && isFinite(verb);
    for (int child : sentence.children(verb)) {
      boolean below = sentence.token(child).is("xcomp") && !told;
      if (depth < 4 && (sentence.token(child).is("conj") || below)) {
        addVerbs(child, c, verbs, depth + 1);
      }
    }
  }

  boolean modal(Clause c, int verb) {
    if (c.modal().isEmpty()) {
      return true;
    }
    for (int child : sentence.children(verb)) {
      if (c.modal().matches(sentence, child)) {
        return true;
      }
    }
    return c.modal().matches(sentence, verb);
  }
}
