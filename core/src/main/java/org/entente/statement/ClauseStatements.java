package org.entente.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.actor.ActorMention;
import org.entente.text.Document;
import org.entente.text.Sentence;
import org.entente.text.Span;
import org.entente.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds statements in the clauses of single sentences: verbs of saying with their content,
 * 'according to', adverbs such as 'allegedly'; negation, modal verbs, conditions.
 */
public final class ClauseStatements implements StatementFinder {
  private static final Set<String> MODALS = Set.of("may", "might", "could", "can", "should");
  private static final Set<String> NEGATIONS =
      Set.of("not", "n't", "never", "no", "neither", "nor", "without");
  private static final Set<String> UNFULFILLED =
      Set.of("refuse", "fail", "decline", "avoid", "prevent", "stop", "cease", "deny");
  private static final Set<String> PLANS =
      Set.of(
          "plan",
          "intend",
          "prepare",
          "agree",
          "decide",
          "want",
          "seek",
          "promise",
          "vow",
          "pledge",
          "aim",
          "hope",
          "threaten",
          "propose",
          "offer",
          "consider",
          "expect",
          "set",
          "ask",
          "urge",
          "request",
          "order",
          "allow",
          "call");

  private final ReportingWords words;

  public ClauseStatements(ReportingWords words) {
    this.words = words;
  }

