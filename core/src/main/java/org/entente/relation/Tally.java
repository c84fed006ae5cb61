package org.entente.relation;

import java.time.LocalDate;
import org.entente.ontology.QuadClass;

/**
 * What happened between two sides in one period.
 *
 * @param intensitySum sum of PLOVER's intensities
 */
public record Tally(
    LocalDate start,
    int verbalCooperation,
    int materialCooperation,
    int verbalConflict,
    int materialConflict,
    double intensitySum) {
  static Tally empty(LocalDate start) {
    return new Tally(start, 0, 0, 0, 0, 0);
  }

  Tally plus(QuadClass quad, double intensity) {
    return new Tally(
        start,
        verbalCooperation + (quad == QuadClass.VERBAL_COOPERATION ? 1 : 0),
        materialCooperation + (quad == QuadClass.MATERIAL_COOPERATION ? 1 : 0),
        verbalConflict + (quad == QuadClass.VERBAL_CONFLICT ? 1 : 0),
        materialConflict + (quad == QuadClass.MATERIAL_CONFLICT ? 1 : 0),
        intensitySum + intensity);
  }

  public int cooperation() {
    return verbalCooperation + materialCooperation;
  }

  public int conflict() {
    return verbalConflict + materialConflict;
  }

  public int events() {
    return cooperation() + conflict();
  }

  /** Mean intensity of an event, 0 where there is none. */
  public double intensityMean() {
    return events() == 0 ? 0 : intensitySum / events();
  }

  /** (cooperation − conflict) / events, −1…1; 0 where there is none. */
  public double net() {
    return events() == 0 ? 0 : (double) (cooperation() - conflict()) / events();
  }

  /**
   * Half width of the 95 % interval of {@link #net()} by Agresti and Coull (1998), The American
   * Statistician 52: two successes and two failures are added; 1 where there are no events.
   */
  public double netError() {
    double n = events() + 4;
    double p = (cooperation() + 2) / n;
    return events() == 0 ? 1 : Math.min(1, 2 * 1.96 * Math.sqrt(p * (1 - p) / n));
  }
}
