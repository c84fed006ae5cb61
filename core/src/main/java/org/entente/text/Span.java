package org.entente.text;

/**
 * A half-open range of characters, {@code [begin, end)}, counted in UTF-16 units as {@link
 * String#substring(int, int)} counts them.
 *
 * <p>Within the pipeline spans index {@link Document#text()}; {@link Document#original(Span)} leads
 * to the file that was read.
 */
public record Span(int begin, int end) implements Comparable<Span> {
  public Span {
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("not a span: [" + begin + ", " + end + ")");
    }
  }

  public int length() {
    return end - begin;
  }

  public boolean isEmpty() {
    return begin == end;
  }

  public boolean contains(Span other) {
    return begin <= other.begin && other.end <= end;
  }

  public boolean contains(int offset) {
    return begin <= offset && offset < end;
  }

  public boolean overlaps(Span other) {
    return begin < other.end && other.begin < end;
  }

  /** The smallest span that holds both. */
  public Span cover(Span other) {
    return new Span(Math.min(begin, other.begin), Math.max(end, other.end));
  }

  public Span shift(int by) {
    return new Span(begin + by, end + by);
  }

  public String of(CharSequence text) {
    return text.subSequence(begin, end).toString();
  }

  @Override
  public int compareTo(Span other) {
    int byBegin = Integer.compare(begin, other.begin);
    return byBegin != 0 ? byBegin : Integer.compare(end, other.end);
  }

  @Override
  public String toString() {
    return "[" + begin + "," + end + ")";
  }
}
