/**
 * The second opinion: what a source does to a target, answered for every sentence.
 *
 * <p>Where no rule fires, or rules disagree, a small log-linear model over the parse between the
 * two parties ranks the event types; every answer is a sum of named terms.
 */
@NullMarked
package org.entente.coding.dyad;

import org.jspecify.annotations.NullMarked;
