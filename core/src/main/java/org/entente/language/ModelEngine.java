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
  /** Sentences among which those of like length are sought; bounds what is kept in between. */
  private static final int TOGETHER = 128;

  private final LanguageModel model;
  private final Tokenizer tokenizer = new Tokenizer();
  private final SentenceSplitter splitter = new SentenceSplitter(tokenizer);
  private final WordCache words;
  private final Tagger tagger;
  private final Parser parser;
  private final HeadlineRepair headlines;
  private final HyphenRepair hyphens;
  private final CaseRepair cases;
  private final PerfectRepair perfects;
  private final SubjectRepair subjects;
  private final AttachmentRepair attachments;
  private final List<Sample> samples = new ArrayList<>();
  private final int dashTag;
  private final int punctuation;
  private final int parataxis;
  private final int semicolonTag;
  private final int subject;
  private final int passiveSubject;

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
    this.headlines = new HeadlineRepair(model.tags, model.relations);
    this.hyphens = new HyphenRepair(model.tags, model.relations);
    this.cases = new CaseRepair(model.relations);
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
    return parse(List.of(sentence)).get(0);
  }

  @Override
  public List<Sentence> parse(List<Sentence> sentences) {
    List<Sentence> parsed = new ArrayList<>(sentences.size());
    for (int i = 0; i < sentences.size(); i += TOGETHER) {
      parsed.addAll(together(sentences.subList(i, Math.min(sentences.size(), i + TOGETHER))));
    }
    return parsed;
  }

  private List<Sentence> together(List<Sentence> sentences) {
    List<Draft> drafts = new ArrayList<>(sentences.size());
    for (Sentence sentence : sentences) {
      drafts.add(new Draft(sentence));
    }
    read(drafts);
    List<Draft> undivided = new ArrayList<>();
    for (Draft draft : drafts) {
      if (draft.hasClauses() && !draft.areClauses(model, subject, passiveSubject)) {
        draft.whole();
        undivided.add(draft);
      }
    }
    if (!undivided.isEmpty()) {
      read(undivided);
    }
    List<Sentence> parsed = new ArrayList<>(drafts.size());
    for (Draft draft : drafts) {
      draft.join(parataxis, punctuation, dashTag, semicolonTag);
      parsed.add(parsed(draft));
    }
    return parsed;
  }

  /** Tags and parses all parts of all drafts. */
  private void read(List<Draft> drafts) {
    List<Sample> batch = new ArrayList<>();
    for (Draft draft : drafts) {
      for (Draft.Part part : draft.parts) {
        while (samples.size() <= batch.size()) {
          samples.add(new Sample());
        }
        Sample sample = samples.get(batch.size());
        sample.reset(part.size(), model.tags);
        for (int i = 0; i < part.size(); i++) {
          sample.words[i + 1] = words.get(draft.sentence.token(part.token(i)).text());
        }
        tagger.tag(sample);
        batch.add(sample);
      }
    }
    parser.parse(batch);
    int next = 0;
    for (Draft draft : drafts) {
      for (Draft.Part part : draft.parts) {
        Sample sample = batch.get(next++);
        headlines.mend(sample);
        hyphens.mend(sample);
        cases.mend(sample);
        perfects.mend(sample);
        subjects.mend(sample);
        attachments.mend(sample);
        draft.take(part, sample);
      }
    }
  }

  private Sentence parsed(Draft draft) {
    Sentence sentence = draft.sentence;
    List<Token> tokens = new ArrayList<>(sentence.size());
    for (int i = 0; i < sentence.size(); i++) {
      Token cut = sentence.token(i);
      TagSet.Tag tag = model.tags.get(draft.tags[i]);
      tokens.add(
          new Token(
              cut.index(),
              cut.span(),
              cut.text(),
              model.lemmatizer.lemma(cut.text(), tag.xpos(), tag.upos()),
              tag.upos(),
              tag.xpos(),
              draft.heads[i],
              model.relations.get(draft.relations[i])));
    }
    return new Sentence(sentence.index(), sentence.span(), sentence.text(), tokens);
  }
}
