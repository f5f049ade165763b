/** Serial consoles of guests: one reader at the terminal, several who look, one who writes. */
@NullMarked
package io.conga.ricci.console;

import org.jspecify.annotations.NullMarked;
