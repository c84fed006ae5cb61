package org.entente.statement;

/** In which world the event stands. */
public enum Modality {
  ACTUAL,
  PAST_HISTORICAL,
  PLANNED,
  PREDICTED,
  POSSIBLE,
  CONDITIONAL,
  HYPOTHETICAL
}
