package org.entente.language;

import java.util.Locale;
import java.util.Set;
import org.entente.text.Sentence;
import org.entente.text.Token;
import org.entente.text.Upos;

/**
 * Finds whom 'its', 'their', 'his' and 'her' mean within their sentence: the subject of the nearest
 * clause above that agrees in number.
 *
 * <p>In 'India recalled its ambassador after Canada expelled its top diplomat' each is India's, for
 * what is expelled, struck or seized is seldom one's own. The rule is that of Hobbs (Resolving
 * Pronoun References, 1978), narrowed to subjects.
 */
public final class PossessorFinder {
  private static final Set<String> MANY = Set.of("their");
  private static final Set<String> PERSON = Set.of("his", "her");

  /** What one does to the people and things of others. */
  private static final Set<String> HOSTILE =
      Set.of(
          "expel",
          "attack",
          "kill",
          "strike",
          "bomb",
          "shell",
          "capture",
          "arrest",
          "detain",
          "seize",
          "shoot",
          "abduct",
          "kidnap",
          "wound",
          "injure",
          "hit",
          "invade",
          "violate",
          "target",
          "sanction",
          "ban",
          "intercept",
          "down",
          "sink",
          "raid",
          "assassinate",
          "summon",
          "blame",
          "accuse",
          "condemn",
          "threaten",
          "warn",
          "deport",
          "jail",
          "ram",
          "harass");

  private static final int HIGHEST = 12;

  private final Sentence sentence;

  public PossessorFinder(Sentence sentence) {
    this.sentence = sentence;
  }

  /** Whether a pronoun tells whose the noun is: 'its ambassador'. */
  public static boolean isOwned(Sentence sentence, int noun) {
    int owner = sentence.child(noun, "nmod:poss");
    return owner >= 0 && sentence.token(owner).upos() == Upos.PRON;
  }

  /** Head of the phrase that the possessive at {@code its} stands for, or −1 for none. */
  public int of(int its) {
    Token t = sentence.token(its);
    String word = t.text().toLowerCase(Locale.ROOT);
    if (!t.is("nmod:poss") || t.head() < 0 || !isPossessive(word)) {
      return -1;
    }
    int told = told(t.head());
    if (told >= 0 && agrees(told, word)) {
      return told;
    }
    int below = t.head();
    for (int n = 0; n < HIGHEST; n++) {
      Token b = sentence.token(below);
      int at = b.head();
      if (at < 0) {
        return -1;
      }
      int subject = asked(below, at);
      subject = subject >= 0 ? subject : subject(at);
      if (subject >= 0 && !sentence.dominates(subject, its) && !isOthers(below, at, its)) {
        int meant = relative(subject, at);
        if (agrees(meant, word)) {
          return meant;
        }
      }
      below = at;
    }
    return -1;
  }

  private static boolean isPossessive(String word) {
    return word.equals("its") || MANY.contains(word) || PERSON.contains(word);
  }

  private int subject(int predicate) {
    int subject = sentence.child(predicate, "nsubj");
    return subject >= 0 ? subject : sentence.child(predicate, "nsubj:pass");
  }

  /** Iran in 'Iran will return to the talks, its foreign minister said'; else −1. */
  private int told(int speaker) {
    Token s = sentence.token(speaker);
    int said = s.is("nsubj") && s.head() >= 0 ? sentence.child(s.head(), "ccomp") : -1;
    return said >= 0 && said < speaker ? subject(said) : -1;
  }

  /** Moscow in 'urged Moscow to withdraw its troops'; −1 where the verb asks nobody. */
  private int asked(int below, int verb) {
    boolean controls = FrameWords.OBJECT_CONTROL.contains(sentence.token(verb).lemma());
    boolean clause = sentence.token(below).is("xcomp") || sentence.token(below).is("ccomp");
    int object = controls && clause ? sentence.child(verb, "obj") : -1;
    return object >= 0 && object < below ? object : -1;
  }

  /** Whether what hangs on the verb suffers it at another's hands: 'expelled its envoy'. */
  private boolean isOthers(int below, int verb, int its) {
    boolean own = its + 1 < sentence.size() && sentence.token(its + 1).text().equals("own");
    boolean object = sentence.token(below).is("obj");
    return object && !own && HOSTILE.contains(sentence.token(verb).lemma());
  }

  /** What 'which' and 'who' stand for. */
  private int relative(int subject, int verb) {
    Token s = sentence.token(subject);
    boolean relative = s.upos() == Upos.PRON && sentence.token(verb).is("acl:relcl");
    return relative && sentence.token(verb).head() >= 0 ? sentence.token(verb).head() : subject;
  }

  private boolean agrees(int subject, String word) {
    Token s = sentence.token(subject);
    if (!s.upos().isNominal() || s.upos() == Upos.PRON) {
      return false;
    }
    boolean plural = "NNS".equals(s.xpos()) || sentence.child(subject, "conj") >= 0;
    if (MANY.contains(word)) {
      return plural || s.upos() == Upos.PROPN && !isPerson(subject);
    }
    return !plural && (PERSON.contains(word) || !isPerson(subject));
  }

  private boolean isPerson(int name) {
    return sentence.token(name).upos() == Upos.PROPN
        && (sentence.child(name, "flat") >= 0 || sentence.child(name, "nmod:desc") >= 0);
  }
}
