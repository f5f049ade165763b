/** Plans for storage that all nodes of a cluster use at the same time: locks, shared volume groups, GFS2. */
@NullMarked
package io.conga.planning.shared;

import org.jspecify.annotations.NullMarked;
