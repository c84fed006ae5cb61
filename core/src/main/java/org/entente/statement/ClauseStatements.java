package org.entente.statement;

import java.util.ArrayList;
import java.util.List;
import org.entente.actor.ActorMention;
import org.entente.text.Document;
import org.entente.text.Sentence;
import org.entente.text.Span;
import org.entente.text.Token;
import org.entente.text.Upos;
import org.jspecify.annotations.Nullable;

/**
 * Finds statements in the clauses of single sentences: verbs of saying with their content,
 * 'according to', adverbs such as 'allegedly'; negation, modal verbs, conditions.
 */
public final class ClauseStatements implements StatementFinder {
  /** Characters; less behind a content is a full stop or a mark. */
  private static final int SHORTEST = 3;

  private final ReportingWords words;

  public ClauseStatements(ReportingWords words) {
    this.words = words;
  }

  @Override
  public Statements find(
      Document document, List<Sentence> sentences, List<List<ActorMention>> actors) {
    List<Attribution> all = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      List<Attribution> own = own(sentences.get(i), actors.get(i));
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
    // A paper may set a whole transcript in quotation marks.
    outer.removeIf(a -> !a.cue().text().equals(":") && quotes.isSpoken(a));
    outer = outermost(outer);
    List<Attribution> listed = new ArrayList<>();
    for (Attribution a : outer) {
      listed.add(toEnd(a, sentences.get(a.sentence()), outer));
    }
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
    return new Found(words, sentences, listed, bySentence);
  }

  private List<Attribution> own(Sentence s, List<ActorMention> actors) {
    List<Attribution> found = new AttributionFinder(words, s, actors).find();
    return new ClaimAsides(words, s, actors).apart(found);
  }

  /**
   * What somebody is given to say goes on to the end of the sentence, or to what another says, or
   * to a clause about somebody else that stands beside the words of saying: 'Kim said A, and Seoul
   * did B'.
   */
  private static Attribution toEnd(Attribution a, Sentence s, List<Attribution> outer) {
    Span last = a.content().get(a.content().size() - 1);
    boolean here = last.begin() >= s.span().begin() && last.begin() >= a.cue().span().begin();
    if (!here || a.cue().text().equals(":")) {
      return a;
    }
    int end = s.span().end();
    for (Attribution b : outer) {
      boolean answers = b.cue().span().begin() >= last.end();
      if (b != a && answers && b.content().stream().anyMatch(last::overlaps)) {
        return a; // 'A, a claim that B denies': B speaks from here on
      }
      if (b != a) {
        end = Math.min(end, firstBehind(b, last.end(), end));
      }
    }
    for (Token t : s.tokens()) {
      boolean beside = t.is("conj") && t.head() >= 0;
      if (beside
          && t.span().begin() >= last.end()
          && a.cue().span().contains(s.token(t.head()).span())) {
        int subject = s.child(t.index(), "nsubj");
        boolean other = subject >= 0 && s.token(subject).upos() != Upos.PRON;
        end = other ? Math.min(end, s.token(s.reach(t.index())[0]).span().begin()) : end;
      }
    }
    if (end - last.end() < SHORTEST) {
      return a;
    }
    String text = s.quote(new Span(last.begin(), end));
    while (text.endsWith(" ") || text.endsWith(",")) {
      text = text.substring(0, text.length() - 1);
    }
    end = last.begin() + text.length();
    List<Span> content = new ArrayList<>(a.content());
    content.set(content.size() - 1, new Span(last.begin(), end));
    return new Attribution(a.sentence(), a.speaker(), a.sourceSpan(), a.cue(), a.stance(), content);
  }

  /**
   * Where the first part of {@code a} that lies behind {@code offset} begins, at most {@code end}.
   */
  private static int firstBehind(Attribution a, int offset, int end) {
    List<Span> parts = new ArrayList<>(a.content());
    parts.addAll(a.sourceSpan());
    parts.add(a.cue().span());
    int first = end;
    for (Span part : parts) {
      first = part.begin() >= offset ? Math.min(first, part.begin()) : first;
    }
    return first;
  }

  private static boolean holds(Attribution outer, Attribution inner) {
    return outer.content().stream().anyMatch(c -> c.contains(inner.cue().span()));
  }

  /** Those whose words of saying stand in nobody else's content. */
  private static List<Attribution> outermost(List<Attribution> all) {
    List<Attribution> outer = new ArrayList<>();
    for (Attribution a : all) {
      boolean within = false;
      for (Attribution b : all) {
        // of two that hold each other the first is kept
        boolean mutual = holds(a, b) && a.cue().span().begin() < b.cue().span().begin();
        within |= b != a && holds(b, a) && !mutual;
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
        boolean holds = a.content().stream().anyMatch(c -> c.contains(at));
        if (holds && !a.cue().span().overlaps(at) && !isAside(s, token, a)) {
          said.add(a);
        }
      }
      said.sort(
          java.util.Comparator.comparingInt(
              a -> a.content().stream().mapToInt(Span::length).sum()));
      ClauseModality clause = new ClauseModality(words.modal(), s).of(token);
      Modality modality = clause.modality();
      double certainty =
          Math.min(clause.certainty(), said.stream().mapToDouble(Found::weight).min().orElse(1));
      return new Statement(sentence, token, said, modality, clause.polarity(), certainty);
    }

    /**
     * Whether the token stands in a relative clause behind a comma, which the author adds to what
     * another says: 'Rwanda denies backing the rebels, who took the town'.
     */
    private static boolean isAside(Sentence s, int token, Attribution a) {
      int at = token;
      while (at >= 0) {
        Token t = s.token(at);
        int comma = t.is("acl:relcl") ? Phrases.commaBefore(s, at) : -1;
        if (comma > 0
            && isRelative(s.token(comma + 1))
            && a.cue().span().end() < s.token(comma).span().begin()) {
          return !isQuoted(s, a);
        }
        at = t.head();
      }
      return false;
    }

    private static boolean isRelative(Token t) {
      String w = t.text();
      return w.equals("who") || w.equals("which") || w.equals("whose") || w.equals("whom");
    }

    private static boolean isQuoted(Sentence s, Attribution a) {
      for (Span c : a.content()) {
        if (c.begin() >= s.span().begin() && c.end() <= s.span().end()) {
          char first = s.quote(c).charAt(0);
          if (first == '"' || first == '“' || first == '‘' || first == '\'') {
            return true;
          }
        }
      }
      return false;
    }

    private static double weight(Attribution a) {
      return switch (a.stance()) {
        case ASSERTS -> 0.9;
        case REPORTS -> 0.8;
        case ALLEGES, PREDICTS -> 0.6;
        case DENIES, DOUBTS, DEMANDS -> 0.5;
      };
    }
  }
}
