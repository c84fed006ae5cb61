/**
 * Formats in and out: JSON lines and CSV of event mentions.
 *
 * <p>Start at {@link org.entente.exchange.MentionJson}. Jackson is used here by hand, so that no
 * domain record knows of it.
 */
@NullMarked
package org.entente.exchange;

import org.jspecify.annotations.NullMarked;
