package org.entente.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.coding.Expression.Argument;
import org.entente.coding.Expression.Clause;
import org.entente.coding.Expression.Doers;
import org.entente.coding.Expression.Kind;
import org.entente.coding.Expression.Need;
import org.entente.coding.Expression.Particle;
import org.entente.coding.Expression.Phrase;
import org.entente.coding.Expression.Place;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the mini-sentences of the rules.
 *
 * <pre>
 * expression = subject "not"? verb need*  |  "*"verb need*  |  phrase need*  |  subject "be" phrase need*
 * phrase     = [("A" | "R") "'s"] word* | ("A" | "R") [":" word] | "A and A"
 * need       = phrase | preposition phrase | particle | "to"? "~" word need*
 *            | "that" phrase word? | "[" need* "]" | "'" lemma* "'"
 * word       = lemma | "(" word "|" word ")" | "{" class "}"
 * </pre>
 *
 * <p>The verb is the first word behind the subject, the noun the last word of the first phrase;
 * {@code *word} marks another. An expression that begins with its verb fits where nobody is named
 * who does it: 'troops were deployed'. {@code +over} is a particle, {@code ~attack} the verb of a
 * complement, brackets hold what may be absent, {@code R:{ships}} is a recipient named by such a
 * word, and what stands in single quotes must be met word by word.
 */
final class ExpressionReader {
  private static final Set<String> PREPOSITIONS =
      Set.of(
          "on",
          "against",
          "into",
          "in",
          "with",
          "to",
          "for",
          "from",
          "of",
          "by",
          "at",
          "over",
          "about",
          "between",
          "toward",
          "towards",
          "inside",
          "near",
          "through",
          "under",
          "across",
          "along",
          "around",
          "among",
          "via",
          "upon",
          "onto",
          "within",
          "without",
          "as",
          "after",
          "alongside",
          "during",
          "behind",
          "beyond",
          "until",
          "outside",
          "before",
          "like",
          "than",
          "off",
          "above",
          "below",
          "beneath",
          "aboard",
          "amid",
          "throughout",
          "regarding",
          "concerning",
          "because of",
          "in support of",
          "on behalf of",
          "in favor of",
          "in favour of",
          "in front of");

  private static final Set<String> PARTICLES =
      Set.of(
          "up",
          "down",
          "off",
          "out",
          "back",
          "away",
          "apart",
          "aside",
          "forward",
          "together",
          "ahead");

  /** A subject that is asked for by its words tells more than an object that is. */
  private static final int SUBJECT_WORDS = 5;

  private static final int OWNED_SUBJECT = 12;

  private final Map<String, Words> classes = new HashMap<>();
  private final Map<String, Words> literals = new HashMap<>();

  private List<String> items = List.of();
  private int at;

  ExpressionReader(Map<String, List<String>> classes) {
    classes.forEach((name, words) -> this.classes.put(name, new Words(words, true)));
  }

  /**
   * @throws IllegalArgumentException when the expression cannot be understood; the message says why
   */
  Expression read(Rule rule, String text) {
    items = split(text);
    at = 0;
    int marked = marked();
    if (marked >= 0) {
      return verbal(rule, text, marked == 0 ? null : phrase());
    }
    if (items.isEmpty()) {
      throw new IllegalArgumentException("it is empty");
    }
    if (!isRole(items.get(0))) {
      return nominal(rule, text);
    }
    Phrase subject = phrase();
    if (at < items.size() && items.get(at).equals("be")) {
      at++;
      return build(rule, text, Kind.PREDICATE, phrase(), subject, List.of());
    }
    return verbal(rule, text, subject);
  }

  private Expression verbal(Rule rule, String text, @Nullable Phrase subject) {
    if (at >= items.size()) {
      throw new IllegalArgumentException("no word after the subject sets it off");
    }
    boolean negated = items.get(at).equals("not") && at + 1 < items.size();
    at += negated ? 1 : 0;
    String verb = items.get(at++);
    Words words = words(verb.startsWith("*") ? verb.substring(1) : verb);
    Phrase trigger = new Phrase(null, null, List.of(), words);
    List<Need> first = negated ? List.of(new Expression.Negation()) : List.of();
    return build(rule, text, Kind.VERB, trigger, subject, first);
  }

