package org.entente.coding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.coding.Expression.Argument;
import org.entente.coding.Expression.Clause;
import org.entente.coding.Expression.Kind;
import org.entente.coding.Expression.Need;
import org.entente.coding.Expression.Particle;
import org.entente.coding.Expression.Phrase;
import org.entente.coding.Expression.Place;
import org.entente.coding.Expression.Wording;

/**
 * The plainest sentences that an expression stands for: 'A impose {sanction} on R' gives 'Mongolia
 * imposed a sanction on Peru.', and the same with 'sanctions' and with 'sanction'.
 *
 * <p>Whether nouns are counted is not known, so each way to say it is given; one that reads well is
 * enough for a check. An expression that its own sentences do not set off is dead or beaten by
 * another.
 *
 * @param names whether the expression names its actor, its recipient
 * @param texts ways to say it
 */
public record PlainSentence(Rule rule, String expression, Set<Role> names, List<String> texts) {
  /** Who does it in every sentence, by ISO 3166 code. */
  public static final String ACTOR = "MNG";

  /** To whom it is done. */
  public static final String RECIPIENT = "PER";

  private static final Map<Role, String> NAMES =
      Map.of(Role.ACTOR, "Mongolia", Role.RECIPIENT, "Peru");
  private static final Map<Role, String> ADJECTIVES =
      Map.of(Role.ACTOR, "Mongolian", Role.RECIPIENT, "Peruvian");

  /** Verbs of several syllables that end in a stressed one. */
  private static final Set<String> DOUBLING =
      Set.of(
          "permit",
          "concur",
          "rebut",
          "commit",
          "admit",
          "expel",
          "compel",
          "deter",
          "repel",
          "patrol",
          "submit",
          "abet",
          "prefer",
          "defer",
          "refer",
          "incur",
          "acquit",
          "control",
          "propel",
          "transfer",
          "equip",
          "outwit",
          "kidnap");

  public PlainSentence {
    names = Set.copyOf(names);
    texts = List.copyOf(texts);
  }

  /**
   * One for each expression, in their order.
   *
   * @throws IllegalArgumentException when an expression cannot be understood
   */
  public static List<PlainSentence> of(RuleBook book) {
    ExpressionReader reader = new ExpressionReader(book.classes());
    List<PlainSentence> all = new ArrayList<>();
    for (Rule rule : book.rules()) {
      for (String text : rule.expressions()) {
        Expression e = RuleMatcher.compile(reader, rule, text);
        Set<String> texts = new LinkedHashSet<>();
        Set<Role> names = Set.of();
        for (Counting nouns : Counting.values()) {
          Writer writer = new Writer(e, nouns);
          texts.add(writer.write());
          names = writer.named;
        }
        all.add(new PlainSentence(rule, text, names, List.copyOf(texts)));
      }
    }
    return all;
  }

  /** How nouns are given: 'a sanction', 'sanctions', 'sanction'. */
  private enum Counting {
    ONE,
    MANY,
    MASS
  }

  /** Writes one sentence. */
  private static final class Writer {
    private final Expression expression;
    private final Counting nouns;
    private final Set<Role> named = new LinkedHashSet<>();
    private final List<String> words = new ArrayList<>();
    private boolean both;

    Writer(Expression expression, Counting nouns) {
      this.expression = expression;
      this.nouns = nouns;
    }

    String write() {
      Phrase trigger = expression.trigger();
      Phrase subject = expression.subject();
      if (expression.kind() == Kind.NOUN) {
        phrase(trigger);
        needs(expression.needs());
        words.add("dominated the news");
      } else if (subject == null) {
        passive();
      } else {
        subject(subject);
        if (expression.kind() == Kind.PREDICATE) {
          words.add(both ? "were" : "was");
          phrase(trigger);
        } else {
          verb(first(trigger.head()));
        }
        needs(expression.needs());
      }
      String s = String.join(" ", words);
      return Character.toUpperCase(s.charAt(0)) + s.substring(1) + ".";
    }

    private void verb(String verb) {
      if (expression.isNegated()) {
        words.add("did not " + verb);
      } else {
        words.add(both && verb.equals("be") ? "were" : past(verb));
      }
    }

    private void subject(Phrase subject) {
      if (expression.text().startsWith("A and A")) {
        both = true;
        words.add("Mongolia and Peru");
        named.add(Role.ACTOR);
      } else {
        phrase(subject);
      }
    }

    /** '*sign (treaty)': 'A treaty was signed.' */
    private void passive() {
      List<Need> rest = new ArrayList<>(expression.needs());
      for (Need n : expression.needs()) {
        if (n instanceof Argument a && a.place() == Place.OBJECT) {
          phrase(a.phrase());
          rest.remove(n);
          break;
        }
      }
      if (words.isEmpty()) {
        words.add("It");
      }
      words.add(nouns == Counting.MANY ? "were" : "was");
      words.add(participle(first(expression.trigger().head())));
      needs(rest);
    }

