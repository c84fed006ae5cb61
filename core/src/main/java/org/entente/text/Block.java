package org.entente.text;

/**
 * A stretch of readable text that no sentence crosses: a headline, a standfirst, a paragraph.
 *
 * @param span its characters in {@link Document#text()}
 */
public record Block(Kind kind, Span span) {
  /** What the block is on the page. Captions, adverts and biographies never become blocks. */
  public enum Kind {
    TITLE,
    STANDFIRST,
    PARAGRAPH
  }
}