  private Expression nominal(Rule rule, String text) {
    Phrase phrase = phrase();
    if (phrase.head().isEmpty()) {
      throw new IllegalArgumentException("no noun sets it off");
    }
    return build(rule, text, Kind.NOUN, phrase, null, List.of());
  }

  private Expression build(
      Rule rule,
      String text,
      Kind kind,
      Phrase trigger,
      @Nullable Phrase subject,
      List<Need> first) {
    List<Need> needs = new ArrayList<>(first);
    needs.addAll(needs(false));
    if (at < items.size()) {
      throw new IllegalArgumentException("'" + items.get(at) + "' has no place in it");
    }
    int weight = 10 + 5 * trigger.modifiers().size();
    if (subject != null && !subject.head().isEmpty()) {
      weight += subject.owner() == null ? SUBJECT_WORDS : OWNED_SUBJECT;
    }
    for (Need n : needs) {
      weight += n.optional() ? 0 : n.weight();
    }
    Doers doers = text.startsWith("A and A ") ? Doers.SEVERAL : Doers.ANY;
    return new Expression(rule, text, kind, trigger, subject, doers, needs, weight);
  }

  private List<Need> needs(boolean optional) {
    List<Need> needs = new ArrayList<>();
    while (at < items.size() && !items.get(at).equals("]")) {
      String item = items.get(at);
      if (item.equals("[")) {
        at++;
        needs.addAll(needs(true));
        if (at >= items.size()) {
          throw new IllegalArgumentException("'[' without ']'");
        }
        at++;
      } else {
        need(item, optional, needs);
      }
    }
    return needs;
  }

  private void need(String item, boolean optional, List<Need> needs) {
    if (item.startsWith("'")) {
      at++;
      needs.add(
          new Expression.Wording(
              List.of(item.substring(1, item.length() - 1).split(" ")), optional));
    } else if (item.startsWith("+")) {
      at++;
      needs.add(new Particle(words(item.substring(1)), optional));
    } else if (item.startsWith("~")) {
      boolean behindTo = at > 0 && items.get(at - 1).equals("to");
      at++;
      Words verb = item.length() == 1 ? Words.NONE : words(item.substring(1));
      needs.add(new Clause(verb, Words.NONE, null, needs(false), behindTo, optional));
    } else if (item.equals("that")) {
      at++;
      needs.add(thatClause(optional));
    } else if (at + 1 < items.size()
        && items.get(at + 1).startsWith("~")
        && all(item, PREPOSITIONS)) {
      at++;
    } else if (all(item, PARTICLES) || all(item, PREPOSITIONS) && standsAlone()) {
      at++;
      needs.add(new Particle(words(item), optional));
    } else if (all(item, PREPOSITIONS)) {
      at++;
      needs.add(new Argument(Place.OBLIQUE, words(item), phrase(), optional));
    } else {
      object(optional, needs);
    }
  }

  /** 'in' of 'give in to R': no phrase follows it. */
  private boolean standsAlone() {
    return at + 1 >= items.size()
        || items.get(at + 1).equals("]")
        || all(items.get(at + 1), PREPOSITIONS);
  }

  private Clause thatClause(boolean optional) {
    Phrase subject = phrase();
    Words modal = Words.NONE;
    if (at < items.size() && !items.get(at).startsWith("~") && !items.get(at).equals("]")) {
      modal = words(items.get(at++));
    }
    if (at < items.size() && items.get(at).startsWith("~")) {
      Words verb = words(items.get(at++).substring(1));
      return new Clause(verb, modal, subject, needs(false), false, optional);
    }
    return new Clause(Words.NONE, modal, subject, List.of(), false, optional);
  }

  /** A first object before a second one is the indirect one: 'A give R {aid}'. */
  private void object(boolean optional, List<Need> needs) {
    Phrase phrase = phrase();
    if (!needs.isEmpty()
        && needs.get(needs.size() - 1) instanceof Argument last
        && last.place() == Place.OBJECT) {
      needs.set(
          needs.size() - 1,
          new Argument(Place.INDIRECT, last.markers(), last.phrase(), last.optional()));
    }
    needs.add(new Argument(Place.OBJECT, Words.NONE, phrase, optional));
  }

  // ---- phrases and words
  // ---------------------------------------------------------------------------

