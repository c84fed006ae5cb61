package org.entente.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.entente.language.Conllu;
import org.entente.language.LanguageEngine;
import org.entente.language.LanguageModel;
import org.entente.text.Document;
import org.entente.text.Sentence;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code entente parse}: text, or CoNLL-U with its tokens given, to CoNLL-U. */
@Command(
    name = "parse",
    mixinStandardHelpOptions = true,
    description = "Tags and parses text (Universal Dependencies); prints CoNLL-U.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  echo 'Kim met Putin.' | entente parse",
      "  entente parse --in test.conllu --input-format conllu"
    })
final class ParseCommand implements Callable<Integer> {
  /** What is given. */
  enum InputFormat {
    TEXT,
    CONLLU
  }

  @Option(names = "--in", paramLabel = "F", description = "The input (default: standard input).")
  @Nullable Path in;

  @Option(
      names = "--input-format",
      defaultValue = "text",
      description = "One of ${COMPLETION-CANDIDATES}; of CONLLU the tokens are taken as given.")
  InputFormat inputFormat = InputFormat.TEXT;

  @Option(names = "--format", defaultValue = "conllu", description = "Only conllu.")
  String format = "conllu";

  @Spec CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (!format.equals("conllu")) {
      throw new InputException("--format " + format + ": the only format is conllu");
    }
    String name = in == null ? "standard input" : in.toString();
    String text = text();
    LanguageEngine engine = LanguageModel.bundled().engine();
    PrintWriter out = spec.commandLine().getOut();
    if (inputFormat == InputFormat.CONLLU) {
      var lines = new BufferedReader(new java.io.StringReader(text));
      for (Sentence s : engine.parse(Conllu.read(name, lines).sentences())) {
        Conllu.write(s, out);
      }
    } else {
      for (Sentence s : engine.parse(engine.split(Document.plain(name, text, null)))) {
        Conllu.write(s, out);
      }
    }
    out.flush();
    return 0;
  }

  private String text() throws IOException {
    if (in != null) {
      if (!Files.isRegularFile(in)) {
        throw new InputException(in + ": no such file; check the path given with --in");
      }
      return Files.readString(in);
    }
    try (var reader = new InputStreamReader(System.in, StandardCharsets.UTF_8)) {
      StringBuilder text = new StringBuilder();
      char[] buffer = new char[8192];
      for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
        text.append(buffer, 0, n);
      }
      return text.toString();
    }
  }
}
