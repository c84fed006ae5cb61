package org.entente.language;

import java.util.Set;

/**
 * Decides after which token a sentence ends.
 *
 * <p>{@code Mr. Kim met U.S. officials. He left.} ends behind {@code officials.} and {@code left.};
 * a dateline ({@code SEOUL, South Korea (AP) —}) is a sentence by itself.
 */
final class SentenceSplitter {
  /** Words that begin sentences; in capitals behind 'U.S.' they tell that one has ended. */
  private static final Set<String> STARTERS =
      Set.of(
          "The",
          "A",
          "An",
          "This",
          "That",
          "These",
          "Those",
          "He",
          "She",
          "It",
          "They",
          "We",
          "I",
          "You",
          "His",
          "Her",
          "Its",
          "Their",
          "Our",
          "My",
          "In",
          "On",
          "At",
          "By",
          "For",
          "From",
          "With",
          "After",
          "Before",
          "Since",
          "But",
          "And",
          "Or",
          "So",
          "Yet",
          "However",
          "If",
          "When",
          "While",
          "As",
          "Although",
          "Though",
          "Because",
          "There",
          "Here",
          "Some",
          "Many",
          "Most",
          "Several",
          "All",
          "Both",
          "Each",
          "No",
          "Not",
          "Meanwhile",
          "Moreover",
          "Earlier",
          "Later",
          "Now",
          "Then",
          "Today",
          "Yesterday",
          "Last",
          "What",
          "Who",
          "Why",
          "How",
          "Where",
          "Analysts",
          "Officials",
          "According",
          "Under",
          "During",
          "Despite",
          "Such",
          "One",
          "Two");

  private static final Set<String> SPEECH =
      Set.of(
          "said",
          "says",
          "say",
          "asked",
          "asks",
          "told",
          "added",
          "adds",
          "wrote",
          "writes",
          "replied",
          "shouted",
          "warned",
          "declared",
          "tweeted",
          "chanted",
          "insisted",
          "quipped");

  private final Tokenizer tokens;
  private String text = "";

  SentenceSplitter(Tokenizer tokens) {
    this.tokens = tokens;
  }

  /**
   * Index behind the last token of the sentence that begins at token {@code first}; {@code
   * startOfBlock} tells whether a dateline may stand there.
   */
  int endOfSentence(String source, int first, boolean startOfBlock) {
    text = source;
    int n = tokens.size();
    if (startOfBlock) {
      int dateline = datelineEnd(first);
      if (dateline > first) {
        return dateline;
      }
    }
    for (int i = first; i < n; i++) {
      if (i > first && isBlankLine(i)) {
        return i;
      }
      if (endsSentence(first, i)) {
        int end = leftOver(closingMarks(i + 1));
        if (end >= n || begins(i, end)) {
          return end;
        }
      }
    }
    return n;
  }

  private boolean endsSentence(int first, int i) {
    char last = text.charAt(tokens.end(i) - 1);
    if (last == '!' || last == '?' || last == '…' || last == '。') {
      return true;
    }
    if (last != '.') {
      return false;
    }
    int length = tokens.end(i) - tokens.begin(i);
    if (length == 1) {
      return !isListNumber(first, i) && !(i > first && isDetached(i));
    }
    return text.charAt(tokens.begin(i)) == '.' || !Abbreviations.needsMore(word(i));
  }

  /** '3.' at the head of a line counts what follows. */
  private boolean isListNumber(int first, int i) {
    return i == first + 1
        && Character.isDigit(text.charAt(tokens.begin(first)))
        && tokens.end(first) - tokens.begin(first) <= 3;
  }

  /**
   * The period of 'Mr . Kim', 'George H . W . Bush' and '3 . 5', in text whose marks stand apart.
   */
  private boolean isDetached(int i) {
    int next = i + 1;
    if (tokens.begin(i) == tokens.end(i - 1) || next >= tokens.size() || isBlankLine(next)) {
      return false;
    }
    String before = word(i - 1);
    char first = before.charAt(0);
    char after = text.charAt(tokens.begin(next));
    boolean capitals = Character.isUpperCase(first) && Character.isUpperCase(after);
    boolean title = before.length() > 1 && Abbreviations.needsMore(before + ".");
    boolean initial = before.length() == 1 && first != 'I';
    return Character.isDigit(first) && Character.isDigit(after) || capitals && (title || initial);
  }

  /** Quotes and brackets that close behind the final mark belong to the sentence. */
  private int closingMarks(int from) {
    int i = from;
    while (i < tokens.size() && tokens.begin(i) == tokens.end(i - 1)) {
      char c = text.charAt(tokens.begin(i));
      boolean closes = "\"'”’»›)]}!?.…“".indexOf(c) >= 0;
      if (!closes || tokens.end(i) - tokens.begin(i) > 3 || opensNext(i, c)) {
        break;
      }
      i++;
    }
    return i;
  }

  /** A closing bracket that stands apart begins no sentence. */
  private int leftOver(int from) {
    boolean closes =
        from < tokens.size()
            && ")]}".indexOf(text.charAt(tokens.begin(from))) >= 0
            && tokens.end(from) - tokens.begin(from) == 1
            && !isBlankLine(from);
    return closes ? from + 1 : from;
  }

