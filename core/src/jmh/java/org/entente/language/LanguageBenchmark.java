package org.entente.language;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@OperationsPerInvocation(LanguageBenchmark.SENTENCES)
public class LanguageBenchmark {
  static final int SENTENCES = 203;

  private final LanguageModel model = LanguageModel.bundled();
  private final LanguageEngine engine = model.engine();
  private final Tagger tagger = new Tagger(model.tagWeights, model.tags);
  private final Parser parser = new Parser(model);
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
    int sum = 0;
    for (Sample sample : samples) {
      parser.parse(sample);
      sum += sample.heads[1];
    }
    return sum;
  }

  /** From raw text to lemmas, tags and trees. */
  @Benchmark
  public int whole() {
    int roots = 0;
    for (Document document : documents) {
      for (Sentence sentence : engine.split(document)) {
        roots += engine.parse(sentence).root();
      }
    }
    return roots;
  }
}
