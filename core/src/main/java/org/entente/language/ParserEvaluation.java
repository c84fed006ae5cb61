package org.entente.language;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.entente.text.Sentence;
import org.entente.text.Span;
import org.entente.text.Token;
import org.entente.text.Upos;

/**
 * How well an engine does on a treebank.
 *
 * <p>Tags and trees are scored on the treebank's own tokens; punctuation and subtypes of relations
 * are left out. Token and sentence F1 are from the running text. Shares are from 0 to 1.
 *
 * @param clas labelled attachment of content words alone (Nivre and Fang, 2017)
 * @param sentencesPerSecond over splitting, tagging and parsing of the running text, on one thread
 * @param relations labelled attachment for each relation of the treebank
 */
public record ParserEvaluation(
    int sentences,
    int tokens,
    double upos,
    double xpos,
    double lemma,
    double uas,
    double las,
    double clas,
    double tokenF1,
    double sentenceF1,
    double sentencesPerSecond,
    List<RelationScore> relations) {
  private static final Set<String> FUNCTION =
      Set.of("aux", "case", "cc", "clf", "cop", "det", "mark", "punct");

  /** How many arcs of a relation there are, how many have the right head, and label as well. */
  public record RelationScore(String relation, int arcs, int heads, int labelled) {}

  /** Scores {@code engine} on a CoNLL-U file. */
  public static ParserEvaluation of(LanguageEngine engine, Path treebank) throws IOException {
    return of(engine, Conllu.read(treebank));
  }

  /** Scores {@code engine} on a treebank. */
  public static ParserEvaluation of(LanguageEngine engine, Treebank treebank) {
    Counts counts = new Counts();
    List<Sentence> found = engine.parse(treebank.sentences());
    for (int i = 0; i < found.size(); i++) {
      counts.add(treebank.sentences().get(i), found.get(i));
    }
    List<Sentence> cut = engine.split(treebank.text());
    double tokenF1 = f1(tokenSpans(treebank.sentences()), tokenSpans(cut));
    double sentenceF1 = f1(sentenceSpans(treebank.sentences()), sentenceSpans(cut));
    return counts.result(treebank.sentences().size(), tokenF1, sentenceF1, speed(engine, treebank));
  }

  /** The better of several runs, since the first ones warm up. */
  private static double speed(LanguageEngine engine, Treebank treebank) {
    double best = 0;
    for (int run = 0; run < 3; run++) {
      long begin = System.nanoTime();
      int count = engine.parse(engine.split(treebank.text())).size();
      best = Math.max(best, count * 1e9 / Math.max(1, System.nanoTime() - begin));
    }
    return best;
  }

  private static List<Span> tokenSpans(List<Sentence> sentences) {
    List<Span> spans = new ArrayList<>();
    for (Sentence sentence : sentences) {
      for (Token token : sentence.tokens()) {
        spans.add(token.span());
      }
    }
    return spans;
  }

  private static List<Span> sentenceSpans(List<Sentence> sentences) {
    return sentences.stream().map(Sentence::span).toList();
  }

  private static double f1(List<Span> gold, List<Span> found) {
    Set<Span> right = new HashSet<>(gold);
    long hits = found.stream().filter(right::contains).count();
    return gold.size() + found.size() == 0 ? 1 : 2.0 * hits / (gold.size() + found.size());
  }

  /** The figures as a table for people. */
  public String report() {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "%d sentences, %d tokens%nUPOS %.2f  XPOS %.2f  lemma %.2f%n"
                + "UAS %.2f  LAS %.2f  CLAS %.2f  (gold tokens; no punctuation, no subtypes)%n"
                + "from raw text: token F1 %.2f  sentence F1 %.2f%n%.0f sentences/s%n",
            sentences,
            tokens,
            100 * upos,
            100 * xpos,
            100 * lemma,
            100 * uas,
            100 * las,
            100 * clas,
            100 * tokenF1,
            100 * sentenceF1,
            sentencesPerSecond));
    for (RelationScore score : relations) {
      out.append(
          String.format(
              Locale.ROOT,
              "%-12s %6d  UAS %6.2f  LAS %6.2f%n",
              score.relation(),
              score.arcs(),
              100.0 * score.heads() / score.arcs(),
              100.0 * score.labelled() / score.arcs()));
    }
    return out.toString();
  }

  private static String base(Token token) {
    String relation = token.relation() == null ? "dep" : token.relation();
    int colon = relation.indexOf(':');
    return colon < 0 ? relation : relation.substring(0, colon);
  }

  /** Counts up agreement. */
  private static final class Counts {
    private int tokens;
    private int upos;
    private int xpos;
    private int lemmas;
    private int arcs;
    private int heads;
    private int labelled;
    private int contentArcs;
    private int contentLabelled;
    private final TreeMap<String, int[]> byRelation = new TreeMap<>();

    void add(Sentence gold, Sentence found) {
      for (Token right : gold.tokens()) {
        Token token = found.token(right.index());
        tokens++;
        upos += token.upos() == right.upos() ? 1 : 0;
        xpos += right.xpos() != null && right.xpos().equals(token.xpos()) ? 1 : 0;
        lemmas += right.lemma().equals(token.lemma()) ? 1 : 0;
        if (right.upos() != Upos.PUNCT) {
          arc(right, token);
        }
      }
    }

    private void arc(Token right, Token token) {
      boolean head = token.head() == right.head();
      boolean both = head && base(token).equals(base(right));
      boolean content = !FUNCTION.contains(base(right));
      arcs++;
      heads += head ? 1 : 0;
      labelled += both ? 1 : 0;
      contentArcs += content ? 1 : 0;
      contentLabelled += content && both ? 1 : 0;
      int[] row = byRelation.computeIfAbsent(base(right), k -> new int[3]);
      row[0]++;
      row[1] += head ? 1 : 0;
      row[2] += both ? 1 : 0;
    }

    ParserEvaluation result(
        int sentences, double tokenF1, double sentenceF1, double sentencesPerSecond) {
      List<RelationScore> relations = new ArrayList<>();
      byRelation.forEach((k, v) -> relations.add(new RelationScore(k, v[0], v[1], v[2])));
      return new ParserEvaluation(
          sentences,
          tokens,
          share(upos, tokens),
          share(xpos, tokens),
          share(lemmas, tokens),
          share(heads, arcs),
          share(labelled, arcs),
          share(contentLabelled, contentArcs),
          tokenF1,
          sentenceF1,
          sentencesPerSecond,
          relations);
    }

    private static double share(int part, int whole) {
      return whole == 0 ? 0 : (double) part / whole;
    }
  }
}
