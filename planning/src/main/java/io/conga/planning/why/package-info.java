/** Says in words why a resource runs where it runs, and why not elsewhere. */
@NullMarked
package io.conga.planning.why;

import org.jspecify.annotations.NullMarked;
