package org.entente.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.text.Alignment;
import org.entente.text.Block;
import org.entente.text.Document;
import org.entente.text.Sentence;
import org.entente.text.Span;
import org.entente.text.Token;
import org.entente.text.Upos;

/**
 * Reads and writes CoNLL-U: a line for each token with ten columns, an empty line behind each
 * sentence. Empty nodes are skipped; of words written together ('don't') the parts are tokens.
 */
public final class Conllu {
  private static final int COLUMNS = 10;

  private final String name;
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Sentence> sentences = new ArrayList<>();
  private final List<Token> tokens = new ArrayList<>();
  private int blockBegin;
  private int lineNumber;
  private boolean space;
  private int joinedUntil;
  private boolean spaceBehindJoined;

  private Conllu(String name) {
    this.name = name;
  }

  /**
   * Reads a file.
   *
   * @throws IOException when it cannot be read or a line is not CoNLL-U; the message names the line
   */
  public static Treebank read(Path file) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return read(file.toString(), lines);
    }
  }

  /** Reads from {@code lines}; {@code name} is used in messages. */
  public static Treebank read(String name, BufferedReader lines) throws IOException {
    Conllu reader = new Conllu(name);
    String line = lines.readLine();
    while (line != null) {
      reader.lineNumber++;
      reader.line(line);
      line = lines.readLine();
    }
    return reader.finish();
  }

  private void line(String line) throws IOException {
    if (line.isBlank()) {
      endSentence();
    } else if (line.startsWith("#")) {
      if (line.startsWith("# newpar") || line.startsWith("# newdoc")) {
        endBlock();
      }
    } else {
      String[] columns = line.split("\t", -1);
      if (columns.length != COLUMNS) {
        throw wrong("has " + columns.length + " columns, not " + COLUMNS);
      }
      row(columns);
    }
  }

  private void row(String[] columns) throws IOException {
    String id = columns[0];
    int dash = id.indexOf('-');
    if (dash > 0) {
      joinedUntil = number(id.substring(dash + 1));
      spaceBehindJoined = !columns[9].contains("SpaceAfter=No");
    } else if (id.indexOf('.') < 0) {
      word(number(id), columns);
    }
  }

  private void word(int id, String[] columns) throws IOException {
    if (id != tokens.size() + 1) {
      throw wrong("has id " + id + ", not " + (tokens.size() + 1));
    }
    if (space && text.length() > blockBegin) {
      text.append(' ');
    }
    int begin = text.length();
    text.append(columns[1]);
    space =
        id < joinedUntil
            ? false
            : id == joinedUntil ? spaceBehindJoined : !columns[9].contains("SpaceAfter=No");
    int head = columns[6].equals("_") ? Token.ROOT : number(columns[6]) - 1;
    tokens.add(
        new Token(
            id - 1,
            new Span(begin, text.length()),
            columns[1],
            columns[2],
            upos(columns[3]),
            columns[4].equals("_") ? null : columns[4],
            head,
            columns[7].equals("_") ? null : columns[7]));
  }

  private Upos upos(String name) throws IOException {
    if (name.equals("_")) {
      return Upos.X;
    }
    try {
      return Upos.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw wrong("has the unknown part of speech '" + name + "'");
    }
  }

  private int number(String column) throws IOException {
    try {
      return Integer.parseInt(column);
    } catch (NumberFormatException e) {
      throw wrong("has '" + column + "' where a number belongs");
    }
  }

  private IOException wrong(String what) {
    return new IOException(name + ", line " + lineNumber + ": " + what);
  }

  private void endSentence() throws IOException {
    if (tokens.isEmpty()) {
      return;
    }
    for (Token token : tokens) {
      if (token.head() >= tokens.size()) {
        throw wrong("ends a sentence in which word " + (token.index() + 1) + " has no head");
      }
    }
    Span span = new Span(tokens.get(0).span().begin(), tokens.get(tokens.size() - 1).span().end());
    sentences.add(
        new Sentence(sentences.size(), span, text.substring(span.begin(), span.end()), tokens));
    tokens.clear();
    joinedUntil = 0;
  }

  private void endBlock() {
    if (text.length() > blockBegin) {
      blocks.add(new Block(Block.Kind.PARAGRAPH, new Span(blockBegin, text.length())));
      text.append("\n\n");
      blockBegin = text.length();
    }
  }

  private Treebank finish() throws IOException {
    endSentence();
    endBlock();
    Document document =
        new Document(
            name,
            name,
            null,
            null,
            null,
            List.of(),
            null,
            "en",
            text.toString(),
            blocks,
            Alignment.identity());
    return new Treebank(document, sentences);
  }

  /** Appends one sentence, with an empty line behind it. */
  public static void write(Sentence sentence, Appendable out) throws IOException {
    out.append("# text = ").append(sentence.text().replaceAll("\\s+", " ")).append('\n');
    for (Token token : sentence.tokens()) {
      out.append(Integer.toString(token.index() + 1)).append('\t');
      out.append(token.text()).append('\t').append(token.lemma()).append('\t');
      out.append(token.upos().name()).append('\t').append(orBlank(token.xpos())).append("\t_\t");
      boolean parsed = token.relation() != null;
      out.append(parsed ? Integer.toString(token.head() + 1) : "_").append('\t');
      out.append(orBlank(token.relation())).append("\t_\t");
      out.append(isFollowedByToken(sentence, token) ? "SpaceAfter=No" : "_").append('\n');
    }
    out.append('\n');
  }

  private static String orBlank(@org.jspecify.annotations.Nullable String value) {
    return value == null ? "_" : value;
  }

  private static boolean isFollowedByToken(Sentence sentence, Token token) {
    int next = token.index() + 1;
    return next < sentence.size() && sentence.token(next).span().begin() == token.span().end();
  }
}
