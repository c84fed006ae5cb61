/** The command line: one class a command. Start at {@link org.entente.cli.Entente}. */
@NullMarked
package org.entente.cli;

import org.jspecify.annotations.NullMarked;
