package org.entente.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.text.Block;
import org.entente.text.Document;
import org.entente.text.Sentence;
import org.entente.text.Span;
import org.entente.text.Token;
import org.entente.text.Upos;

/** Runs a {@link LanguageModel} over text. */
final class ModelEngine implements LanguageEngine {
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");

  private final LanguageModel model;
  private final Tokenizer tokenizer = new Tokenizer();
  private final SentenceSplitter splitter = new SentenceSplitter(tokenizer);
  private final WordCache words;
  private final Tagger tagger;
  private final Parser parser;
  private final PerfectRepair perfects;
  private final SubjectRepair subjects;
  private final AttachmentRepair attachments;
  private final Sample sample = new Sample();
  private final int dashTag;
  private final int punctuation;
  private final int parataxis;
  private final int semicolonTag;
  private final int subject;
  private final int passiveSubject;
  private int[] tags = new int[0];
  private int[] heads = new int[0];
  private int[] relations = new int[0];

  ModelEngine(LanguageModel model, Predicate<String> names) {
    this.model = model;
    this.words = new WordCache(model.lexicon, names, model.tags.id("NNP", Upos.PROPN));
    this.tagger = new Tagger(model.tagWeights, model.tags);
    this.dashTag = model.tags.id(":", Upos.PUNCT);
    this.punctuation = model.relations.indexOf("punct");
    this.parataxis = model.relations.indexOf("parataxis");
    this.semicolonTag = model.tags.id(",", Upos.PUNCT);
    this.subject = model.relations.indexOf("nsubj");
    this.passiveSubject = model.relations.indexOf("nsubj:pass");
    this.perfects = new PerfectRepair(model.tags, model.relations);
    this.subjects = new SubjectRepair(model.tags, model.relations);
    this.attachments = new AttachmentRepair(model.tags, model.relations);
    this.parser = new Parser(model);
  }

  @Override
  public List<Sentence> split(Document document) {
    List<Sentence> sentences = new ArrayList<>();
    String text = document.text();
    for (Block block : document.blocks()) {
      tokenizer.cut(text, block.span().begin(), block.span().end());
      int first = 0;
      while (first < tokenizer.size()) {
        int end = splitter.endOfSentence(text, first, first == 0);
        sentences.add(cut(sentences.size(), text, first, end));
        first = end;
      }
    }
    return sentences;
  }

  private Sentence cut(int index, String text, int first, int end) {
    List<Token> tokens = new ArrayList<>(end - first);
    for (int i = first; i < end; i++) {
      Span span = new Span(tokenizer.begin(i), tokenizer.end(i));
      tokens.add(Token.cut(i - first, span, text.substring(span.begin(), span.end())));
    }
    Span span = new Span(tokenizer.begin(first), tokenizer.end(end - 1));
    return new Sentence(index, span, text.substring(span.begin(), span.end()), tokens);
  }

  @Override
  public Sentence parse(Sentence sentence) {
    int n = sentence.size();
    tags = new int[n];
    heads = new int[n];
    relations = new int[n];
    int[] aside = Aside.of(sentence);
    if (aside == null) {
      if (!clauses(sentence)) {
        part(sentence, 0, n, n, n);
      }
    } else {
      int before = aside[0] - 1;
      part(sentence, 0, aside[0], aside[1] + 1, n);
      int root = part(sentence, aside[0] + 1, aside[1], n, n);
      hang(root, before, parataxis);
      for (int dash : aside) {
        tags[dash] = dashTag;
        hang(dash, before, punctuation);
      }
    }
    List<Token> tokens = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      tokens.add(parsed(sentence.token(i), i));
    }
    return new Sentence(sentence.index(), sentence.span(), sentence.text(), tokens);
  }

  /**
   * Parses what semicolons divide apart, if every piece has a finite verb or a subject; a list of
   * names has not.
   */
  private boolean clauses(Sentence sentence) {
    int n = sentence.size();
    int begin = 0;
    int top = -1;
    for (int i = 1; i <= n; i++) {
      boolean divides = i < n && sentence.token(i).text().equals(";");
      if (!divides && (i < n || begin == 0)) {
        continue;
      }
      if (i == begin) {
        return false;
      }
      int root = part(sentence, begin, i, n, n);
      if (!FINITE.contains(model.tags.get(tags[root]).xpos()) && !hasSubject(root, begin, i)) {
        return false;
      }
      if (top < 0) {
        top = root;
      } else {
        hang(root, top, parataxis);
      }
      if (divides) {
        tags[i] = semicolonTag;
        hang(i, root, punctuation);
      }
      begin = i + 1;
    }
    return top >= 0;
  }

  private boolean hasSubject(int root, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (heads[i] == root && (relations[i] == subject || relations[i] == passiveSubject)) {
        return true;
      }
    }
    return false;
  }

  private void hang(int token, int head, int relation) {
    heads[token] = head;
    relations[token] = relation;
  }

  /** Parses the words from a to b and from c to d, ends excluded, as one; returns their root. */
  private int part(Sentence sentence, int a, int b, int c, int d) {
    int first = b - a;
    int size = first + d - c;
    sample.reset(size, model.tags);
    for (int i = 0; i < size; i++) {
      sample.words[i + 1] = words.get(sentence.token(i < first ? a + i : c + i - first).text());
    }
    tagger.tag(sample);
    parser.parse(sample);
    perfects.mend(sample);
    subjects.mend(sample);
    attachments.mend(sample);
    int root = a;
    for (int i = 0; i < size; i++) {
      int token = i < first ? a + i : c + i - first;
      int head = sample.heads[i + 1] - 1;
      tags[token] = sample.tags[i + 1];
      relations[token] = sample.relations[i + 1];
      heads[token] = head < 0 ? -1 : head < first ? a + head : c + head - first;
      root = head < 0 ? token : root;
    }
    return root;
  }

  private Token parsed(Token cut, int i) {
    TagSet.Tag tag = model.tags.get(tags[i]);
    return new Token(
        cut.index(),
        cut.span(),
        cut.text(),
        model.lemmatizer.lemma(cut.text(), tag.xpos(), tag.upos()),
        tag.upos(),
        tag.xpos(),
        heads[i],
        model.relations.get(relations[i]));
  }
}
