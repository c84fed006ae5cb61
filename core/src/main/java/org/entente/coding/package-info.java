/**
 * From a parsed sentence to event mentions: patterns, matcher, coder.
 *
 * <p>Start at {@link org.entente.coding.EventMention}. May use all of the packages above but the
 * reader.
 */
@NullMarked
package org.entente.coding;

import org.jspecify.annotations.NullMarked;
