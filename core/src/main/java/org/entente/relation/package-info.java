/**
 * How two actors or blocs stand to one another over time: counts, scores, level, turning points,
 * and the balance of the whole network.
 *
 * <p>Start at {@link org.entente.relation.Relation#of}: interactions in, periods out. May use
 * {@code ledger} and what that may use. Example: three cooperative and one hostile event in a month
 * give a net cooperation of 0.5, which the level follows as far as four events carry.
 */
@NullMarked
package org.entente.relation;

import org.jspecify.annotations.NullMarked;
