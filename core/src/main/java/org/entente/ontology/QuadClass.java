package org.entente.ontology;

/** Words or deeds, for or against: the four classes that dyads are counted in. */
public enum QuadClass {
  VERBAL_COOPERATION,
  MATERIAL_COOPERATION,
  VERBAL_CONFLICT,
  MATERIAL_CONFLICT
}
