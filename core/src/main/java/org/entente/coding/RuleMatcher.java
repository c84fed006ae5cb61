package org.entente.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.language.FrameFinder;
import org.entente.text.Sentence;
import org.entente.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rules' expressions in parsed sentences, by hash on the trigger.
 *
 * <p>In 'Israel carried out strikes on Damascus' it finds "A's strike on R" with A = Israel and R =
 * Damascus. Safe for use by many threads.
 */
final class RuleMatcher {
  private final Map<String, List<Expression>> byTrigger = new HashMap<>();
  private final Words support;
  private final Words amounts;
  private final TriggerForms forms;
  private final int size;

  /**
   * @throws IllegalArgumentException when an expression cannot be understood
   */
  RuleMatcher(RuleBook book) {
    ExpressionReader reader = new ExpressionReader(book.classes());
    int count = 0;
    for (Rule rule : book.rules()) {
      for (String text : rule.expressions()) {
        index(compile(reader, rule, text));
        count++;
      }
    }
    this.size = count;
    this.support = new Words(book.classes().getOrDefault(RuleBook.SUPPORT, List.of()));
    this.amounts = new Words(book.classes().getOrDefault(RuleBook.AMOUNT, List.of()));
    this.forms = new TriggerForms(byTrigger.keySet());
  }

  /**
   * @throws IllegalArgumentException when it cannot be understood; the message names the rule
   */
  static Expression compile(ExpressionReader reader, Rule rule, String text) {
    try {
      return reader.read(rule, text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          rule.where() + ": rule " + rule.id() + ": expression '" + text + "': " + e.getMessage(),
          e);
    }
  }

  private void index(Expression e) {
    for (String head : e.trigger().head().heads()) {
      byTrigger.computeIfAbsent(head, k -> new ArrayList<>(2)).add(e);
    }
  }

  /** Lemmas that set off expressions, each with what they set off. */
  Map<String, List<Expression>> byTrigger() {
    return byTrigger;
  }

  /** How many expressions there are. */
  int size() {
    return size;
  }

  /** Whether a sentence that is cut but not parsed has a word that could set off an expression. */
  boolean mayMatch(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      if (forms.mayBeTrigger(sentence.token(i).text())) {
        return true;
      }
    }
    return false;
  }

  /** Every expression that fits, in the order of the triggers; rivals are not weighed here. */
  List<Match> match(Sentence sentence, FrameFinder frames, Parties parties, @Nullable Trace trace) {
    List<Match> found = new ArrayList<>();
    MatchTest test = new MatchTest(sentence, frames, parties, support, amounts);
    for (int i = 0; i < sentence.size(); i++) {
      Token t = sentence.token(i);
      String lemma = Words.lower(t.lemma());
      List<Expression> candidates = byTrigger.get(lemma);
      if (candidates == null) {
        String text = Words.lower(t.text());
        candidates = text.equals(lemma) ? null : byTrigger.get(text);
        if (candidates == null) {
          continue;
        }
      }
      for (Expression e : candidates) {
        Match match = test.match(e, i);
        if (match != null) {
          found.add(match);
        } else if (trace != null) {
          Trace.Outcome how = test.isNear() ? Trace.Outcome.MISSED : Trace.Outcome.OTHER_USE;
          trace.add(e, i, e.weight(), how, test.reason());
        }
      }
    }
    return found;
  }

  /** Forms that triggers may take, known by their beginnings. */
  private static final class TriggerForms {
    private final Set<String> starts = new HashSet<>();

    TriggerForms(Set<String> lemmas) {
      for (String lemma : lemmas) {
        starts.add(start(lemma));
        if (lemma.endsWith("y")) {
          starts.add(start(lemma.substring(0, lemma.length() - 1) + "i"));
        }
        for (String form : IrregularForms.of(lemma)) {
          starts.add(start(form));
        }
      }
    }

    boolean mayBeTrigger(String word) {
      return starts.contains(start(Words.lower(word)));
    }

    /** The first three letters, which inflection leaves alone but in irregular verbs. */
    private static String start(String word) {
      return word.length() <= 3 ? word : word.substring(0, 3);
    }
  }
}
