/**
 * Scores against gold data, apart from the unit tests: one class a task, each returning a record.
 *
 * <p>May use everything in core. The formats are those of the development sets; none of them ships
 * with the project.
 */
@NullMarked
package org.entente.evaluation;

import org.jspecify.annotations.NullMarked;
