package org.entente.language;

import org.entente.language.neural.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What the models look at in a word, as hashes: its spelling, ends, shape and distributional
 * cluster. Two words that agree in a hash look the same to a feature built on it.
 */
final class WordForm {
  /** Beyond either end of the sentence. */
  static final WordForm NONE = new WordForm(0x3C6EF372);

  /** The artificial root. */
  static final WordForm ROOT = new WordForm(0x1F83D9AB);

  static final int UNKNOWN_TAG = -1;

  private static final int CAPITALIZED = 1;
  private static final int ALL_CAPITALS = 2;
  private static final int DIGIT = 4;
  private static final int HYPHEN = 8;
  private static final int PERIOD = 16;
  private static final int LOWER = 32;
  private static final int LETTER = 64;

  final int form;
  final int lower;
  final int[] suffix = new int[4];
  final int prefix;
  final int start;
  final int shape;
  final int cluster;
  final int broadCluster;
  final int midCluster;

  /** The word's only tag in the treebank when it is frequent, or {@link #UNKNOWN_TAG}. */
  final int onlyTag;

  /** The word's most frequent tag in the treebank when it is not rare, or {@link #UNKNOWN_TAG}. */
  final int usualTag;

  /** What the word brings to the tagger, once it was asked for. */
  Tagger.@Nullable Scores tagScores;

  /** What the word brings to the parser, once it was asked for. */
  Reading.@Nullable Gates gates;

  private WordForm(int code) {
    form = code;
    lower = code;
    java.util.Arrays.fill(suffix, code);
    prefix = code;
    start = code;
    shape = 127;
    cluster = -1;
    broadCluster = -1;
    midCluster = -1;
    onlyTag = UNKNOWN_TAG;
    usualTag = UNKNOWN_TAG;
  }

  WordForm(String word, Lexicon lexicon) {
    this(word, lexicon, UNKNOWN_TAG);
  }

  /**
   * @param nameTag what a word that is known as a name is tagged, unless the treebank knows it as
   *     another word; or {@link #UNKNOWN_TAG}
   */
  WordForm(String word, Lexicon lexicon, int nameTag) {
    int n = word.length();
    char[] folded = new char[n];
    int bits = 0;
    for (int i = 0; i < n; i++) {
      char c = word.charAt(i);
      bits |= kind(c);
      folded[i] = fold(c);
    }
    if (n > 0 && Character.isUpperCase(word.charAt(0))) {
      bits |= (bits & LOWER) == 0 && n > 1 ? CAPITALIZED | ALL_CAPITALS : CAPITALIZED;
    }
    shape = bits;
    form = word.hashCode() * 31 + 7;
    lower = hash(folded, 0, n);
    for (int k = 0; k < suffix.length; k++) {
      suffix[k] = hash(folded, Math.max(0, n - k - 1), n);
    }
    prefix = hash(folded, 0, Math.min(3, n));
    start = n == 0 ? 0 : word.charAt(0);
    int id = lexicon.cluster(lower);
    cluster = id;
    broadCluster = lexicon.clusterPrefix(id, 4);
    midCluster = lexicon.clusterPrefix(id, 6);
    usualTag = lexicon.usualTag(lower);
    boolean name = nameTag != UNKNOWN_TAG && (usualTag == UNKNOWN_TAG || usualTag == nameTag);
    onlyTag = name ? nameTag : lexicon.onlyTag(form);
  }

  private static int kind(char c) {
    if (Character.isLowerCase(c)) {
      return LOWER | LETTER;
    }
    if (Character.isDigit(c)) {
      return DIGIT;
    }
    if (Character.isLetter(c)) {
      return LETTER;
    }
    return c == '-' ? HYPHEN : c == '.' ? PERIOD : 0;
  }

  /** Lower case, with one form for all digits, apostrophes, quotes and dashes. */
  static char fold(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z'
          ? (char) (c + 32)
          : c >= '0' && c <= '9' ? '0' : c == '`' ? '\'' : c;
    }
    return switch (c) {
      case '’', '‘', '´' -> '\'';
      case '“', '”', '«', '»', '„' -> '"';
      case '–', '—', '―', '‒' -> '-';
      default -> Character.isDigit(c) ? '0' : Character.toLowerCase(c);
    };
  }

  /** Hash of a folded word. */
  static int hash(char[] folded, int from, int to) {
    int h = 0x2545F491 + (to - from);
    for (int i = from; i < to; i++) {
      h = h * 0x01000193 ^ folded[i];
    }
    return h ^ h >>> 15;
  }

  static int lowerHash(String word) {
    char[] folded = new char[word.length()];
    for (int i = 0; i < folded.length; i++) {
      folded[i] = fold(word.charAt(i));
    }
    return hash(folded, 0, folded.length);
  }

  static int formHash(String word) {
    return word.hashCode() * 31 + 7;
  }
}
