package org.entente.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entente.text.Document;
import org.entente.text.Sentence;
import org.entente.text.Token;
import org.junit.jupiter.api.Test;

/** Whatever the text is, the answer is well formed. */
class AnyTextTest {
  private static final String[] PIECES = {
    "The", "minister", "said", "denied", "that", "Mr.", "U.S.", "3.5%", "$1bn", "“", "”", "'", "(",
    ")", "—", "...", "!", "?", "\n", "\t", "\u00a0", "\u200b", "é", "e\u0301", "中文", "العربية",
    "😀", "\ud800", "\u0000", "https://x.org/a?b=c", "a-b-c", "’s", "n't", ",", ";", "WAR", " "
  };

  private final LanguageEngine engine = LanguageModel.bundled().engine();

  @Test
  void anyMixtureOfPiecesGivesTreesAndLosesNoWord() {
    Random random = new Random(11);
    for (int round = 0; round < 400; round++) {
      StringBuilder text = new StringBuilder();
      int size = random.nextInt(60);
      for (int i = 0; i < size; i++) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
        text.append(random.nextBoolean() ? " " : "");
      }
      checkAll(text.toString());
    }
  }

  @Test
  void anyCodePointsGiveTreesAndLoseNoWord() {
    Random random = new Random(12);
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 80; i++) {
        text.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x3000 : 0x11_0000));
      }
      checkAll(text.toString());
    }
  }

  @Test
  void sentenceOfFiveThousandTokensIsParsed() {
    String text = "The minister met the envoy and ".repeat(834) + "left.";
    List<Sentence> parsed = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> parse(text));
    int tokens = parsed.stream().mapToInt(Sentence::size).sum();
    assertTrue(tokens > 5_000, "tokens: " + tokens);
    parsed.forEach(AnyTextTest::checkTree);
  }

  @Test
  void longRunsOfOneCharacterAreReadInSeconds() {
    for (String hard : List.of("(", "\"", ".", "a.", "A", "-", "’", "x ", "Mr. ", "1,")) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(10), () -> parse(hard.repeat(20_000)), "slow on " + hard);
    }
  }

  @Test
  void headlineInCapitalsIsOneSentence() {
    List<Sentence> parsed = parse("PRESIDENT VISITS CHINA");
    assertEquals(1, parsed.size());
    assertEquals(3, parsed.get(0).size());
    checkTree(parsed.get(0));
  }

  @Test
  void abbreviationsAndInitialsDoNotEndSentences() {
    assertEquals(1, parse("Gen. J. R. Hale met U.S. Sen. Ann Cole of St. Paul on Jan. 5.").size());
  }

  @Test
  void twoSentencesAreTwo() {
    assertEquals(2, parse("Kenya sent troops. Uganda protested.").size());
  }

  @Test
  void quotesOfSixStylesAreTokensOfTheirOwn() {
    String[][] styles = {
      {"\"", "\""}, {"“", "”"}, {"'", "'"}, {"‘", "’"}, {"«", "»"}, {"``", "''"}
    };
    for (String[] style : styles) {
      String text = style[0] + "We will not leave," + style[1] + " the minister said.";
      List<Sentence> parsed = parse(text);
      assertEquals(1, parsed.size(), text);
      List<String> words = parsed.get(0).tokens().stream().map(Token::text).toList();
      assertEquals(style[0], words.get(0), text);
      assertTrue(words.contains("We"), text);
    }
  }

  private void checkAll(String text) {
    int from = 0;
    for (Sentence sentence : parse(text)) {
      for (Token token : sentence.tokens()) {
        assertTrue(token.span().begin() >= from, text);
        assertTrue(text.substring(from, token.span().begin()).chars().noneMatch(this::isWord));
        assertEquals(text.substring(token.span().begin(), token.span().end()), token.text());
        from = token.span().end();
      }
      checkTree(sentence);
    }
    assertTrue(text.substring(from).chars().noneMatch(this::isWord), text);
  }

  private boolean isWord(int c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }

  private static void checkTree(Sentence sentence) {
    int roots = 0;
    for (Token token : sentence.tokens()) {
      roots += token.head() == Token.ROOT ? 1 : 0;
      int steps = 0;
      for (int i = token.index(); i != Token.ROOT; i = sentence.token(i).head()) {
        assertTrue(steps++ <= sentence.size(), "a cycle in " + sentence.text());
      }
    }
    assertEquals(1, roots, sentence.text());
  }

  private List<Sentence> parse(String text) {
    List<Sentence> parsed = new ArrayList<>();
    for (Sentence sentence : engine.split(Document.plain("any", text, null))) {
      parsed.add(engine.parse(sentence));
    }
    return parsed;
  }
}
