/**
 * Turns files of many formats into documents.
 *
 * <p>May use {@code text}.
 */
@NullMarked
package org.entente.reader;

import org.jspecify.annotations.NullMarked;
