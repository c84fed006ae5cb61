/**
 * Places, their countries, and territory that more than one state claims.
 *
 * <p>Start at {@link org.entente.place.PlaceTagger}. May use {@code text}, {@code language}.
 */
@NullMarked
package org.entente.place;

import org.jspecify.annotations.NullMarked;
