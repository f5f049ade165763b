/** Plans for a whole cluster: create, start, stop, delete. */
@NullMarked
package io.conga.planning.cluster;

import org.jspecify.annotations.NullMarked;