  @Override
  public Statements find(
      Document document, List<Sentence> sentences, List<List<ActorMention>> actors) {
    List<Attribution> all = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      List<Attribution> own = new AttributionFinder(words, sentences.get(i), actors.get(i)).find();
      Sentence before = i == 0 ? null : sentences.get(i - 1);
      for (Attribution a : own) {
        all.add(a.stance() == Stance.DENIES ? reaching(a, sentences.get(i), before) : a);
      }
    }
    all.addAll(new TranscriptFinder(document, sentences, actors).find());
    all.sort(java.util.Comparator.comparingInt(a -> a.cue().span().begin()));
    QuoteFinder quotes = new QuoteFinder(document, sentences);
    all = quotes.complete(all);
    List<Attribution> outer = new ArrayList<>(all);
    outer.removeIf(quotes::isSpoken);
    outer = outermost(outer);
    List<List<Attribution>> bySentence = new ArrayList<>();
    for (Sentence s : sentences) {
      List<Attribution> here = new ArrayList<>();
      for (Attribution a : all) {
        if (a.content().stream().anyMatch(s.span()::overlaps)) {
          here.add(a);
        }
      }
      bySentence.add(here);
    }
    return new Found(words, sentences, outer, bySentence);
  }

  /** Those whose words of saying stand in nobody else's content. */
  private static List<Attribution> outermost(List<Attribution> all) {
    List<Attribution> outer = new ArrayList<>();
    for (Attribution a : all) {
      boolean within = false;
      for (Attribution b : all) {
        within |=
            b != a && b.content().stream().anyMatch(c -> c.contains(a.cue().span()));
      }
      if (!within) {
        outer.add(a);
      }
    }
    return outer;
  }

  /** A denial of 'these claims' denies the clauses around it, or the sentence before. */
  private static Attribution reaching(Attribution a, Sentence s, @Nullable Sentence before) {
    Span denied = QuoteFinder.denied(s, before, a.content().get(0));
    if (denied == null) {
      return a;
    }
    List<Span> content = new ArrayList<>(a.content());
    content.add(denied);
    Span after = new Span(a.content().get(0).end(), s.span().end());
    if (after.length() > 20) {
      content.add(after);
    }
    content.sort(null);
    return new Attribution(a.sentence(), a.speaker(), a.sourceSpan(), a.cue(), a.stance(), content);
  }

  private static String lemma(Token t) {
    return t.lemma().toLowerCase(Locale.ROOT);
  }

  /** The attributions by sentence, and what the clauses around a predicate say of it. */
  private record Found(
      ReportingWords words,
      List<Sentence> sentences,
      List<Attribution> attributions,
      List<List<Attribution>> bySentence)
      implements Statements {
    @Override
    public Statement of(int sentence, int token) {
      Sentence s = sentences.get(sentence);
      Span at = s.token(token).span();
      List<Attribution> said = new ArrayList<>();
      for (Attribution a : bySentence.get(sentence)) {
        if (!a.cue().span().overlaps(at) && a.content().stream().anyMatch(c -> c.contains(at))) {
          said.add(a);
        }
      }
      said.sort(
          java.util.Comparator.comparingInt(
              a -> a.content().stream().mapToInt(Span::length).sum()));
      Modality modality = Modality.ACTUAL;
      Polarity polarity = Polarity.AFFIRMED;
      double certainty = said.stream().mapToDouble(Found::weight).min().orElse(1);
      int up = token;
      for (int steps = 0; up >= 0 && steps < 6; steps++) {
        Token t = s.token(up);
        if (negated(s, up, up == token)) {
          polarity = polarity == Polarity.AFFIRMED ? Polarity.NEGATED : Polarity.AFFIRMED;
        }
        Modality m = modality(s, up);
        if (modality == Modality.ACTUAL && m != Modality.ACTUAL) {
          modality = m;
        }
        if (t.head() < 0 || !climbs(t)) {
          break;
        }
        Token head = s.token(t.head());
        if (t.is("xcomp") || t.is("ccomp")) {
          if (UNFULFILLED.contains(lemma(head)) && t.is("xcomp")) {
            polarity = Polarity.NEGATED;
          } else if (PLANS.contains(lemma(head)) && modality == Modality.ACTUAL && t.is("xcomp")) {
            modality = Modality.PLANNED;
          }
          if (t.is("ccomp") && words.verb(lemma(head)) != null) {
            break;
          }
        }
        up = t.head();
      }
      if (modality == Modality.POSSIBLE || modality == Modality.CONDITIONAL) {
        certainty = Math.min(certainty, 0.5);
      } else if (modality == Modality.PREDICTED || modality == Modality.PLANNED) {
        certainty = Math.min(certainty, 0.7);
      } else if (modality == Modality.HYPOTHETICAL) {
        certainty = Math.min(certainty, 0.3);
      }
      return new Statement(sentence, token, said, modality, polarity, certainty);
    }

    private static double weight(Attribution a) {
      return switch (a.stance()) {
        case ASSERTS -> 0.9;
        case REPORTS -> 0.8;
        case ALLEGES, PREDICTS -> 0.6;
        case DENIES, DOUBTS, DEMANDS -> 0.5;
      };
    }

    private static boolean climbs(Token t) {
      return t.is("xcomp")
          || t.is("ccomp")
          || t.is("conj")
          || t.is("obj")
          || t.is("nsubj")
          || t.is("obl")
          || t.is("nmod")
          || t.is("acl")
          || t.is("advcl");
    }

    private static boolean negated(Sentence s, int token, boolean itself) {
      for (int c : s.children(token)) {
        Token t = s.token(c);
        if ((t.is("advmod") || t.is("det") || t.is("cc") || (t.is("mark") && itself))
            && NEGATIONS.contains(t.text().toLowerCase(Locale.ROOT))) {
          return true;
        }
      }
      return false;
    }

    private static Modality modality(Sentence s, int token) {
      boolean would = false;
      boolean have = false;
      for (int c : s.children(token)) {
        Token t = s.token(c);
        String word = t.text().toLowerCase(Locale.ROOT);
        if (t.is("mark") && (word.equals("if") || word.equals("unless"))) {
          return Modality.CONDITIONAL;
        }
        if (t.is("advcl") && hasIf(s, c)) {
          return Modality.CONDITIONAL;
        }
        if (t.is("aux")) {
          if (word.equals("will") || word.equals("'ll") || word.equals("shall")) {
            return Modality.PREDICTED;
          }
          if (MODALS.contains(word)) {
            return Modality.POSSIBLE;
          }
          would |= word.equals("would");
          have |= word.equals("have");
        }
        if (t.is("advmod")
            && (word.equals("possibly") || word.equals("perhaps") || word.equals("potentially"))) {
          return Modality.POSSIBLE;
        }
      }
      if (would && !have && isFutureInPast(s, token)) {
        return Modality.PREDICTED;
      }
      if (would) {
        return have ? Modality.HYPOTHETICAL : Modality.CONDITIONAL;
      }
      Token t = s.token(token);
      boolean purpose = t.is("advcl") && "VB".equals(t.xpos()) && s.child(token, "mark") >= 0;
      return purpose ? Modality.HYPOTHETICAL : Modality.ACTUAL;
    }

    /** 'Said it would host the talks': what 'will' becomes behind a verb in the past. */
    private static boolean isFutureInPast(Sentence s, int token) {
      Token t = s.token(token);
      return t.is("ccomp")
          && t.head() >= 0
          && ("VBD".equals(s.token(t.head()).xpos()) || "VBN".equals(s.token(t.head()).xpos()));
    }

    private static boolean hasIf(Sentence s, int token) {
      int mark = s.child(token, "mark");
      String word = mark < 0 ? "" : s.token(mark).text().toLowerCase(Locale.ROOT);
      return word.equals("if") || word.equals("unless");
    }
  }
}