  private Phrase phrase() {
    if (at >= items.size()) {
      throw new IllegalArgumentException("it ends where a phrase is expected");
    }
    String first = items.get(at);
    if (isRole(first)) {
      at++;
      while (at + 1 < items.size() && items.get(at).equals("and") && isRole(items.get(at + 1))) {
        at += 2;
      }
      Words named = first.length() > 2 ? words(first.substring(2)) : Words.NONE;
      return new Phrase(role(first), null, List.of(), named);
    }
    Role owner = null;
    if (first.equals("A's") || first.equals("R's")) {
      owner = role(first);
      at++;
    }
    List<Words> words = new ArrayList<>();
    while (at < items.size() && isPlainWord(items.get(at))) {
      words.add(words(items.get(at++)));
    }
    if (words.isEmpty()) {
      throw new IllegalArgumentException(
          at < items.size() ? "a phrase cannot begin with '" + items.get(at) + "'" : "no word");
    }
    Words head = words.remove(words.size() - 1);
    return new Phrase(null, owner, words, head);
  }

  private static boolean isPlainWord(String item) {
    char c = item.charAt(0);
    return c != '*'
        && c != '~'
        && c != '+'
        && c != '['
        && c != ']'
        && c != '\''
        && !isRole(item)
        && !item.endsWith("'s")
        && !item.equals("that")
        && !all(item, PREPOSITIONS)
        && !all(item, PARTICLES);
  }

  private static boolean isRole(String item) {
    return item.equals("A")
        || item.equals("R")
        || item.length() > 2 && (item.startsWith("A:") || item.startsWith("R:"));
  }

  private static Role role(String item) {
    return item.charAt(0) == 'A' ? Role.ACTOR : Role.RECIPIENT;
  }

  private Words words(String item) {
    Words known = literals.get(item);
    if (known == null) {
      known = parseWords(item);
      literals.put(item, known);
    }
    return known;
  }

  private Words parseWords(String item) {
    if (item.startsWith("{") && item.endsWith("}")) {
      Words words = classes.get(item.substring(1, item.length() - 1));
      if (words == null) {
        throw new IllegalArgumentException("no class " + item + "; add it to classes.yaml");
      }
      return words;
    }
    List<String> all = new ArrayList<>();
    for (String word : alternatives(item)) {
      if (word.startsWith("{") && word.endsWith("}")) {
        all.addAll(words(word).all());
      } else {
        all.add(word);
      }
    }
    boolean prepositions = all(item, PREPOSITIONS);
    for (String word : all) {
      if (!prepositions && all.size() > 1 && PREPOSITIONS.contains(word)) {
        throw new IllegalArgumentException("'" + item + "' mixes prepositions with other words");
      }
      if (word.isEmpty() || word.indexOf('{') >= 0 || word.indexOf('(') >= 0) {
        throw new IllegalArgumentException(
            "'" + item + "' is neither a word nor (a|b) nor {class}");
      }
    }
    return new Words(all);
  }

  private static List<String> alternatives(String item) {
    if (!item.startsWith("(") || !item.endsWith(")")) {
      return List.of(item);
    }
    List<String> all = new ArrayList<>();
    int from = 1;
    for (int i = 1; i < item.length(); i++) {
      char c = item.charAt(i);
      if (c == '|' || c == ')') {
        all.add(item.substring(from, i));
        from = i + 1;
      }
    }
    return all;
  }

  private static boolean all(String item, Set<String> set) {
    if (item.charAt(0) != '(') {
      return set.contains(item);
    }
    for (String word : alternatives(item)) {
      if (!set.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private int marked() {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).startsWith("*")) {
        return i;
      }
    }
    return -1;
  }

  private static List<String> split(String text) {
    List<String> items = new ArrayList<>();
    int depth = 0;
    int from = 0;
    boolean quoted = false;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == '\'' && (quoted || i == from)) {
        quoted = !quoted;
      }
      boolean bracket = c == '[' || c == ']';
      if (depth == 0 && !quoted && (c == ' ' || bracket)) {
        if (i > from) {
          items.add(text.substring(from, i));
        }
        if (bracket) {
          items.add(String.valueOf(c));
        }
        from = i + 1;
      }
    }
    if (depth != 0) {
      throw new IllegalArgumentException("a bracket is not closed");
    }
    if (quoted) {
      throw new IllegalArgumentException("a quotation is not closed");
    }
    return items;
  }
}
