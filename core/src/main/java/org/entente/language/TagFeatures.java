package org.entente.language;

/**
 * What the tagger looks at: the word, two words to either side, the tags already given. What a word
 * brings by itself, wherever it stands, is apart from what depends on several.
 */
final class TagFeatures {
  private TagFeatures() {}

  /** All features of the word at {@code i}. */
  static void extract(Sample s, int i, int none, Features f) {
    f.clear();
    ofWord(s.words[i], f);
    ofWordBefore(before(s, i, 1), f);
    ofWordAfter(after(s, i, 1), f);
    ofSecondAfter(after(s, i, 2), f);
    ofSecondBefore(before(s, i, 2), f);
    ofSeveral(s, i, none, f);
  }

  static WordForm before(Sample s, int i, int distance) {
    return i > distance ? s.words[i - distance] : WordForm.NONE;
  }

  static WordForm after(Sample s, int i, int distance) {
    return i + distance <= s.size ? s.words[i + distance] : WordForm.NONE;
  }

  static void ofWord(WordForm w, Features f) {
    f.from(0);
    f.add(w.lower);
    f.add(w.form);
    for (int k = 0; k < 4; k++) {
      f.add(w.suffix[k]);
    }
    f.add(w.prefix);
    f.add(w.start);
    f.from(23);
    f.add(w.suffix[1], w.shape);
    f.add(w.cluster);
    f.add(w.midCluster);
  }

  static void ofWordBefore(WordForm before, Features f) {
    f.from(12).add(before.lower);
    f.from(21).add(before.suffix[2]);
  }

  static void ofWordAfter(WordForm after, Features f) {
    f.from(13).add(after.lower);
    f.from(18).add(after.suffix[2]);
    f.from(26).add(after.cluster);
  }

  static void ofSecondAfter(WordForm after2, Features f) {
    f.from(14).add(after2.lower);
  }

  static void ofSecondBefore(WordForm before2, Features f) {
    f.from(15).add(before2.lower);
  }

  /** What depends on the tags before, on several words, or on the word's place. */
  static void ofSeveral(Sample s, int i, int none, Features f) {
    WordForm w = s.words[i];
    WordForm before = before(s, i, 1);
    WordForm after = after(s, i, 1);
    int t1 = i > 1 ? s.tags[i - 1] : none;
    int t2 = i > 2 ? s.tags[i - 2] : none;
    f.from(8);
    f.add(w.shape, i == 1 ? 1 : 0);
    f.add(t1);
    f.add(t1, t2);
    f.add(t1, w.lower);
    f.from(16);
    f.add(before.lower, w.lower);
    f.add(w.lower, after.lower);
    f.from(19);
    f.add(after.shape, w.shape, before.shape);
    f.add(t1, after.lower);
    f.from(22);
    f.add(w.suffix[2], t1);
    f.from(27);
    f.add(before.cluster, w.cluster);
    f.add(w.cluster, after.cluster);
    f.add(t1, w.midCluster, after.midCluster);
    f.add(after.usualTag, w.lower);
    f.add(t1, w.usualTag, after.usualTag);
    f.add(after.usualTag, after(s, i, 2).usualTag, w.usualTag);
    f.add(t2, t1, w.usualTag);
    f.add(t1, w.suffix[2], after.usualTag);
  }
}
