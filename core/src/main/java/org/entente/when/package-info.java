/**
 * Time expressions and the days they mean, relative to the day of publication.
 *
 * <p>Start at {@link org.entente.when.TimeTagger}. May use {@code text}, {@code language}.
 */
@NullMarked
package org.entente.when;

import org.jspecify.annotations.NullMarked;
