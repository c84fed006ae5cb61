package org.entente.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.text.Sentence;

/** Finds an event's contexts by the words that hang on its trigger: 'nuclear' shows cbrn. */
final class ContextFinder {
  private final Map<String, List<String>> byWord = new HashMap<>();
  private final List<String> order;

  /**
   * @param cues context to its words
   */
  ContextFinder(Map<String, List<String>> cues) {
    this.order = List.copyOf(cues.keySet());
    cues.forEach(
        (context, words) -> {
          for (String w : words) {
            byWord.computeIfAbsent(w, k -> new ArrayList<>(1)).add(context);
          }
        });
  }

  /** The rule's own contexts first, then those that the words show. */
  List<String> find(Sentence sentence, Match match) {
    List<String> shown = new ArrayList<>(2);
    int top = match.support() >= 0 ? match.support() : match.trigger();
    for (int i = 0; i < sentence.size(); i++) {
      List<String> contexts = byWord.get(Words.lower(sentence.token(i).lemma()));
      if (contexts != null && sentence.dominates(top, i)) {
        shown.addAll(contexts);
      }
    }
    List<String> all = new ArrayList<>(match.rule().contexts());
    for (String context : order) {
      if (shown.contains(context) && !all.contains(context)) {
        all.add(context);
      }
    }
    return all;
  }
}
