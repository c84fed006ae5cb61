/** The order of the stages, nowhere else. */
@NullMarked
package org.entente.pipeline;

import org.jspecify.annotations.NullMarked;
