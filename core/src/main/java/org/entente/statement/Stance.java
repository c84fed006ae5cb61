package org.entente.statement;

/** How a speaker stands to what is said. */
public enum Stance {
  ASSERTS,
  REPORTS,
  ALLEGES,
  DENIES,
  DOUBTS,
  PREDICTS,
  DEMANDS
}