    private void needs(List<Need> needs) {
      for (Need need : needs) {
        if (!need.optional() || isWhoDoesIt(need)) {
          need(need);
        }
      }
    }

    /** '[by A]' of a noun that nobody else owns. */
    private boolean isWhoDoesIt(Need need) {
      return need instanceof Argument a
          && a.phrase().role() == Role.ACTOR
          && !named.contains(Role.ACTOR);
    }

    private void need(Need need) {
      if (need instanceof Particle p) {
        words.add(first(p.word()));
      } else if (need instanceof Wording w) {
        words.addAll(w.words());
      } else if (need instanceof Argument a) {
        if (a.place() == Place.OBLIQUE) {
          words.add(first(a.markers()));
        }
        phrase(a.phrase());
      } else if (need instanceof Clause c) {
        clause(c);
      }
    }

    private void clause(Clause c) {
      Phrase subject = c.subject();
      String verb = c.verb().isEmpty() ? "leave" : first(c.verb());
      if (subject != null) {
        words.add("that");
        phrase(subject);
        if (c.verb().isEmpty() && !c.modal().isEmpty()) {
          words.add(past(first(c.modal())));
          return;
        }
        words.add(
            !c.modal().isEmpty() ? first(c.modal()) : c.verb().isEmpty() ? "would" : "should");
        words.add(verb);
      } else if (c.infinitive()) {
        words.add("to " + verb);
      } else {
        words.add(gerund(verb));
      }
      needs(c.needs());
    }

    private void phrase(Phrase p) {
      Role role = p.role();
      if (role != null && p.head().isEmpty()) {
        name(role);
        return;
      }
      List<String> modifiers = new ArrayList<>();
      Role owner = p.owner();
      if (owner != null) {
        named.add(owner);
        words.add(NAMES.get(owner) + "'s");
      } else if (role != null) {
        named.add(role);
        modifiers.add(ADJECTIVES.get(role));
      }
      p.modifiers().forEach(m -> modifiers.add(first(m)));
      String head = first(p.head());
      String of = modifiers.isEmpty() ? head : String.join(" ", modifiers) + " " + head;
      words.add(
          switch (nouns) {
            case ONE -> owner != null ? of : article(of) + of;
            case MANY -> plural(of);
            case MASS -> of;
          });
    }

    private void name(Role role) {
      boolean second = role == Role.ACTOR && named.contains(role);
      boolean pair = expression.text().contains("between A and A");
      words.add(pair ? "Mongolia and Peru" : NAMES.get(second ? Role.RECIPIENT : role));
      named.add(role);
    }
  }

  private static String first(Words words) {
    return words.all().get(0);
  }

  private static String article(String noun) {
    return "aeiou".indexOf(Character.toLowerCase(noun.charAt(0))) >= 0 ? "an " : "a ";
  }

  private static String plural(String noun) {
    if (noun.endsWith("s")) {
      return noun;
    }
    if (noun.endsWith("man")) {
      return noun.substring(0, noun.length() - 2) + "en";
    }
    return endsInSoundOf(noun) ? noun + "es" : stem(noun) + "s";
  }

  private static boolean endsInSoundOf(String word) {
    return word.endsWith("x") || word.endsWith("ch") || word.endsWith("sh") || word.endsWith("ss");
  }

  /** 'country' becomes 'countrie', 'play' stays. */
  private static String stem(String word) {
    int last = word.length() - 1;
    boolean y = last > 0 && word.charAt(last) == 'y';
    return y && "aeiou".indexOf(word.charAt(last - 1)) < 0 ? word.substring(0, last) + "ie" : word;
  }

  private static String past(String verb) {
    return IrregularForms.past(verb, regular(verb));
  }

  private static String participle(String verb) {
    return IrregularForms.participle(verb, regular(verb));
  }

  /** 'press-gang' and 'cold-shoulder' bend at their end. */
  private static String regular(String verb) {
    if (verb.endsWith("e")) {
      return verb + "d";
    }
    String stem = stem(verb);
    return stem.equals(verb) ? doubled(verb) + "ed" : stem + "d";
  }

  private static String gerund(String verb) {
    boolean silent = verb.endsWith("e") && !verb.endsWith("ee") && verb.length() > 2;
    return (silent ? verb.substring(0, verb.length() - 1) : doubled(verb)) + "ing";
  }

  /** 'ban' becomes 'bann', 'rebuff' stays: one syllable that ends in one consonant. */
  private static String doubled(String verb) {
    int n = verb.length();
    String syllable = verb.substring(verb.lastIndexOf('-') + 1);
    boolean one = DOUBLING.contains(verb) || syllable.chars().filter(c -> isVowel(c)).count() == 1;
    return one && n > 2 && isVowel(verb, n - 2) && "bdglmnprst".indexOf(verb.charAt(n - 1)) >= 0
        ? verb + verb.charAt(n - 1)
        : verb;
  }

  private static boolean isVowel(String word, int i) {
    return isVowel(word.charAt(i));
  }

  private static boolean isVowel(int letter) {
    return "aeiou".indexOf(letter) >= 0;
  }
}
