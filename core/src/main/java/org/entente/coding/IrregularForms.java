package org.entente.coding;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.language.IrregularWords;
import org.entente.language.IrregularWords.Verb;

/** Forms of English verbs that do not end in '-ed'. */
final class IrregularForms {
  private static final Map<String, Verb> LISTED = IrregularWords.verbs();

  /** Those that the lemmatizer's list leaves out, such as 'lie', whose past is another verb too. */
  private static final Map<String, Verb> OTHERS =
      Map.of(
          "be",
          new Verb(List.of("was", "were", "is", "are", "am", "being"), List.of("been")),
          "forego",
          verb("forewent", "foregone"),
          "lie",
          verb("lay", "lain"),
          "offset",
          verb("offset", "offset"),
          "overshoot",
          verb("overshot", "overshot"),
          "redraw",
          verb("redrew", "redrawn"),
          "rend",
          verb("rent", "rent"));

  private IrregularForms() {}

  private static Verb verb(String past, String participle) {
    return new Verb(List.of(past), List.of(participle));
  }

  private static Verb find(String lemma, Verb regular) {
    return OTHERS.getOrDefault(lemma, LISTED.getOrDefault(lemma, regular));
  }

  /** All but the base; empty for a regular verb. */
  static Set<String> of(String lemma) {
    Verb verb = find(lemma, new Verb(List.of(), List.of()));
    Set<String> forms = new HashSet<>(verb.past());
    forms.addAll(verb.participle());
    return forms;
  }

  /** The past tense, {@code regular} where the verb is regular. */
  static String past(String lemma, String regular) {
    return find(lemma, verb(regular, regular)).past().get(0);
  }

  /** The past participle, {@code regular} where the verb is regular. */
  static String participle(String lemma, String regular) {
    return find(lemma, verb(regular, regular)).participle().get(0);
  }
}
