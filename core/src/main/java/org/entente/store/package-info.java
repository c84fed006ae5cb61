/**
 * The ledger on disk: a DuckDB file. {@code java.sql} is used here and nowhere else.
 *
 * <p>Start at {@link org.entente.store.DuckLedger}.
 */
@NullMarked
package org.entente.store;

import org.jspecify.annotations.NullMarked;
