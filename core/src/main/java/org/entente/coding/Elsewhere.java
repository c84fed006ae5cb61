package org.entente.coding;

import java.util.List;
import java.util.Map;
import org.entente.text.Sentence;
import org.entente.text.Token;

/**
 * Knows sentences that tell of a game or of a work of art, not of the world.
 *
 * <p>'Brazil crushed Serbia in the group stage' is no assault, though 'Brazil crushed the rebels'
 * is one; 'In the novel, Rome declares war' tells nothing that happened.
 */
final class Elsewhere {
  private final Words sport;
  private final Words contest;
  private final Words fiction;

  Elsewhere(Map<String, List<String>> classes) {
    this.sport = new Words(classes.getOrDefault(RuleBook.SPORT, List.of()));
    this.contest = new Words(classes.getOrDefault(RuleBook.CONTEST, List.of()));
    this.fiction = new Words(classes.getOrDefault(RuleBook.FICTION, List.of()));
  }

  /** Whether a game is told of: a word of one, or a result ('4-0'). */
  boolean isGame(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      if (sport.matches(sentence, i) || isResult(sentence, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether what it tells stands in a book, a film or a play. */
  boolean isFiction(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      Token t = sentence.token(i);
      int part = t.head(); // the king, of 'the king in the play'
      boolean within = part >= 0 && t.is("nmod") && sentence.token(part).is("nsubj");
      boolean frames = t.is("nsubj") || (t.is("obl") || within) && isIn(sentence, i);
      int head = within ? sentence.token(part).head() : part;
      if (frames && fiction.matches(sentence, i) && isTop(sentence, head)) {
        return true;
      }
    }
    return false;
  }

  /** Whether players do it to players too: 'beat', 'sink', 'clash with'. */
  boolean isContest(Sentence sentence, Match match) {
    return contest.matches(sentence, match.trigger());
  }

  private static boolean isIn(Sentence sentence, int token) {
    int c = sentence.child(token, "case");
    return c >= 0 && Words.lower(sentence.token(c).text()).equals("in");
  }

  private static boolean isTop(Sentence sentence, int token) {
    return token >= 0 && sentence.token(token).head() < 0;
  }

  private static boolean isResult(Sentence sentence, int i) {
    String text = sentence.token(i).text();
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    if (first < '0' || first > '9') {
      return false;
    }
    if (text.matches("\\d{1,2}[-–]\\d{1,2}")) {
      return true;
    }
    return i + 2 < sentence.size()
        && text.matches("\\d{1,2}")
        && sentence.token(i + 1).text().matches("[-–]")
        && sentence.token(i + 2).text().matches("\\d{1,2}");
  }
}
