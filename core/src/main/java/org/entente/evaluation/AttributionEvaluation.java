package org.entente.evaluation;

import java.util.BitSet;
import java.util.List;
import org.entente.statement.Attribution;
import org.entente.text.Span;

/**
 * Who says what in whole articles, against spans marked by people (Newell et al., An attribution
 * relations corpus for political news, LREC 2018).
 *
 * <p>An attribution is found when it holds half of the gold content's characters and its source
 * overlaps the gold source; source, cue and content are also scored by characters.
 */
public final class AttributionEvaluation {
  /** A marked attribution. */
  public record Gold(List<Span> source, List<Span> cue, List<Span> content) {}

  /** The four scores; characters are those of all spans of one article together. */
  public record Result(Score attributions, Score source, Score cue, Score content) {
    public static final Result NONE = new Result(Score.NONE, Score.NONE, Score.NONE, Score.NONE);

    public Result plus(Result other) {
      return new Result(
          attributions.plus(other.attributions),
          source.plus(other.source),
          cue.plus(other.cue),
          content.plus(other.content));
    }
  }

  private AttributionEvaluation() {}

  /** Scores one article. */
  public static Result of(List<Gold> gold, List<Attribution> found) {
    List<Gold> ours = spans(found);
    int correct = (int) ours.stream().filter(o -> gold.stream().anyMatch(g -> same(o, g))).count();
    int hit = (int) gold.stream().filter(g -> ours.stream().anyMatch(o -> same(o, g))).count();
    BitSet[] a = characters(ours);
    BitSet[] b = characters(gold);
    return new Result(
        new Score(ours.size(), correct, gold.size(), hit),
        overlap(a[0], b[0]),
        overlap(a[1], b[1]),
        overlap(a[2], b[2]));
  }

  /** The marked attributions that were not found. */
  public static List<Gold> missed(List<Gold> gold, List<Gold> ours) {
    return gold.stream().filter(g -> ours.stream().noneMatch(o -> same(o, g))).toList();
  }

  /** The found attributions that are not marked. */
  public static List<Gold> wrong(List<Gold> ours, List<Gold> gold) {
    return ours.stream().filter(o -> gold.stream().noneMatch(g -> same(o, g))).toList();
  }

  /** What was found, as spans to compare. */
  public static List<Gold> spans(List<Attribution> found) {
    return found.stream()
        .map(a -> new Gold(a.sourceSpan(), List.of(a.cue().span()), a.content()))
        .toList();
  }

  private static boolean same(Gold a, Gold b) {
    if (a.source().isEmpty() != b.source().isEmpty()) {
      return false;
    }
    boolean source =
        a.source().isEmpty()
            || a.source().stream().anyMatch(s -> b.source().stream().anyMatch(s::overlaps));
    BitSet common = bits(a.content());
    BitSet theirs = bits(b.content());
    common.and(theirs);
    int shared = common.cardinality();
    return source && shared > 0 && 2 * shared >= theirs.cardinality();
  }

  private static BitSet[] characters(List<Gold> attributions) {
    BitSet[] all = {new BitSet(), new BitSet(), new BitSet()};
    for (Gold g : attributions) {
      all[0].or(bits(g.source()));
      all[1].or(bits(g.cue()));
      all[2].or(bits(g.content()));
    }
    return all;
  }

  private static BitSet bits(List<Span> spans) {
    BitSet bits = new BitSet();
    spans.forEach(s -> bits.set(s.begin(), s.end()));
    return bits;
  }

  private static Score overlap(BitSet ours, BitSet gold) {
    BitSet both = (BitSet) ours.clone();
    both.and(gold);
    return new Score(
        ours.cardinality(), both.cardinality(), gold.cardinality(), both.cardinality());
  }
}
