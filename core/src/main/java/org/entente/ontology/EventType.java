package org.entente.ontology;

import java.util.List;

/**
 * A type of event.
 *
 * @param code PLOVER name ('CONSULT')
 * @param intensity cooperation on PLOVER's scale, −10…10
 * @param modes the type's modes ('visit', 'phone')
 */
public record EventType(String code, QuadClass quad, double intensity, List<String> modes) {
  public EventType {
    modes = List.copyOf(modes);
  }
}
