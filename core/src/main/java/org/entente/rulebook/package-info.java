/**
 * Reads the rulebook (rules, actors, places, treaties) from its files, checks it, and packs it for
 * fast loading.
 */
@NullMarked
package org.entente.rulebook;

import org.jspecify.annotations.NullMarked;
