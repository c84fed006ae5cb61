package org.entente.coding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mini-sentence of a rule, compiled: which word triggers it and what must stand around.
 *
 * @param text as written: 'A impose {sanction} on R'
 * @param trigger words that set it off, and what else their phrase must have
 * @param subject the phrase before the trigger; null for nouns
 * @param doers whether one alone can do it
 * @param needs what must be found among the trigger's arguments
 * @param weight how much it asks for: of two that match, the one that asks for more wins
 */
record Expression(
    Rule rule,
    String text,
    Kind kind,
    Phrase trigger,
    @Nullable Phrase subject,
    Doers doers,
    List<Need> needs,
    int weight) {
  Expression {
    needs = List.copyOf(needs);
  }

  /** Whether the trigger must be negated: 'A not recognise R'. */
  boolean isNegated() {
    return needs.stream().anyMatch(n -> n instanceof Negation);
  }

  /** How many its subject must name. */
  enum Doers {
    ANY,
    /** 'A and A clash': Chad alone does not. */
    SEVERAL
  }

  /** What sort of word sets it off. */
  enum Kind {
    VERB,
    NOUN,
    /** 'A be supplier of {arms} to R', 'A be critical of R'. */
    PREDICATE
  }

  /**
   * A noun phrase.
   *
   * @param role what the phrase is in the event, whose head must then be one of {@code head} where
   *     that is not empty ('R:{ships}'); null when only its words matter
   * @param owner role of whoever the phrase belongs to ("R's drone")
   * @param modifiers words that must modify the head
   * @param head words of which the head must be one; empty for any
   */
  record Phrase(@Nullable Role role, @Nullable Role owner, List<Words> modifiers, Words head) {}

  /** Something that must stand with the trigger. */
  sealed interface Need {
    boolean optional();

    int weight();
  }

  /** 'down' in 'shoot down'. */
  record Particle(Words word, boolean optional) implements Need {
    @Override
    public int weight() {
      return 6;
    }
  }

  /** 'not' in 'A not recognise R': an adverb that denies the trigger. */
  record Negation() implements Need {
    @Override
    public boolean optional() {
      return false;
    }

    @Override
    public int weight() {
      return 8;
    }
  }

  /** 'shoulder to shoulder': words that follow one another, however they are parsed. */
  record Wording(List<String> words, boolean optional) implements Need {
    Wording {
      words = List.copyOf(words);
    }

    @Override
    public int weight() {
      return 4 + 3 * words.size();
    }
  }

  /** An object ({@code markers} empty) or a prepositional phrase. */
  record Argument(Place place, Words markers, Phrase phrase, boolean optional) implements Need {
    @Override
    public int weight() {
      int words = phrase.head().isEmpty() ? 0 : phrase.head().isClass() ? 6 : 7;
      int roles = phrase.role() == null && phrase.owner() == null ? 0 : 3;
      return words + roles + 5 * phrase.modifiers().size() + (place == Place.OBLIQUE ? 1 : 0);
    }
  }

  /** Where an argument stands. */
  enum Place {
    OBJECT,
    INDIRECT,
    OBLIQUE
  }

  /**
   * A verb below the trigger: 'to ~attack R', 'that R must ~leave'.
   *
   * @param verb its words, empty for any
   * @param modal auxiliaries of which it must have one, empty for any
   * @param subject its subject, null for whatever it is
   * @param infinitive whether it stands with 'to'
   */
  record Clause(
      Words verb,
      Words modal,
      @Nullable Phrase subject,
      List<Need> needs,
      boolean infinitive,
      boolean optional)
      implements Need {
    @Override
    public int weight() {
      int sum = (verb.isEmpty() ? 4 : 6) + (modal.isEmpty() ? 0 : 4) + (subject == null ? 0 : 3);
      for (Need n : needs) {
        sum += n.optional() ? 0 : n.weight();
      }
      return sum;
    }
  }
}
