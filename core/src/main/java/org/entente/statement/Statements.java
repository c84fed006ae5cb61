package org.entente.statement;

import java.util.List;

/** All that a document says about who says what. */
public interface Statements {
  /**
   * Every attribution that the article itself makes, in the order of the cues; those within what
   * somebody is given to say stand in {@link #of} alone.
   */
  List<Attribution> attributions();

  /** How the predicate at {@code token} of sentence {@code sentence} is said. */
  Statement of(int sentence, int token);
}