  /** A straight quote glued to the next word opens it, unless a blank stands before the word. */
  private boolean opensNext(int i, char c) {
    return (c == '"' || c == '\'' || c == '“')
        && i + 1 < tokens.size()
        && tokens.begin(i + 1) == tokens.end(i)
        && tokens.begin(i) > tokens.end(i - 1);
  }

  /** Whether a new sentence begins at token {@code next}, {@code last} having ended one. */
  private boolean begins(int last, int next) {
    if (isBlankLine(next)) {
      return true;
    }
    boolean quoted = next - last > 1 && isQuote(text.charAt(tokens.begin(next - 1)));
    char c = firstLetter(next);
    char mark = text.charAt(tokens.end(last) - 1);
    boolean word = Character.isLetterOrDigit(text.charAt(tokens.begin(last)));
    if (word) {
      return STARTERS.contains(word(next)) || opensQuote(next);
    }
    if (Character.isLowerCase(c)) {
      return mark == '.'
          && !quoted
          && isLongWord(last - 1)
          && tokens.end(last) < tokens.begin(next)
          && tokens.end(last) - tokens.begin(last) == 1;
    }
    return !(quoted && speechFollows(next));
  }

  private boolean opensQuote(int i) {
    char c = text.charAt(tokens.begin(i));
    return (c == '"' || c == '“' || c == '«')
        && i + 1 < tokens.size()
        && Character.isUpperCase(text.charAt(tokens.begin(i + 1)));
  }

  private boolean isLongWord(int i) {
    return i >= 0
        && tokens.end(i) - tokens.begin(i) > 3
        && Character.isLetter(text.charAt(tokens.begin(i)));
  }

  private char firstLetter(int i) {
    for (int k = i; k < Math.min(i + 3, tokens.size()); k++) {
      char c = text.charAt(tokens.begin(k));
      if (Character.isLetterOrDigit(c)) {
        return c;
      }
    }
    return 'A';
  }

  /** '"Never!" President Lee said.' goes on behind the quote. */
  private boolean speechFollows(int next) {
    if (STARTERS.contains(word(next))) {
      return next + 1 < tokens.size() && SPEECH.contains(word(next + 1));
    }
    for (int i = next; i < Math.min(next + 6, tokens.size()); i++) {
      char c = text.charAt(tokens.begin(i));
      if (c == '.' || c == ',') {
        return false;
      }
      if (SPEECH.contains(word(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isQuote(char c) {
    return "\"'”’»›“".indexOf(c) >= 0;
  }

  private boolean isBlankLine(int i) {
    int lines = 0;
    for (int k = tokens.end(i - 1); k < tokens.begin(i); k++) {
      char c = text.charAt(k);
      lines += c == '\n' ? 1 : 0;
      if (c == 0x2029) {
        return true;
      }
    }
    return lines > 1;
  }

  /**
   * Index behind the dash of a dateline at {@code first}, or -1: a place in capitals, then at most
   * twelve tokens of place, date and agency, then a dash between blanks; or capitals and a colon.
   */
  private int datelineEnd(int first) {
    if (first >= tokens.size() || !isCapitals(first)) {
      return -1;
    }
    int limit = Math.min(tokens.size() - 1, first + 16);
    boolean marked = false;
    for (int i = first + 1; i < limit; i++) {
      char c = text.charAt(tokens.begin(i));
      if (isDash(i) && tokens.begin(i) > tokens.end(i - 1)) {
        return marked || isCapitals(i - 1) ? i + 1 : -1;
      }
      if (c == ':' && isAllCapitals(first, i) && !isLineEnd(i)) {
        return i + 1;
      }
      if (c == ',' || c == '(') {
        marked = true;
      } else if (c == '.' || c == ';' || c == ':' || (Character.isLowerCase(c) && !marked)) {
        return -1;
      }
    }
    return -1;
  }

  /** 'ISLAMABAD/NEW DELHI', whose parts are words in capitals. */
  private boolean isAllCapitals(int first, int end) {
    for (int i = first; i < end; i++) {
      if (!isCapitals(i) && text.charAt(tokens.begin(i)) != '/') {
        return false;
      }
    }
    return end - first < 7;
  }

  private boolean isLineEnd(int i) {
    int end = tokens.end(i);
    return end >= text.length() || text.charAt(end) == '\n';
  }

  private boolean isDash(int i) {
    char c = text.charAt(tokens.begin(i));
    return c == '—' || c == '–' || c == '―' || c == '-';
  }

  private boolean isCapitals(int i) {
    if (tokens.end(i) - tokens.begin(i) < 3) {
      return false;
    }
    for (int k = tokens.begin(i); k < tokens.end(i); k++) {
      char c = text.charAt(k);
      if (Character.isLetter(c) ? !Character.isUpperCase(c) : c != '.') {
        return false;
      }
    }
    return true;
  }

  private String word(int i) {
    return text.substring(tokens.begin(i), tokens.end(i));
  }
}
