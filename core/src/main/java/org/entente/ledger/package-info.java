/**
 * What has been read, kept for good: documents, mentions of events, and the events that they are
 * mentions of.
 *
 * <p>The ledger is append-only. A mention is in a text, an event is in the world; many mentions may
 * tell one event. Start at {@link org.entente.ledger.Ledger}. May use {@code coding}, {@code
 * statement}, {@code actor}, {@code ontology}, {@code when}, {@code place}, {@code text}.
 */
@NullMarked
package org.entente.ledger;

import org.jspecify.annotations.NullMarked;
