/**
 * The net that scores arcs and relations: matrices, recurrent layers, the best tree, training. It
 * knows numbers alone; what a word is stands in {@code language}.
 */
@NullMarked
package org.entente.language.neural;

import org.jspecify.annotations.NullMarked;
