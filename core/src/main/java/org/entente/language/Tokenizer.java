package org.entente.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts text into words and marks as the Universal Dependencies treebanks of English do: {@code
 * don't} is {@code do|n't}, {@code long-range} is {@code long|-|range}, {@code Kyiv's} is {@code
 * Kyiv|'s}, {@code U.S.} stays whole.
 *
 * <p>The tokens found by {@link #cut} are read with {@link #size}, {@link #begin} and {@link #end};
 * they stand in order, do not overlap, and leave out only white space and invisible characters.
 */
final class Tokenizer {
  /** Prefixes and suffixes that keep their hyphen (English Web Treebank guidelines). */
  private static final Set<String> KEPT_PREFIXES =
      Set.of(
          "e", "a", "x", "agro", "anti", "bi", "bio", "co", "counter", "cross", "de", "eco", "ex",
          "extra", "inter", "intra", "macro", "mega", "micro", "mid", "mini", "mono", "multi",
          "neo", "non", "over", "pan", "para", "peri", "post", "pre", "pro", "pseudo", "quasi",
          "re", "semi", "sub", "super", "tri", "ultra", "un", "uni", "vice");

  private static final Set<String> TWO_WORDS =
      Set.of("cannot", "gonna", "wanna", "gotta", "gimme", "lemme");

  private int[] begins = new int[256];
  private int[] ends = new int[256];
  private int size;
  private CharSequence text = "";

  int size() {
    return size;
  }

  int begin(int i) {
    return begins[i];
  }

  int end(int i) {
    return ends[i];
  }

  /** Finds the tokens of {@code text} from {@code from} to {@code to}. */
  void cut(CharSequence source, int from, int to) {
    text = source;
    size = 0;
    int i = from;
    while (i < to) {
      if (isSpace(text.charAt(i))) {
        i++;
        continue;
      }
      int j = i + 1;
      while (j < to && !isSpace(text.charAt(j))) {
        j++;
      }
      chunk(i, j);
      i = j;
    }
  }

  static boolean isSpace(char c) {
    return c <= ' '
        || c == 0xA0
        || c == 0xFEFF
        || (c >= 0x2000 && c <= 0x200F)
        || (c >= 0x2028 && c <= 0x202F)
        || c == 0x205F
        || c == 0x2060
        || c == 0x3000
        || c == 0x85
        || c == 0xAD;
  }

  private void add(int from, int to) {
    if (from >= to) {
      return;
    }
    if (size == begins.length) {
      begins = Arrays.copyOf(begins, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    begins[size] = from;
    ends[size++] = to;
  }

  /** A stretch without white space: marks before, the core, marks behind. */
  private void chunk(int from, int to) {
    if (isAddress(from, to)) {
      address(from, to);
      return;
    }
    int a = leadingMarks(from, to);
    if (a >= to) {
      return;
    }
    int e = coreEnd(a, to);
    core(a, e);
    trailingMarks(e, to);
  }

  private int leadingMarks(int from, int to) {
    int a = from;
    while (a < to && !isWordStart(a, to)) {
      int k = runEnd(a, to);
      add(a, k);
      a = k;
    }
    return a;
  }

  private boolean isWordStart(int i, int to) {
    char c = text.charAt(i);
    if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
      return true;
    }
    if (i + 1 >= to) {
      return false;
    }
    char next = text.charAt(i + 1);
    return switch (c) {
      case '.', '+', '-' -> Character.isDigit(next) && (i == 0 || isSpace(text.charAt(i - 1)));
      case '\'', '’' -> clitic(i, to) == to || isDecade(i, to);
      case '@', '#' -> Character.isLetter(next);
      default -> false;
    };
  }

  /** An apostrophe before a year: '90s. */
  private boolean isDecade(int i, int to) {
    return i + 2 < to
        && Character.isDigit(text.charAt(i + 1))
        && Character.isDigit(text.charAt(i + 2));
  }

  /** End of a mark that is repeated: '...', '--', '!!'; otherwise one character. */
  private int runEnd(int i, int to) {
    char c = text.charAt(i);
    int k = i + 1;
    if (c == '.' || c == '-' || c == '!' || c == '?' || c == '`' || c == '*' || c == '_' || c == '='
        || c == '~' || c == '\'') {
      while (k < to && text.charAt(k) == c) {
        k++;
      }
    }
    return k;
  }

  /** Where the marks behind the word begin; an abbreviation keeps its period. */
  private int coreEnd(int a, int to) {
    int e = to;
    while (e > a + 1) {
      char c = text.charAt(e - 1);
      if (Character.isLetterOrDigit(c)
          || Character.isSurrogate(c)
          || isCombining(c)
          || (c == '.' && text.charAt(e - 2) != '.' && Abbreviations.keepsPeriod(text, a, e))
          || (c == '+' && e == a + 2)) {
        break;
      }
      e--;
    }
    return e;
  }

  private static boolean isCombining(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private void trailingMarks(int from, int to) {
    int i = from;
    while (i < to) {
      int k = runEnd(i, to);
      add(i, k);
      i = k;
    }
  }

  /** A word, perhaps with a clitic, with hyphens, or with marks within. */
  private void core(int a, int e) {
    int tail = cliticAtEnd(a, e);
    if (tail > a) {
      int bodyEnd = coreEnd(a, tail);
      inner(a, bodyEnd);
      trailingMarks(bodyEnd, tail);
      add(tail, e);
      return;
    }
    inner(a, e);
  }

  /** Where a clitic begins that ends at {@code e}, or -1. */
  private int cliticAtEnd(int a, int e) {
    for (int k = 2; k <= 3 && e - k > a; k++) {
      if (isApostrophe(text.charAt(e - k)) && clitic(e - k, e) == e) {
        return e - k;
      }
    }
    if (e - a > 3
        && isApostrophe(text.charAt(e - 2))
        && lower(e - 1) == 't'
        && lower(e - 3) == 'n') {
      return e - 3;
    }
    return -1;
  }

  /** End of the clitic whose apostrophe is at {@code i}, or -1. */
  private int clitic(int i, int to) {
    if (i + 2 <= to && (i + 2 == to || !Character.isLetterOrDigit(text.charAt(i + 2)))) {
      char c = lower(i + 1);
      return c == 's' || c == 'd' || c == 'm' ? i + 2 : -1;
    }
    if (i + 3 <= to && (i + 3 == to || !Character.isLetterOrDigit(text.charAt(i + 3)))) {
      char c = lower(i + 1);
      char d = lower(i + 2);
      return (c == 'r' && d == 'e') || (c == 'v' && d == 'e') || (c == 'l' && d == 'l')
          ? i + 3
          : -1;
    }
    return -1;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == '‘' || c == '`' || c == '´';
  }

  private char lower(int i) {
    return Character.toLowerCase(text.charAt(i));
  }

  /** Cuts at hyphens, slashes, dashes and marks within a word. */
  private void inner(int a, int e) {
    int from = a;
    int i = a + 1;
    while (i < e - 1) {
      int mark = markEnd(a, from, i, e);
      if (mark > i) {
        addWord(from, i);
        add(i, mark);
        from = mark;
        i = mark + 1;
      } else if (isCurrency(i)) {
        add(from, i + 1);
        from = i + 1;
        i += 2;
      } else if (isMissingSpace(from, i, e)) {
        addWord(from, i);
        add(i, i + 1);
        from = i + 1;
        i += 2;
      } else {
        i++;
      }
    }
    addWord(from, e);
  }

  /** End of the mark at {@code i} that cuts the word which began at {@code from}, or -1. */
  private int markEnd(int a, int from, int i, int e) {
    char c = text.charAt(i);
    if (Character.isLetterOrDigit(c) || i == from) {
      return -1;
    }
    boolean digits = Character.isDigit(text.charAt(i - 1)) && Character.isDigit(text.charAt(i + 1));
    return switch (c) {
      case '-' -> hyphenEnd(a, from, i, e, digits);
      case '–', '—', '―', '…', '"', '“', '”', '«', '»', '(', ')', '[', ']', ';' -> i + 1;
      case '/', ',', ':' -> digits || (c == '/' && isShort(a, e)) ? -1 : i + 1;
      case '.' -> text.charAt(i + 1) == '.' ? runEnd(i, e) : -1;
      case '?', '!' -> Character.isUpperCase(text.charAt(i + 1)) ? i + 1 : -1;
      default -> -1;
    };
  }

  private int hyphenEnd(int a, int from, int i, int e, boolean digits) {
    if (text.charAt(i + 1) == '-') {
      return runEnd(i, e);
    }
    if (digits && hyphens(a, e) > 1 || isDesignation(from, i)) {
      return -1;
    }
    return i - from <= 7 && KEPT_PREFIXES.contains(piece(from, i)) ? -1 : i + 1;
  }

  /** 'F-16', 'MiG-29', 'COVID-19'. */
  private boolean isDesignation(int from, int hyphen) {
    if (hyphen - from > 5
        || !Character.isDigit(text.charAt(hyphen + 1))
        || !Character.isUpperCase(text.charAt(from))) {
      return false;
    }
    for (int i = from; i < hyphen; i++) {
      if (!Character.isLetter(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The sign of 'US$5', which stays with 'US'. */
  private boolean isCurrency(int i) {
    char c = text.charAt(i);
    return (c == '$' || c == '€' || c == '£' || c == '¥') && Character.isDigit(text.charAt(i + 1));
  }

  private int hyphens(int a, int e) {
    int count = 0;
    for (int i = a; i < e; i++) {
      count += text.charAt(i) == '-' ? 1 : 0;
    }
    return count;
  }

  /** 'w/o', 'c/o', '9/11'. */
  private static boolean isShort(int a, int e) {
    return e - a <= 3;
  }

  /** A sentence that ends without a blank behind it: 'the deal.Moscow said'. */
  private boolean isMissingSpace(int from, int i, int e) {
    return text.charAt(i) == '.'
        && i - from >= 3
        && Character.isLowerCase(text.charAt(i - 1))
        && Character.isLowerCase(text.charAt(i - 2))
        && Character.isUpperCase(text.charAt(i + 1))
        && i + 2 < e
        && Character.isLowerCase(text.charAt(i + 2));
  }

  private void addWord(int from, int to) {
    if (to - from >= 5 && to - from <= 6 && TWO_WORDS.contains(piece(from, to))) {
      add(from, from + 3);
      add(from + 3, to);
      return;
    }
    add(from, to);
  }

  private String piece(int from, int to) {
    return text.subSequence(from, to).toString().toLowerCase(Locale.ROOT);
  }

  private boolean isAddress(int from, int to) {
    if (to - from < 6) {
      return false;
    }
    for (int i = from; i + 2 < to; i++) {
      char c = text.charAt(i);
      if (c == ':' && text.charAt(i + 1) == '/' && text.charAt(i + 2) == '/') {
        return true;
      }
      if (c == '@' && i > from && dotBehind(i, to)) {
        return true;
      }
      if (lower(i) == 'w'
          && lower(i + 1) == 'w'
          && lower(i + 2) == 'w'
          && i + 3 < to
          && text.charAt(i + 3) == '.') {
        return true;
      }
    }
    return false;
  }

  private boolean dotBehind(int at, int to) {
    for (int i = at + 2; i + 1 < to; i++) {
      if (text.charAt(i) == '.' && Character.isLetterOrDigit(text.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private void address(int from, int to) {
    int a = from;
    while (a < to && "(<[\"“‘'".indexOf(text.charAt(a)) >= 0) {
      add(a, a + 1);
      a++;
    }
    int e = to;
    while (e > a && ".,;:!?)>]\"”’'".indexOf(text.charAt(e - 1)) >= 0) {
      e--;
    }
    add(a, e);
    trailingMarks(e, to);
  }
}
