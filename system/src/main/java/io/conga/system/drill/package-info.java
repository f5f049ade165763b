/** What a drill breaks on this machine, and the timer that mends it when nobody else does. */
@NullMarked
package io.conga.system.drill;

import org.jspecify.annotations.NullMarked;
