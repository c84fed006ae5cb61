package org.entente.text;

import java.util.Arrays;

/**
 * Where each character of the readable text stands in the file it was taken from.
 *
 * <p>The readable text is cut from the file piece by piece. Piece {@code k} begins at {@code
 * text[k]} in the readable text and at {@code file[k]} in the file; it runs on one to one, or,
 * where several characters of the file became one ('&amp;amp;'), ends after {@code fileEnd[k]}.
 */
public final class Alignment {
  private static final Alignment IDENTITY =
      new Alignment(new int[] {0}, new int[] {0}, new int[] {Integer.MAX_VALUE});

  private final int[] text;
  private final int[] file;
  private final int[] fileEnd;

  private Alignment(int[] text, int[] file, int[] fileEnd) {
    this.text = text;
    this.file = file;
    this.fileEnd = fileEnd;
  }

  /** The readable text is the file. */
  public static Alignment identity() {
    return IDENTITY;
  }

  /** Offset in the file of the character at {@code offset} in the readable text. */
  public int begin(int offset) {
    int k = piece(offset);
    return Math.min(file[k] + (offset - text[k]), Math.max(file[k], fileEnd[k] - 1));
  }

  /** Offset in the file just behind the character at {@code offset} in the readable text. */
  public int end(int offset) {
    int k = piece(offset);
    int pieceEnd = k + 1 < text.length ? text[k + 1] : Integer.MAX_VALUE;
    return offset + 1 >= pieceEnd ? fileEnd[k] : file[k] + (offset - text[k]) + 1;
  }

  /** The characters of the file that {@code span} of the readable text was taken from. */
  public Span original(Span span) {
    if (this == IDENTITY) {
      return span;
    }
    int from = begin(span.begin());
    return span.isEmpty() ? new Span(from, from) : new Span(from, end(span.end() - 1));
  }

  private int piece(int offset) {
    int k = Arrays.binarySearch(text, offset);
    return k >= 0 ? k : Math.max(0, -k - 2);
  }

  /** Collects readable text together with where it came from. */
  public static final class Builder {
    private final StringBuilder clean = new StringBuilder();
    private int[] text = new int[64];
    private int[] file = new int[64];
    private int[] fileEnd = new int[64];
    private int size;

    /** Appends {@code piece}, which stands as it is at {@code from} in the file. */
    public Builder copy(CharSequence piece, int from) {
      return replace(piece, from, from + piece.length());
    }

    /** Appends {@code piece}, which stands for {@code [from, to)} in the file. */
    public Builder replace(CharSequence piece, int from, int to) {
      if (piece.length() == 0) {
        return this;
      }
      if (size == text.length) {
        text = Arrays.copyOf(text, size * 2);
        file = Arrays.copyOf(file, size * 2);
        fileEnd = Arrays.copyOf(fileEnd, size * 2);
      }
      text[size] = clean.length();
      file[size] = from;
      fileEnd[size] = to;
      size++;
      clean.append(piece);
      return this;
    }

    public int length() {
      return clean.length();
    }

    public String text() {
      return clean.toString();
    }

    public Alignment alignment() {
      if (size == 0) {
        return identity();
      }
      return new Alignment(
          Arrays.copyOf(text, size), Arrays.copyOf(file, size), Arrays.copyOf(fileEnd, size));
    }
  }
}
