package org.entente.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.language.LanguageEngine;
import org.entente.text.Document;
import org.entente.text.Sentence;
import org.entente.text.Token;
import org.entente.text.Upos;
import org.jspecify.annotations.Nullable;

/**
 * A reader without a parser, to measure what parsing brings: keeps another engine's tags and
 * lemmas, and guesses the tree from the order of the words alone, as event coders did that worked
 * on the surface (TABARI: what stands before the verb does it, what stands behind suffers it).
 *
 * <p>'Kim visited Vladivostok with Putin' gives the first noun phrase to the verb as its subject,
 * the next as its object, one behind a preposition as an oblique; a phrase right behind 'of'
 * belongs to the noun before it. Verbs hang on the verb before them.
 */
final class WordOrderEngine implements LanguageEngine {
  private static final Set<String> BE = Set.of("be", "get");

  private final LanguageEngine tags;

  WordOrderEngine(LanguageEngine tags) {
    this.tags = tags;
  }

  @Override
  public List<Sentence> split(Document document) {
    return tags.split(document);
  }

  @Override
  public Sentence parse(Sentence sentence) {
    Guess guess = new Guess(tags.parse(sentence));
    guess.clauses();
    guess.phrases();
    guess.rest();
    return guess.sentence();
  }

  /** A tree under way. */
  private static final class Guess {
    private final Sentence tagged;
    private final int[] heads;
    private final @Nullable String[] relations;
    private int root = -1;

    Guess(Sentence tagged) {
      this.tagged = tagged;
      this.heads = new int[tagged.size()];
      this.relations = new String[tagged.size()];
    }

    private Token at(int i) {
      return tagged.token(i);
    }

    private Upos upos(int i) {
      return i < 0 || i >= tagged.size() ? Upos.X : at(i).upos();
    }

    private void hang(int token, int head, String relation) {
      heads[token] = head;
      relations[token] = relation;
    }

    /** The first verb is the root; another hangs on the one before it. */
    void clauses() {
      int last = -1;
      for (int i = 0; i < tagged.size(); i++) {
        if (upos(i) == Upos.VERB) {
          if (last < 0) {
            root = i;
            hang(i, Token.ROOT, "root");
          } else {
            hang(i, last, relation(i));
          }
          last = i;
        }
      }
      if (root < 0 && tagged.size() > 0) {
        root = firstNoun();
        hang(root, Token.ROOT, "root");
      }
    }

    private int firstNoun() {
      for (int i = 0; i < tagged.size(); i++) {
        if (isPhrase(i)) {
          return end(i);
        }
      }
      return 0;
    }

    private String relation(int verb) {
      String before = verb == 0 ? "" : at(verb - 1).lemma();
      if (before.equals("to")) {
        return "xcomp";
      }
      return before.equals("and") || before.equals("or") || before.equals(",") ? "conj" : "ccomp";
    }

    /** Runs of determiners, adjectives and nouns, each by what stands before it. */
    void phrases() {
      int previous = -1;
      boolean subject = false;
      for (int i = 0; i < tagged.size(); i++) {
        if (upos(i) == Upos.VERB) {
          subject = false;
        }
        if (relations[i] != null || !isPhrase(i)) {
          continue;
        }
        int head = end(i);
        for (int w = i; w < head; w++) {
          hang(w, head, modifier(w));
        }
        if (relations[head] == null) {
          subject |= phrase(i, head, previous, subject);
        }
        previous = head;
        i = head;
      }
    }

    /** Whether the phrase became the subject of the verb behind it. */
    private boolean phrase(int first, int head, int previous, boolean subject) {
      boolean marked = upos(first - 1) == Upos.ADP;
      String before = first == 0 ? "" : at(first - 1).lemma();
      if (upos(head + 1) == Upos.PART && at(head + 1).lemma().startsWith("'")) {
        hang(head, end(head + 2), "nmod:poss");
      } else if (marked && previous == first - 2 && before.equals("of")) {
        hang(head, previous, "nmod");
      } else if (before.equals("and") && previous == first - 2 && previous >= 0) {
        hang(head, previous, "conj");
      } else if (!marked && next(head) >= 0 && !subject && !behindVerb(first)) {
        hang(head, next(head), isPassive(next(head)) ? "nsubj:pass" : "nsubj");
        return true;
      } else {
        int verb = last(first);
        hang(head, verb < 0 ? root : verb, marked || !behindVerb(first) ? "obl" : "obj");
      }
      return false;
    }

    /** Whether nothing but adverbs and particles stands between a verb and the phrase. */
    private boolean behindVerb(int first) {
      int i = first - 1;
      while (i >= 0 && (upos(i) == Upos.ADV || upos(i) == Upos.PART)) {
        i--;
      }
      return upos(i) == Upos.VERB;
    }

    private int next(int i) {
      for (int v = i + 1; v < tagged.size(); v++) {
        if (upos(v) == Upos.VERB) {
          return v;
        }
      }
      return -1;
    }

    private int last(int i) {
      for (int v = i - 1; v >= 0; v--) {
        if (upos(v) == Upos.VERB) {
          return v;
        }
      }
      return -1;
    }

    private boolean isPassive(int verb) {
      String tag = at(verb).xpos();
      for (int i = verb - 1; i >= 0 && i >= verb - 3; i--) {
        if (upos(i) == Upos.AUX) {
          return BE.contains(at(i).lemma()) && "VBN".equals(tag);
        }
      }
      return false;
    }

    private boolean isPhrase(int i) {
      return switch (upos(i)) {
        case NOUN, PROPN, PRON, DET, ADJ, NUM -> true;
        default -> false;
      };
    }

    /** Last word of the phrase that begins at {@code i}. */
    private int end(int i) {
      int last = Math.min(i, tagged.size() - 1);
      while (last + 1 < tagged.size() && isPhrase(last + 1) && upos(last + 1) != Upos.PRON) {
        last++;
      }
      return last;
    }

    private String modifier(int word) {
      return switch (upos(word)) {
        case DET, PRON -> "det";
        case ADJ -> "amod";
        case NUM -> "nummod";
        default -> "compound";
      };
    }

    void rest() {
      for (int i = 0; i < tagged.size(); i++) {
        if (relations[i] != null) {
          continue;
        }
        switch (upos(i)) {
          case AUX -> hang(i, near(i), next(i) >= 0 && isPassive(next(i)) ? "aux:pass" : "aux");
          case ADP -> hang(i, isPhrase(i + 1) ? end(i + 1) : near(i), "case");
          case PART -> hang(i, possessor(i) ? i - 1 : near(i), possessor(i) ? "case" : "mark");
          case SCONJ -> hang(i, near(i), "mark");
          case CCONJ -> hang(i, near(i), "cc");
          case PUNCT -> hang(i, root, "punct");
          default -> hang(i, near(i), "advmod");
        }
      }
    }

    private boolean possessor(int i) {
      return i > 0 && at(i).lemma().startsWith("'") && "nmod:poss".equals(relations[i - 1]);
    }

    /** The verb behind, or before, or the root. */
    private int near(int i) {
      int verb = next(i) >= 0 ? next(i) : last(i);
      int head = verb < 0 ? root : verb;
      return head == i ? Token.ROOT : head;
    }

    Sentence sentence() {
      List<Token> tokens = new ArrayList<>();
      for (Token t : tagged.tokens()) {
        int i = t.index();
        tokens.add(
            new Token(
                i, t.span(), t.text(), t.lemma(), t.upos(), t.xpos(), heads[i], relations[i]));
      }
      return new Sentence(tagged.index(), tagged.span(), tagged.text(), tokens);
    }
  }
}
