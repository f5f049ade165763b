/** Drills: what is broken on purpose, what is expected of it, and what came of it. */
@NullMarked
package io.conga.planning.drill;

import org.jspecify.annotations.NullMarked;
