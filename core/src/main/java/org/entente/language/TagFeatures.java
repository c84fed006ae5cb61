package org.entente.language;

/** What the tagger looks at: the word, two words to either side, the tags already given. */
final class TagFeatures {
  private TagFeatures() {}

  static void extract(Sample s, int i, int none, Features f) {
    WordForm w = s.words[i];
    WordForm before = i > 1 ? s.words[i - 1] : WordForm.NONE;
    WordForm before2 = i > 2 ? s.words[i - 2] : WordForm.NONE;
    WordForm after = i < s.size ? s.words[i + 1] : WordForm.NONE;
    WordForm after2 = i < s.size - 1 ? s.words[i + 2] : WordForm.NONE;
    int t1 = i > 1 ? s.tags[i - 1] : none;
    int t2 = i > 2 ? s.tags[i - 2] : none;
    int[] suffix = w.suffix;
    f.clear();
    f.add(w.lower);
    f.add(w.form);
    for (int k = 0; k < 4; k++) {
      f.add(suffix[k]);
    }
    f.add(w.prefix);
    f.add(w.start);
    f.add(w.shape, i == 1 ? 1 : 0);
    f.add(t1);
    f.add(t1, t2);
    f.add(t1, w.lower);
    f.add(before.lower);
    f.add(after.lower);
    f.add(after2.lower);
    f.add(before2.lower);
    f.add(before.lower, w.lower);
    f.add(w.lower, after.lower);
    f.add(after.suffix[2]);
    f.add(after.shape, w.shape, before.shape);
    f.add(t1, after.lower);
    f.add(before.suffix[2]);
    f.add(suffix[2], t1);
    f.add(suffix[1], w.shape);
    f.add(w.cluster);
    f.add(w.midCluster);
    f.add(after.cluster);
    f.add(before.cluster, w.cluster);
    f.add(w.cluster, after.cluster);
    f.add(t1, w.midCluster, after.midCluster);
    f.add(after.usualTag, w.lower);
    f.add(t1, w.usualTag, after.usualTag);
    f.add(after.usualTag, after2.usualTag, w.usualTag);
    f.add(t2, t1, w.usualTag);
    f.add(t1, w.suffix[2], after.usualTag);
  }
}
