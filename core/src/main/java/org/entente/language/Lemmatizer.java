package org.entente.language;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.text.Upos;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dictionary form: {@code fought/VBD} is 'fight', {@code crises/NNS} 'crisis', {@code
 * n't/RB} 'not'. Irregular forms come from a list, then what the treebank taught, then spelling
 * rules ({@link Spelling}).
 */
final class Lemmatizer {

  /** Inflection and lower-case form, joined by a blank, to lemma. */
  private final Map<String, String> irregular;

  private final SortedMap<String, String> learnt;
  private final Spelling spelling;
  private final Map<Inflection, Map<String, String>> exceptions = new HashMap<>();

  /** How a word is inflected, as far as its lemma depends on it. */
  enum Inflection {
    PAST,
    ING,
    THIRD,
    BASE,
    PLURAL,
    PROPER_PLURAL,
    COMPARATIVE,
    SUPERLATIVE,
    PROPER,
    PRONOUN,
    ADVERB,
    POSSESSIVE,
    OTHER
  }

  private Lemmatizer(
      Map<String, String> irregular, SortedMap<String, String> learnt, Spelling spelling) {
    this.irregular = irregular;
    this.learnt = learnt;
    this.spelling = spelling;
    learnt.forEach(this::remember);
    irregular.forEach(this::remember);
  }

  private void remember(String key, String lemma) {
    int blank = key.indexOf(' ');
    Inflection inflection = Inflection.valueOf(key.substring(0, blank));
    exceptions
        .computeIfAbsent(inflection, k -> new HashMap<>())
        .put(key.substring(blank + 1), lemma);
  }

  /** Knows the irregular forms and the rules, and what {@code learnt} adds. */
  static Lemmatizer of(SortedMap<String, String> learnt) {
    Map<String, String> irregular = new HashMap<>();
    Spelling spelling = new Spelling();
    for (String[] words : IrregularWords.entries()) {
      irregular(words, irregular, spelling);
    }
    return new Lemmatizer(irregular, learnt, spelling);
  }

  private static void irregular(String[] words, Map<String, String> forms, Spelling spelling) {
    String base = words[1];
    switch (words[0]) {
      case "v" -> {
        for (int i = 2; i < words.length; i++) {
          for (String form : words[i].split("/")) {
            forms.put(Inflection.PAST + " " + form, base);
          }
        }
        spelling.learn(base);
      }
      case "n" -> forms.put(Inflection.PLURAL + " " + words[2], base);
      default -> spelling.learn(base);
    }
  }

  static Lemmatizer read(DataInput in) throws IOException {
    SortedMap<String, String> learnt = new TreeMap<>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      String form = in.readUTF();
      learnt.put(form, in.readUTF());
    }
    return of(learnt);
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(learnt.size());
    for (Map.Entry<String, String> entry : learnt.entrySet()) {
      out.writeUTF(entry.getKey());
      out.writeUTF(entry.getValue());
    }
  }

  String lemma(String form, String xpos, Upos upos) {
    Inflection inflection = inflection(xpos);
    String key = inflection == Inflection.PROPER ? form : lower(form);
    String known = exception(inflection, key);
    return known != null ? known : byRule(form, key, inflection, upos);
  }

  private @Nullable String exception(Inflection inflection, String key) {
    Map<String, String> table = exceptions.get(inflection);
    return table == null ? null : table.get(key);
  }

  /** Under which name an exception for this form is kept, or nothing when none ever is. */
  String key(String form, String xpos) {
    Inflection inflection = inflection(xpos);
    return inflection == Inflection.PROPER ? "" : inflection + " " + lower(form);
  }

  /** Whether the rules would miss {@code lemma} for the form kept as {@code key}. */
  boolean isException(String key, String lemma) {
    if (irregular.containsKey(key)) {
      return false;
    }
    int blank = key.indexOf(' ');
    String form = key.substring(blank + 1);
    String guess = byRule(form, form, Inflection.valueOf(key.substring(0, blank)), Upos.X);
    return !guess.equals(lemma);
  }

  private String byRule(String form, String lower, Inflection inflection, Upos upos) {
    return switch (inflection) {
      case PAST -> spelling.stemOfPast(lower);
      case ING -> spelling.stemOfIng(lower);
      case THIRD -> spelling.stemOfThird(lower);
      case PLURAL -> plural(lower);
      case PROPER_PLURAL -> spelling.singular(form);
      case COMPARATIVE -> spelling.stemOfDegree(lower, "er");
      case SUPERLATIVE -> spelling.stemOfDegree(lower, "est");
      case PROPER -> form;
      default -> upos == Upos.PROPN ? form : lower;
    };
  }

  private String plural(String lower) {
    if (lower.endsWith("men") && lower.length() > 4) {
      return lower.substring(0, lower.length() - 2) + "an";
    }
    return spelling.singular(lower);
  }

  private static Inflection inflection(String xpos) {
    return switch (xpos) {
      case "VBD", "VBN" -> Inflection.PAST;
      case "VBG" -> Inflection.ING;
      case "VBZ" -> Inflection.THIRD;
      case "VB", "VBP", "MD" -> Inflection.BASE;
      case "NNS" -> Inflection.PLURAL;
      case "NNPS" -> Inflection.PROPER_PLURAL;
      case "JJR", "RBR" -> Inflection.COMPARATIVE;
      case "JJS", "RBS" -> Inflection.SUPERLATIVE;
      case "NNP" -> Inflection.PROPER;
      case "PRP", "PRP$", "WP", "WP$", "WDT", "DT" -> Inflection.PRONOUN;
      case "RB", "WRB" -> Inflection.ADVERB;
      case "POS" -> Inflection.POSSESSIVE;
      default -> Inflection.OTHER;
    };
  }

  /** Lower case, with the straight apostrophe. */
  static String lower(String form) {
    String lower = form.toLowerCase(Locale.ROOT);
    return lower.indexOf('’') >= 0 ? lower.replace('’', '\'') : lower;
  }
}
