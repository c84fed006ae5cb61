package org.entente.statement;

import java.util.List;
import org.entente.text.Span;

/**
 * Someone says something.
 *
 * @param sentence index of the sentence that holds the cue
 * @param speaker who says it
 * @param sourceSpan the whole source phrase; empty spans are left out, so null-free: for {@link
 *     Speaker.Author} it is empty
 * @param cue the words that mark it
 * @param stance how the speaker stands to the content
 * @param content what is said, as spans of the document's text, in order; it may lie in several
 *     sentences
 */
public record Attribution(
    int sentence,
    Speaker speaker,
    List<Span> sourceSpan,
    Cue cue,
    Stance stance,
    List<Span> content) {
  public Attribution {
    sourceSpan = List.copyOf(sourceSpan);
    content = List.copyOf(content);
  }
}
