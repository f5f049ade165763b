/** Says in words what the cluster will do, and what of it is dangerous. */
@NullMarked
package io.conga.planning.prose;

import org.jspecify.annotations.NullMarked;
