/** Compares versions of a cluster's configuration, and plans the way back to one. */
@NullMarked
package io.conga.planning.history;

import org.jspecify.annotations.NullMarked;
