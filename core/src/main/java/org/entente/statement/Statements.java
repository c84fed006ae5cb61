package org.entente.statement;

import java.util.List;

/** All that a document says about who says what. */
public interface Statements {
  /** Every attribution of the document, in the order of the cues. */
  List<Attribution> attributions();

  /** How the predicate at {@code token} of sentence {@code sentence} is said. */
  Statement of(int sentence, int token);
}
