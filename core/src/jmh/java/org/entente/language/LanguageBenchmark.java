package org.entente.language;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.entente.text.Document;
import org.entente.text.Sentence;
import org.entente.text.Token;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Sentences per second of each stage and of the whole, on the check sentences, one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = {
      "-Xmx1g",
      "--add-modules=jdk.incubator.vector",
      "-Djdk.incubator.vector.VECTOR_ACCESS_OOB_CHECK=0"
    })
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@OperationsPerInvocation(LanguageBenchmark.SENTENCES)
public class LanguageBenchmark {
  static final int SENTENCES = 203;

  private final LanguageModel model = LanguageModel.bundled();
  private final LanguageEngine engine = model.engine();
  private final Tagger tagger = new Tagger(model.tagWeights, model.tags);
  private final Parser parser = new Parser(model);

  /** Twenty sentences in each, as in an article. */
  private final List<Document> articles = new ArrayList<>();

  private final List<Document> documents = new ArrayList<>();
  private final List<Sentence> sentences = new ArrayList<>();
  private final List<Sample> samples = new ArrayList<>();

  /** Reads the sentences, and prepares each stage's input. */
  @Setup
  public void read() throws IOException {
    try (InputStream file = LanguageBenchmark.class.getResourceAsStream("news-arcs.tsv")) {
      for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (!line.startsWith("#")) {
          documents.add(Document.plain("benchmark", line.split("\t")[0], null));
        }
      }
    }
    for (int i = 0; i < documents.size(); i += 20) {
      String text =
          documents.subList(i, Math.min(documents.size(), i + 20)).stream()
              .map(Document::text)
              .collect(Collectors.joining("\n\n"));
      articles.add(Document.plain("benchmark", text, null));
    }
    WordCache words = new WordCache(model.lexicon);
    for (Document document : documents) {
      Sentence sentence = engine.split(document).get(0);
      sentences.add(sentence);
      Sample sample = new Sample();
      sample.reset(sentence.size(), model.tags);
      for (Token token : sentence.tokens()) {
        sample.words[token.index() + 1] = words.get(token.text());
      }
      tagger.tag(sample);
      samples.add(sample);
    }
    if (documents.size() != SENTENCES) {
      throw new IllegalStateException(documents.size() + " sentences, not " + SENTENCES);
    }
  }

  /** Tokenizer and splitter. */
  @Benchmark
  public int split() {
    int tokens = 0;
    for (Document document : documents) {
      tokens += engine.split(document).get(0).size();
    }
    return tokens;
  }

  /** The tagger alone. */
  @Benchmark
  public int tag() {
    int sum = 0;
    for (Sample sample : samples) {
      tagger.tag(sample);
      sum += sample.tags[1];
    }
    return sum;
  }

  /** The parser alone. */
  @Benchmark
  public int parse() {
    parser.parse(samples);
    return samples.get(0).heads[1];
  }

  /** From raw text to lemmas, tags and trees. */
  @Benchmark
  public int whole() {
    int roots = 0;
    for (Document document : articles) {
      for (Sentence sentence : engine.parse(engine.split(document))) {
        roots += sentence.root();
      }
    }
    return roots;
  }
}
