package org.entente.reader;

import java.io.IOException;
import java.io.Reader;

/**
 * Lines of a stream with their offsets in characters; a line too long for memory is passed over.
 */
final class LineReader {
  private static final int LONGEST = 8 << 20;

  private final Reader in;
  private final StringBuilder line = new StringBuilder();
  private int number;
  private int begin;
  private int at;
  private boolean tooLong;

  LineReader(Reader in) {
    this.in = in;
  }

  /** Goes to the next line; false at the end. */
  boolean next() throws IOException {
    line.setLength(0);
    tooLong = false;
    begin = at;
    int c = in.read();
    if (c < 0) {
      return false;
    }
    number++;
    while (c >= 0) {
      if (++at == Integer.MAX_VALUE) {
        throw new IOException("more than two thousand million characters; split it");
      }
      if (c == '\n') {
        return true;
      }
      if (line.length() < LONGEST) {
        line.append((char) c);
      } else {
        tooLong = true;
      }
      c = in.read();
    }
    return true;
  }

  /** The line without its end, as it stands in the file. */
  String text() {
    return line.toString();
  }

  /** Its number, from one. */
  int number() {
    return number;
  }

  /** Offset of its first character in the stream. */
  int begin() {
    return begin;
  }

  boolean isTooLong() {
    return tooLong;
  }
}
