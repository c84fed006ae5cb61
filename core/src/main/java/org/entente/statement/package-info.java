/**
 * Who says it, how they stand to it, in which world it is set and how surely.
 *
 * <p>Start at {@link org.entente.statement.StatementFinder}. May use {@code text}, {@code
 * language}, {@code actor}.
 */
@NullMarked
package org.entente.statement;

import org.jspecify.annotations.NullMarked;
