/**
 * Documents, and the words and characters in them: the ground that every other package stands on.
 *
 * <p>Start at {@link org.entente.text.Document}. Uses nothing.
 */
@NullMarked
package org.entente.text;

import org.jspecify.annotations.NullMarked;
