/** Plans for one node of a cluster. */
@NullMarked
package io.conga.planning.node;

import org.jspecify.annotations.NullMarked;
