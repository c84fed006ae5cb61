/**
 * Event types, modes, contexts and quad classes (PLOVER), as versioned data.
 *
 * <p>Start at {@link org.entente.ontology.Ontology}. Uses nothing.
 */
@NullMarked
package org.entente.ontology;

import org.jspecify.annotations.NullMarked;
