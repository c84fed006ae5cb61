package org.entente.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.entente.text.Block;
import org.entente.text.Document;
import org.entente.text.Sentence;
import org.entente.text.Span;
import org.entente.text.Token;
import org.entente.text.Upos;

/** Runs a {@link LanguageModel} over text. */
final class ModelEngine implements LanguageEngine {
  private final LanguageModel model;
  private final Tokenizer tokenizer = new Tokenizer();
  private final SentenceSplitter splitter = new SentenceSplitter(tokenizer);
  private final WordCache words;
  private final Tagger tagger;
  private final Parser parser;
  private final SubjectRepair repair;
  private final Sample sample = new Sample();

  ModelEngine(LanguageModel model, Predicate<String> names) {
    this.model = model;
    this.words = new WordCache(model.lexicon, names, model.tags.id("NNP", Upos.PROPN));
    this.tagger = new Tagger(model.tagWeights, model.tags);
    this.repair = new SubjectRepair(model.tags, model.relations);
    this.parser =
        new Parser(
            model.actionWeights,
            model.relationWeights,
            model.rootRelation(),
            new FiniteVerbs(model.tags));
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
    sample.reset(n, model.tags);
    for (int i = 0; i < n; i++) {
      sample.words[i + 1] = words.get(sentence.token(i).text());
    }
    tagger.tag(sample);
    parser.parse(sample);
    repair.mend(sample);
    List<Token> tokens = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      tokens.add(parsed(sentence.token(i), i + 1));
    }
    return new Sentence(sentence.index(), sentence.span(), sentence.text(), tokens);
  }

  private Token parsed(Token cut, int i) {
    TagSet.Tag tag = model.tags.get(sample.tags[i]);
    return new Token(
        cut.index(),
        cut.span(),
        cut.text(),
        model.lemmatizer.lemma(cut.text(), tag.xpos(), tag.upos()),
        tag.upos(),
        tag.xpos(),
        sample.heads[i] - 1,
        model.relations.get(sample.relations[i]));
  }
}
