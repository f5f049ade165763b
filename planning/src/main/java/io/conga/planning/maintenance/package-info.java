/** Plans for work on the machines under a cluster that goes on. */
@NullMarked
package io.conga.planning.maintenance;

import org.jspecify.annotations.NullMarked;
