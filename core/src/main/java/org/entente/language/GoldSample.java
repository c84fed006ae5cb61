package org.entente.language;

import java.util.Arrays;
import java.util.List;
import org.entente.language.neural.Lesson;
import org.entente.text.Sentence;
import org.entente.text.Token;
import org.entente.text.Upos;
import org.jspecify.annotations.Nullable;

/** A sentence of a treebank in training: the sample that the models see, and the right answers. */
final class GoldSample {
  final Sentence sentence;
  final Sample sample = new Sample();
  final int[] tags;
  final int[] heads;
  final int[] relations;

  GoldSample(Sentence sentence, TagSet tagSet, List<String> names) {
    this.sentence = sentence;
    int n = sentence.size();
    sample.reset(n, tagSet);
    tags = new int[n + 2];
    heads = new int[n + 2];
    relations = new int[n + 2];
    heads[0] = -1;
    heads[n + 1] = -1;
    tags[n + 1] = tagSet.none();
    int unnamed = names.indexOf("dep");
    for (Token token : sentence.tokens()) {
      int i = token.index() + 1;
      TagSet.Tag tag = tag(token);
      tags[i] = tagSet.id(tag.xpos(), tag.upos());
      heads[i] = token.head() + 1;
      int relation = names.indexOf(relation(token));
      if (relation < 0) {
        relation = names.indexOf(relation(token).replaceFirst(":.*", ""));
      }
      relations[i] = relation < 0 ? unnamed : relation;
    }
  }

  private GoldSample(GoldSample other, WordForm[] words) {
    sentence = other.sentence;
    tags = other.tags;
    heads = other.heads;
    relations = other.relations;
    sample.size = other.sample.size;
    sample.words = words;
    sample.tags = other.sample.tags;
  }

  /** The same sentence of other words. */
  GoldSample with(WordForm[] words) {
    return new GoldSample(this, words);
  }

  void describe(WordCache cache) {
    for (int i = 1; i <= sample.size; i++) {
      sample.words[i] = cache.get(sentence.token(i - 1).text());
    }
  }

  /** The sentence for the parser, with the tags that the sample has now. */
  Lesson lesson(WordVectors vectors) {
    int n = sample.size;
    int[][] features = new int[n + 1][];
    int[][] hidden = new int[n + 1][];
    float[] @Nullable [] given = new float[n + 1][];
    for (int i = 1; i <= n; i++) {
      features[i] = tagged(ParserFeatures.rows(sample.words[i], false), sample.tags[i]);
      hidden[i] = tagged(ParserFeatures.rows(sample.words[i], true), sample.tags[i]);
      given[i] = ParserFeatures.vector(sample.words[i], vectors);
    }
    int[] above = Arrays.copyOf(heads, n + 1);
    return new Lesson(features, hidden, given, above, Arrays.copyOf(relations, n + 1), null, 0);
  }

  private static int[] tagged(int[] rows, int tag) {
    int[] all = Arrays.copyOf(rows, rows.length + 1);
    all[rows.length] = ParserFeatures.tagRow(tag);
    return all;
  }

  int rightTags() {
    int right = 0;
    for (int i = 1; i <= sample.size; i++) {
      right += sample.tags[i] == tags[i] ? 1 : 0;
    }
    return right;
  }

  /** The token's tag; treebanks differ on 'United' in 'United States', which is an adjective. */
  static TagSet.Tag tag(Token token) {
    String xpos = token.xpos() == null ? token.upos().name() : token.xpos();
    boolean participleOfName = xpos.equals("NNP") && token.upos() == Upos.VERB;
    return new TagSet.Tag(xpos, participleOfName ? Upos.ADJ : token.upos());
  }

  static String relation(Token token) {
    return token.relation() == null ? "dep" : token.relation();
  }
}
