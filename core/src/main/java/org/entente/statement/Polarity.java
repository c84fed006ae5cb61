package org.entente.statement;

/** Whether the text says that it is so or that it is not. */
public enum Polarity {
  AFFIRMED,
  NEGATED
}
