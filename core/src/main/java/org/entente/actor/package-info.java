/**
 * Who acts: the actor book and the tagger that knows who is meant by 'Moscow', 'the Kremlin' or
 * 'he'.
 *
 * <p>Start at {@link org.entente.actor.ActorTagger}. May use {@code text}, {@code language}.
 */
@NullMarked
package org.entente.actor;

import org.jspecify.annotations.NullMarked;
