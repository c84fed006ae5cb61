/**
 * What states have bound themselves to, or threaten: treaties with their life and clauses,
 * sanctions, red lines; and whether what happened meets a condition.
 *
 * <p>Start at {@link org.entente.commitment.CommitmentBook}: {@code book.between("RUS", "PRK")},
 * {@code treaty.bindsOn(day)}. May use {@code ledger} and what that may use. Example: on 2024-10-20
 * the treaty of 2024 between Russia and North Korea was signed but not in force, so that of 2000
 * bound both.
 */
@NullMarked
package org.entente.commitment;

import org.jspecify.annotations.NullMarked;
